import styles from "./compare.module.css";
import { CellContent, type MatrixProps } from "./compare-cell.tsx";
import { ComparePlan } from "./compare-plan.tsx";
import tableStyles from "./compare-table.module.css";
import { measureLabel } from "./comparison.ts";

/** One world as cards, where a table has no room: a card for every plan, a line for every measure. */
export function CompareCards({ world, columns, domains, bounds }: MatrixProps) {
  return (
    <ul class={styles.compareCards}>
      {world.plans.map(({ plan, cells }) => (
        <li key={plan.marker} data-plan={plan.plan}>
          <ComparePlan plan={plan} world={world.name} />
          <dl>
            {columns.map((each, measure) => (
              <div key={each.key} data-measure={each.key}>
                <dt>
                  {measureLabel(each, bounds.time)}{" "}
                  <span class={tableStyles.measureBetter}>{each.better} is better</span>
                </dt>
                <dd>
                  {cells === null ? (
                    "…"
                  ) : (
                    <CellContent cell={cells[measure]} domain={domains[measure]} style={plan} bounds={bounds} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
