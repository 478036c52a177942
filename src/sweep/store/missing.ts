import type { MissingPoints } from "../run-points.ts";

/** Replicates of a point that are done, both included. */
interface Span {
  from: number;
  to: number;
}

/** Which replicates of which points are done. */
export class Done {
  readonly #byPoint = new Map<number, Span[]>();

  /** Replicates already known to be done may come again. */
  add(point: number, from: number, to: number): void {
    const spans = [...(this.#byPoint.get(point) ?? []), { from, to }].sort((a, b) => a.from - b.from);
    const merged: Span[] = [];
    for (const span of spans) {
      const last = merged.at(-1);
      if (last !== undefined && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
      else merged.push({ ...span });
    }
    this.#byPoint.set(point, merged);
  }

  /** How many replicates of a point from 1 to `replicates` are done. */
  count(point: number, replicates: number): number {
    const spans = this.#byPoint.get(point) ?? [];
    return spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, replicates) - from + 1), 0);
  }

  /** What is missing of replicates 1..n of some points: points that lack the same are together. */
  missing(points: Iterable<number>, replicates: number): MissingPoints[] {
    const bySpan = new Map<string, { points: number[]; from: number; to: number }>();
    for (const point of points) {
      for (const { from, to } of this.#gaps(point, replicates)) {
        const key = `${from}-${to}`;
        const own = bySpan.get(key);
        if (own === undefined) bySpan.set(key, { points: [point], from, to });
        else own.points.push(point);
      }
    }
    return [...bySpan.values()];
  }

  #gaps(point: number, replicates: number): Span[] {
    const gaps: Span[] = [];
    let next = 1;
    for (const { from, to } of this.#byPoint.get(point) ?? []) {
      if (from > replicates) break;
      if (from > next) gaps.push({ from: next, to: from - 1 });
      next = Math.max(next, to + 1);
    }
    if (next <= replicates) gaps.push({ from: next, to: replicates });
    return gaps;
  }
}
