import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { JobResult } from "../../engine/result.ts";
import { csvRow } from "../../text/csv.ts";
import { pairedSummaries } from "../paired.ts";
import { SPREAD } from "../statistics/distribution.ts";
import { type Names, scenarios } from "./names.ts";

/**
 * `comparison.csv`: one row for every plan but the baseline (the first of each result), world and summary: the paired
 * difference plan − baseline in the same network, with counts. `not_comparable` of the `n` pairs were reached on one
 * side alone and have no difference, and `neither` on neither side; `not_counted` are not applicable and not among the `n`.
 */
export function* comparisonCsv(names: Names, results: readonly JobResult[]): Generator<string> {
  const columns = SPREAD.map(([name]) => name);
  yield csvRow([
    ...["plan", "baseline", "world", "summary", "unit", "better_is", "n", "better", "same", "worse"],
    ...["not_counted", "not_comparable", "neither", ...columns, "mean", "standard_error"],
  ]);
  for (const { plan, world, result, baseline } of scenarios(names, results)) {
    if (baseline === null) continue;
    const plans = [plan, names.plans[baseline.plan], world];
    const rows = pairedSummaries(baseline, result).map((row, i) =>
      csvRow([
        ...[...plans, row.key, SUMMARIES[i].unit, SUMMARIES[i].better, row.n, row.better, row.same, row.worse],
        ...[row.notCounted, row.notComparable, row.neither],
        ...[...columns.map((name) => row[name]), row.mean, row.standardError],
      ]),
    );
    yield rows.join("");
  }
}
