import { replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { networkSize } from "../../engine/network/network-size.ts";
import { bytesPerRun, replicateCount } from "../../engine/result.ts";
import { counted, InputError } from "../command-line/input-error.ts";
import { DEFAULT_MEMORY, type Task } from "../commands/run-options.ts";

// measured as the resident memory of the process at its highest, and rounded up (tests/cli/memory.test.ts)
/** Bytes of the program, of the parts of results on their way, and of a table as it is written. */
const PROGRAM = 300e6;
/** Bytes of a worker before it draws a network. */
const WORKER = 30e6;
/** Bytes of a person and a tie in a worker: the network, what is drawn on the way, and the one before it. */
const PERSON = 400;
const TIE = 40;
/** Bytes of a run while a table or a report is made, beside its numbers. */
const RUN = 300;
/** Bytes of a change of state in a trace, in the worker and as it is joined; and changes a person has in a year, at most. */
const CHANGE = 150;
const CHANGES_A_YEAR = 6;

/** Bytes that a task takes at most with so many workers: the memory of the whole process. `weeks`: whether weekly columns are kept. */
export function memoryOf(
  { study, replicates, scenarios, trace }: Task,
  networks: Record<string, NetworkData>,
  weeks: boolean,
  workers: number,
): number {
  const runs = scenarios.length * replicateCount(replicates);
  const shape = { weeks: study.run.weeks, groups: 0, sites: 0 };
  const run = bytesPerRun(shape, { weeks, groups: false, sites: false }) + RUN;
  // a measure that is worked out for the bands of a plan, and the one before it
  const measure = weeks ? replicateCount(replicates) * 2 * (study.run.weeks + 1) * Float64Array.BYTES_PER_ELEMENT : 0;
  const worlds = [...new Set(scenarios.map(({ world }) => world))];
  const sizes = worlds.map((world) => networkSize(study.worlds[world].network, networks));
  const largest = Math.max(...sizes.map(({ people, ties }) => people * PERSON + ties * TIE));
  const changes = (study.run.weeks / 52) * CHANGES_A_YEAR;
  const traced =
    trace === null ? 0 : scenarios.length * Math.max(...sizes.map(({ people }) => people)) * changes * CHANGE;
  return PROGRAM + runs * run + measure + traced + workers * (WORKER + largest);
}

/**
 * Workers that a task is given: those asked for, or one a processor; never more than there are processors, networks to run,
 * or than fit into `gigabytes`. With a line that says why where fewer are used than asked for, or than there are processors
 * for want of memory. Throws an InputError where not even one fits.
 */
export function workersFor(
  task: Task,
  networks: Record<string, NetworkData>,
  weeks: boolean,
  { workers: asked, memory: gigabytes = DEFAULT_MEMORY }: { workers?: number | undefined; memory?: number | undefined },
  processors: number,
): { workers: number; note: string | null } {
  const allowed = gigabytes * 1e9;
  const worlds = [...new Set(task.scenarios.map(({ world }) => world))].map((world) => task.study.worlds[world]);
  const jobs = replicateCount(task.replicates) * worlds.length;
  const useful = Math.min(asked ?? processors, processors, jobs);
  if (memoryOf(task, networks, weeks, 1) > allowed) throw tooMuch(task, networks, weeks, gigabytes);
  let workers = useful;
  while (memoryOf(task, networks, weeks, workers) > allowed) workers--;
  const why =
    workers < useful
      ? `more need more than the ${gigabytes} GB of memory that are allowed (--memory)`
      : useful === processors
        ? `this machine has ${counted(processors, "processor")}`
        : `there ${jobs === 1 ? "is" : "are"} ${counted(jobs, replicateWordsOf(worlds).one)} to simulate`;
  const fewer = workers < (asked ?? useful);
  return {
    workers,
    note: fewer ? `${counted(workers, "worker")} ${workers === 1 ? "is" : "are"} used: ${why}.` : null,
  };
}

function tooMuch(task: Task, networks: Record<string, NetworkData>, weeks: boolean, gigabytes: number): InputError {
  const allowed = gigabytes * 1e9;
  const { from, to } = task.replicates;
  const needed = (last: number) => memoryOf({ ...task, replicates: { from, to: last } }, networks, weeks, 1);
  const all = Math.ceil(needed(to) / 1e9);
  const [plans, worlds] = (["plan", "world"] as const).map(
    (each) => new Set(task.scenarios.map((one) => one[each])).size,
  );
  const what = `${counted(replicateCount(task.replicates), "replicate")} of ${counted(plans, "plan")} in ${counted(worlds, "world")}`;
  const line = `${what} need up to ${all} GB of memory; ${gigabytes} GB are allowed.`;
  const most = Math.floor((allowed - needed(from)) / (needed(from + 1) - needed(from))) + 1;
  if (needed(from) > allowed) {
    return new InputError(
      line,
      `Make the network smaller, or allow more than a replicate needs: --memory ${Math.ceil(needed(from) / 1e9)}.`,
    );
  }
  const next = from + most;
  return new InputError(
    line,
    `Run at most ${most} at a time: --replicates ${from}-${next - 1}, then from ${next} on (with --out, into another folder).`,
    `Or allow more, if this machine has it: --memory ${all}.`,
  );
}
