import type { Job } from "../src/engine/job.ts";
import { replicateCount } from "../src/engine/result.ts";

/** Milliseconds a job should take: short enough to drop at once, long enough not to be all overhead. */
export const JOB_MILLISECONDS = 40;
/** A job has at most this many times the replicates of the last one back. */
const GROWTH = 4;

/** How long runs take, by the last job back, and so how many of them make a job. */
export class Pace {
  /** The last job back: its replicates, and the milliseconds of one run. */
  #last: { replicates: number; run: number } | null = null;

  note(job: Job, milliseconds: number): void {
    this.#last = { replicates: replicateCount(job), run: milliseconds / runsOf(job) };
  }

  /** Replicates of so many plans that take about `milliseconds`, at least 1; null while nothing is known. */
  replicates(plans: number, milliseconds = JOB_MILLISECONDS): number | null {
    if (this.#last === null) return null;
    const timely = Math.floor(milliseconds / (this.#last.run * plans));
    return Math.max(1, Math.min(timely, GROWTH * this.#last.replicates));
  }
}

/** Runs of a job: one plan, one replicate. */
export function runsOf(job: Pick<Job, "plans" | "from" | "to">): number {
  return job.plans.length * replicateCount(job);
}
