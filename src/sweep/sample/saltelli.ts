import { blockLength, blockOf } from "../../analysis/sensitivity/saltelli-design.ts";
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
  const design = { basePoints: base, factors: groups.length, secondOrder };
  const points = unitPoints(base * blockLength(design), dimensions);
  for (let i = 0; i < base; i++) {
    const both = pointAt(pairs, i);
    const [a, b] = [both.subarray(0, dimensions), both.subarray(dimensions)];
    const rows = blockOf(design, i);
    const put = (row: number, from: Float64Array, swapped: readonly number[], other: Float64Array) => {
      const point = pointAt(points, row);
      point.set(from);
      for (const d of swapped) point[d] = other[d];
    };
    put(rows.a, a, [], b);
    put(rows.b, b, [], a);
    groups.forEach((group, j) => {
      put(rows.ab(j), a, group, b);
      if (secondOrder) put(rows.ba(j), b, group, a);
    });
  }
  return points;
}
