import type { Inputs, Job } from "../src/engine/job.ts";
import type { NetworkData } from "../src/engine/network-data.ts";
import type { JobResult } from "../src/engine/result.ts";

export type Simulate = (inputs: Inputs, job: Job) => JobResult;

/** Inputs on their way to a worker: with the imported networks it does not hold yet, which are told apart by digest. */
export interface Load {
  /** `networks` is empty. */
  inputs: Inputs;
  /** Digests of all networks of the inputs. */
  digests: string[];
  /** Those the worker has not been sent with the inputs before. */
  networks: Record<string, NetworkData>;
}

/** What the engine gave back, or why it refused. Data both ways: an error loses its class on the way out of a worker. */
export type Answer = { ok: true; result: JobResult } | { ok: false; message: string };

/** The inside of a worker: what both the page's and Node's worker files offer. */
export interface Server {
  load(load: Load): void;
  /** Throws if nothing was loaded. */
  run(job: Job): Answer | Promise<Answer>;
}

export function server(simulate: Simulate): Server {
  let inputs: Inputs | null = null;
  return {
    load(load) {
      const networks: Record<string, NetworkData> = {};
      for (const digest of load.digests) {
        const network = load.networks[digest] ?? inputs?.networks[digest];
        if (network === undefined) throw new Error(`invalid load: no network ${digest}`);
        networks[digest] = network;
      }
      inputs = { ...load.inputs, networks };
    },
    run(job) {
      if (inputs === null) throw new Error("invalid run: nothing is loaded");
      return answer(simulate, inputs, job);
    },
  };
}

export function answer(simulate: Simulate, inputs: Inputs, job: Job): Answer {
  try {
    return { ok: true, result: simulate(inputs, job) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The buffers of an answer, to be handed over instead of copied. */
export function buffersOf(answer: Answer): ArrayBuffer[] {
  if (!answer.ok) return [];
  const { summaries, weekly, groups, sites, trace } = answer.result;
  const columns = [summaries, weekly, groups, sites, ...(trace === null ? [] : Object.values(trace))];
  return [...new Set(columns.flatMap((column) => (column === null ? [] : [column.buffer as ArrayBuffer])))];
}
