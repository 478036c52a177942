import { type PlanResult, planOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";

/** Names by number in the study, for tables that tell plans and worlds by name. */
export interface Names {
  plans: readonly string[];
  worlds: readonly string[];
}

/** One plan in one world, by name. */
export interface Scenario {
  plan: string;
  world: string;
  result: PlanResult;
  /** The first plan of the same result, by which the others are measured; null for itself. */
  baseline: PlanResult | null;
}

/** Every scenario of some results in order of world, then plan. */
export function scenarios(names: Names, results: readonly JobResult[]): Scenario[] {
  return byWorld(results).flatMap((result) => {
    const first = planOf(result, 0);
    return result.job.plans.map((number, plan) => ({
      plan: names.plans[number],
      world: names.worlds[result.job.world],
      result: planOf(result, plan),
      baseline: plan === 0 ? null : first,
    }));
  });
}

/** Results in order of their worlds. */
export function byWorld(results: readonly JobResult[]): JobResult[] {
  return [...results].sort((a, b) => a.job.world - b.job.world);
}
