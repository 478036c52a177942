import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import type { SetUp } from "../by-hand.ts";

/**
 * Step 4 of a week (docs/model.md section 3): one clinician in every state, at the centre and at the margins, each with a
 * genuinely using contact and one who does not use, of the common weight 2, so P = 2/(4 + 4.5·2); and one whose only contact resists.
 */
export const PEOPLE: SetUp = {
  people: {
    user: { state: 2 },
    other: { state: 0 },
    no: { state: 0 },
    noAtMargin: { state: 0, margin: true },
    surface: { state: 1 },
    surfaceAtMargin: { state: 1, margin: true },
    genuine: { state: 2 },
    genuineAtMargin: { state: 2, margin: true },
    fresh: { state: 2, isNew: true },
    freshAtMargin: { state: 2, isNew: true, margin: true },
    against: { state: 3 },
    againstAtMargin: { state: 3, margin: true },
    opposed: { state: 0 },
  },
  team: {
    "user no": 2,
    "other no": 2,
    "user noAtMargin": 2,
    "other noAtMargin": 2,
    "user surface": 2,
    "other surface": 2,
    "user surfaceAtMargin": 2,
    "other surfaceAtMargin": 2,
    "user genuine": 2,
    "other genuine": 2,
    "user genuineAtMargin": 2,
    "other genuineAtMargin": 2,
    "user fresh": 2,
    "other fresh": 2,
    "user freshAtMargin": 2,
    "other freshAtMargin": 2,
    "user against": 2,
    "other against": 2,
    "user againstAtMargin": 2,
    "other againstAtMargin": 2,
    "against opposed": 3,
  },
};

/** Every term of the weekly rates is at work. */
export function everything(plan: Plan, world: World): void {
  plan.core.strength = 0.6;
  plan.theory.emphasis = { capability: 0.2, motivation: 0.3, opportunity: 0.5 };
  plan.resources.level = 0.4;
  plan.cohesion = { conflictWork: 0.35, outreach: 0.25 };
  plan.data = { every: 2, quality: 0.7, burden: 0.4, judgement: 0.5 };
  plan.tactics = { soft: 0.4, hard: 0.3, phases: [] };
  Object.assign(world.context, { turnover: 0.01, external: 0.002 });
  world.practice.verifiability = 0.25;
  Object.assign(world.people, { capability: 0.4, community: 0.3, conflict: 0.1, marginalisation: 0.4, noise: 0.005 });
}

/** What holds in the first week of `everything`, in which no report is due. */
export const H = 0.3 + 0.4 * 0.5;
export const L = (0.15 + 0.45 * 0.6 + 0.4 * 0.3) * (1 - 0.5 * 0.1);
const D = H - 0.8 * L;
export const EXCESS = (D + Math.sqrt(D ** 2 + 0.18 ** 2)) / 2 - (Math.sqrt((0.8 * L) ** 2 + 0.18 ** 2) - 0.8 * L) / 2;
export const O = (0.5 + 0.08 * 0.5 * (0.3 * 0.6 + 0.9 * 0.4 * 0.5 + 0.8 * 0.3)) * (1 - (0.5 * 0.4 * 4) / 5);
export const K = 0.4 + 0.1 * 0.4 * 0.2 * 0.6;
export const K_AT_MARGIN = K * (1 - 0.5 * 0.4 * 0.75);
export const M = 0.4 * (0.2 + 0.8 * 0.6) * (0.25 + 2.25 * 0.3);
export const P = 2 / (4 + 4.5 * 2);
export const F = P ** 2 / (P ** 2 + 0.09);
/** Of the one whose only contact, of weight 3, resists. */
export const AGAINST = (3 * 0.5) / (3 + 4.5 * 2);
