import { concatenate } from "../src/engine/concatenate.ts";
import type { Inputs, Job } from "../src/engine/job.ts";
import type { JobResult } from "../src/engine/result.ts";
import { isAbortError, whenAborted } from "./abort.ts";
import { Pace, runsOf } from "./pace.ts";
import type { Runner } from "./runner.ts";

export interface ExecuteOptions {
  /** Both included, from 1. */
  replicates: { from: number; to: number };
  /** Indices into the inputs; defaults to every plan in every world. Those of one world share its network, so they run together. */
  scenarios?: readonly { world: number; plan: number }[] | undefined;
  /** Ends the execution early; what is finished is returned. */
  signal?: AbortSignal | undefined;
  /** Called for each finished job, in order of finishing. `done` and `total` count runs: one plan in one world, one replicate. */
  onResult?: ((result: JobResult, done: number, total: number) => void) | undefined;
  /** Replicates in a job; defaults to what takes some tens of milliseconds. */
  jobSize?: number | undefined;
}

export interface Collected {
  /** One entry a world, in the order asked; its `result` covers replicates `from`..`to`. A world of which nothing is finished is left out. */
  worlds: { world: number; plans: number[]; from: number; to: number; result: JobResult }[];
  /** False if cancelled: then `to` is the last replicate up to which all are finished, and may differ between worlds. */
  complete: boolean;
}

/** A job is at most this many times as long as the one before. */
const GROWTH = 4;

/** What is asked of one world, how far it is handed out, and what is back. */
interface Share {
  world: number;
  plans: number[];
  next: number;
  parts: JobResult[];
}

/**
 * Runs replicates of scenarios on a runner, split into jobs of some tens of milliseconds. The tables have the same bytes
 * however they were split and whoever ran them. Rejects with a `JobFailed` or a `WorkerDied`; never because of `signal`.
 */
export async function execute(runner: Runner, inputs: Inputs, options: ExecuteOptions): Promise<Collected> {
  const { from, to } = options.replicates;
  if (!(from >= 1 && to >= from)) throw new Error(`invalid replicates: ${from} to ${to}`);
  const shares = sharesOf(inputs, options);
  const total = shares.reduce((sum, { plans }) => sum + plans.length * (to - from + 1), 0);
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal]);
  let done = 0;
  const pace = new Pace();

  try {
    await Promise.race([runner.load(inputs), whenAborted(signal)]);
    if (!signal.aborted) await Promise.all(Array.from({ length: runner.workers }, keepBusy));
  } catch (error) {
    stop.abort();
    if (!isAbortError(error)) throw error;
  }
  const worlds = shares.flatMap((share) => collect(share, from));
  return { worlds, complete: done === total };

  // as many of these run as there are workers, so that no job waits behind another of ours
  async function keepBusy(): Promise<void> {
    let size = 1;
    while (!signal.aborted) {
      const share = furthestBehind();
      if (share === null) return;
      size = options.jobSize ?? sizeOfNext(share, size);
      const job = take(share, size);
      const start = performance.now();
      const result = await runner.run(job, signal);
      pace.note(job, performance.now() - start);
      share.parts.push(result);
      done += runsOf(job);
      options.onResult?.(result, done, total);
    }
  }

  function furthestBehind(): Share | null {
    const open = shares.filter(({ next }) => next <= to);
    return open.length === 0 ? null : open.reduce((least, share) => (share.next < least.next ? share : least));
  }

  // jobs shrink towards the end, so that all workers finish together
  function sizeOfNext(share: Share, last: number): number {
    const timely = pace.replicates(share.plans.length);
    if (timely === null) return 1;
    const left = shares.reduce((sum, { next }) => sum + to - next + 1, 0);
    const even = Math.ceil(left / (2 * runner.workers));
    return Math.min(timely, GROWTH * last, even);
  }

  function take(share: Share, size: number): Job {
    const job = { world: share.world, plans: share.plans, from: share.next, to: Math.min(share.next + size - 1, to) };
    share.next = job.to + 1;
    return job;
  }
}

/** One `Collected` out of two of the same scenarios, of which the second begins where the first ends. */
export function join(first: Collected, second: Collected): Collected {
  const worlds = first.worlds.map((entry) => {
    const rest = second.worlds.find(({ world }) => world === entry.world);
    return rest === undefined ? entry : { ...entry, to: rest.to, result: concatenate([entry.result, rest.result]) };
  });
  return { worlds, complete: first.complete && second.complete };
}

function sharesOf(inputs: Inputs, { scenarios, replicates }: ExecuteOptions): Share[] {
  const asked = scenarios ?? inputs.worlds.flatMap((_, world) => inputs.plans.map((_, plan) => ({ world, plan })));
  const byWorld = new Map<number, Set<number>>();
  for (const { world, plan } of asked) {
    if (inputs.worlds[world] === undefined) throw new Error(`invalid world: ${world}`);
    if (inputs.plans[plan] === undefined) throw new Error(`invalid plan: ${plan}`);
    byWorld.set(world, (byWorld.get(world) ?? new Set()).add(plan));
  }
  return [...byWorld].map(([world, plans]) => ({ world, plans: [...plans], next: replicates.from, parts: [] }));
}

/** The finished replicates up to the first that is missing. */
function collect({ world, plans, parts }: Share, from: number): Collected["worlds"] {
  parts.sort((a, b) => a.job.from - b.job.from);
  let next = from;
  const row = parts.filter(({ job }) => {
    if (job.from !== next) return false;
    next = job.to + 1;
    return true;
  });
  return row.length === 0 ? [] : [{ world, plans, from, to: next - 1, result: concatenate(row) }];
}
