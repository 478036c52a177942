import type { Plan } from "../../engine/plan.ts";
import type { World } from "../../engine/world.ts";
import { defaultPlan, defaultWorld } from "../../study/schema/defaults.ts";
import { generated } from "./generated.ts";

/** The weeks of the shipped study `michigan`. */
export const ENGLAND_WEEKS = 78;

/**
 * The second world of the shipped study `michigan`: low support, conflict left by earlier campaigns, and a trend of the
 * time. `sites` defaults to the 40 of the study.
 */
export function englishWorld(sites = 40): World {
  const world = defaultWorld();
  world.network = generated({ sites, teamsPerSite: 2, cliniciansPerTeam: 6 });
  world.context = { ...world.context, support: 0.35, spread: 0.25, turnover: 0.004, external: 0.015 };
  world.practice = { ...world.practice, initialUse: 0.35 };
  world.people = { ...world.people, capability: 0.3, community: 0.05, conflict: 0.8 };
  return world;
}

/** The programme of the shipped study `michigan`, every lever multiplied by `strength` (0..1). */
export function englishProgramme(strength: number): Plan {
  const plan = defaultPlan();
  plan.core.strength = 0.5 * strength;
  plan.theory.learning = 0.5 * strength;
  plan.resources.level = 0.4 * strength;
  plan.cohesion.conflictWork = 0.1 * strength;
  plan.data = { ...plan.data, every: 4, quality: plan.data.quality * strength, burden: 0.3 * strength };
  plan.tactics = { ...plan.tactics, soft: 0.3 * strength, hard: 0.35 * strength };
  return plan;
}
