import { draw, toUnit } from "../../engine/chance/draw.ts";
import { PURPOSE } from "../../engine/chance/purpose.ts";
import { rootKey } from "../../engine/chance/root-key.ts";
import { newWords } from "../../engine/chance/threefry.ts";
import { Z95 } from "../statistics/student.ts";
import { centred } from "./centred.ts";
import { CrossProducts } from "./cross-products.ts";
import type { FactorColumn } from "./factor-column.ts";
import { deviationOf, RESAMPLING, type Resampling } from "./resample.ts";
import { type Responses, runsAt } from "./responses.ts";
import type { IndexEstimate } from "./sobol.ts";

/** A factor with fewer different values than this part of the points is read value by value, as choices are. */
const FEW = 0.2;

/**
 * First-order indices from points that follow no design: responses at points that are neighbours in the factor's order are
 * multiplied (Gamboa, Gremaud, Klein and Lagnoux 2022, Bernoulli 28:2345, after Chatterjee 2021); of choices, and of numbers with few different
 * values, those at points that share the value. The points must be drawn independently of one another. With several runs a point, of the mean
 * response: only runs of different replicates are multiplied. Intervals from halves of the points, drawn by the seed.
 */
export function givenDataFirstOrder(
  responses: Responses,
  columns: readonly FactorColumn[],
  { resamples, seed }: Resampling = RESAMPLING,
): { first: IndexEstimate[]; single: boolean; usedPoints: number } {
  const used = Array.from({ length: responses.points }, (_, i) => i).filter((i) => runsAt(responses, i) > 0);
  const products = new CrossProducts(centred(responses, used).responses);
  const squares = Float64Array.from({ length: responses.points }, (_, i) => products.of(i, i));
  const orders = columns.map((column) => ordered(column, used, seed));
  const everyone = new Uint8Array(responses.points).fill(1);
  const halves = Array.from({ length: resamples }, (_, b) => halfOf(responses.points, seed, b));
  const first = orders.map((order): IndexEstimate => {
    const of = (kept: Uint8Array) => index(order, kept, products, squares);
    return { value: of(everyone), conf: Z95 * deviationOf(halves.map(of)) };
  });
  return { first, single: products.single, usedPoints: used.length };
}

/** Points in the order of a factor, and the class of each where only points of one class are neighbours. */
interface Order {
  points: number[];
  classes: Int32Array | null;
}

function ordered({ kind, values }: FactorColumn, used: readonly number[], seed: string): Order {
  const distinct = new Map<string | number, number>();
  for (const i of used) distinct.set(values[i], 0);
  const sorted = [...distinct.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const [place, value] of sorted.entries()) distinct.set(value, place);
  const place = Int32Array.from(
    values as ArrayLike<string | number> as (string | number)[],
    (v) => distinct.get(v) ?? -1,
  );
  const tie = ties(values.length, seed);
  const points = [...used].sort((a, b) => place[a] - place[b] || tie[a] - tie[b] || a - b);
  return { points, classes: kind === "choice" || sorted.length < FEW * used.length ? place : null };
}

function index({ points, classes }: Order, kept: Uint8Array, products: CrossProducts, squares: Float64Array): number {
  let [sum, pairs, square, counted, before] = [0, 0, 0, 0, -1];
  for (const point of points) {
    if (kept[point] === 0) continue;
    if (!Number.isNaN(squares[point])) {
      square += squares[point];
      counted += 1;
    }
    if (before >= 0 && (classes === null || classes[before] === classes[point])) {
      const product = products.of(before, point);
      if (!Number.isNaN(product)) {
        sum += product;
        pairs += 1;
      }
    }
    before = point;
  }
  const variance = square / counted;
  return variance > 0 ? sum / pairs / variance : Number.NaN;
}

/** Numbers by which points of equal value are put in an order that has nothing to do with their own. */
function ties(points: number, seed: string): Float64Array {
  const [key, words] = [rootKey(seed), newWords()];
  return Float64Array.from({ length: points }, (_, i) => {
    draw(words, key, PURPOSE.resample, 0, i, 1);
    return toUnit(words[0]);
  });
}

/** About half of the points, by chance. */
function halfOf(points: number, seed: string, half: number): Uint8Array {
  const [key, words] = [rootKey(seed), newWords()];
  return Uint8Array.from({ length: points }, (_, i) => {
    draw(words, key, PURPOSE.resample, half, i, 2);
    return words[0] & 1;
  });
}
