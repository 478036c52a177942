import type { Inputs, Job } from "../src/engine/job.ts";
import type { Answer, Order } from "./server.ts";

/** One worker as seen from outside, given one order at a time. */
export interface Thread {
  /** Rejects when the worker has died or been ended, or what it was sent cannot be read, and only then. */
  run(order: Order): Promise<Answer>;
  /** Ends the worker at once, whatever it is doing. */
  end(): Promise<void>;
}

/** Inputs a worker holds: those looked at, those of other worlds, a question in the background, and one to go back to. */
const MOST_INPUTS = 4;

/** A slot of the pool: it knows what its worker holds, and its worker changes when one dies or is ended. */
export class WorkerSlot {
  readonly #start: () => Thread;
  readonly #keep: number;
  #thread: Thread;
  /** Digests of the networks of each inputs the worker holds, the one not asked for longest first. */
  #held = new Map<number, readonly string[]>();

  /** `keep`: bytes of drawn networks the worker may keep from job to job. */
  constructor(start: () => Thread, keep: number) {
    this.#start = start;
    this.#keep = keep;
    this.#thread = start();
  }

  /** Runs a job of the inputs of this number, which are sent along if the worker does not hold them. */
  run(id: number, inputs: Inputs, job: Job): Promise<Answer> {
    const digests = this.#held.get(id) ?? Object.keys(inputs.networks);
    const load = this.#held.has(id) ? null : this.#loadOf(inputs, digests);
    this.#held.delete(id);
    this.#held.set(id, digests);
    return this.#thread.run({ job, inputs: id, load });
  }

  #loadOf({ networks, ...rest }: Inputs, digests: readonly string[]): Order["load"] {
    const known = new Set([...this.#held.values()].flat());
    const unknown = Object.entries(networks).filter(([digest]) => !known.has(digest));
    const drop = [...this.#held.keys()].slice(0, Math.max(0, this.#held.size - MOST_INPUTS + 1));
    for (const old of drop) this.#held.delete(old);
    const sent = { inputs: { ...rest, networks: {} }, networks: Object.fromEntries(unknown) };
    return { ...sent, digests, drop, keep: this.#keep };
  }

  /** Ends the worker; another one takes its place. */
  replace(): void {
    void this.#thread.end();
    this.#thread = this.#start();
    this.#held = new Map();
  }

  /** Ends the worker; what it was doing rejects. */
  end(): Promise<void> {
    return this.#thread.end();
  }
}
