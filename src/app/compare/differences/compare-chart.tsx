import { useMemo, useState } from "preact/hooks";
import { signedNumber } from "../../../../viz/amounts.ts";
import { type CompareData, type CompareRow, comparisonChart } from "../../../../viz/charts/comparison-chart.ts";
import { compareDomain } from "../../../../viz/difference-domain.ts";
import type { ComparedKey, Measured } from "../../../analysis/compare-measures.ts";
import type { PairedNumbers } from "../../../analysis/paired.ts";
import { replicateWordsOf } from "../../../analysis/words/replicate-words.ts";
import { type TimeUnit, WEEKS_PER_MONTH } from "../../../text/words/time-words.ts";
import chartStyles from "../../controls/chart/chart.module.css";
import { RowsChart } from "../../controls/chart/rows-chart.tsx";
import controls from "../../controls/controls.module.css";
import { usePage } from "../../controls/use-page.ts";
import styles from "../compare.module.css";
import { type Bounds, cellWords, drawnRange, measureLabel, type WorldComparison } from "../comparison.ts";
import { differencesTable } from "./differences-table.ts";

/** An axis is at least so wide to either side, so that small differences look small. */
const LEAST: Record<Measured["unit"], number> = { share: 0.1, points: 0.1, weeks: 13, hours: 1000 };

/** What the axis of a measure is in, and how many of the measure's own unit that is. */
function axisOf(unit: Measured["unit"], time: TimeUnit = "week"): [name: string, size: number] {
  if (unit !== "weeks") return [unit === "share" ? "points" : unit, 1];
  return time === "week" ? ["weeks", 1] : ["months", WEEKS_PER_MONTH];
}

function scaled({ median, lo50, hi50, lo80, hi80 }: PairedNumbers, by: number): CompareRow["difference"] {
  return { median: median / by, lo50: lo50 / by, hi50: hi50 / by, lo80: lo80 / by, hi80: hi80 / by };
}

/** One measure of every plan in every world, on one axis. */
export function CompareChart({
  worlds,
  columns,
  bounds,
}: {
  worlds: readonly WorldComparison[];
  columns: readonly Measured[];
  bounds: Bounds;
}) {
  const { store, view } = usePage();
  const { many, paired } = replicateWordsOf(store.study.value.worlds);
  const [chosen, choose] = useState<ComparedKey | null>(null);
  // the headline of the world shown, until another is chosen or where what was chosen is compared no more
  const index = Math.max(
    0,
    columns.findIndex(({ key }) => key === chosen),
  );
  const { key, unit, better } = columns[index];
  const label = measureLabel(columns[index], bounds.time);
  const [axis, inUnit] = axisOf(unit, bounds.time);
  const baseline = view.baseline.value.name;
  const signature = worlds.flatMap(({ name, plans }) => [name, ...plans.map(({ cells }) => cells)]);
  const data = useMemo((): CompareData => {
    const groups = worlds.map(({ name, plans }) => ({
      world: name,
      rows: plans.slice(1).map(({ plan, cells }): CompareRow => {
        const pairs = cells?.[index].pairs ?? null;
        if (cells === null || pairs === null) return { plan, difference: null, text: "…" };
        const { main, counts } = cellWords(cells[index], bounds);
        return {
          plan,
          difference: Number.isFinite(pairs.lo80) ? scaled(drawnRange(pairs), inUnit) : null,
          text: pairs.n === 0 ? counts : main,
        };
      }),
    }));
    return {
      axis: `${axis}, compared with ${baseline}; ${better} is better`,
      groups,
      domain: compareDomain(
        groups.flatMap(({ rows }) => rows),
        LEAST[unit] / inUnit,
      ),
      format: (value) => signedNumber(unit, value * inUnit, bounds.time),
    };
  }, [...signature, view.plans.value, key, baseline, bounds.planned, bounds.matters, bounds.time]);
  const draw = useMemo(
    () => (width: number) =>
      comparisonChart(data, { document, id: "compare-chart", width, title: `${label}, compared with ${baseline}` }),
    [data, label, baseline],
  );
  const rows = worlds.flatMap(({ name, plans }) => plans.slice(1).map(({ plan, cells }) => ({ name, plan, cells })));
  const words = rows.map(({ cells }) => (cells === null ? null : cellWords(cells[index], bounds)));
  return (
    <section
      class={`${chartStyles.chartBlock} ${styles.compareChart}`}
      data-part="chart-block compare-chart"
      aria-labelledby="compare-chart-heading"
    >
      <header class={chartStyles.chartHead}>
        <h3 id="compare-chart-heading">Differences at a glance</h3>
        <select
          class={chartStyles.panelPick}
          data-part="panel-pick"
          aria-label="Measure drawn"
          value={key}
          onChange={(event) => choose(event.currentTarget.value as ComparedKey)}
        >
          {columns.map((each) => (
            <option value={each.key} key={each.key}>
              {measureLabel(each, bounds.time)}
            </option>
          ))}
        </select>
        <span class={`${controls.quiet} ${controls.wideOnly} ${chartStyles.chartNote}`}>
          median; thick: middle 50&nbsp;%, thin: middle 80&nbsp;% of {bounds.replicates}
        </span>
      </header>
      <RowsChart
        label={`${label}, compared with ${baseline}`}
        rows={rows.length}
        draw={draw}
        read={(row) => {
          const said = words[row];
          const name = `${rows[row].plan.name} in ${rows[row].name}`;
          return said === null ? `${name}: no results yet` : `${name}: ${said.main}, ${said.range}, ${said.counts}`;
        }}
        table={() =>
          differencesTable(rows, columns[index], bounds, {
            many,
            caption: `${label}, compared with ${baseline} ${paired}, ${axis}`,
          })
        }
      />
    </section>
  );
}
