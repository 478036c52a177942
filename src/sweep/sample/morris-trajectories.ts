import { toIndex } from "../../engine/chance/draw.ts";
import type { RootKey } from "../../engine/chance/root-key.ts";
import { newWords, threefry } from "../../engine/chance/threefry.ts";
import { shuffled } from "./keyed.ts";
import { pointAt, type UnitPoints, unitPoints } from "./unit-points.ts";

/**
 * Trajectories of Morris over `groups` (each the dimensions that move together; one dimension each, unless grouped): each starts at a
 * point of a grid of `levels` a dimension, and moves every group once, in an order drawn, up or down by half the grid: levels ÷ (2·(levels − 1)).
 * `levels` is even. Morris (1991), Technometrics 33, 161-174; groups as in Campolongo, Cariboni and Saltelli (2007).
 */
export function morrisTrajectories(
  trajectories: number,
  levels: number,
  groups: readonly (readonly number[])[],
  key: RootKey,
): UnitPoints {
  if (levels % 2 !== 0) throw new Error(`invalid levels: ${levels}, which is odd`);
  const dimensions = groups.flat().length;
  const steps = groups.length + 1;
  const half = levels / 2;
  const points = unitPoints(trajectories * steps, dimensions);
  const words = newWords();
  for (let t = 0; t < trajectories; t++) {
    // the levels from which a move by half of them up stays on the grid, or from which one down does
    const start = Int32Array.from({ length: dimensions }, (_, d) => {
      threefry(words, key[0], key[1], t, d);
      return toIndex(words[0], half) + (words[1] & 1 ? half : 0);
    });
    const order = shuffled(groups.length, key, 0x10000000 + t);
    const set = (row: number) => {
      const point = pointAt(points, t * steps + row);
      for (let d = 0; d < dimensions; d++) point[d] = start[d] / (levels - 1);
    };
    set(0);
    order.forEach((g, row) => {
      for (const d of groups[g]) start[d] += start[d] < half ? half : -half;
      set(row + 1);
    });
  }
  return points;
}
