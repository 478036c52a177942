import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";

/**
 * Whose turn comes first: jobs of what is being looked at, "live", and of what a person has asked for beside it, "asked",
 * take turns; both go before those in the background, however many of these wait.
 */
export type Priority = "live" | "asked" | "background";

/** How a job is to be run; all may be left out. */
export interface RunOptions {
  /** Defaults to "live". */
  priority?: Priority | undefined;
  /** Ends the job: it rejects with an AbortError at once. */
  signal?: AbortSignal | undefined;
  /** Called when a worker is given the job, and again when another one is. */
  onStart?: (() => void) | undefined;
}

/**
 * Runs jobs somewhere: on this thread, in a pool of Node threads, in a page's web workers. All ends obey the same
 * laws (tests/workers/runner-laws.ts): the same job gives the same bytes everywhere; jobs of several inputs may be asked
 * side by side; a worker that dies is replaced and its job is tried once more, then rejected with a `WorkerDied`; after an
 * abort nothing of the job arrives and its worker is free again within 200 ms.
 */
export interface Runner {
  /** Workers that run side by side; at least 1. */
  readonly workers: number;
  /**
   * Queues one job of some inputs, which are told apart by identity, reach a worker with the first job that needs them, and
   * must not change after that. Rejects with an AbortError when `signal` aborts or the runner is closed, with a `JobFailed`
   * when the engine refuses the job, with a `WorkerDied` when it ended two workers.
   */
  run(inputs: Inputs, job: Job, options?: RunOptions): Promise<JobResult>;
  /** Ends all workers. */
  close(): Promise<void>;
}

/** The engine refused the job: a value the schema does not rule out, told as the engine told it. */
export class JobFailed extends Error {
  override readonly name = "JobFailed";
}

/** A worker ended twice under the same job. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
}
