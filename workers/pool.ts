import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";
import { errorText } from "../src/text/error-text.ts";
import { AbortList, abortError } from "./abort.ts";
import { Queue } from "./queue.ts";
import { JobFailed, type Priority, type Runner, type RunOptions, WorkerDied } from "./runner.ts";
import { type Thread, WorkerSlot } from "./worker-slot.ts";

/** Milliseconds a worker is given to finish a job nobody waits for any more; then it is ended and replaced. */
const GRACE = 150;
/** Times a job is given to a worker before its death is reported. */
const ATTEMPTS = 2;

interface Task {
  inputs: Inputs;
  job: Job;
  priority: Priority;
  attempts: number;
  settled: boolean;
  start(): void;
  resolve(result: JobResult): void;
  reject(error: Error): void;
}

/** A worker of the pool: its number, its slot, what it runs. */
interface WorkerState {
  worker: number;
  slot: WorkerSlot;
  task: Task | null;
  /** Whether it takes from the queue as soon as it has finished. */
  busy: boolean;
  /** Set once nobody waits for the task any more. */
  grace: ReturnType<typeof setTimeout> | undefined;
}

/**
 * A runner over workers made by `start`: queueing, replacing, retrying and cancelling, the same in Node and in the page.
 * `size`: workers side by side, at least 1. `keep`: bytes of drawn networks that all of them together keep from job to
 * job; defaults to none.
 */
export function pool(size: number, start: () => Thread, keep = 0): Runner {
  if (!(Number.isInteger(size) && size >= 1)) throw new Error(`invalid number of workers: ${size}`);
  const states = Array.from({ length: size }, (_, worker): WorkerState => {
    return { worker, slot: new WorkerSlot(start, Math.floor(keep / size)), task: null, busy: false, grace: undefined };
  });
  const queue = new Queue<Task>(size);
  const aborts = new AbortList<Task>(abort);
  const numbers = new WeakMap<Inputs, number>();
  let lastNumber = 0;
  let closed = false;

  return { workers: size, run, close };

  function run(inputs: Inputs, job: Job, { priority = "live", signal, onStart }: RunOptions = {}): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      if (closed) throw new Error("invalid run: the runner is closed");
      if (signal?.aborted) throw abortError();
      const settle = () => {
        task.settled = true;
        if (signal !== undefined) aborts.remove(signal, task);
      };
      const task: Task = {
        ...{ inputs, job, priority, attempts: 0, settled: false },
        start: () => onStart?.(),
        resolve(result) {
          settle();
          resolve(result);
        },
        reject(error) {
          settle();
          reject(error);
        },
      };
      if (signal !== undefined) aborts.add(signal, task);
      queue.add(task);
      // a turn later, so that each worker may choose among all jobs of this turn
      queueMicrotask(wake);
    });
  }

  async function close(): Promise<void> {
    closed = true;
    for (const { task } of states) if (task !== null) abort(task);
    for (const task of queue.clear()) abort(task);
    await Promise.all(states.map(({ slot }) => slot.end()));
  }

  function wake(): void {
    for (const state of states) if (!state.busy) void keepBusy(state);
  }

  async function keepBusy(state: WorkerState): Promise<void> {
    state.busy = true;
    for (let task = next(state); task !== undefined; task = next(state)) await attempt(state, task);
    state.busy = false;
  }

  function next({ worker }: WorkerState): Task | undefined {
    return closed ? undefined : queue.take(worker);
  }

  async function attempt(state: WorkerState, task: Task): Promise<void> {
    const { slot } = state;
    state.task = task;
    task.attempts++;
    task.start();
    try {
      const answer = await slot.run(numberOf(task.inputs), task.inputs, task.job);
      if (task.settled) return;
      if (answer.ok) task.resolve(answer.result);
      else task.reject(new JobFailed(answer.message));
    } catch (error) {
      if (!closed) slot.replace();
      if (task.settled) return;
      if (task.attempts < ATTEMPTS) queue.addFirst(task);
      else
        task.reject(new WorkerDied(`a worker ended ${ATTEMPTS} times during ${nameOf(task.job)}: ${errorText(error)}`));
    } finally {
      clearTimeout(state.grace);
      state.task = null;
    }
  }

  function abort(task: Task): void {
    if (task.settled) return;
    task.reject(abortError());
    queue.remove(task);
    const state = states.find((candidate) => candidate.task === task);
    if (state !== undefined) state.grace = setTimeout(() => void state.slot.end(), GRACE);
  }

  function numberOf(inputs: Inputs): number {
    const number = numbers.get(inputs) ?? ++lastNumber;
    numbers.set(inputs, number);
    return number;
  }
}

function nameOf(job: Job): string {
  return `replicates ${job.from} to ${job.to} of worlds[${job.world}]`;
}
