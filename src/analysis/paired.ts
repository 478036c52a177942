import type { JobResult } from "../engine/result.ts";
import { SUMMARIES, type SummaryKey } from "../engine/summaries.ts";
import { type Bands, bandsOver } from "./bands.ts";
import { type Distribution, distribution } from "./distribution.ts";
import { byReplicate, type Measure, measureByWeek, summaryValues } from "./table.ts";

/**
 * A plan against the baseline in the same networks, one summary: counts, and the distribution of the differences
 * plan − baseline. A number never reached (Infinity) in both is the same; in one alone it is better or worse by the
 * summary's direction but has no difference as a number. Where either is not applicable (NaN) the pair is not counted.
 */
export interface PairedSummary extends PairedNumbers {
  key: SummaryKey;
}

/** The same of any number that runs give. */
export interface PairedNumbers extends Omit<Distribution, "n"> {
  /** Pairs that count: better + same + worse. */
  n: number;
  better: number;
  /** Exactly equal. */
  same: number;
  worse: number;
  /** Pairs with NaN on either side. */
  notCounted: number;
  /** Of the `n` pairs, those with a number on one side alone. Median, ranges, mean and standard error are of the pairs with both. */
  notComparable: number;
  /** Of the `n` pairs, those with a number on neither side: the same, and left out of the numbers too. */
  neither: number;
}

/** All summaries of one plan against the baseline, in the order of `SUMMARIES`. */
export interface PlanAgainstBaseline {
  /** Its place in `result.job.plans`. */
  plan: number;
  summaries: PairedSummary[];
}

/** Every plan of a result but the baseline (its place in the result, defaults to the first) against that baseline. */
export function pairedSummaries(result: JobResult, baseline = 0): PlanAgainstBaseline[] {
  const others = result.job.plans.map((_, plan) => plan).filter((plan) => plan !== baseline);
  return others.map((plan) => ({
    plan,
    summaries: SUMMARIES.map(({ key }) => pairedSummary(result, plan, key, baseline)),
  }));
}

/** One summary of one plan against the baseline. */
export function pairedSummary(result: JobResult, plan: number, key: SummaryKey, baseline = 0): PairedSummary {
  const { better } = SUMMARIES.find((summary) => summary.key === key)!;
  return { key, ...pairedNumbers(summaryValues(result, plan, key), summaryValues(result, baseline, key), better) };
}

/** Two columns of numbers, one a replicate in the same order, ours against theirs; `direction` says which is better. */
export function pairedNumbers(ours: Float64Array, theirs: Float64Array, direction: "higher" | "lower"): PairedNumbers {
  const differences = differencesOf(ours, theirs);
  const upIsBetter = direction === "higher";
  let up = 0;
  let down = 0;
  let same = 0;
  for (const difference of differences) {
    if (difference > 0) up++;
    else if (difference < 0) down++;
    else if (difference === 0) same++;
  }
  const n = up + same + down;
  const notReached = (difference: number, i: number) => difference === 0 && theirs[i] === Infinity;
  const neither = differences.filter(notReached).length;
  const numbers = differences.filter((difference, i) => Number.isFinite(difference) && !notReached(difference, i));
  const { n: comparable, ...spread } = distribution(numbers);
  return {
    n,
    better: upIsBetter ? up : down,
    same,
    worse: upIsBetter ? down : up,
    notCounted: differences.length - n,
    notComparable: n - comparable - neither,
    neither,
    ...spread,
  };
}

/**
 * plan − baseline of one summary, by replicate: exactly 0 where both are equal (also where neither was reached), an
 * infinity where one alone was not reached, NaN where either is not applicable.
 */
export function pairedDifferences(result: JobResult, plan: number, key: SummaryKey, baseline = 0): Float64Array {
  return differencesOf(summaryValues(result, plan, key), summaryValues(result, baseline, key));
}

function differencesOf(ours: Float64Array, theirs: Float64Array): Float64Array {
  return ours.map((value, i) => (value === theirs[i] ? 0 : value - theirs[i]));
}

/** Bands by week of the difference plan − baseline in the same network, for one measure. */
export function pairedWeeks(result: JobResult, plan: number, measure: Measure, baseline = 0): Bands {
  return bandsOver(
    byReplicate(result, (replicate) => {
      const theirs = measureByWeek(result, baseline, replicate, measure);
      return measureByWeek(result, plan, replicate, measure).map((value, week) => value - theirs[week]);
    }),
  );
}
