import { type Measure, measureByWeek } from "../../analysis/measure-by-week.ts";
import { pairedDifferences } from "../../analysis/paired.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { SummaryKey } from "../../engine/record/summaries.ts";
import type { JobResult } from "../../engine/result.ts";
import { type Estimate, estimate } from "../estimate.ts";

/**
 * A mean must lie this many of its standard errors on the right side of its bound: one that truly equals the bound
 * would pass once in 44 times. There is no correction for the number of rows: the table claims all of them together,
 * which more rows make harder, not easier.
 */
export const ERRORS = 2;

/** A summary of one plan. */
export function level(result: JobResult, plan: number, key: SummaryKey = "genuineEnd"): Estimate {
  return estimate(planOf(result, plan).summaries(key));
}

/** A plan less another in the same networks. */
export function gain(result: JobResult, plan: number, baseline: number, key: SummaryKey = "genuineEnd"): Estimate {
  return estimate(pairedDifferences(planOf(result, baseline), planOf(result, plan), key));
}

/** The same plan less another result's, replicate by replicate: both drew the same keyed chance. */
export function between(result: JobResult, other: JobResult, key: SummaryKey = "genuineEnd", plan = 0): Estimate {
  return weighted([
    [1, planOf(result, plan).summaries(key)],
    [-1, planOf(other, plan).summaries(key)],
  ]);
}

/** A weighted sum of columns of one value a replicate. */
export function weighted(terms: readonly (readonly [weight: number, values: ArrayLike<number>])[]): Estimate {
  const [[, first]] = terms;
  return estimate(
    Array.from(first, (_, replicate) => terms.reduce((sum, [weight, values]) => sum + weight * values[replicate], 0)),
  );
}

/** One measure in one week, by replicate. */
export function inWeek(result: JobResult, plan: number, measure: Measure, week: number): number[] {
  const own = planOf(result, plan);
  return own.byReplicate((replicate) => measureByWeek(own, measure, replicate)[week]);
}

/** The mean lies at or above the bound, by its error at least. */
export function atLeast({ mean, standardError }: Estimate, bound: number): boolean {
  return mean - ERRORS * standardError >= bound;
}

/** The mean lies at or below the bound, by its error at least. */
export function atMost({ mean, standardError }: Estimate, bound: number): boolean {
  return mean + ERRORS * standardError <= bound;
}

/** As `atLeast`, and not at the bound itself. */
export function above(one: Estimate, bound: number): boolean {
  return atLeast(one, bound) && one.mean !== bound;
}

/** As `atMost`, and not at the bound itself. */
export function below(one: Estimate, bound: number): boolean {
  return atMost(one, bound) && one.mean !== bound;
}

/** "58.8 % ± 0.4" */
export function percentWithError({ mean, standardError }: Estimate): string {
  return `${tenths(mean)} % ± ${tenths(standardError)}`;
}

/** "+13.1 ± 0.2": points of a difference of shares, with the standard error. */
export function pointsWithError({ mean, standardError }: Estimate): string {
  const text = tenths(mean);
  return `${mean > 0 ? "+" : ""}${text} ± ${tenths(standardError)}`;
}

/** A share in points, to a tenth. */
export function tenths(share: number): string {
  const text = (100 * share).toFixed(1).replace(/^-(?=0\.0$)/, "");
  return text.replace("-", "−");
}
