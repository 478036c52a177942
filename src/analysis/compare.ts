import type { JobResult } from "../engine/result.ts";
import { SUMMARIES, type SummaryKey } from "../engine/summaries.ts";
import { type Distribution, distribution } from "./distribution.ts";
import { type PairedNumbers, pairedNumbers } from "./paired.ts";
import { replicateCount, summaryValues } from "./table.ts";

/** A column of the comparison: a summary, or what is lost between programme end and the last week. */
export type ComparedKey =
  | Extract<SummaryKey, "genuineEnd" | "surfaceEnd" | "weeksToHalf" | "marginGap" | "hours">
  | "drop";

export interface Measured {
  key: ComparedKey;
  label: string;
  unit: "share" | "weeks" | "hours";
  better: "higher" | "lower";
}

/** The columns of the comparison, in order. */
export const COMPARED: readonly Measured[] = [
  fromSummary("genuineEnd"),
  fromSummary("surfaceEnd"),
  fromSummary("weeksToHalf"),
  fromSummary("marginGap"),
  { key: "drop", label: "Drop in genuine use after the programme ends", unit: "share", better: "lower" },
  fromSummary("hours"),
];

/** One plan, world and measure. */
export interface Compared {
  world: string;
  plan: string;
  measure: Measured;
  /** Over the plan's own networks; an infinite number of weeks is never reached. */
  value: Distribution;
  /** The plan against the baseline in the same networks; null for the baseline itself, and while the baseline has no results. */
  pairs: PairedNumbers | null;
}

/** One world's results: a result of one plan each, from replicate 1 on, the baseline first; null where there is none yet. */
export interface WorldResults {
  world: string;
  plans: readonly { name: string; result: JobResult | null }[];
}

/**
 * The comparison as rows: for every world, every plan with results, every measure. Worlds are never put together: between
 * them the assumptions differ, not the choice.
 */
export function compareRows(worlds: readonly WorldResults[]): Compared[] {
  return worlds.flatMap(({ world, plans }) =>
    plans.flatMap(({ name, result }, plan) => {
      if (result === null) return [];
      const baseline = plan === 0 ? null : plans[0].result;
      return comparePlan(result, baseline).map((cell) => ({ world, plan: name, ...cell }));
    }),
  );
}

/** All measures of one plan, against a baseline's result if there is one, over the replicates both have. */
export function comparePlan(ours: JobResult, baseline: JobResult | null): Omit<Compared, "world" | "plan">[] {
  const both = baseline === null ? 0 : Math.min(replicateCount(ours), replicateCount(baseline));
  return COMPARED.map((measure) => {
    const values = valuesOf(ours, measure.key);
    const pairs =
      baseline &&
      pairedNumbers(values.subarray(0, both), valuesOf(baseline, measure.key).subarray(0, both), measure.better);
    return { measure, value: distribution(values), pairs };
  });
}

/**
 * One measure of the result's first plan, by replicate; Infinity where not reached, NaN where not applicable (the gap without
 * margins, the drop where the programme does not end before the run or nobody used the practice at its end).
 */
export function valuesOf(result: JobResult, key: ComparedKey): Float64Array {
  if (key !== "drop") return summaryValues(result, 0, key);
  const end = summaryValues(result, 0, "genuineEnd");
  const sustained = summaryValues(result, 0, "sustained");
  return summaryValues(result, 0, "genuineStop").map((stop, i) => (Number.isNaN(sustained[i]) ? NaN : stop - end[i]));
}

function fromSummary(key: Exclude<ComparedKey, "drop">): Measured {
  const { label, unit, better } = SUMMARIES.find((summary) => summary.key === key)!;
  return { key, label, unit, better } as Measured;
}
