import { whenAborted } from "../../../workers/abort.ts";
import { Pace } from "../../../workers/pace.ts";
import type { Runner } from "../../../workers/runner.ts";
import type { Inputs, Job } from "../../engine/job.ts";
import type { PlanTable } from "../state/plan-table.ts";
import type { Progress } from "../state/progress.ts";
import { bytesOf, MOST_BYTES } from "./capacity.ts";
import { TableStore } from "./tables.ts";

/** What is to be worked out: every plan of the inputs in some of their worlds. */
export interface Request {
  inputs: Inputs;
  worlds: readonly number[];
  /** Replicates 1..n of each plan. */
  replicates: number;
  /** One key for every plan of every world, world by world, made of all that decides its results (`contentKeys`). */
  keys: readonly string[];
}

/** Where results go: tables in the order of the request's keys, always of what was asked last. */
export interface Listener {
  progress(progress: Progress): void;
  show(tables: readonly PlanTable[]): void;
}

export interface Scheduler {
  /**
   * Asks for a study's results, instead of whatever was asked before. Calls within one turn of the event loop are one;
   * a request for what is already asked changes nothing.
   */
  request(request: Request): void;
  /** Ends the work and shows what is there. */
  stop(): void;
  /** Goes on after a stop or a failure. */
  resume(): void;
  /** Ends the work without a word, as if nothing had been asked. */
  forget(): void;
}

/** Replicates after which results are shown, up to the number asked for. */
export function steps(replicates: number): number[] {
  const all = [10, 25, 50, 100];
  for (let n = 200; n < replicates; n *= 2) all.push(n);
  return [...all.filter((n) => n < replicates), replicates];
}

/** Replicates of one job at most, so that counting is fine-grained. */
const LARGEST_JOB = 10;

/**
 * Works out requests in steps of replicates through a runner, one request at a time. A new request cancels the one
 * before; nothing of a cancelled request is ever shown. Plans whose key has been worked out already are not run again.
 */
export function createScheduler(runner: Runner, listener: Listener, store = new TableStore()): Scheduler {
  let asked: Request | null = null;
  let waiting = false;
  let busy = false;
  let abort: AbortController | null = null;
  const pace = new Pace();

  return { request, stop, resume, forget };

  function request(next: Request): void {
    const same = next.replicates === asked?.replicates && next.keys.join("\n") === asked.keys.join("\n");
    if (same) return;
    asked = next;
    abort?.abort();
    start();
  }

  function stop(): void {
    if (!busy || asked === null) return;
    waiting = false;
    abort?.abort();
    show(asked);
    report(asked, "stopped");
  }

  function resume(): void {
    if (asked !== null) start();
  }

  function forget(): void {
    asked = null;
    waiting = false;
    abort?.abort();
  }

  function start(): void {
    waiting = true;
    if (!busy) void pump();
  }

  async function pump(): Promise<void> {
    busy = true;
    await Promise.resolve();
    while (waiting) {
      waiting = false;
      const current = asked!;
      const controller = new AbortController();
      abort = controller;
      try {
        await work(current, controller.signal);
      } catch (error) {
        const cancelled = controller.signal.aborted;
        // the jobs beside the one that failed end with it
        controller.abort();
        if (!cancelled) {
          report(current, "failed", error instanceof Error ? error.message : String(error));
        }
      }
    }
    abort = null;
    busy = false;
  }

  async function work(current: Request, signal: AbortSignal): Promise<void> {
    const { keys, replicates, inputs } = current;
    store.keep(keys, MOST_BYTES - bytesOf(keys.length, replicates, inputs.weeks));
    const ready = replicatesReady(current);
    if (ready > 0) show(current);
    if (ready >= replicates) return report(current, "done");
    report(current, "running");
    await Promise.race([runner.load(inputs), whenAborted(signal)]);
    for (const step of steps(replicates)) {
      signal.throwIfAborted();
      const jobs = jobsTo(current, step);
      if (jobs.length === 0) continue;
      await Promise.all(Array.from({ length: runner.workers }, () => finish(jobs, current, signal)));
      signal.throwIfAborted();
      show(current);
    }
    report(current, "done");
  }

  /** Takes jobs until none is left; as many of these run as there are workers, so that no job waits behind another. */
  async function finish(jobs: Job[], current: Request, signal: AbortSignal): Promise<void> {
    for (let job = jobs.shift(); job !== undefined && !signal.aborted; job = jobs.shift()) {
      const began = performance.now();
      const result = await runner.run(job, signal);
      if (signal.aborted) return;
      pace.note(job, performance.now() - began);
      const first = current.worlds.indexOf(job.world) * current.inputs.plans.length;
      store.add(
        job.plans.map((plan) => current.keys[first + plan]),
        result,
      );
      report(current, "running");
    }
  }

  /** Jobs that bring every plan up to `step` replicates; plans of a world that lack the same ones share jobs, and so their networks. */
  function jobsTo({ keys, worlds, inputs }: Request, step: number): Job[] {
    const lacking = new Map<string, { world: number; have: number; plans: number[] }>();
    keys.forEach((key, place) => {
      const have = store.have(key);
      if (have >= step || keys.indexOf(key) !== place) return;
      const world = worlds[Math.floor(place / inputs.plans.length)];
      const alike = lacking.get(`${world}/${have}`) ?? { world, have, plans: [] };
      alike.plans.push(place % inputs.plans.length);
      lacking.set(`${world}/${have}`, alike);
    });
    const jobs: Job[] = [];
    for (const { world, have, plans } of lacking.values()) {
      const timely = pace.replicates(plans.length) ?? LARGEST_JOB;
      const size = Math.min(LARGEST_JOB, timely, Math.ceil((step - have) / runner.workers));
      for (let from = have + 1; from <= step; from += size) {
        jobs.push({ world, plans, from, to: Math.min(step, from + size - 1) });
      }
    }
    return jobs;
  }

  function replicatesReady({ keys, replicates }: Request): number {
    return Math.min(replicates, ...keys.map((key) => store.have(key)));
  }

  function show({ keys, replicates }: Request): void {
    const tables = keys.map((key) => store.table(key, replicates)).filter((table) => table !== null);
    if (tables.length > 0) listener.show(tables);
  }

  function report(current: Request, status: Progress["status"], message = ""): void {
    listener.progress({ status, done: replicatesReady(current), total: current.replicates, message });
  }
}
