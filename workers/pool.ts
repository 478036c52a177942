import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";
import { abortError } from "./abort.ts";
import { JobFailed, type Runner, WorkerDied } from "./runner.ts";
import type { Answer, Load } from "./server.ts";

/** One worker as seen from outside, asked one thing at a time. `load` and `run` reject when the worker has died or been ended, and only then. */
export interface Thread {
  load(load: Load): Promise<void>;
  run(job: Job): Promise<Answer>;
  /** Ends the worker at once, whatever it is doing. */
  end(): Promise<void>;
}

/** Milliseconds a worker is given to finish a job nobody waits for any more; then it is ended and replaced. */
const GRACE = 150;
/** Times a job, or a load, is given to a worker before its death is reported. */
const ATTEMPTS = 2;

interface Task {
  job: Job;
  attempts: number;
  settled: boolean;
  resolve(result: JobResult): void;
  reject(error: Error): void;
}

/** A place in the pool; the worker that holds it changes when one dies or is ended. */
interface Place {
  thread: Thread;
  /** Number of the load the worker holds; 0 none. */
  loaded: number;
  /** Digests of the networks the worker holds. */
  digests: Set<string>;
  /** Whether its loop runs. */
  busy: boolean;
  task: Task | null;
  /** Set once nobody waits for the task any more. */
  grace: ReturnType<typeof setTimeout> | undefined;
}

interface Loading {
  left: number;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * A runner over workers made by `start`: queueing, loading, replacing, retrying and cancelling, the same in Node and in
 * the page. `size`: workers side by side, at least 1.
 */
export function pool(size: number, start: () => Thread): Runner {
  if (!(Number.isInteger(size) && size >= 1)) throw new Error(`invalid number of workers: ${size}`);
  const places = Array.from({ length: size }, (): Place => {
    return { thread: start(), loaded: 0, digests: new Set(), busy: false, task: null, grace: undefined };
  });
  let queue: Task[] = [];
  let inputs: Inputs | null = null;
  let version = 0;
  let loading: Loading | null = null;
  let loaded: Promise<void> = Promise.resolve();
  let failed = false;
  let closed = false;

  return { workers: size, load, run, close };

  function load(next: Inputs): Promise<void> {
    if (closed) return Promise.reject(new Error("invalid load: the runner is closed"));
    if (next === inputs && !failed) return loaded;
    abortAll();
    inputs = next;
    failed = false;
    version++;
    loaded = new Promise((resolve, reject) => {
      loading = { left: size, resolve, reject };
    });
    wake();
    return loaded;
  }

  function run(job: Job, signal?: AbortSignal): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      if (closed || inputs === null) throw new Error(`invalid run: the runner is ${closed ? "closed" : "not loaded"}`);
      if (signal?.aborted) throw abortError();
      const onAbort = () => abort(task);
      const settle = () => {
        task.settled = true;
        signal?.removeEventListener("abort", onAbort);
      };
      const task: Task = {
        job,
        attempts: 0,
        settled: false,
        resolve(result) {
          settle();
          resolve(result);
        },
        reject(error) {
          settle();
          reject(error);
        },
      };
      signal?.addEventListener("abort", onAbort);
      queue.push(task);
      wake();
    });
  }

  async function close(): Promise<void> {
    closed = true;
    abortAll();
    await Promise.all(places.map(({ thread }) => thread.end()));
  }

  function wake(): void {
    for (const place of places) if (!place.busy) void work(place);
  }

  /** Loads and runs what there is to do, one thing at a time. */
  async function work(place: Place): Promise<void> {
    place.busy = true;
    while (!closed) {
      if (place.loaded !== version) {
        if (!(await bringUpToDate(place))) break;
      } else {
        const task = queue.shift();
        if (task === undefined) break;
        await attempt(place, task);
      }
    }
    place.busy = false;
  }

  /** Gives the worker the current inputs; false, and everything waiting rejected, if it dies of them. */
  async function bringUpToDate(place: Place): Promise<boolean> {
    const wanted = version;
    // other inputs may come while these are on their way
    const given = inputs!;
    let reason: unknown;
    for (let attempts = 0; attempts < ATTEMPTS; attempts++) {
      try {
        await place.thread.load(messageFor(place, given));
        place.loaded = wanted;
        place.digests = new Set(Object.keys(given.networks));
        if (wanted === version && loading !== null && --loading.left === 0) loading.resolve();
        return true;
      } catch (error) {
        reason = error;
        if (closed) return false;
        replace(place);
        if (wanted !== version) return true;
      }
    }
    const error = new WorkerDied(`a worker ended ${ATTEMPTS} times while it was given the inputs: ${textOf(reason)}`);
    failed = true;
    loading?.reject(error);
    for (const task of queue) task.reject(error);
    queue = [];
    return false;
  }

  async function attempt(place: Place, task: Task): Promise<void> {
    place.task = task;
    task.attempts++;
    try {
      const answer = await place.thread.run(task.job);
      if (task.settled) return;
      if (answer.ok) task.resolve(answer.result);
      else task.reject(new JobFailed(answer.message));
    } catch (error) {
      if (!closed) replace(place);
      if (task.settled) return;
      if (task.attempts < ATTEMPTS) queue.unshift(task);
      else task.reject(new WorkerDied(`a worker ended ${ATTEMPTS} times during ${nameOf(task.job)}: ${textOf(error)}`));
    } finally {
      clearTimeout(place.grace);
      place.task = null;
    }
  }

  function replace(place: Place): void {
    void place.thread.end();
    Object.assign(place, { thread: start(), loaded: 0, digests: new Set() });
  }

  function abort(task: Task): void {
    if (task.settled) return;
    task.reject(abortError());
    queue = queue.filter((other) => other !== task);
    const place = places.find((candidate) => candidate.task === task);
    if (place !== undefined) place.grace = setTimeout(() => void place.thread.end(), GRACE);
  }

  function abortAll(): void {
    for (const { task } of places) if (task !== null) abort(task);
    for (const task of queue) abort(task);
    loading?.reject(abortError());
    loaded.catch(() => {});
  }
}

/** All of the inputs but the networks the worker already has. */
function messageFor(place: Place, inputs: Inputs): Load {
  const { networks, ...rest } = inputs;
  const unknown = Object.entries(networks).filter(([digest]) => !place.digests.has(digest));
  return {
    inputs: { ...rest, networks: {} },
    digests: Object.keys(networks),
    networks: Object.fromEntries(unknown),
  };
}

function nameOf(job: Job): string {
  return `replicates ${job.from} to ${job.to} of worlds[${job.world}]`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
