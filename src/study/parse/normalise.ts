import type { Plan } from "../../engine/plan.ts";
import type { World } from "../../engine/world.ts";

/** Sums this near to 1 are left alone, so that normalising twice changes nothing. */
const EXACT = 1e-12;

/** The plan with an emphasis that sums to 1. */
export function normalisedPlan<T extends Plan>(plan: T): T {
  const { capability, motivation, opportunity } = plan.theory.emphasis;
  const sum = capability + motivation + opportunity;
  if (Math.abs(sum - 1) <= EXACT) return plan;
  const emphasis = { capability: capability / sum, motivation: motivation / sum, opportunity: opportunity / sum };
  return { ...plan, theory: { ...plan.theory, emphasis } };
}

/** The world with profession shares that sum to 1. */
export function normalisedWorld<T extends World>(world: T): T {
  if (world.network.kind !== "community") return world;
  const { professions } = world.network;
  const sum = professions.reduce((total, profession) => total + profession.share, 0);
  if (Math.abs(sum - 1) <= EXACT) return world;
  const shares = professions.map(({ name, share }) => ({ name, share: share / sum }));
  return { ...world, network: { ...world.network, professions: shares } };
}
