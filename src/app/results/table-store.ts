import { concatenate, joinPlans } from "../../engine/concatenate.ts";
import { planOf } from "../../engine/plan-result.ts";
import { bytesHeld, type JobResult } from "../../engine/result.ts";
import type { PlanTable } from "../state/plan-table.ts";

/**
 * Results by content: whoever asks with the key of a plan as it is now never gets those of a plan as it was. Holds
 * `most` keys (defaults to 18); of the others the one not used for longest is dropped.
 */
export class TableStore {
  /** Results of one plan, ordered by their replicates. */
  readonly #pieces = new Map<string, JobResult[]>();
  readonly #tables = new Map<string, PlanTable>();
  readonly #most: number;

  constructor(most = 18) {
    this.#most = most;
  }

  /** Takes a job's result apart by plan; `keys` in the order of `result.job.plans`. */
  add(keys: readonly string[], result: JobResult): void {
    const { from, to } = result.job;
    keys.forEach((key, plan) => {
      const pieces = this.#pieces.get(key) ?? [];
      if (pieces.some(({ job }) => job.from === from)) return;
      // the key says which plan it is; its number may change from one edit to the next
      pieces.push(joinPlans({ world: 0, plans: [0], from, to }, [planOf(result, plan)]));
      pieces.sort((a, b) => a.job.from - b.job.from);
      this.#pieces.set(key, pieces);
    });
  }

  /** Replicates 1..n that are there without a gap. */
  have(key: string): number {
    let n = 0;
    for (const { job } of this.#pieces.get(key) ?? []) {
      if (job.from !== n + 1) break;
      n = job.to;
    }
    return n;
  }

  /** The plan's replicates 1..n, at most `upTo`; null when there are none. */
  table(key: string, upTo: number): PlanTable | null {
    const to = Math.min(this.have(key), upTo);
    if (to === 0) return null;
    const known = this.#tables.get(key);
    if (known?.to === to) return known;
    const table = { key, to, result: planOf(this.#inOnePiece(key), 0).within(1, to) };
    this.#tables.set(key, table);
    return table;
  }

  /** Joins what is there without a gap, so that every number is held once. */
  #inOnePiece(key: string): JobResult {
    const to = this.have(key);
    const all = this.#pieces.get(key)!;
    const whole = concatenate(all.filter(({ job }) => job.to <= to));
    this.#pieces.set(key, [whole, ...all.filter(({ job }) => job.to > to)]);
    return whole;
  }

  /**
   * Marks keys as used, drops what cancelled work left behind a gap, and the longest unused keys beyond the limit or
   * beyond `spare` bytes; the given ones always stay.
   */
  keep(keys: readonly string[], spare: number): void {
    for (const key of keys) {
      const pieces = this.#pieces.get(key);
      if (pieces === undefined) continue;
      const gapless = this.have(key);
      this.#pieces.delete(key);
      this.#pieces.set(
        key,
        pieces.filter(({ job }) => job.to <= gapless),
      );
    }
    const others = [...this.#pieces.keys()].filter((key) => !keys.includes(key));
    let held = others.reduce((sum, key) => sum + this.#bytes(key), 0);
    for (const key of others) {
      if (this.#pieces.size <= this.#most && held <= spare) break;
      held -= this.#bytes(key);
      this.#pieces.delete(key);
      this.#tables.delete(key);
    }
  }

  #bytes(key: string): number {
    return this.#pieces.get(key)!.reduce((sum, piece) => sum + bytesHeld(piece), 0);
  }
}
