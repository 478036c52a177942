import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import type { SetUp } from "../by-hand.ts";

/** Step 3 of a week (docs/model.md section 3) in two sites: five people in the first, of whom two use the practice. */
export const PEOPLE: SetUp = {
  people: {
    a: { state: 0 },
    b: { state: 1 },
    c: { state: 2 },
    d: { state: 3 },
    e: { state: 0 },
    f: { state: 0, site: 1 },
  },
};

export function bothSites(plan: Plan, world: World): void {
  world.context.perSite = [
    { site: "site 0", support: 0.5, turnover: 0.01 },
    { site: "site 1", support: 0.2, turnover: 0.03 },
  ];
  plan.core.strength = 0.6;
  plan.theory.emphasis = { capability: 0.2, motivation: 0.3, opportunity: 0.5 };
  plan.resources.level = 0.4;
  plan.tactics = { soft: 0.4, hard: 0.3, phases: [] };
}

export const feedback = (plan: Plan, change: Partial<Plan["data"]> = {}) => {
  plan.data = { every: 2, quality: 0.7, burden: 0.4, judgement: 0.5, ...change };
};
