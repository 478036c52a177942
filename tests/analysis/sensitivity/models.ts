import type { Responses } from "../../../src/analysis/sensitivity/responses.ts";
import type { SaltelliDesign } from "../../../src/analysis/sensitivity/saltelli-design.ts";
import { draw, toUnit } from "../../../src/engine/chance/draw.ts";
import { rootKey } from "../../../src/engine/chance/root-key.ts";
import { newWords } from "../../../src/engine/chance/threefry.ts";

/** Numbers between 0 and 1 in a row, the same ones under the same seed. */
export function uniforms(seed: string): () => number {
  const key = rootKey(seed);
  const words = newWords();
  let count = 0;
  return () => {
    if (count % 2 === 0) draw(words, key, 0, 0, count / 2, 0);
    return toUnit(words[count++ % 2]);
  };
}

/** Standard normal numbers from uniform ones (Box and Muller). */
export function normals(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A function of numbers in 0..1 with what is known of it. */
export interface KnownModel {
  factors: number;
  of(x: ArrayLike<number>): number;
  variance: number;
  first: number[];
  total: number[];
  second: Record<string, number>;
}

/** Ishigami and Homma (1990) with a = 7, b = 0.1, over −π..π. */
export const ISHIGAMI: KnownModel = ishigami(7, 0.1);

function ishigami(a: number, b: number): KnownModel {
  const [p4, p8] = [Math.PI ** 4, Math.PI ** 8];
  const v1 = (1 + (b * p4) / 5) ** 2 / 2;
  const v2 = (a * a) / 8;
  const v13 = b * b * p8 * (1 / 18 - 1 / 50);
  const variance = v1 + v2 + v13;
  return {
    factors: 3,
    of(u) {
      const [x, y, z] = [0, 1, 2].map((j) => Math.PI * (2 * u[j] - 1));
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    },
    variance,
    first: [v1, v2, 0].map((v) => v / variance),
    total: [v1 + v13, v2, v13].map((v) => v / variance),
    second: { "0,2": v13 / variance, "0,1": 0, "1,2": 0 },
  };
}

/** Sobol's G function with weights a: the smaller, the more a factor matters (Saltelli and Sobol 1995). */
export function sobolG(a: readonly number[]): KnownModel {
  const each = a.map((weight) => 1 / (3 * (1 + weight) ** 2));
  const product = (values: readonly number[]) => values.reduce((all, value) => all * (1 + value), 1);
  const variance = product(each) - 1;
  const without = (j: number) => product(each.filter((_, k) => k !== j));
  return {
    factors: a.length,
    of: (u) => a.reduce((all, weight, j) => (all * (Math.abs(4 * u[j] - 2) + weight)) / (1 + weight), 1),
    variance,
    first: each.map((v) => v / variance),
    total: each.map((v, j) => (v * without(j)) / variance),
    second: {},
  };
}

/** Ishigami's function whose third factor has three levels, of which each stands for a power of the angle. */
export function ishigamiOfThree(): KnownModel {
  const [a, b] = [7, 0.1];
  const levels = [0, 40, 90];
  const of = (u: ArrayLike<number>) => {
    const [x, y] = [0, 1].map((j) => Math.PI * (2 * u[j] - 1));
    return Math.sin(x) + a * Math.sin(y) ** 2 + b * levels[Math.floor(3 * u[2])] * Math.sin(x);
  };
  const factor = levels.map((level) => 1 + b * level);
  const mean = factor.reduce((sum, value) => sum + value, 0) / 3;
  const square = factor.reduce((sum, value) => sum + value * value, 0) / 3;
  const [v1, v2, v13] = [mean ** 2 / 2, (a * a) / 8, (square - mean ** 2) / 2];
  const variance = v1 + v2 + v13;
  return {
    factors: 3,
    of,
    variance,
    first: [v1, v2, 0].map((v) => v / variance),
    total: [v1 + v13, v2, v13].map((v) => v / variance),
    second: { "0,2": v13 / variance },
  };
}

/** Points of a Saltelli design over the unit cube, a row each; A and B are a Latin hypercube. */
export function saltelliPoints(design: SaltelliDesign, uniform: () => number): Float64Array[] {
  const { basePoints, factors, secondOrder } = design;
  const base = Array.from({ length: 2 * factors }, () => stratified(basePoints, uniform));
  const swapped = (into: Float64Array, from: Float64Array, j: number) => into.with(j, from[j]);
  return Array.from({ length: basePoints }, (_, i) => i).flatMap((i) => {
    const a = Float64Array.from({ length: factors }, (_, j) => base[j][i]);
    const b = Float64Array.from({ length: factors }, (_, j) => base[factors + j][i]);
    const each = Array.from({ length: factors }, (_, j) => j);
    const ba = secondOrder ? each.map((j) => swapped(b, a, j)) : [];
    return [a, ...each.map((j) => swapped(a, b, j)), ...ba, b];
  });
}

/** One number in each of so many equal parts of 0..1, in random order (Fisher and Yates). */
function stratified(count: number, uniform: () => number): Float64Array {
  const values = Float64Array.from({ length: count }, (_, i) => (i + uniform()) / count);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(uniform() * (i + 1));
    [values[i], values[other]] = [values[other], values[i]];
  }
  return values;
}

/** What a model gives at points, with what `noise` adds to each run. */
export function respond(
  points: readonly Float64Array[],
  replicates: number,
  of: (x: Float64Array) => number,
  noise: (point: number, replicate: number, x: Float64Array) => number = () => 0,
): Responses {
  const values = new Float64Array(points.length * replicates);
  points.forEach((x, point) => {
    const mean = of(x);
    for (let r = 0; r < replicates; r++) values[point * replicates + r] = mean + noise(point, r, x);
  });
  return { points: points.length, replicates, values };
}
