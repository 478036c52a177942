import { Pace } from "../../../workers/pace.ts";
import type { Priority, Runner } from "../../../workers/runner.ts";
import { type MissingRuns, runMissing } from "../../../workers/split.ts";
import type { Inputs } from "../../engine/job.ts";
import { errorText } from "../../text/error-text.ts";
import type { PlanTable } from "../state/plan-table.ts";
import type { Progress } from "../state/progress.ts";
import { bytesOf, MOST_BYTES } from "./capacity.ts";
import { TableStore } from "./table-store.ts";

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

/** Has results worked out as the page asks for them; see `createScheduler`. */
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

/**
 * Replicates of one job at most. Every step but the last is a multiple of it, so jobs of quick runs hold the same
 * replicates from one request to the next, and the worker that drew their networks is given them again.
 */
const LARGEST_JOB = 5;

/**
 * Works out requests in steps of replicates through a runner, one request at a time. A new request cancels the one
 * before; nothing of a cancelled request is ever shown. Plans whose key has been worked out already are not run again.
 */
export function createScheduler(
  runner: Runner,
  priority: Priority,
  listener: Listener,
  store = new TableStore(),
): Scheduler {
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
        if (!controller.signal.aborted) {
          report(current, "failed", errorText(error));
        }
      }
    }
    abort = null;
    busy = false;
  }

  async function work(current: Request, signal: AbortSignal): Promise<void> {
    const { keys, worlds, replicates, inputs } = current;
    store.keep(keys, MOST_BYTES - bytesOf(keys.length, replicates, inputs.weeks));
    const ready = replicatesReady(current);
    if (ready > 0) show(current);
    if (ready >= replicates) return report(current, "done");
    report(current, "running");
    const had = new Map(keys.map((key) => [key, store.have(key)]));
    const all = steps(replicates);
    const ahead = all.filter((step) => step > ready);
    const options = { steps: all, largest: LARGEST_JOB, pace, priority, signal };
    await runMissing(runner, inputs, missingRuns(current), options, (result) => {
      const first = worlds.indexOf(result.job.world) * inputs.plans.length;
      store.add(
        result.job.plans.map((plan) => keys[first + plan]),
        result,
      );
      report(current, "running");
      const now = replicatesReady(current);
      let reached = 0;
      while (ahead.length > 0 && ahead[0] <= now) reached = ahead.shift()!;
      if (reached > 0) show(current, (key) => Math.max(reached, had.get(key)!));
    });
    report(current, "done");
  }

  /** Plans of a world that lack the same replicates share jobs, and so their networks. */
  function missingRuns({ keys, worlds, inputs, replicates }: Request): MissingRuns[] {
    const missing = new Map<string, MissingRuns>();
    keys.forEach((key, index) => {
      const from = store.have(key) + 1;
      if (from > replicates || keys.indexOf(key) !== index) return;
      const world = worlds[Math.floor(index / inputs.plans.length)];
      const alike = missing.get(`${world}/${from}`) ?? { world, plans: [], from, to: replicates };
      alike.plans.push(index % inputs.plans.length);
      missing.set(`${world}/${from}`, alike);
    });
    return [...missing.values()];
  }

  function replicatesReady({ keys, replicates }: Request): number {
    return Math.min(replicates, ...keys.map((key) => store.have(key)));
  }

  /** Shows what there is of every plan, or as much of it as `upTo` allows. */
  function show({ keys, replicates }: Request, upTo: (key: string) => number = () => replicates): void {
    const tables = keys.map((key) => store.table(key, upTo(key))).filter((table) => table !== null);
    if (tables.length > 0) listener.show(tables);
  }

  function report(current: Request, status: Progress["status"], message = ""): void {
    listener.progress({ status, done: replicatesReady(current), total: current.replicates, message });
  }
}
