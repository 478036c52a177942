import type { Plan } from "../../engine/plan.ts";
import { idlePlan } from "../reduced.ts";
import { CORE_SIZE } from "./contexts.ts";

/** An effect as trials have it: the median and the middle half of their differences, in percentage points. */
export interface Effect {
  median: number;
  lo: number;
  hi: number;
}

/** A tactic that trials have tested on its own. */
export interface Tactic {
  id: string;
  name: string;
  /** The lever it stands for and how far it is moved. */
  dose: string;
  plan: Plan;
  published: Effect;
  source: string;
}

/** A plan in which nothing is done; the people of the core are there, so that arms differ by what they do alone. */
export function usualCare(): Plan {
  const plan = idlePlan();
  plan.core.size = CORE_SIZE;
  return plan;
}

/**
 * The four tactics, in the order of the table. Doses and the ranges in `contexts.ts` were calibrated together, on the published
 * medians. About 25 doses were tried (every 4 to 8 weeks, quality 0.5 to 0.7, strength 0.6 to 0.8, resources 0.35 to 0.5, soft 0.5
 * to 1). Kept are those of the model's specification where, with the ranges kept, the median is within 1.5 points (every 4 weeks,
 * soft 0.7), and others near them (core 0.7 for 0.65, resources 0.5 for 0.4).
 */
export const TACTICS: readonly Tactic[] = [
  {
    id: "audit-feedback",
    name: "Audit and feedback",
    dose: "data.every 4",
    plan: withTactic((plan) => {
      plan.data.every = 4;
    }),
    published: { median: 4.3, lo: 0.5, hi: 16 },
    source: "Ivers et al. 2012, Cochrane CD000259; from memory, not checked against the paper",
  },
  {
    id: "opinion-leaders",
    name: "Opinion leaders",
    dose: "core.strength 0.7",
    plan: withTactic((plan) => {
      plan.core.strength = 0.7;
    }),
    published: { median: 10.8, lo: 3.5, hi: 14.6 },
    source: "Flodgren et al. 2019, Cochrane CD000125; from memory, not checked against the paper",
  },
  {
    id: "meetings",
    name: "Educational meetings",
    dose: "resources.level 0.5, all for capability",
    plan: withTactic((plan) => {
      plan.resources.level = 0.5;
      plan.theory.emphasis = { capability: 1, motivation: 0, opportunity: 0 };
    }),
    published: { median: 6, lo: 1.8, hi: 15.9 },
    source: "Forsetlund et al. 2009, Cochrane CD003030",
  },
  {
    id: "outreach",
    name: "Educational outreach",
    dose: "tactics.soft 0.7",
    plan: withTactic((plan) => {
      plan.tactics.soft = 0.7;
    }),
    published: { median: 5.6, lo: 3, hi: 9 },
    source: "O'Brien et al. 2007, Cochrane CD000409",
  },
];

function withTactic(change: (plan: Plan) => void): Plan {
  const plan = usualCare();
  change(plan);
  return plan;
}
