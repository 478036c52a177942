import type { Behaviour, ClassicalNetwork, Plan, World } from "../src/engine/types.ts";
import { defaultPlan, defaultWorld } from "../src/study/defaults.ts";

/** The reduced model of MODEL.md section 7: every constant zero but those named, K = O = 1, no core, nobody at the start. */
export function reducedWorld(network: ClassicalNetwork, behaviour: Partial<Behaviour> = {}): World {
  const world = defaultWorld();
  const zero = Object.fromEntries(Object.keys(world.behaviour).map((name) => [name, 0])) as unknown as Behaviour;
  world.network = network;
  world.behaviour = { ...zero, genuineInfluence: 1, ...behaviour };
  world.context = { ...world.context, support: 1, spread: 0, turnover: 0, external: 0 };
  world.practice = { ...world.practice, initialUse: 0 };
  world.people = { ...world.people, capability: 1, community: 0, conflict: 0, marginalisation: 0, variation: 0 };
  return world;
}

/** A plan that does nothing and has no core. */
export function idlePlan(): Plan {
  const plan = defaultPlan();
  plan.core.size = 0;
  plan.core.strength = 0;
  plan.theory.learning = 0;
  plan.resources.level = 0;
  plan.cohesion.conflictWork = 0;
  plan.data.every = 0;
  plan.tactics = { soft: 0, hard: 0, phases: [] };
  return plan;
}
