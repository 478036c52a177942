import { toUnit } from "../../engine/chance/draw.ts";
import type { RootKey } from "../../engine/chance/root-key.ts";
import { newWords, threefry } from "../../engine/chance/threefry.ts";
import { SOBOL_DIRECTIONS } from "./sobol-directions.ts";
import { type UnitPoints, unitPoints } from "./unit-points.ts";

/** The most dimensions a Sobol sequence has here. */
export const MOST_DIMENSIONS = SOBOL_DIRECTIONS.length + 1;

const BITS = 32;

/**
 * The first `count` points of the Sobol sequence in the unit cube, scrambled by `key` as Owen's nested uniform scrambling has it: at
 * every node of each dimension's binary tree the halves change places or not, by a keyed draw. Each number is uniform, and the points
 * stay as evenly spread as the sequence's; best where `count` is a power of two. A longer sequence begins with the same points.
 * Owen, A. B. (1995), Randomly permuted (t,m,s)-nets; Owen (2020), On dropping the first Sobol' point (it is kept).
 */
export function sobolSequence(count: number, dimensions: number, key: RootKey): UnitPoints {
  if (dimensions > MOST_DIMENSIONS) throw new Error(`invalid dimensions: ${dimensions}, at most ${MOST_DIMENSIONS}`);
  const points = unitPoints(count, dimensions);
  for (let d = 0; d < dimensions; d++) {
    const directions = directionsOf(d);
    let x = 0;
    for (let i = 0; i < count; i++) {
      if (i > 0) x ^= directions[31 - Math.clz32(i & -i)];
      points.values[i * dimensions + d] = toUnit(scrambled(x, d, key));
    }
  }
  return points;
}

/** The direction numbers v₁…v₃₂ of a dimension, as 32-bit fractions; the first dimension is van der Corput's. */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  if (dimension === 0) return directions.map((_, k) => 1 << (31 - k));
  const [a, ...m] = SOBOL_DIRECTIONS[dimension - 1].split(" ").map(Number);
  const degree = m.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k] = m[k] << (31 - k);
      continue;
    }
    let v = directions[k - degree] ^ (directions[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) if ((a >> (degree - 1 - j)) & 1) v ^= directions[k - j];
    directions[k] = v;
  }
  return directions;
}

const words = newWords();

/** Bit by bit from the highest: whether it is turned round depends on the bits above it, the dimension and the key. */
function scrambled(x: number, dimension: number, key: RootKey): number {
  let result = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const above = bit === 0 ? 0 : x >>> (BITS - bit);
    threefry(words, key[0], key[1], (dimension << 6) | bit, above);
    result |= (((x >>> (31 - bit)) ^ words[0]) & 1) << (31 - bit);
  }
  return result;
}
