import { type Distribution, distribution } from "../../analysis/statistics/distribution.ts";
import type { Behaviour } from "../../engine/behaviour.ts";
import type { Plan } from "../../engine/plan.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { Lab } from "../lab.ts";
import { RANGES, type Ranges, trialWorld } from "./contexts.ts";
import { TACTICS, type Tactic, usualCare } from "./tactics.ts";

/** Places where trials are held, and trials at each. */
const PLACES = 120;
const AT_EACH = 2;
export const TRIALS_RUN = PLACES * AT_EACH;
const WEEKS = 52;

/**
 * Measured use at the end, in per cent, of each of some plans: a list of trials each, two of the same place one after
 * the other. `behaviour` replaces constants of the rates; `ranges` of circumstances default to the calibrated ones.
 */
export async function measuredInTrials(
  lab: Lab,
  plans: readonly Plan[],
  { behaviour = {}, ranges = RANGES }: { behaviour?: Partial<Behaviour>; ranges?: Ranges } = {},
): Promise<number[][]> {
  const places = Array.from({ length: PLACES }, (_, k) => k + 1);
  const results = await Promise.all(
    places.map((place) => {
      // every trial has a network and a chance of its own
      const replicates = { from: AT_EACH * (place - 1) + 1, to: AT_EACH * place };
      const world = trialWorld(place, ranges);
      world.behaviour = { ...world.behaviour, ...behaviour };
      return lab.run({ world, plans, weeks: WEEKS, replicates, seed: "simulated trials" });
    }),
  );
  return plans.map((_, plan) =>
    results.flatMap((result) => Array.from(planOf(result, plan).summaries("measuredEnd"), (share) => 100 * share)),
  );
}

/** What the trials of a tactic gave, in percentage points of measured use above usual care. */
export interface TrialEffect {
  tactic: Tactic;
  /** Against the same community with the same chance and without the tactic. */
  paired: Distribution;
  /** Against another community of the same place, as a trial without a model has it. */
  apart: Distribution;
}

/** The effects of the four tactics, in their order, and measured use under usual care in per cent. */
export async function trialEffects(
  lab: Lab,
  ranges: Ranges = RANGES,
): Promise<{ usual: Distribution; effects: TrialEffect[] }> {
  const [usual, ...others] = await measuredInTrials(lab, [usualCare(), ...TACTICS.map(({ plan }) => plan)], { ranges });
  const effects = TACTICS.map((tactic, k) => ({
    tactic,
    paired: distribution(others[k].map((value, trial) => value - usual[trial])),
    apart: distribution(others[k].map((value, trial) => value - usual[neighbour(trial)])),
  }));
  return { usual: distribution(usual), effects };
}

/** The other trial of the same place. */
function neighbour(trial: number): number {
  return trial % AT_EACH === 0 ? trial + 1 : trial - 1;
}
