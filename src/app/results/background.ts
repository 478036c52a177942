import { execute } from "../../../workers/execute.ts";
import type { Priority, Runner } from "../../../workers/runner.ts";
import type { Inputs } from "../../engine/job.ts";
import type { JobResult } from "../../engine/result.ts";

/** Runs beside the live ones, for what only some views need: groups and sites, a row of a diff alone. */
export interface Background {
  /**
   * Replicates 1..n of some plans in one world, as one result. Questions wait for one another, in the order asked.
   * Rejects with an AbortError when `signal` aborts, with a `JobFailed` or a `WorkerDied` when a run cannot be had.
   */
  run(
    inputs: Inputs,
    world: number,
    plans: readonly number[],
    replicates: number,
    signal: AbortSignal,
  ): Promise<JobResult>;
}

/**
 * Questions to the runner. Those that were asked for take turns with the live work, so that none waits for all of it; others
 * may be told to stand behind.
 */
export function createBackground(runner: Runner, priority: Priority = "asked"): Background {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(inputs, world, plans, replicates, signal) {
      const result = last.then(async () => {
        signal.throwIfAborted();
        const scenarios = plans.map((plan) => ({ world, plan }));
        const { worlds, complete } = await execute(runner, inputs, {
          replicates: { from: 1, to: replicates },
          scenarios,
          priority,
          signal,
        });
        signal.throwIfAborted();
        if (!complete) throw new Error("invalid run: some replicates are missing");
        return worlds[0].result;
      });
      last = result.catch(() => {});
      return result;
    },
  };
}
