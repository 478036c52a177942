import { Pace } from "../../workers/pace.ts";
import type { Priority, Runner } from "../../workers/runner.ts";
import { runMissing } from "../../workers/split.ts";
import type { Job } from "../engine/job.ts";
import type { NetworkData } from "../engine/network/network-data.ts";
import { SUMMARIES } from "../engine/record/summaries.ts";
import type { JobResult } from "../engine/result.ts";
import { errorText } from "../text/error-text.ts";
import { type Batch, batchesOf, batchOf } from "./batches.ts";
import type { Design } from "./design/design.ts";
import { emptyRuns, type PointRuns, runOffset } from "./point-runs.ts";

/** Points whose runs are missing, with the replicates they lack. */
export interface MissingPoints {
  points: readonly number[];
  /** Both included, from 1. */
  from: number;
  to: number;
}

/** How points are run; all may be left out. */
export interface RunPointsOptions {
  /** Defaults to "live". */
  priority?: Priority;
  /** Ends the sweep: what is finished was handed over, the rest is dropped. */
  signal?: AbortSignal;
}

/** Batches under way at once, a worker: one that runs and some that wait, so that no worker ever does. */
const AHEAD = 3;

/**
 * Runs points of a design, in an order in which the first results already lie over its whole space, and hands over the runs of each
 * as they are finished. A world that cannot be run is told with its error and the others are run. What is handed over does not
 * depend on the runner or the order. Rejects where a worker dies twice, and with an AbortError when `signal` aborts.
 */
export async function runPoints(
  runner: Runner,
  design: Design,
  networks: Record<string, NetworkData>,
  { points, from, to }: MissingPoints,
  take: (runs: PointRuns) => void | Promise<void>,
  { priority = "live", signal }: RunPointsOptions = {},
): Promise<void> {
  const queue = batchesOf(design, points);
  const pace = new Pace();
  const stop = new AbortController();
  const ended = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  let next = 0;
  const work = async () => {
    while (next < queue.length) {
      ended.throwIfAborted();
      await runBatch(queue[next++]);
    }
  };
  const runBatch = async (members: readonly number[]): Promise<void> => {
    const batch = batchOf(design, members, networks);
    const failed = (await runJobs(batch)) && members.length > 1;
    // a plan of one point may have failed those of the others
    if (failed) for (const member of members) await runBatch([member]);
  };
  /** Whether anything failed; hands the runs over unless something did among several points. */
  const runJobs = async (batch: Batch): Promise<boolean> => {
    const worlds = design.study.worlds.length;
    const plans = design.study.plans.length;
    const runs = batch.points.map((point) => emptyRuns(point, from, to, worlds, plans));
    const errors = [...batch.wrong];
    const { inputs } = batch;
    const all = inputs.plans.map((_, plan) => plan);
    const missing = inputs.worlds.flatMap((_, world) =>
      errors[world] === null ? [{ world, plans: all, from, to }] : [],
    );
    const onFailed = ({ world }: Job, error: unknown) => {
      errors[world] = errorText(error);
    };
    await runMissing(runner, inputs, missing, { priority, signal: ended, pace, onFailed }, (result) => {
      for (const [i, own] of runs.entries()) copy(result, batch.plans[i], own, plans);
    });
    const failed = errors.some((error) => error !== null);
    if (failed && batch.points.length > 1) return true;
    for (const own of runs) {
      const told = failed ? withErrors(own, errors, plans) : own;
      await take(told);
    }
    return failed;
  };
  try {
    await Promise.all(Array.from({ length: AHEAD * runner.workers }, work));
  } catch (error) {
    stop.abort();
    throw error;
  }
}

/** Copies what a job gave of a point's plans. */
function copy({ job, summaries }: JobResult, own: readonly number[], runs: PointRuns, plans: number): void {
  const replicates = job.to - job.from + 1;
  own.forEach((index, plan) => {
    const place = index * replicates * SUMMARIES.length;
    const part = summaries.subarray(place, place + replicates * SUMMARIES.length);
    runs.summaries.set(part, runOffset(plans, runs, job.world, plan, job.from));
  });
}

function withErrors(runs: PointRuns, errors: readonly (string | null)[], plans: number): PointRuns {
  errors.forEach((error, world) => {
    if (error === null) return;
    runs.summaries.fill(
      Number.NaN,
      runOffset(plans, runs, world, 0, runs.from),
      runOffset(plans, runs, world + 1, 0, runs.from),
    );
  });
  return { ...runs, errors };
}
