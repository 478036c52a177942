import type { Inputs, Job } from "../../src/engine/job.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import { emptyResult, type JobResult, runParts } from "../../src/engine/result.ts";
import { SUMMARIES } from "../../src/engine/summaries.ts";
import { abortError } from "../../workers/abort.ts";
import type { Runner } from "../../workers/runner.ts";

/**
 * A runner without an engine: genuine use is the plan's hard tactics in every week, so that a result tells which plan
 * it belongs to. Keeps the jobs it was given; each takes a turn of the event loop.
 */
export function standInRunner(workers = 2) {
  let inputs: Inputs | null = null;
  const jobs: Job[] = [];
  let failure: { error: Error; every: number } | null = null;
  let loading = Promise.resolve();
  const runner: Runner = {
    workers,
    load: async (next) => {
      inputs = next;
      await loading;
    },
    run: (job, signal) =>
      new Promise((resolve, reject) => {
        jobs.push(job);
        const loaded = inputs!;
        const error = failure !== null && jobs.length % failure.every === 0 ? failure.error : null;
        const cancel = () => reject(abortError());
        signal?.addEventListener("abort", cancel);
        setTimeout(() => {
          signal?.removeEventListener("abort", cancel);
          if (error) reject(error);
          else resolve(standInResult(loaded, job));
        }, 1);
      }),
    close: async () => {},
  };
  return {
    runner,
    jobs,
    /** From now on every job, or one in so many, ends with this error; null ends it. */
    failWith: (error: Error | null, every = 1) => {
      failure = error && { error, every };
    },
    /** From now on loading ends when this does. */
    loadWith: (promise: Promise<void>) => {
      loading = promise;
    },
  };
}

const GENUINE_END = SUMMARIES.findIndex(({ key }) => key === "genuineEnd");

export function standInResult(inputs: Inputs, job: Job): JobResult {
  const shape = { weeks: inputs.weeks, groups: 0, sites: 0 };
  const result = emptyResult(job, shape, { weeks: true, groups: false, sites: false });
  job.plans.forEach((plan, place) => {
    const { hard } = inputs.plans[plan].tactics;
    for (let replicate = job.from; replicate <= job.to; replicate++) {
      planOf(result, place).weekly("genuine", replicate).fill(hard);
      runParts(result, place, replicate).summaries[GENUINE_END] = hard;
    }
  });
  return result;
}
