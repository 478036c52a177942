import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";

/**
 * Runs jobs somewhere: on this thread, in a pool of Node threads, in a page's web workers. All ends obey the same
 * laws (tests/workers/runner-laws.ts): the same job gives the same bytes everywhere; a worker that dies is replaced
 * and its job is tried once more, then rejected with a `WorkerDied`; after an abort nothing of the job arrives and
 * its worker is free again within 200 ms.
 */
export interface Runner {
  /** Workers that run side by side; at least 1. */
  readonly workers: number;
  /** Sets what all following jobs refer to, and sends it to every worker (replacements included). Outstanding jobs of earlier inputs are rejected with an AbortError. */
  load(inputs: Inputs): Promise<void>;
  /** Queues one job. Rejects with an AbortError when `signal` aborts, with a `JobFailed` when the engine refuses it. */
  run(job: Job, signal?: AbortSignal): Promise<JobResult>;
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
