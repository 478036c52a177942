import type { RootKey } from "./root-key.ts";
import { newWords, threefry, type Words } from "./threefry.ts";

/**
 * Keyed chance. A draw is a pure function of (study seed, replicate, purpose, entity, count) and of nothing else, so
 * no draw depends on who drew before.
 */

/** Draws 64 bits into `words`, for `purpose`, the entity named by two words, and a count below 2^27 (above, it would run into the purpose). */
export function draw(
  words: Words,
  key: RootKey,
  purpose: number,
  entityHigh: number,
  entityLow: number,
  count: number,
): void {
  threefry(words, key[0], key[1] ^ ((purpose << 27) | count), entityHigh, entityLow);
}

/** As `draw`, for a pair of entities: a tie from one to another. */
export function drawPair(
  words: Words,
  key: RootKey,
  purpose: number,
  fromHigh: number,
  fromLow: number,
  toHigh: number,
  toLow: number,
  count: number,
): void {
  const turned = (fromLow << 7) | (fromLow >>> 25);
  draw(words, key, purpose, toHigh ^ turned, toLow ^ Math.imul(fromHigh ^ (fromLow >>> 3), 0x9e3779b1), count);
}

/** The first word of such a draw as a number strictly between 0 and 1. */
export function unit(key: RootKey, purpose: number, entityHigh: number, entityLow: number, count: number): number {
  draw(own, key, purpose, entityHigh, entityLow, count);
  return toUnit(own[0]);
}

// room for `unit`, which leaves nothing behind
const own = newWords();

/** A word as a number strictly between 0 and 1. */
export function toUnit(word: number): number {
  return ((word >>> 0) + 0.5) / 4294967296;
}

/** A word as a whole number in 0..range−1. */
export function toIndex(word: number, range: number): number {
  return Math.floor(((word >>> 0) / 4294967296) * range);
}
