import type { Inputs, Job } from "../../src/engine/job.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { emptyResult, type JobResult, runParts } from "../../src/engine/result.ts";
import { pool } from "../../workers/pool.ts";
import type { Priority, Runner } from "../../workers/runner.ts";
import { server } from "../../workers/server.ts";
import type { Thread } from "../../workers/worker-slot.ts";

/**
 * A runner without an engine: genuine use is the plan's hard tactics in every week, so that a result tells which plan
 * it belongs to. Keeps the jobs its workers were given, each priority apart; each takes a turn of the event loop.
 */
export function standInRunner(workers = 2) {
  const given: Record<Priority, Job[]> = { live: [], asked: [], background: [] };
  let failure: { message: string; every: number } | null = null;
  let runs = 0;
  let waiting = Promise.resolve();
  const inner = pool(workers, standInThread);
  const runner: Runner = {
    ...inner,
    run: (inputs, job, { priority = "live", onStart, signal } = {}) =>
      inner.run(inputs, job, {
        priority,
        signal,
        onStart: () => {
          given[priority].push(job);
          onStart?.();
        },
      }),
  };
  return {
    runner,
    jobs: given.live,
    asked: given.asked,
    background: given.background,
    /** From now on every job, or one in so many, ends with this error; null ends it. */
    failWith: (error: Error | null, every = 1) => {
      failure = error && { message: error.message, every };
    },
    /** From now on no job ends before this does; if it rejects, the worker has died. */
    waitFor: (promise: Promise<void>) => {
      waiting = promise;
    },
  };

  function standInThread(): Thread {
    const answer = server(standInResult);
    let die = (_: Error) => {};
    const death = new Promise<never>((_, reject) => {
      die = reject;
    });
    death.catch(() => {});
    return {
      async run(order) {
        const fails = failure !== null && ++runs % failure.every === 0 ? failure : null;
        const before = waiting;
        await new Promise((resolve) => setTimeout(resolve, 1));
        await Promise.race([before, death]);
        return fails === null ? answer(order) : { ok: false, message: fails.message };
      },
      end: async () => die(new Error("ended")),
    };
  }
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
