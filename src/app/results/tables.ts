import { type JobResult, SUMMARIES, WEEK_COLUMNS } from "../../engine/result.ts";
import type { PlanTable } from "../state/plan-table.ts";

interface Piece {
  from: number;
  to: number;
  summaries: Float64Array;
  /** Null where weekly columns were not recorded. */
  weekly: Float64Array | null;
}

/**
 * Results by content: whoever asks with the key of a plan as it is now never gets those of a plan as it was. Holds
 * `most` keys (defaults to 18); of the others the one not used for longest is dropped.
 */
export class TableStore {
  readonly #pieces = new Map<string, Piece[]>();
  readonly #tables = new Map<string, PlanTable>();
  readonly #most: number;

  constructor(most = 18) {
    this.#most = most;
  }

  /** Takes a job's result apart by plan; `keys` in the order of `result.job.plans`. */
  add(keys: readonly string[], result: JobResult): void {
    const { from, to } = result.job;
    const replicates = to - from + 1;
    const { weekly } = result;
    const size = weekly === null ? 0 : weekly.length / keys.length;
    const width = replicates * SUMMARIES.length;
    keys.forEach((key, place) => {
      const pieces = this.#pieces.get(key) ?? [];
      if (pieces.some((piece) => piece.from === from)) return;
      pieces.push({
        from,
        to,
        summaries: result.summaries.slice(place * width, (place + 1) * width),
        weekly: weekly?.slice(place * size, (place + 1) * size) ?? null,
      });
      pieces.sort((a, b) => a.from - b.from);
      this.#pieces.set(key, pieces);
    });
  }

  /** Replicates 1..n that are there without a gap. */
  have(key: string): number {
    let n = 0;
    for (const piece of this.#pieces.get(key) ?? []) {
      if (piece.from !== n + 1) break;
      n = piece.to;
    }
    return n;
  }

  /** The plan's replicates 1..n, at most `upTo`; null when there are none. */
  table(key: string, upTo: number): PlanTable | null {
    const to = Math.min(this.have(key), upTo);
    if (to === 0) return null;
    const known = this.#tables.get(key);
    if (known?.to === to) return known;
    const whole = this.#inOnePiece(key);
    const result: JobResult = {
      job: { world: 0, plans: [0], from: 1, to },
      summaries: whole.summaries.subarray(0, to * SUMMARIES.length),
      weekly: whole.weekly?.subarray(0, to * (whole.weekly.length / whole.to)) ?? null,
      groups: null,
      sites: null,
      trace: null,
    };
    const table = { key, to, result };
    this.#tables.set(key, table);
    return table;
  }

  /** Joins what is there without a gap, so that every number is held once. */
  #inOnePiece(key: string): Piece {
    const to = this.have(key);
    const all = this.#pieces.get(key)!;
    const row = all.filter((piece) => piece.to <= to);
    if (row.length === 1) return row[0];
    const whole = {
      from: 1,
      to,
      summaries: joined(row.map(({ summaries }) => summaries)),
      weekly: row[0].weekly && joined(row.map(({ weekly }) => weekly!)),
    };
    this.#pieces.set(key, [whole, ...all.filter((piece) => piece.to > to)]);
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
        pieces.filter((piece) => piece.to <= gapless),
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
    return this.#pieces
      .get(key)!
      .reduce((sum, { summaries, weekly }) => sum + summaries.byteLength + (weekly?.byteLength ?? 0), 0);
  }
}

/** Two plans side by side as one result, plan 0 first, over the replicates both have. */
export function sideBySide(first: PlanTable, second: PlanTable): JobResult {
  const to = Math.min(first.to, second.to);
  const half = (table: PlanTable, columns: Float64Array) => columns.subarray(0, (columns.length / table.to) * to);
  return {
    job: { world: 0, plans: [0, 1], from: 1, to },
    summaries: joined([half(first, first.result.summaries), half(second, second.result.summaries)]),
    weekly: joined([half(first, first.result.weekly!), half(second, second.result.weekly!)]),
    groups: null,
    sites: null,
    trace: null,
  };
}

/** Weeks of the table, the last included. */
export function weeksOf(table: PlanTable): number {
  return table.result.weekly!.length / table.to / WEEK_COLUMNS.length - 1;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
