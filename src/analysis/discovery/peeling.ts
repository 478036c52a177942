import type { FactorColumn } from "../sensitivity/factor-column.ts";
import type { Restriction } from "./box.ts";
import { shortestBetween } from "./shortest-between.ts";
import { markedSpace, type Space } from "./space.ts";

/** How a box is found. */
export interface PrimOptions {
  /** Share of the box's points that a peel takes off at about. */
  alpha: number;
  /** Smallest share of all points that a box may hold. */
  leastSupport: number;
}

/** A box on the way: how many points and cases it holds, and what bounds it. */
export interface PeeledBox {
  points: number;
  cases: number;
  restrictions: Restriction[];
}

/** A part of a box that may be taken off. */
interface Peel {
  /** What its loss asks of the factor; worked out for the peel that is taken alone. */
  restriction(): Restriction;
  removed: Int32Array;
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
  space: Space,
  options: PrimOptions,
): PeeledBox[] {
  const halves = columns.flatMap(({ kind, values }, factor): Peel[] => {
    return kind === "number" ? rangePeels(values, space.orders[factor]!, factor, isCase, 0.5) : [];
  });
  return [null, ...halves].flatMap((start) => peeledFrom(start, columns, isCase, space, options));
}

/** The boxes from one beginning. */
function peeledFrom(
  start: Peel | null,
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  space: Space,
  { alpha, leastSupport }: PrimOptions,
): PeeledBox[] {
  const least = Math.max(1, leastSupport * space.points.length);
  const marked = new Uint8Array(isCase.length);
  for (const point of space.points) marked[point] = 1;
  let inside = space;
  let box: PeeledBox = { points: space.points.length, cases: countCases(space.points, isCase), restrictions: [] };
  const boxes: PeeledBox[] = [];
  for (let peel = start; ; ) {
    if (peel !== null) {
      for (const point of peel.removed) marked[point] = 0;
      inside = markedSpace(inside, marked);
      const restrictions = narrowed(box.restrictions, peel.restriction());
      box = { points: inside.points.length, cases: box.cases - peel.removedCases, restrictions };
    }
    boxes.push(box);
    if (box.cases === box.points) return boxes;
    peel = bestPeel(columns, isCase, inside, box, alpha, least);
    if (peel === null) return boxes;
  }
}

function bestPeel(
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  inside: Space,
  box: PeeledBox,
  alpha: number,
  least: number,
): Peel | null {
  const density = box.cases / box.points;
  let [best, most]: [Peel | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const [factor, { kind, values }] of columns.entries()) {
    const peels =
      kind === "number"
        ? rangePeels(values, inside.orders[factor]!, factor, isCase, alpha)
        : choicePeels(values, factor, inside.points, isCase);
    for (const peel of peels) {
      const left = box.points - peel.removed.length;
      if (left < least) continue;
      const gain = ((box.cases - peel.removedCases) / left - density) / peel.removed.length;
      if (gain > most) [best, most] = [peel, gain];
    }
  }
  return best;
}

/** The lowest and the highest part of the numbers; points of equal value go together. */
function rangePeels(
  values: Float64Array,
  order: Int32Array,
  factor: number,
  isCase: Uint8Array,
  alpha: number,
): Peel[] {
  const size = Math.max(1, Math.floor(alpha * order.length));
  const last = order.length - 1;
  const peel = (removed: Int32Array, ends: () => { from: number | null; to: number | null }): Peel => {
    const restriction = () => ({ factor, kind: "range" as const, ...ends() });
    return { restriction, removed, removedCases: countCases(removed, isCase) };
  };
  const peels: Peel[] = [];
  let low = size;
  while (low <= last && values[order[low]] === values[order[low - 1]]) low += 1;
  if (low <= last) {
    const [out, kept] = [values[order[low - 1]], values[order[low]]];
    peels.push(peel(order.subarray(0, low), () => ({ from: shortestBetween(out, kept), to: null })));
  }
  let high = last - size;
  while (high >= 0 && values[order[high]] === values[order[high + 1]]) high -= 1;
  if (high >= 0) {
    const [kept, out] = [values[order[high]], values[order[high + 1]]];
    peels.push(peel(order.subarray(high + 1), () => ({ from: null, to: shortestBetween(kept, out, "below") })));
  }
  return peels;
}

/** Each of the choices that are left, but the last. */
function choicePeels(values: readonly string[], factor: number, points: Int32Array, isCase: Uint8Array): Peel[] {
  const choices = [...new Set(Array.from(points, (point) => values[point]))].sort();
  if (choices.length < 2) return [];
  return choices.map((choice) => {
    const removed = points.filter((point) => values[point] === choice);
    const others = choices.filter((other) => other !== choice);
    const restriction = () => ({ factor, kind: "choices" as const, choices: others });
    return { restriction, removed, removedCases: countCases(removed, isCase) };
  });
}

function countCases(points: Int32Array, isCase: Uint8Array): number {
  let cases = 0;
  for (let k = 0; k < points.length; k++) cases += isCase[points[k]];
  return cases;
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
