import type { Job } from "../src/engine/job.ts";

/** Milliseconds a job should take: short enough to drop at once, long enough not to be all overhead. */
export const JOB_MILLISECONDS = 40;

/** How long runs take, by the last job back, and so how many of them make a job. */
export class Pace {
  /** Milliseconds one run takes; null before the first job is back. */
  #run: number | null = null;

  note(job: Job, milliseconds: number): void {
    this.#run = milliseconds / runsOf(job);
  }

  /** Replicates of so many plans that take about `JOB_MILLISECONDS`, at least 1; null while nothing is known. */
  replicates(plans: number): number | null {
    return this.#run === null ? null : Math.max(1, Math.floor(JOB_MILLISECONDS / (this.#run * plans)));
  }
}

/** Runs of a job: one plan, one replicate. */
export function runsOf(job: Job): number {
  return job.plans.length * (job.to - job.from + 1);
}
