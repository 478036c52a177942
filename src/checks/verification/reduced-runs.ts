import type { RecordOptions } from "../../engine/job.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { ClassicalNetwork, World } from "../../engine/world.ts";
import { type Estimate, estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { idlePlan } from "../reduced.ts";

/** A reduced world to be lived without any plan. */
export interface ReducedRun {
  world: World;
  weeks: number;
  replicates: number;
  seed: string;
  /** Defaults to the weekly columns alone. */
  record?: Partial<RecordOptions>;
  networks?: Record<string, NetworkData>;
}

/** Runs a reduced world on its own. */
export function runAlone(lab: Lab, { record = { weeks: true }, ...run }: ReducedRun): Promise<JobResult> {
  return lab.run({ ...run, plans: [idlePlan()], record });
}

/** Genuine share by week, 0..weeks, one curve a replicate. */
export function curvesOf(result: JobResult): Float64Array[] {
  const plan = planOf(result, 0);
  return plan.byReplicate((replicate) => plan.weekly("genuine", replicate));
}

/** Genuine share in the last week, one a replicate. */
export function endsOf(result: JobResult): Float64Array {
  return planOf(result, 0).summaries("genuineEnd");
}

/** Mean over curves at one week. */
export function meanAt(curves: readonly Float64Array[], week: number): Estimate {
  return estimate(curves.map((curve) => curve[week]));
}

/** Mean over curves, week by week. */
export function meanCurve(curves: readonly Float64Array[]): Float64Array {
  return curves[0].map((_, week) => curves.reduce((sum, curve) => sum + curve[week], 0) / curves.length);
}

/** Whether nothing moved in the last week of any curve. */
export function atRest(curves: readonly Float64Array[]): boolean {
  return curves.every((curve) => curve[curve.length - 1] === curve[curve.length - 2]);
}

/** A complete network. */
export function completeNetwork(clinicians: number): ClassicalNetwork {
  return { kind: "complete", clinicians, degree: 0, rewiring: 0 };
}

/** Makes everyone adopt for certain in the week after a share of their ties, or a number of contacts, is reached. */
export function withThreshold(world: World, threshold: number, unit: World["people"]["unit"] = "share"): World {
  Object.assign(world.people, { response: "threshold", instant: true, unit, threshold });
  return world;
}
