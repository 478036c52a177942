import { toUnit } from "../../engine/chance/draw.ts";
import type { RootKey } from "../../engine/chance/root-key.ts";
import { newWords, threefry } from "../../engine/chance/threefry.ts";
import { shuffled } from "./keyed.ts";
import { type UnitPoints, unitPoints } from "./unit-points.ts";

/**
 * A Latin hypercube: in every dimension one point in each of `count` strips of equal width, at a place drawn within it. McKay, Beckman
 * and Conover (1979), Technometrics 21, 239-245.
 */
export function latinHypercube(count: number, dimensions: number, key: RootKey): UnitPoints {
  const points = unitPoints(count, dimensions);
  const words = newWords();
  for (let d = 0; d < dimensions; d++) {
    const strips = shuffled(count, key, 2 * d);
    for (let i = 0; i < count; i++) {
      threefry(words, key[0], key[1], 2 * d + 1, i);
      points.values[i * dimensions + d] = (strips[i] + toUnit(words[0])) / count;
    }
  }
  return points;
}
