import type { PlanResult } from "../engine/plan-result.ts";
import type { HeadlineKey } from "./headline.ts";
import { pairedSummary } from "./paired.ts";
import { ENOUGH_RUNS } from "./verdict-kind.ts";

/** What an extra adopter costs, or why no figure is given. */
export type HoursPerAdopter =
  | { kind: "ratio"; hours: number }
  /** More use for no more hours. */
  | { kind: "saves" }
  /** The middle 95 % of the gain reach 0 or lie below it, so that a ratio would say nothing. */
  | { kind: "hidden" }
  /** Fewer runs than `ENOUGH_RUNS`. */
  | { kind: "tooFew" };

/**
 * Hours per extra adopter of our plan against theirs, the baseline: median difference in hours ÷ (median difference
 * in the share of the use `use` names, at the end × clinicians), over the same networks.
 */
export function hoursPerExtraAdopter(
  theirs: PlanResult,
  ours: PlanResult,
  clinicians: number,
  use: HeadlineKey,
): HoursPerAdopter {
  const gain = pairedSummary(theirs, ours, use);
  if (gain.n < ENOUGH_RUNS) return { kind: "tooFew" };
  if (!(gain.lo95 > 0)) return { kind: "hidden" };
  const hours = pairedSummary(theirs, ours, "hours").median;
  return hours > 0 ? { kind: "ratio", hours: hours / (gain.median * clinicians) } : { kind: "saves" };
}
