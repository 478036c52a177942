import { DrawCache } from "../src/engine/draw-cache.ts";
import type { Inputs, Job } from "../src/engine/job.ts";
import type { NetworkData } from "../src/engine/network/network-data.ts";
import { type JobResult, PARTS } from "../src/engine/result.ts";
import { errorText } from "../src/text/error-text.ts";

/** The engine's `simulate`: `cache` is what the worker has drawn before, and decides nothing but the time it takes. */
export type Simulate = (inputs: Inputs, job: Job, cache?: DrawCache) => JobResult;

/** Inputs on their way to a worker: with the imported networks it does not hold yet, which are told apart by digest. */
export interface Load {
  /** `networks` is empty. */
  inputs: Inputs;
  /** Digests of all networks of the inputs. */
  digests: readonly string[];
  /** Those that no inputs the worker holds have. */
  networks: Record<string, NetworkData>;
  /** Numbers of inputs that are asked for no more. */
  drop: readonly number[];
  /** Bytes of drawn networks that the worker may keep from job to job; 0 none. The first load decides. */
  keep: number;
}

/** What a worker is sent: a job, the number of its inputs, and these too if the worker does not hold them. */
export interface Order {
  job: Job;
  inputs: number;
  load: Load | null;
}

/** What the engine gave back, or why it refused. Data both ways: an error loses its class on the way out of a worker. */
export type Answer = { ok: true; result: JobResult } | { ok: false; message: string };

/** The inside of a worker: what both the page's and Node's worker files offer. Throws if the inputs never came. */
export type Server = (order: Order) => Answer | Promise<Answer>;

/** A worker's inside: keeps the inputs it is sent, and what it draws, from order to order. */
export function server(simulate: Simulate): (order: Order) => Answer {
  const held = new Map<number, Inputs>();
  let cache: DrawCache | undefined;
  return (order) => {
    if (order.load !== null) {
      take(held, order.inputs, order.load);
      if (order.load.keep > 0) cache ??= new DrawCache(order.load.keep);
    }
    const inputs = held.get(order.inputs);
    if (inputs === undefined) throw new Error(`invalid order: no inputs ${order.inputs}`);
    return answer(() => simulate(inputs, order.job, cache));
  };
}

function take(held: Map<number, Inputs>, id: number, load: Load): void {
  const known = Object.assign({}, ...[...held.values()].map(({ networks }) => networks), load.networks);
  const networks: Record<string, NetworkData> = {};
  for (const digest of load.digests) {
    if (known[digest] === undefined) throw new Error(`invalid load: no network ${digest}`);
    networks[digest] = known[digest];
  }
  for (const old of load.drop) held.delete(old);
  held.set(id, { ...load.inputs, networks });
}

function answer(run: () => JobResult): Answer {
  try {
    return { ok: true, result: run() };
  } catch (error) {
    return { ok: false, message: errorText(error) };
  }
}

/** The buffers of an answer, to be handed over instead of copied. */
export function buffersOf(answer: Answer): ArrayBuffer[] {
  if (!answer.ok) return [];
  const { result } = answer;
  const columns = [...PARTS.map((part) => result[part]), ...Object.values(result.trace ?? {})];
  return [...new Set(columns.flatMap((column) => (column === null ? [] : [column.buffer as ArrayBuffer])))];
}
