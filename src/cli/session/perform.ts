import { type Collected, execute } from "../../../workers/execute.ts";
import { JobFailed, type Runner, WorkerDied } from "../../../workers/runner.ts";
import { cutTo } from "../../engine/growing-result.ts";
import type { Inputs, RecordOptions } from "../../engine/job.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { type JobResult, replicateCount } from "../../engine/result.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Task } from "../commands/run-options.ts";
import type { Effects } from "../effects/effects.ts";
import { progressBar } from "./progress-bar.ts";

/** A world that is not finished as the others are. */
export interface Unfinished {
  /** Its name. */
  world: string;
  /** Replicates of it that are finished, and given back. */
  finished: number;
  /** Why. */
  why: string;
}

/** What the runs gave. */
export interface Outcome {
  /** One a world that has any, from the first replicate asked; all with the same replicates but those that are `unfinished`. */
  results: JobResult[];
  /** How many replicates are finished in every scenario, of worlds that are not `unfinished`. */
  finished: number;
  /** Worlds that failed, or of which nothing was finished when the others were stopped. */
  unfinished: Unfinished[];
  /** The traced replicate, one result a world; empty when none is asked, or Ctrl-C came before it was finished. */
  traced: JobResult[];
  /** Whether Ctrl-C came before the end. */
  stopped: boolean;
}

/**
 * Runs a task on so many workers, with progress unless it is to be `quiet`; `signal` ends it early, and what is finished is given back. A world that fails
 * is told, and the others are finished. Throws an InputError if nothing at all can be run.
 */
export async function perform(
  task: Task,
  networks: Record<string, NetworkData>,
  { weeks, workers, quiet }: Pick<RecordOptions, "weeks"> & { workers: number; quiet: boolean },
  signal: AbortSignal,
  effects: Effects,
): Promise<Outcome> {
  const runner = await effects.runner(workers);
  const bar = progressBar(effects, quiet);
  const { scenarios, replicates, trace } = task;
  const inputs = (trace: boolean) => inputsOf(task.study, networks, { weeks, groups: false, sites: false, trace });
  const failures = new Map<number, unknown>();
  const onFailed = ({ world }: { world: number }, error: unknown) => failures.set(world, error);
  try {
    const onResult = (_: JobResult, done: number, total: number) => bar.tell(done, total);
    const { worlds } = await execute(runner, inputs(false), {
      replicates,
      scenarios,
      signal,
      onResult,
      onFailed,
    });
    if (worlds.length === 0 && failures.size > 0) throw nothingRun(task, failures);
    const sound = scenarios.filter(({ world }) => !failures.has(world));
    const traced =
      trace === null || signal.aborted || sound.length === 0
        ? []
        : await traceOf(trace, runner, inputs(true), sound, signal);
    return { ...settled(worlds, task, failures), traced, stopped: signal.aborted };
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

/** Cuts the worlds that did not fail to the replicates that each of them has, and tells of the others. */
function settled(
  worlds: Collected["worlds"],
  task: Task,
  failures: ReadonlyMap<number, unknown>,
): Pick<Outcome, "results" | "finished" | "unfinished"> {
  const sound = worlds.filter(({ world }) => !failures.has(world));
  const to = Math.min(...(sound.length > 0 ? sound : worlds).map((world) => world.to));
  const asked = [...new Set(task.scenarios.map(({ world }) => world))];
  const unfinished = asked.flatMap((world): Unfinished[] => {
    const name = task.study.worlds[world].name;
    const own = worlds.find((each) => each.world === world);
    if (failures.has(world)) {
      return [{ world: name, finished: own ? replicateCount(own) : 0, why: whyFailed(failures.get(world)) }];
    }
    return own ? [] : [{ world: name, finished: 0, why: "stopped before its first replicate was finished" }];
  });
  const results = worlds.map(({ world, result }) => (failures.has(world) ? result : cutTo(result, to)));
  return {
    results: results.sort((a, b) => a.job.world - b.job.world),
    finished: worlds.length === 0 ? 0 : replicateCount({ from: worlds[0].from, to }),
    unfinished,
  };
}

/** What to throw where no world has anything. */
function nothingRun({ study }: Task, failures: ReadonlyMap<number, unknown>): unknown {
  const [[world, error]] = failures;
  if (error instanceof JobFailed && !OUT_OF_MEMORY.test(error.message)) {
    return new InputError(`The study cannot be run: ${error.message}`);
  }
  if (!(error instanceof Error) || !OUT_OF_MEMORY.test(error.message)) return error;
  return new InputError(
    `The world '${study.worlds[world].name}' cannot be run: ${whyFailed(error)}.`,
    "Make its network smaller, or use fewer workers: --workers 1.",
  );
}

const OUT_OF_MEMORY = /memory|allocation failed|invalid (typed )?array (buffer )?length/i;

/** Why a world failed, in words. */
function whyFailed(error: unknown): string {
  if (!(error instanceof JobFailed || error instanceof WorkerDied)) throw error;
  return OUT_OF_MEMORY.test(error.message) ? "it needs more memory than there is" : error.message;
}
