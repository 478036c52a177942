import { unbroken } from "../../../viz/format.ts";
import type { PlanStyle } from "../../../viz/plan-style.ts";
import type { Compared, Measured } from "../../analysis/compare-measures.ts";
import { RangeBar } from "../controls/range-bar.tsx";
import styles from "./compare-table.module.css";
import { type Bounds, cellWords, drawnRange, type WorldComparison } from "./comparison.ts";

/** The comparison in one world, and the scales it is drawn on. */
export interface MatrixProps {
  world: WorldComparison;
  columns: readonly Measured[];
  /** For each measure, the range all its cells are drawn on. */
  domains: readonly (readonly [number, number])[];
  bounds: Bounds;
}

/** What one plan did on one measure. */
export function CellContent({
  cell,
  domain,
  style,
  bounds,
}: {
  cell: Compared;
  domain: readonly [number, number];
  style: PlanStyle;
  bounds: Bounds;
}) {
  const { main, range, counts, verdict } = cellWords(cell, bounds);
  const { pairs } = cell;
  return (
    <>
      <span class={styles.cellMain} data-part="cell-main">
        <b>{main}</b>{" "}
        {verdict !== "" && (
          <span class={styles.cellVerdict} data-part="cell-verdict">
            {verdict}
          </span>
        )}
      </span>
      {pairs !== null && Number.isFinite(pairs.lo80) && (
        <RangeBar range={drawnRange(pairs)} domain={domain} style={style} />
      )}
      {range !== "" && (
        <span class={styles.cellRange} data-part="cell-range">
          {unbroken(range)}
        </span>
      )}
      {counts !== "" && (
        <span class={styles.cellCounts} data-part="cell-counts">
          {counts}
        </span>
      )}
    </>
  );
}
