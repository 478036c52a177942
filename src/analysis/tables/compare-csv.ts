import { csvRow } from "../../text/csv.ts";
import type { Compared } from "../compare.ts";
import { SPREAD } from "../distribution.ts";
import { verdictKind } from "../verdict.ts";

/**
 * The comparison as CSV: one row for every world, plan and measure; the plan's own median and ranges, then the difference to
 * the baseline in the same networks with its counts and what may be said of it (`tooFew`, `same`, `unclear`, `better`, `worse`).
 * A baseline has no difference, NA.
 */
export function compareCsv(rows: readonly Compared[]): string {
  const columns = SPREAD.map(([name]) => name);
  const header = [
    ...["world", "plan", "measure", "unit", "better_is", "n", ...columns],
    ...["pairs", "better", "same", "worse", ...columns.map((name) => `difference_${name}`), "verdict"],
  ];
  const lines = rows.map(({ world, plan, measure, value, pairs }) =>
    csvRow([
      ...[world, plan, measure.key, measure.unit, measure.better, value.n],
      ...columns.map((name) => value[name]),
      ...(pairs === null
        ? [...Array<number>(4 + columns.length).fill(Number.NaN), "baseline"]
        : [pairs.n, pairs.better, pairs.same, pairs.worse, ...columns.map((name) => pairs[name]), verdictKind(pairs)]),
    ]),
  );
  return csvRow(header) + lines.join("");
}
