import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import type { SetUp } from "../by-hand.ts";

/** Ten people: 4 of 10 use genuinely, 1 of 4 at the margins, 3 of 6 at the centre; by profession 2 of 4, 2 of 4 and 0 of 2. */
export const TEN: SetUp = {
  people: {
    a: { state: 2, profession: 0 },
    b: { state: 2, profession: 0, margin: true },
    c: { state: 0, profession: 0 },
    d: { state: 0, profession: 0, margin: true },
    e: { state: 2, profession: 1 },
    f: { state: 2, profession: 1 },
    g: { state: 1, profession: 1 },
    h: { state: 3, profession: 1, margin: true },
    i: { state: 0, profession: 2 },
    j: { state: 0, profession: 2, margin: true },
  },
};

/** A plan that does some of everything which acts on the whole network, among people of some community and conflict. */
export function lively(plan: Plan, world: World): void {
  plan.core.strength = 0.6;
  plan.cohesion.conflictWork = 0.35;
  plan.community.meetings = 0.25;
  plan.data = { every: 5, quality: 0.7, burden: 0, judgement: 0.5 };
  plan.tactics = { soft: 0.4, hard: 0.3, phases: [] };
  Object.assign(world.people, { community: 0.3, conflict: 0.1 });
}

/** Pressure beyond a mean tolerance of which people differ by 0.18, worked out from docs/model.md. */
export function excessOf(h: number, tolerated: number): number {
  const d = h - tolerated;
  return (d + Math.sqrt(d ** 2 + 0.18 ** 2)) / 2 - (Math.sqrt(tolerated ** 2 + 0.18 ** 2) - tolerated) / 2;
}

/** Pressure, its legitimacy and what is in excess in a week of `lively`, worked out from docs/model.md. */
export const pressure = (community = 0.3, conflict = 0.1, core = 0.6) => {
  const h = 0.3 + 0.4 * 0.5;
  const legitimacy = (0.15 + 0.45 * core + 0.4 * community) * (1 - 0.5 * conflict);
  return { h, legitimacy, excess: excessOf(h, 0.8 * legitimacy) };
};
