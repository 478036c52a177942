import { usePage } from "../controls/use-page.ts";
import { CellContent, type MatrixProps } from "./compare-cell.tsx";
import { ComparePlan } from "./compare-plan.tsx";
import styles from "./compare-table.module.css";
import { measureLabel } from "./comparison.ts";

/** One world as a table: a row for every plan, a column for every measure. */
export function CompareTable({ world, columns, domains, bounds }: MatrixProps) {
  const { store } = usePage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={styles.compareScroll} tabIndex={0} aria-label={`Plans in ${world.name}`}>
      <table class={styles.compareTable}>
        <thead>
          <tr>
            <th scope="col">Plan</th>
            {columns.map((each) => (
              <th scope="col" key={each.key}>
                {measureLabel(each, bounds.time)} <span class={styles.measureBetter}>{each.better} is better</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {world.plans.map(({ plan, cells }) => (
            <tr key={plan.marker} data-plan={plan.plan} data-focus={store.focus.value === plan.plan}>
              <th scope="row">
                <ComparePlan plan={plan} world={world.name} />
              </th>
              {columns.map(({ key }, measure) => (
                <td key={key} data-measure={key}>
                  {cells === null ? (
                    "…"
                  ) : (
                    <CellContent cell={cells[measure]} domain={domains[measure]} style={plan} bounds={bounds} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
