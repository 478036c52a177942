import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";
import { abortError, isAbortError } from "./abort.ts";
import { Pace } from "./pace.ts";
import type { Priority, Runner } from "./runner.ts";

/** Replicates `from`..`to`, both included, that some plans of a world lack. */
export interface MissingRuns {
  world: number;
  plans: number[];
  from: number;
  to: number;
}

/** How missing runs are cut into jobs. */
export interface SplitOptions {
  /** Replicates that all are to reach one after the other: no job goes beyond one of them. Defaults to none but the ends. */
  steps?: readonly number[] | undefined;
  /** Replicates in a job; defaults to what takes some tens of milliseconds. */
  jobSize?: number | undefined;
  /** Replicates in a job at most. */
  largest?: number | undefined;
}

/** How missing runs are made; all may be left out. */
export interface RunMissingOptions extends SplitOptions {
  priority?: Priority | undefined;
  signal?: AbortSignal | undefined;
  /**
   * Told of a job that cannot be had; then the rest of its world is left out, and the others are worked out. Without it
   * everything ends.
   */
  onFailed?: ((job: Job, error: unknown) => void) | undefined;
  /** How long jobs have taken; one that is handed on from work to work saves its first guesses. */
  pace?: Pace | undefined;
}

/** Jobs asked for ahead, a worker: one that runs, and some among which a worker finds what it has run before. */
const AHEAD = 3;
/** What is left to the next step is split into this many jobs a worker, so that all finish together. */
const EVEN = 2;
/** Milliseconds below which no job is made shorter for that. */
const SHORT = 20;

/**
 * Works out what is missing, split into jobs of some tens of milliseconds, and hands over each result as it comes. Rejects
 * with an AbortError when `signal` aborts, with a `JobFailed` or a `WorkerDied` when a job cannot be had; then all other
 * jobs are ended and nothing more is handed over.
 */
export async function runMissing(
  runner: Runner,
  inputs: Inputs,
  missing: readonly MissingRuns[],
  { pace = new Pace(), priority, signal: asked, onFailed, ...options }: RunMissingOptions,
  take: (result: JobResult) => void,
): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const abort = () => stop.abort();
  if (asked?.aborted) abort();
  asked?.addEventListener("abort", abort, { once: true });
  const failed = new Set<number>();
  const next = splitter(missing, runner.workers, pace, options, failed);
  try {
    await Promise.all(Array.from({ length: AHEAD * runner.workers }, keepAsking));
  } catch (error) {
    stop.abort();
    throw error;
  } finally {
    asked?.removeEventListener("abort", abort);
  }

  async function keepAsking(): Promise<void> {
    for (let job = next(); job !== null; job = next()) {
      let began = performance.now();
      const onStart = () => {
        began = performance.now();
      };
      const result = await runner.run(inputs, job, { priority, signal, onStart }).catch((error: unknown) => {
        if (onFailed === undefined || isAbortError(error)) throw error;
        if (!failed.has(job.world)) onFailed(job, error);
        failed.add(job.world);
        return null;
      });
      if (signal.aborted) throw abortError();
      if (result === null) continue;
      pace.note(job, performance.now() - began);
      take(result);
    }
  }
}

/** Gives one job after the other, of what is furthest behind and not of a world in `failed`; null when all are given. */
export function splitter(
  missing: readonly MissingRuns[],
  workers: number,
  pace: Pace,
  { steps = [], jobSize, largest = Number.POSITIVE_INFINITY }: SplitOptions,
  failed: ReadonlySet<number> = new Set(),
): () => Job | null {
  const shares = missing.map((runs) => ({ ...runs, next: runs.from }));
  return () => {
    const open = shares.filter(({ world, next, to }) => next <= to && !failed.has(world));
    if (open.length === 0) return null;
    const share = open.reduce((least, other) => (other.next < least.next ? other : least));
    const end = steps.find((step) => step >= share.next) ?? Number.POSITIVE_INFINITY;
    const left = open.reduce((sum, { next, to }) => sum + Math.max(0, Math.min(end, to) - next + 1), 0);
    const size = jobSize ?? Math.min(largest, timely(share.plans.length, left));
    const job = {
      world: share.world,
      plans: share.plans,
      from: share.next,
      to: Math.min(share.to, end, share.next + size - 1),
    };
    share.next = job.to + 1;
    return job;
  };

  function timely(plans: number, left: number): number {
    const even = Math.max(Math.ceil(left / (EVEN * workers)), pace.replicates(plans, SHORT) ?? 1);
    return Math.min(even, pace.replicates(plans) ?? 1);
  }
}
