import type { PlanResult } from "../engine/plan-result.ts";
import { type Direction, SUMMARIES, type SummaryKey } from "../engine/record/summaries.ts";
import { type Bands, bandsOver } from "./bands.ts";
import { type Measure, measureByWeek, type WeeklyValues } from "./measure-by-week.ts";
import { type Distribution, distribution } from "./statistics/distribution.ts";
import { medianError } from "./statistics/median-error.ts";
import { quantile } from "./statistics/quantile.ts";
import { type Tally, tally } from "./tally.ts";

/**
 * Our plan against theirs, the baseline, in the same networks, one summary: counts, and the distribution of the
 * differences ours − theirs. A number never reached (Infinity) in both is the same; in one alone it is better or worse by the
 * summary's direction but has no difference as a number. Where either is not applicable (NaN) the pair is not counted.
 */
export interface PairedSummary<Key extends SummaryKey = SummaryKey> extends PairedNumbers {
  key: Key;
}

/** The same of any number that runs give. */
export interface PairedNumbers extends Omit<Distribution, "n">, Tally {
  /** Pairs that count: better + same + worse. */
  n: number;
  /** Pairs with NaN on either side. */
  notCounted: number;
  /** Of the `n` pairs, those with a number on one side alone. Median, ranges, mean and standard error are of the pairs with both. */
  notComparable: number;
  /** Of the `n` pairs, those with a number on neither side: the same, and left out of the numbers too. */
  neither: number;
  /**
   * The median over all `n` pairs: 0 where neither was reached, infinite where most of them were reached on one side alone.
   * Its sign never contradicts the counts.
   */
  medianOfAll: number;
  /** The standard error of `median`. */
  medianError: number;
}

/** All summaries of our plan against theirs, in the order of `SUMMARIES`. */
export function pairedSummaries(theirs: PlanResult, ours: PlanResult): PairedSummary[] {
  return SUMMARIES.map(({ key }) => pairedSummary(theirs, ours, key));
}

/** One summary of our plan against theirs. */
export function pairedSummary<Key extends SummaryKey>(
  theirs: PlanResult,
  ours: PlanResult,
  key: Key,
): PairedSummary<Key> {
  const { better } = SUMMARIES.find((summary) => summary.key === key)!;
  const both = sameReplicates(theirs, ours);
  return { key, ...pairedNumbers(both.theirs.summaries(key), both.ours.summaries(key), better) };
}

/** Two columns of numbers, one a replicate in the same order; `direction` says which way is better. */
export function pairedNumbers(theirs: Float64Array, ours: Float64Array, direction: Direction): PairedNumbers {
  const differences = differencesOf(theirs, ours);
  const counts = tally(differences, direction);
  const n = counts.better + counts.same + counts.worse;
  const notReached = (difference: number, i: number) => difference === 0 && theirs[i] === Infinity;
  const neither = differences.filter(notReached).length;
  const numbers = differences.filter((difference, i) => Number.isFinite(difference) && !notReached(difference, i));
  const { n: comparable, ...spread } = distribution(numbers);
  const all = differences.filter((difference) => !Number.isNaN(difference)).sort();
  return {
    n,
    ...counts,
    notCounted: differences.length - n,
    notComparable: n - comparable - neither,
    neither,
    medianOfAll: quantile(all, 0.5),
    medianError: medianError(numbers),
    ...spread,
  };
}

/**
 * Ours − theirs of one summary, by replicate: exactly 0 where both are equal (also where neither was reached), an
 * infinity where one alone was not reached, NaN where either is not applicable.
 */
export function pairedDifferences(theirs: PlanResult, ours: PlanResult, key: SummaryKey): Float64Array {
  const both = sameReplicates(theirs, ours);
  return differencesOf(both.theirs.summaries(key), both.ours.summaries(key));
}

/** Bands by week of the difference ours − theirs in the same network, for one measure. */
export function pairedWeeks(theirs: PlanResult, ours: PlanResult, measure: Measure | WeeklyValues): Bands {
  const both = sameReplicates(theirs, ours);
  return bandsOver(
    both.ours.byReplicate((replicate) => {
      const baseline = measureByWeek(both.theirs, measure, replicate);
      return measureByWeek(both.ours, measure, replicate).map((value, week) => value - baseline[week]);
    }),
  );
}

/** Both plans in the replicates that both have, by number. */
export function sameReplicates(theirs: PlanResult, ours: PlanResult): { theirs: PlanResult; ours: PlanResult } {
  const from = Math.max(theirs.from, ours.from);
  const to = Math.max(from - 1, Math.min(theirs.to, ours.to));
  return { theirs: theirs.within(from, to), ours: ours.within(from, to) };
}

function differencesOf(theirs: Float64Array, ours: Float64Array): Float64Array {
  return ours.map((value, i) => (value === theirs[i] ? 0 : value - theirs[i]));
}
