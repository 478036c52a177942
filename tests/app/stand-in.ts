import { type Inputs, type Job, type JobResult, SUMMARIES, WEEK_COLUMNS } from "../../src/engine/types.ts";
import { abortError } from "../../workers/abort.ts";
import type { Runner } from "../../workers/runner.ts";

/**
 * A runner without an engine: genuine use is the plan's hard tactics in every week, so that a result tells which plan
 * it belongs to. Keeps the jobs it was given; each takes a turn of the event loop.
 */
export function standInRunner(workers = 2) {
  let inputs: Inputs | null = null;
  const jobs: Job[] = [];
  let failure: Error | null = null;
  const runner: Runner = {
    workers,
    load: async (next) => {
      inputs = next;
    },
    run: (job, signal) =>
      new Promise((resolve, reject) => {
        jobs.push(job);
        const loaded = inputs!;
        const cancel = () => reject(abortError());
        signal?.addEventListener("abort", cancel);
        setTimeout(() => {
          signal?.removeEventListener("abort", cancel);
          if (failure) reject(failure);
          else resolve(standInResult(loaded, job));
        }, 1);
      }),
    close: async () => {},
  };
  return {
    runner,
    jobs,
    /** From now on every job ends with this error; null ends it. */
    failWith: (error: Error | null) => {
      failure = error;
    },
  };
}

export function standInResult(inputs: Inputs, job: Job): JobResult {
  const replicates = job.to - job.from + 1;
  const weeks = inputs.weeks + 1;
  const weekly = new Float64Array(job.plans.length * replicates * WEEK_COLUMNS.length * weeks);
  const summaries = new Float64Array(job.plans.length * replicates * SUMMARIES.length);
  job.plans.forEach((plan, place) => {
    const { hard } = inputs.plans[plan].tactics;
    for (let k = 0; k < replicates; k++) {
      const run = place * replicates + k;
      const column = (run * WEEK_COLUMNS.length + WEEK_COLUMNS.indexOf("genuine")) * weeks;
      weekly.fill(hard, column, column + weeks);
      summaries[run * SUMMARIES.length] = hard;
    }
  });
  return { job, summaries, weekly, groups: null, sites: null, trace: null };
}
