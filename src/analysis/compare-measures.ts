import type { PlanResult } from "../engine/plan-result.ts";
import { type Direction, SUMMARIES, type SummaryKey } from "../engine/record/summaries.ts";
import { type HeadlineWorld, headlineOf } from "./headline.ts";
import { type PairedNumbers, pairedNumbers, sameReplicates } from "./paired.ts";
import { type Distribution, distribution } from "./statistics/distribution.ts";
import { IN_POINTS } from "./words/units.ts";

/** A column of the comparison: a summary, or what is lost between programme end and the last week. */
export type ComparedKey =
  | Extract<SummaryKey, "genuineEnd" | "enactedEnd" | "surfaceEnd" | "weeksToHalf" | "marginGap" | "hours">
  | "drop";

/** What is compared: a column of the comparison, with its unit and the direction that is better. */
export interface Measured {
  key: ComparedKey;
  label: string;
  /** "points": a difference between shares. */
  unit: "share" | "points" | "weeks" | "hours";
  better: Direction;
}

/** All that is compared, in order. */
export const COMPARED: readonly Measured[] = [
  fromSummary("genuineEnd"),
  fromSummary("enactedEnd"),
  fromSummary("surfaceEnd"),
  fromSummary("weeksToHalf"),
  fromSummary("marginGap"),
  { key: "drop", label: "Drop in genuine use after the programme ends", unit: "points", better: "lower" },
  fromSummary("hours"),
];

/**
 * The columns of the comparison of some worlds, in order: the headline of the first of them first; enacted use only where it is
 * the headline of one.
 */
export function comparedIn(worlds: readonly HeadlineWorld[]): readonly Measured[] {
  const headlines = worlds.map((world) => headlineOf(world).key);
  if (!headlines.includes("enactedEnd")) return COMPARED.filter(({ key }) => key !== "enactedEnd");
  return [...COMPARED].sort((one, other) => Number(other.key === headlines[0]) - Number(one.key === headlines[0]));
}

/** One measure of one plan. */
export interface Compared {
  measure: Measured;
  /** Over the plan's own networks; an infinite number of weeks is never reached. */
  value: Distribution;
  /** The plan against the baseline in the same networks; null for the baseline itself, and while the baseline has no results. */
  pairs: PairedNumbers | null;
}

/**
 * All measures of our plan, and against theirs, the baseline, if there is one, over the replicates both have. Worlds are never put
 * together: between them the assumptions differ, not the choice.
 */
export function compareMeasures(theirs: PlanResult | null, ours: PlanResult): Compared[] {
  const both = theirs && sameReplicates(theirs, ours);
  return COMPARED.map((measure) => {
    const { key, better } = measure;
    const pairs = both && pairedNumbers(valuesOf(both.theirs, key), valuesOf(both.ours, key), better);
    return { measure, value: distribution(valuesOf(ours, key)), pairs };
  });
}

/**
 * One measure by replicate; Infinity where not reached, NaN where not applicable (the gap without margins, the drop where the
 * programme does not end before the run or nobody used the practice at its end).
 */
function valuesOf(plan: PlanResult, key: ComparedKey): Float64Array {
  if (key !== "drop") return plan.summaries(key);
  const end = plan.summaries("genuineEnd");
  const sustained = plan.summaries("sustained");
  return plan.summaries("genuineStop").map((stop, i) => (Number.isNaN(sustained[i]) ? NaN : stop - end[i]));
}

function fromSummary(key: Exclude<ComparedKey, "drop">): Measured {
  const { label, unit, better } = SUMMARIES.find((summary) => summary.key === key)!;
  return { key, label, unit: IN_POINTS.has(key) ? "points" : unit, better } as Measured;
}
