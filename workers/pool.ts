import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";
import { AbortList, abortError } from "./abort.ts";
import { Queue } from "./queue.ts";
import { JobFailed, type Priority, type Runner, type RunOptions, WorkerDied } from "./runner.ts";
import { Place, type Thread } from "./worker-slot.ts";

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

/** A worker at work: its number, its place, what it runs. */
interface Work {
  worker: number;
  place: Place;
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
  const works = Array.from({ length: size }, (_, worker): Work => {
    return { worker, place: new Place(start, Math.floor(keep / size)), task: null, busy: false, grace: undefined };
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
    for (const { task } of works) if (task !== null) abort(task);
    for (const task of queue.clear()) abort(task);
    await Promise.all(works.map(({ place }) => place.end()));
  }

  function wake(): void {
    for (const work of works) if (!work.busy) void keepBusy(work);
  }

  async function keepBusy(work: Work): Promise<void> {
    work.busy = true;
    for (let task = next(work); task !== undefined; task = next(work)) await attempt(work, task);
    work.busy = false;
  }

  function next({ worker }: Work): Task | undefined {
    return closed ? undefined : queue.take(worker);
  }

  async function attempt(work: Work, task: Task): Promise<void> {
    const { place } = work;
    work.task = task;
    task.attempts++;
    task.start();
    try {
      const answer = await place.run(numberOf(task.inputs), task.inputs, task.job);
      if (task.settled) return;
      if (answer.ok) task.resolve(answer.result);
      else task.reject(new JobFailed(answer.message));
    } catch (error) {
      if (!closed) place.replace();
      if (task.settled) return;
      if (task.attempts < ATTEMPTS) queue.addFirst(task);
      else task.reject(new WorkerDied(`a worker ended ${ATTEMPTS} times during ${nameOf(task.job)}: ${textOf(error)}`));
    } finally {
      clearTimeout(work.grace);
      work.task = null;
    }
  }

  function abort(task: Task): void {
    if (task.settled) return;
    task.reject(abortError());
    queue.remove(task);
    const work = works.find((candidate) => candidate.task === task);
    if (work !== undefined) work.grace = setTimeout(() => void work.place.end(), GRACE);
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

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
