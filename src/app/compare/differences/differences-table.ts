import { type DataTable, dataTable, inPoints, wordCell } from "../../../../viz/data-table.ts";
import type { Compared, Measured } from "../../../analysis/compare-measures.ts";
import { capitalised } from "../../../text/words/capitalised.ts";
import { WEEKS_PER_MONTH } from "../../../text/words/time-words.ts";
import { type Bounds, cellWords } from "../comparison.ts";

/** A plan in a world, with its measures in the order compared; null while there are no results. */
export interface ComparedRow {
  name: string;
  plan: { name: string };
  cells: readonly Compared[] | null;
}

/**
 * The numbers behind the chart of differences on one measure. What a file holds is what the words beside it say: the median
 * over all pairs, infinite where in most of them one plan alone gets there. `many`: what replicates are called.
 */
export function differencesTable(
  rows: readonly ComparedRow[],
  measure: Measured,
  bounds: Bounds,
  { caption, many }: { caption: string; many: string },
): DataTable {
  const inUnit = (value: number) => {
    if (measure.unit === "share" || measure.unit === "points") return inPoints(value);
    return measure.unit === "weeks" && bounds.time === "month" ? value / WEEKS_PER_MONTH : value;
  };
  const numbers = (text: string, values: number[]) => ({ text, values: values.map(inUnit) });
  return dataTable(
    caption,
    ["Plan and world", "Median", "Middle 80\u00a0%", capitalised(many), "Says"],
    rows.map(({ name, plan, cells }) => {
      const cell = cells?.find((each) => each.measure.key === measure.key);
      if (!cell?.pairs) return [`${plan.name}, ${name}`, "…", "", "", ""].map(wordCell);
      const said = cellWords(cell, bounds);
      const { medianOfAll, lo80, hi80 } = cell.pairs;
      return [
        wordCell(`${plan.name}, ${name}`),
        numbers(said.main, [medianOfAll]),
        numbers(said.range, [lo80, hi80]),
        ...[said.counts, said.verdict].map(wordCell),
      ];
    }),
  );
}
