import type { JobResult } from "../engine/result.ts";
import { type HoursPerAdopter, hoursPerExtraAdopter } from "./adopter-hours.ts";
import { type Distribution, distribution } from "./distribution.ts";
import { pairedDifferences } from "./paired.ts";
import { summaryValues } from "./table.ts";
import { ENOUGH_RUNS } from "./verdict.ts";

/** What one plan costs and what it gains on the baseline in the same networks. */
export interface PlanCost {
  /** Hours in total, by replicate. */
  hours: Float64Array;
  /** Genuine use at the end, plan − baseline in the same network, by replicate, in shares. */
  gains: Float64Array;
  hoursOver: Distribution;
  gainOver: Distribution;
  perAdopter: HoursPerAdopter;
}

/** Cost and gain of a plan of a result; of the baseline itself the gain is 0 in every network. `clinicians`: how many there are. */
export function planCost(result: JobResult, plan: number, clinicians: number, baseline = 0): PlanCost {
  const hours = summaryValues(result, plan, "hours");
  const gains = pairedDifferences(result, plan, "genuineEnd", baseline);
  return {
    hours,
    gains,
    hoursOver: distribution(hours),
    gainOver: distribution(gains),
    perAdopter: hoursPerExtraAdopter(result, plan, clinicians, baseline),
  };
}

/**
 * For every plan the place of one that is at least as good on both, typical hours and typical gain, and better on one of
 * them; null where there is none, or where either has fewer runs than `ENOUGH_RUNS`. Of several the one with the largest gain.
 */
export function dominated(costs: readonly PlanCost[]): (number | null)[] {
  return costs.map((mine) => {
    let best: number | null = null;
    costs.forEach((other, place) => {
      if (!dominates(other, mine)) return;
      if (best === null || other.gainOver.median > costs[best].gainOver.median) best = place;
    });
    return best;
  });
}

function dominates(one: PlanCost, other: PlanCost): boolean {
  if (Math.min(one.gainOver.n, other.gainOver.n) < ENOUGH_RUNS) return false;
  const hours = other.hoursOver.median - one.hoursOver.median;
  const gain = one.gainOver.median - other.gainOver.median;
  return hours >= 0 && gain >= 0 && (hours > 0 || gain > 0);
}
