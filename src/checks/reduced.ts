import type { Behaviour } from "../engine/behaviour.ts";
import type { Plan } from "../engine/plan.ts";
import type { NetworkSpec, World } from "../engine/world.ts";
import { defaultPlan, defaultWorld } from "../study/schema/defaults.ts";

/**
 * A world in which the model is reduced to what is named: every constant of `behaviour` is 0 but those given (and the
 * influence of genuine users, 1, and the drift of settled use, which is that of new use), capability and opportunity are 1 and stay so, nobody leaves, nobody uses the practice
 * at the start, community and conflict are 0, and all have the same threshold. A fresh object, for the caller to change.
 */
export function reducedWorld(network: NetworkSpec, behaviour: Partial<Behaviour> = {}): World {
  const world = defaultWorld();
  const zero = Object.fromEntries(Object.keys(world.behaviour).map((name) => [name, 0])) as unknown as Behaviour;
  world.network = network;
  world.behaviour = { ...zero, genuineInfluence: 1, driftSettled: 1, ...behaviour };
  world.context = { ...world.context, support: 1, spread: 0, turnover: 0, external: 0 };
  world.practice = { ...world.practice, initialUse: 0 };
  world.people = { ...world.people, capability: 1, community: 0, conflict: 0, marginalisation: 0, variation: 0 };
  return world;
}

/** A plan that does nothing and has no core: what happens is the world's own doing. A fresh object. */
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
