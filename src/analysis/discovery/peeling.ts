import type { FactorColumn } from "../sensitivity/factor-column.ts";
import type { Restriction } from "./box.ts";
import { shortestBetween } from "./shortest-between.ts";

/** How a box is found. */
export interface PrimOptions {
  /** Share of the box's points that a peel takes off at about. */
  alpha: number;
  /** Smallest share of all points that a box may hold. */
  leastSupport: number;
}

/** A box on the way: its points and what bounds them. */
export interface PeeledBox {
  points: number[];
  cases: number;
  restrictions: Restriction[];
}

/** A part of a box that may be taken off. */
interface Peel {
  restriction: Restriction;
  keeps(point: number): boolean;
  removed: number;
  removedCases: number;
}

/**
 * Boxes from that of all points down to the least support or until all points of it are cases: each time the part is taken off whose loss raises the
 * share of cases most, or lowers it least, for what it costs in points (Friedman and Fisher 1999, Stat Comput 9:123, in the lenient form of
 * Kwakkel and Jaxa-Rozen 2016). Begins anew from each half of every number, for where cases lie at both ends of a factor no small peel of
 * it helps. The first box is that of all points.
 */
export function peeled(
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  all: readonly number[],
  options: PrimOptions,
): PeeledBox[] {
  const halves = columns.flatMap((column, factor): Peel[] => {
    if (column.kind !== "number") return [];
    return rangePeels(column.values, ascending(column.values, all), factor, isCase, 0.5);
  });
  const starts = [null, ...halves];
  return starts.flatMap((start) => peeledFrom(start, columns, isCase, all, options));
}

/** The boxes from one beginning. */
function peeledFrom(
  start: Peel | null,
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  all: readonly number[],
  { alpha, leastSupport }: PrimOptions,
): PeeledBox[] {
  const cases = (points: readonly number[]) => points.reduce((sum, point) => sum + isCase[point], 0);
  const first = start === null ? [...all] : all.filter(start.keeps);
  let box: PeeledBox = { points: first, cases: cases(first), restrictions: start === null ? [] : [start.restriction] };
  const boxes = [box];
  // sorted once: what is kept stays in order
  let orders = columns.map((column) => (column.kind === "number" ? ascending(column.values, first) : null));
  while (box.cases < box.points.length) {
    const peels = columns.flatMap((column, factor) =>
      column.kind === "number"
        ? rangePeels(column.values, orders[factor]!, factor, isCase, alpha)
        : choicePeels(column.values, factor, box.points, isCase),
    );
    const density = box.cases / box.points.length;
    let [best, most]: [Peel | null, number] = [null, Number.NEGATIVE_INFINITY];
    for (const peel of peels) {
      const left = box.points.length - peel.removed;
      if (left < leastSupport * all.length || left === 0) continue;
      const gain = ((box.cases - peel.removedCases) / left - density) / peel.removed;
      if (gain > most) [best, most] = [peel, gain];
    }
    if (best === null) break;
    const { keeps, restriction } = best;
    const points = box.points.filter(keeps);
    orders = orders.map((order) => order?.filter(keeps) ?? null);
    box = { points, cases: cases(points), restrictions: narrowed(box.restrictions, restriction) };
    boxes.push(box);
  }
  return boxes;
}

function ascending(values: Float64Array, points: readonly number[]): number[] {
  return [...points].sort((a, b) => values[a] - values[b] || a - b);
}

/** The lowest and the highest part of the numbers; points of equal value go together. */
function rangePeels(
  values: Float64Array,
  order: readonly number[],
  factor: number,
  isCase: Uint8Array,
  alpha: number,
): Peel[] {
  const size = Math.max(1, Math.floor(alpha * order.length));
  const last = order.length - 1;
  const peels: Peel[] = [];
  let low = size;
  while (low <= last && values[order[low]] === values[order[low - 1]]) low += 1;
  if (low <= last) {
    const from = shortestBetween(values[order[low - 1]], values[order[low]]);
    const removedCases = countCases(order, 0, low, isCase);
    const restriction = { factor, kind: "range" as const, from, to: null };
    peels.push({ restriction, keeps: (point) => values[point] >= from, removed: low, removedCases });
  }
  let high = last - size;
  while (high >= 0 && values[order[high]] === values[order[high + 1]]) high -= 1;
  if (high >= 0) {
    const to = shortestBetween(values[order[high]], values[order[high + 1]], "below");
    const removedCases = countCases(order, high + 1, order.length, isCase);
    const restriction = { factor, kind: "range" as const, from: null, to };
    peels.push({ restriction, keeps: (point) => values[point] <= to, removed: last - high, removedCases });
  }
  return peels;
}

/** Each of the choices that are left, but the last. */
function choicePeels(values: readonly string[], factor: number, points: readonly number[], isCase: Uint8Array): Peel[] {
  const counts = new Map<string, { removed: number; removedCases: number }>();
  for (const point of points) {
    const count = counts.get(values[point]) ?? { removed: 0, removedCases: 0 };
    counts.set(values[point], { removed: count.removed + 1, removedCases: count.removedCases + isCase[point] });
  }
  const choices = [...counts.keys()].sort();
  if (choices.length < 2) return [];
  return choices.map((choice) => {
    const restriction = { factor, kind: "choices" as const, choices: choices.filter((other) => other !== choice) };
    return { restriction, keeps: (point) => values[point] !== choice, ...counts.get(choice)! };
  });
}

/** Restrictions with one more, joined with that of the same factor. */
function narrowed(restrictions: readonly Restriction[], more: Restriction): Restriction[] {
  const before = restrictions.find(({ factor }) => factor === more.factor);
  if (before === undefined) return [...restrictions, more];
  const joined =
    before.kind === "range" && more.kind === "range"
      ? { ...before, from: more.from ?? before.from, to: more.to ?? before.to }
      : more;
  return restrictions.map((restriction) => (restriction === before ? joined : restriction));
}

function countCases(order: readonly number[], from: number, to: number, isCase: Uint8Array): number {
  let cases = 0;
  for (let k = from; k < to; k++) cases += isCase[order[k]];
  return cases;
}
