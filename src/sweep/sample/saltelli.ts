import type { RootKey } from "../../engine/chance/root-key.ts";
import { sobolSequence } from "./sobol-sequence.ts";
import { pointAt, type UnitPoints, unitPoints } from "./unit-points.ts";

/**
 * Saltelli's design for Sobol indices over `groups` (each the dimensions that move together; one dimension each, unless grouped). For
 * every one of `base` pairs of points A and B of a scrambled Sobol sequence of twice the dimensions: A; then A with each group's numbers from B;
 * with `secondOrder` also B with each group's from A; then B. In this order SALib has them too. Saltelli (2002), Comput. Phys. Commun. 145, 280-297.
 */
export function saltelli(
  base: number,
  groups: readonly (readonly number[])[],
  secondOrder: boolean,
  key: RootKey,
): UnitPoints {
  const dimensions = groups.flat().length;
  const pairs = sobolSequence(base, 2 * dimensions, key);
  const perPair = saltelliRows(groups.length, secondOrder);
  const points = unitPoints(base * perPair, dimensions);
  for (let i = 0; i < base; i++) {
    const both = pointAt(pairs, i);
    const [a, b] = [both.subarray(0, dimensions), both.subarray(dimensions)];
    let row = i * perPair;
    const add = (from: Float64Array, swapped: readonly number[], other: Float64Array) => {
      const point = pointAt(points, row++);
      point.set(from);
      for (const d of swapped) point[d] = other[d];
    };
    add(a, [], b);
    for (const group of groups) add(a, group, b);
    if (secondOrder) for (const group of groups) add(b, group, a);
    add(b, [], a);
  }
  return points;
}

/** Points that Saltelli's design has for each pair. */
export function saltelliRows(groups: number, secondOrder: boolean): number {
  return (secondOrder ? 2 * groups : groups) + 2;
}
