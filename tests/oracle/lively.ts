import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { type Chance, rounded } from "./chance.ts";
import { PEER_FOCUSES } from "./focuses-peers.ts";
import { PROGRAMME_FOCUSES } from "./focuses-programme.ts";

/** Leaves one mechanism, or a few, to decide what happens. */
export type Focus = (plan: Plan, world: World) => void;

/** What cases are about, by number in turn. */
export const FOCUSES = [...PROGRAMME_FOCUSES, ...PEER_FOCUSES];

/** Brings every lever and assumption to the middle of its range, makes changes frequent and, by number, one mechanism strong. */
export function enliven(plan: Plan, world: World, number: number, chance: Chance): void {
  const middling = () => rounded(chance.between(0.3, 0.8));
  const { people, practice, context, behaviour, network } = world;
  plan.core = { ...plan.core, strength: middling(), size: 0.2, reach: 1 };
  plan.theory.emphasis = { capability: 0.3, motivation: 0.5, opportunity: 0.2 };
  Object.assign(plan.theory, { learning: middling(), local: middling() });
  plan.resources.level = middling();
  plan.cohesion = { conflictWork: middling(), outreach: middling() };
  plan.data = { every: chance.pick([1, 2]), quality: middling(), burden: middling(), judgement: middling() };
  plan.tactics = { soft: middling(), hard: middling(), phases: [] };
  plan.programme = { start: 0, end: null };
  Object.assign(network, {
    marginShare: 0.4,
    tiesIn: 6,
    bridgeShare: middling(),
    boundary: middling(),
    sizes: "equal",
  });
  context.support = middling();
  context.turnover = 0.01;
  context.shocks = { perYear: 10, size: 0.5, weeks: 3 };
  practice.initialUse = 0.2;
  practice.first = { by: "share" };
  practice.committed = 0;
  practice.divergence = 0;
  practice.verifiability = middling();
  Object.assign(people, { capability: middling(), community: middling(), conflict: middling(), marginalisation: 0.7 });
  Object.assign(people, {
    response: chance.pick(["simple", "complex"]),
    unit: "share",
    threshold: 0.3,
    variation: 0.6,
  });
  Object.assign(people, { thresholds: null, instant: false, twoWay: false });
  Object.assign(behaviour, defaultWorld().behaviour);
  for (const name of LIVELY) behaviour[name] *= chance.pick([2, 4]);
  behaviour.ownWeight = chance.pick([0, 1, 4.5]);
  FOCUSES[number % FOCUSES.length](plan, world);
}

/** What the case of this number is about: cases about the same are judged together. */
export function focusOf(number: number): string {
  return FOCUSES[number % FOCUSES.length].name;
}

const LIVELY = [
  "persuasionMotivation",
  "resistanceExcess",
  "resistancePeers",
  "ownership",
  "stopping",
  "drift",
  "reconciliation",
  "reconciliationWork",
] as const;

/** The first cases that are about one mechanism. */
export function casesAbout(focus: string, count: number): number[] {
  const numbers: number[] = [];
  for (let number = 1; numbers.length < count; number++) if (focusOf(number) === focus) numbers.push(number);
  return numbers;
}
