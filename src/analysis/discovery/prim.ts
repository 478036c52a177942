import type { FactorColumn } from "../sensitivity/factor-column.ts";
import { type Box, boxOf, meets, type Restriction } from "./box.ts";
import { type PeeledBox, type PrimOptions, peeled } from "./peeling.ts";
import { shortestBetween } from "./shortest-between.ts";
import { markedSpace, wholeSpace } from "./space.ts";

/** How boxes are found where nothing else is asked for, and how many at most. */
export const PRIM: PrimOptions & { boxes: number } = { alpha: 0.05, leastSupport: 0.02, boxes: 3 };

/** A restriction whose quasi-p is above this is not needed. */
const NEEDED = 0.05;

/** A further box must hold this share of the cases, and be this many times as dense as all points. */
const [LEAST_COVERAGE, LEAST_LIFT] = [0.1, 1.5];

/**
 * Where the cases are: boxes in the space of the factors in which they are many, the best first, each among the points that the ones before it
 * leave (PRIM: Friedman and Fisher 1999; for scenarios Bryant and Lempert 2010, Technol Forecast Soc Change 77:34). Of the boxes on the way down
 * the one is taken in which coverage and density are best together (their harmonic mean), restrictions that are not needed are dropped,
 * each limit moves out as long as that improves the box, and is rounded where that costs next to nothing. Coverage and support are among all points. Empty where there is nothing to find:
 * no case, nothing but cases, or no box that is denser than the whole.
 */
export function prim(columns: readonly FactorColumn[], isCase: Uint8Array, options: Partial<typeof PRIM> = {}): Box[] {
  const o = { ...PRIM, ...options };
  const everyone = Array.from(isCase, (_, i) => i);
  let space = wholeSpace(columns);
  const density = everyone.reduce((sum, i) => sum + isCase[i], 0) / everyone.length;
  const boxes: Box[] = [];
  let rest = everyone;
  while (boxes.length < o.boxes) {
    const found = best(peeled(columns, isCase, space, o), columns, isCase, rest);
    if (found === null) break;
    const inRest = boxOf(found, columns, isCase, rest);
    const coverage = inRest.cases / (density * everyone.length);
    if (inRest.density < density * LEAST_LIFT && inRest.density < 1) break;
    if (coverage < LEAST_COVERAGE) break;
    boxes.push({ ...inRest, coverage, support: inRest.points / everyone.length });
    rest = rest.filter((point) => !found.every((restriction) => meets(restriction, columns, point)));
    const marked = new Uint8Array(isCase.length);
    for (const point of rest) marked[point] = 1;
    space = markedSpace(space, marked);
  }
  return boxes;
}

/** The restrictions of the best box, those that are not needed dropped and the limits of the others moved out; null where none are left. */
function best(
  boxes: readonly PeeledBox[],
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  points: readonly number[],
): Restriction[] | null {
  const all = boxes[0].cases;
  const worth = ({ points: inside, cases }: PeeledBox) => (2 * cases) / (all + inside);
  if (all === 0 || boxes.length < 2) return null;
  const chosen = boxes.slice(1).reduce((a, b) => (worth(b) > worth(a) ? b : a));
  let restrictions = needed(chosen.restrictions, columns, isCase, points);
  const worthOf = worthAmong(columns, isCase, points);
  restrictions = pasted(restrictions, columns, points, worthOf);
  restrictions = shortened(restrictions, worthOf);
  return restrictions.length === 0 ? null : restrictions;
}

function needed(
  given: readonly Restriction[],
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  points: readonly number[],
): Restriction[] {
  let kept = [...given];
  while (kept.length > 0) {
    const judged = boxOf(kept, columns, isCase, points).restrictions;
    const worst = judged.reduce((a, b) => (b.quasiP > a.quasiP ? b : a));
    if (worst.quasiP <= NEEDED) break;
    kept = kept.filter(({ factor }) => factor !== worst.factor);
  }
  return kept;
}

/** Limits moved out to where other values of their factor begin, as long as coverage and density together grow. */
function pasted(
  given: readonly Restriction[],
  columns: readonly FactorColumn[],
  points: readonly number[],
  worth: Worth,
): Restriction[] {
  let kept = [...given];
  for (let moved = true, round = 0; moved && round < 20; round++) {
    moved = false;
    for (const restriction of kept) {
      for (const wider of widened(restriction, columns, points)) {
        const changed = kept.map((other) => (other === restriction ? wider : other));
        if (worth(changed) <= worth(kept)) continue;
        kept = changed;
        moved = true;
        break;
      }
      if (moved) break;
    }
  }
  return kept;
}

/** What a rounder limit may cost of coverage and density together. */
const ROUND = 0.99;

/** Limits with as few digits as leave the box nearly as good, so that they can be read out as they are used. */
function shortened(given: readonly Restriction[], worth: Worth): Restriction[] {
  const least = ROUND * worth(given);
  let kept = [...given];
  for (const { factor } of given) {
    for (const end of ["from", "to"] as const) {
      const old = kept.find((each) => each.factor === factor)!;
      const limit = old.kind === "range" ? old[end] : null;
      if (limit === null) continue;
      for (let digits = 1; digits < 7; digits++) {
        const rounder = { ...old, [end]: Number(limit.toPrecision(digits)) };
        const changed = kept.map((each) => (each === old ? rounder : each));
        if (!(worth(changed) >= least)) continue;
        kept = changed;
        break;
      }
    }
  }
  return kept;
}

/** Coverage and density of a box together, their harmonic mean; NaN of an empty box. */
type Worth = (restrictions: readonly Restriction[]) => number;

function worthAmong(columns: readonly FactorColumn[], isCase: Uint8Array, points: readonly number[]): Worth {
  return (restrictions) => {
    const { coverage, density } = boxOf(restrictions, columns, isCase, points);
    return (2 * coverage * density) / (coverage + density);
  };
}

/** A restriction with one limit moved out by a hundredth of the points, or with one more choice. */
function widened(restriction: Restriction, columns: readonly FactorColumn[], points: readonly number[]): Restriction[] {
  const column = columns[restriction.factor];
  if (restriction.kind === "choices") {
    if (column.kind !== "choice") return [];
    const others = [...new Set(column.values)].filter((choice) => !restriction.choices.includes(choice)).sort();
    return others.length < 2
      ? []
      : others.map((choice) => ({ ...restriction, choices: [...restriction.choices, choice].sort() }));
  }
  const values = column.values as Float64Array;
  const sorted = points.map((point) => values[point]).sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(points.length / 100));
  const { from, to } = restriction;
  const wider: Restriction[] = [];
  if (from !== null) {
    const at = sorted.findIndex((value) => value >= from) - step;
    if (at > 0) wider.push({ ...restriction, from: shortestBetween(sorted[at - 1], sorted[at]) });
  }
  if (to !== null) {
    const at = sorted.findLastIndex((value) => value <= to) + step;
    if (at < sorted.length - 1)
      wider.push({ ...restriction, to: shortestBetween(sorted[at], sorted[at + 1], "below") });
  }
  return wider;
}
