import { type Collected, execute } from "../../../workers/execute.ts";
import { JobFailed, type Runner } from "../../../workers/runner.ts";
import { firstReplicates } from "../../engine/concatenate.ts";
import type { Inputs, RecordOptions } from "../../engine/job.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { type JobResult, replicateCount } from "../../engine/result.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { InputError } from "../command-line/input-error.ts";
import type { RunGiven, Task } from "../commands/run-options.ts";
import type { Effects } from "../effects/effects.ts";
import { progressBar } from "./progress-bar.ts";

/** What the runs gave. */
export interface Outcome {
  /** One a world, all with the same replicates, from the first one asked. */
  results: JobResult[];
  /** How many replicates are finished in every scenario. */
  finished: number;
  /** The traced replicate, one result a world; empty when none is asked, or Ctrl-C came before it was finished. */
  traced: JobResult[];
  /** Whether Ctrl-C came before the end. */
  stopped: boolean;
}

/** Runs a task on the workers, with progress; `signal` ends it early, and what is finished is given back. */
export async function perform(
  task: Task,
  networks: Record<string, NetworkData>,
  record: Pick<RecordOptions, "weeks">,
  given: RunGiven,
  signal: AbortSignal,
  effects: Effects,
): Promise<Outcome> {
  const runner = await effects.runner(given.workers);
  const bar = progressBar(effects, given.quiet);
  const { scenarios, replicates, trace } = task;
  const inputs = (trace: boolean) => inputsOf(task.study, networks, { ...record, groups: false, sites: false, trace });
  try {
    const onResult = (_: JobResult, done: number, total: number) => bar.tell(done, total);
    const { worlds, complete } = await execute(runner, inputs(false), { replicates, scenarios, signal, onResult });
    const traced =
      trace === null || signal.aborted ? [] : await traceOf(trace, runner, inputs(true), scenarios, signal);
    const finished = whole(worlds, new Set(scenarios.map(({ world }) => world)).size);
    return { ...finished, traced, stopped: !complete || signal.aborted };
  } catch (error) {
    if (error instanceof JobFailed) throw new InputError(`The study cannot be run: ${error.message}`);
    throw error;
  } finally {
    bar.end();
    await runner.close();
  }
}

async function traceOf(
  replicate: number,
  runner: Runner,
  inputs: Inputs,
  scenarios: Task["scenarios"],
  signal: AbortSignal,
): Promise<JobResult[]> {
  const replicates = { from: replicate, to: replicate };
  const { worlds, complete } = await execute(runner, inputs, { replicates, scenarios, signal });
  return complete ? worlds.map(({ result }) => result) : [];
}

/** Cuts all worlds to the replicates that every one of them has. */
function whole(worlds: Collected["worlds"], asked: number): Pick<Outcome, "results" | "finished"> {
  if (worlds.length < asked) return { results: [], finished: 0 };
  const to = Math.min(...worlds.map((world) => world.to));
  return {
    results: worlds.map(({ result }) => firstReplicates(result, to)).sort((a, b) => a.job.world - b.job.world),
    finished: replicateCount({ from: worlds[0].from, to }),
  };
}
