import type { Inputs, Job } from "../../src/engine/job.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { emptyResult, type JobResult, PARTS, runParts } from "../../src/engine/result.ts";
import type { World } from "../../src/engine/world.ts";

/** A replicate that a sample worker refuses, dies of, spends three seconds on, or ends of without a word; all others it answers. */
export const REFUSED = 1001;
export const DEADLY = 1002;
export const ENDLESS = 1003;
export const SILENT = 1004;

/** A stand-in for the engine: the same shapes, every number a function of its place in the study. */
export function sampleSimulate(inputs: Inputs, job: Job): JobResult {
  if (job.from === REFUSED) throw new Error("invalid plans[0].tactics.hard: 7");
  const until = performance.now() + 3000;
  while (job.from === ENDLESS && performance.now() < until);
  const people = Object.values(inputs.networks).reduce((sum, { id }) => sum + id.length, 0);
  const value = (plan: number, replicate: number, place: number) =>
    inputs.seed[0] + people / 7 + job.world * 1e6 + plan * 1e4 + replicate + place / 1e3;
  const result = emptyResult(job, { weeks: inputs.weeks, groups: 2, sites: 1 }, inputs.record);
  job.plans.forEach((plan, index) => {
    for (const replicate of replicatesOf(job)) {
      const parts = runParts(result, index, replicate);
      for (const part of PARTS) parts[part]?.set(parts[part].map((_, i) => value(plan, replicate, i)));
    }
  });
  return { ...result, trace: inputs.record.trace ? sampleTrace(job) : null };
}

// replicate r of plan p has (r + p) mod 3 changes; like the engine's, replicate by replicate
function sampleTrace(job: Job): JobResult["trace"] {
  const rows = replicatesOf(job).flatMap((replicate) =>
    job.plans.flatMap((plan) =>
      Array.from({ length: (replicate + plan) % 3 }, (_, week) => ({ plan, replicate, week: week + 1 })),
    ),
  );
  const whole = (of: (row: (typeof rows)[number]) => number) => Int32Array.from(rows, of);
  const bytes = () => new Uint8Array(rows.length);
  return {
    plan: whole(({ plan }) => plan),
    replicate: whole(({ replicate }) => replicate),
    week: whole(({ week }) => week),
    clinician: whole(({ replicate, plan }) => replicate * 10 + plan),
    from: bytes(),
    to: bytes().fill(2),
    cause: bytes(),
  };
}

function replicatesOf({ from, to }: Job): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Two plans in two worlds; the stand-in engine looks into neither. */
export function sampleInputs(seed = 1, networks: Record<string, NetworkData> = {}): Inputs {
  return {
    seed: [seed, 2],
    weeks: 4,
    plans: [{} as Plan, {} as Plan],
    worlds: [{} as World, {} as World],
    networks,
    uncertainty: null,
    record: { weeks: true, groups: false, sites: false, trace: true },
  };
}

export function sampleNetwork(people: number): NetworkData {
  return {
    id: Array.from({ length: people }, (_, i) => `person ${i}`),
    site: new Uint8Array(people),
    sites: ["A"],
    team: null,
    profession: new Uint8Array(people),
    professions: ["all"],
    margin: null,
    threshold: null,
    initial: null,
    committed: null,
    from: [],
    to: [],
    weight: [],
    layer: [],
  };
}
