import type { Behaviour } from "../../engine/behaviour.ts";
import type { RecordOptions } from "../../engine/job.ts";
import type { Plan } from "../../engine/plan.ts";
import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import { laidOver } from "../../study/merge.ts";
import { defaultPlan, defaultWorld } from "../../study/schema/defaults.ts";
import { planSchema, worldSchema } from "../../study/schema/study-schema.ts";
import type { Lab } from "../lab.ts";

/** Runs of every plan; their means carry the patterns. */
export const REPLICATES = 200;

/** Weeks of a run, unless a pattern says otherwise. */
export const WEEKS = 104;

/** One seed for all patterns, so that worlds are compared by the same chance too. */
const SEED = "patterns of the eight lessons";

/** What differs from a complete plan or world; lists are replaced whole. */
export type Deviation<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: Deviation<T[K]> }
    : T;

/** The default plan with something changed. Throws where a value is out of range. */
export function planWith(change: Deviation<Plan>): Plan {
  return planSchema.parse(laidOver({ ...defaultPlan() }, { ...change }));
}

/** The default world (500 clinicians in 20 sites) with something changed, the later over the earlier. Throws where a value is out of range. */
export function worldWith(...changes: readonly Deviation<World>[]): World {
  const whole = changes.reduce<Record<string, unknown>>((world, change) => laidOver(world, { ...change }), {
    ...defaultWorld(),
  });
  return worldSchema.parse(whole);
}

/** Constants of the behaviour at zero: their mechanism is switched off. */
export function off(...names: (keyof Behaviour)[]): Deviation<World> {
  return { behaviour: Object.fromEntries(names.map((name) => [name, 0])) };
}

/** Ties within teams only: the settings of the network at which no bridge is drawn. */
export const NO_BRIDGES: Deviation<World> = { network: { tiesIn: 4 } };

/** Plans side by side in one world over the same replicates; the later world changes over the earlier. */
export function compared(
  lab: Lab,
  plans: readonly Deviation<Plan>[],
  changes: Deviation<World> | readonly Deviation<World>[] = [],
  { weeks = WEEKS, record = {} }: { weeks?: number; record?: Partial<RecordOptions> } = {},
): Promise<JobResult> {
  const list = Array.isArray(changes) ? (changes as readonly Deviation<World>[]) : [changes as Deviation<World>];
  return lab.run({
    world: worldWith(...list),
    plans: plans.map(planWith),
    weeks,
    replicates: REPLICATES,
    seed: SEED,
    record,
  });
}
