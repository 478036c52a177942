import type { PlanResult } from "../engine/plan-result.ts";
import type { HeadlineKey } from "./headline.ts";
import { type HoursPerAdopter, hoursPerExtraAdopter } from "./hours-per-extra-adopter.ts";
import { pairedDifferences, sameReplicates } from "./paired.ts";
import { type Distribution, distribution } from "./statistics/distribution.ts";
import { ENOUGH_RUNS } from "./verdict-kind.ts";

/** What one plan costs and what it gains on the baseline in the same networks. */
export interface PlanCost {
  /** Hours in total, by replicate. */
  hours: Float64Array;
  /** The headline use at the end, plan − baseline in the same network, by replicate, in shares. */
  gains: Float64Array;
  hoursOver: Distribution;
  gainOver: Distribution;
  perAdopter: HoursPerAdopter;
}

/**
 * What our plan costs, and what it gains on theirs, the baseline, over the replicates both have; of the baseline itself
 * the gain is 0 in every network. `clinicians`: how many there are; `use`: the world's headline.
 */
export function planCost(theirs: PlanResult, ours: PlanResult, clinicians: number, use: HeadlineKey): PlanCost {
  const hours = sameReplicates(theirs, ours).ours.summaries("hours");
  const gains = pairedDifferences(theirs, ours, use);
  return {
    hours,
    gains,
    hoursOver: distribution(hours),
    gainOver: distribution(gains),
    perAdopter: hoursPerExtraAdopter(theirs, ours, clinicians, use),
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
