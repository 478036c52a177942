import { unbroken } from "../../../viz/format.ts";
import type { PlanStyle } from "../../../viz/plan-style.ts";
import type { Compared } from "../../analysis/compare-measures.ts";
import { RangeBar } from "../controls/range-bar.tsx";
import { cellWords, type WorldComparison } from "./comparing.ts";

export interface MatrixProps {
  world: WorldComparison;
  /** For each measure, the range all its cells are drawn on. */
  domains: readonly (readonly [number, number])[];
}

/** What one plan did on one measure. */
export function CellContent({
  cell,
  domain,
  style,
}: {
  cell: Compared;
  domain: readonly [number, number];
  style: PlanStyle;
}) {
  const { main, range, counts, verdict } = cellWords(cell);
  const { pairs } = cell;
  return (
    <>
      <span class="cell-main">
        <b>{main}</b> {verdict !== "" && <span class="cell-verdict">{verdict}</span>}
      </span>
      {pairs !== null && Number.isFinite(pairs.lo80) && <RangeBar range={pairs} domain={domain} style={style} />}
      {range !== "" && <span class="cell-range">{unbroken(range)}</span>}
      {counts !== "" && <span class="cell-counts">{counts}</span>}
    </>
  );
}
