import { GrowingResult } from "../src/engine/growing-result.ts";
import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";
import { isAbortError } from "./abort.ts";
import { runsOf } from "./pace.ts";
import type { Priority, Runner } from "./runner.ts";
import { type MissingRuns, runMissing } from "./split.ts";

/** Which runs `execute` is to make, and how it tells of them. */
export interface ExecuteOptions {
  /** Both included, from 1. */
  replicates: { from: number; to: number };
  /** Indices into the inputs; defaults to every plan in every world. Those of one world share its network, so they run together. */
  scenarios?: readonly { world: number; plan: number }[] | undefined;
  /** Defaults to "live". */
  priority?: Priority | undefined;
  /** Ends the execution early; what is finished is returned. */
  signal?: AbortSignal | undefined;
  /** Called for each finished job, in order of finishing. `done` and `total` count runs: one plan in one world, one replicate. */
  onResult?: ((result: JobResult, done: number, total: number) => void) | undefined;
  /** Told of a world one of whose jobs cannot be had: its replicates before that are kept, and the other worlds finished. Without it the execution rejects. */
  onFailed?: ((job: Job, error: unknown) => void) | undefined;
  /** Replicates in a job; defaults to what takes some tens of milliseconds. */
  jobSize?: number | undefined;
}

/** What `execute` finished: every run asked for, or those before it was cancelled. */
export interface Collected {
  /** One entry a world, in the order asked; its `result` covers replicates `from`..`to`. A world of which nothing is finished is left out. */
  worlds: { world: number; plans: number[]; from: number; to: number; result: JobResult }[];
  /** False if cancelled: then `to` is the last replicate up to which all are finished, and may differ between worlds. */
  complete: boolean;
}

/**
 * Runs replicates of scenarios on a runner, split into jobs of some tens of milliseconds. The tables have the same bytes
 * however they were split and whoever ran them. Rejects with a `JobFailed` or a `WorkerDied`; never because of `signal`.
 */
export async function execute(runner: Runner, inputs: Inputs, options: ExecuteOptions): Promise<Collected> {
  const { from, to } = options.replicates;
  if (!(from >= 1 && to >= from)) throw new Error(`invalid replicates: ${from} to ${to}`);
  const missing = missingRuns(inputs, options);
  const total = missing.reduce((sum, runs) => sum + runsOf(runs), 0);
  const growing = new Map(missing.map((runs) => [runs.world, new GrowingResult(runs)]));
  let done = 0;
  try {
    await runMissing(runner, inputs, missing, options, (result) => {
      growing.get(result.job.world)!.add(result);
      done += runsOf(result.job);
      options.onResult?.(result, done, total);
    });
  } catch (error) {
    if (!isAbortError(error)) throw error;
  }
  const worlds = missing.flatMap(({ world, plans }) => {
    const result = growing.get(world)!.finish();
    return result === null ? [] : [{ world, plans, from, to: result.job.to, result }];
  });
  return { worlds, complete: done === total };
}

/** All replicates of the scenarios asked for, world by world. */
function missingRuns(inputs: Inputs, { scenarios, replicates }: ExecuteOptions): MissingRuns[] {
  const asked = scenarios ?? inputs.worlds.flatMap((_, world) => inputs.plans.map((_, plan) => ({ world, plan })));
  const byWorld = new Map<number, Set<number>>();
  for (const { world, plan } of asked) {
    if (inputs.worlds[world] === undefined) throw new Error(`invalid world: ${world}`);
    if (inputs.plans[plan] === undefined) throw new Error(`invalid plan: ${plan}`);
    byWorld.set(world, (byWorld.get(world) ?? new Set()).add(plan));
  }
  return [...byWorld].map(([world, plans]) => ({ world, plans: [...plans], ...replicates }));
}
