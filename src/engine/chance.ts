import seedrandom from "seedrandom";
import type { RootKey } from "./job.ts";

/**
 * Keyed chance. A draw is a pure function of (study seed, replicate, purpose, entity, count) and of nothing else, so
 * no draw depends on who drew before. Threefry2x32-20 (Salmon et al. 2011, SC'11, doi 10.1145/2063384.2063405) turns
 * the key into 64 bits. Only + − × ÷ and integer operations are used: the bits are the same in every engine.
 */

/** What a draw is for. Part of the key, so no two purposes share a draw. At most 32. */
export const PURPOSE = {
  replicate: 0,
  person: 1,
  tie: 2,
  initial: 3,
  committed: 4,
  threshold: 5,
  clock: 6,
  support: 7,
  supportMore: 8,
  core: 9,
  champion: 10,
  reach: 11,
  vertical: 12,
  feedback: 13,
  review: 14,
  shock: 15,
  topology: 16,
  activation: 17,
  first: 18,
  pivot: 19,
  siteOrder: 20,
} as const;

/** The 64 bits last drawn, as two signed words. Read them before the next draw. */
export const words: Int32Array = new Int32Array(2);

/** The study's root key, from its seed text of any length. */
export function rootKey(seedText: string): RootKey {
  const random = seedrandom(seedText);
  return [random.int32(), random.int32()];
}

/** The key of one replicate (counted from 1) under a root key. */
export function replicateKey(root: RootKey, replicate: number): RootKey {
  threefry(root[0], root[1], replicate, PURPOSE.replicate);
  return [words[0], words[1]];
}

/** Draws 64 bits into `words`, for `purpose`, the entity named by two words, and a count below 2^27 (above, it would run into the purpose). */
export function draw(key: RootKey, purpose: number, entityHigh: number, entityLow: number, count: number): void {
  threefry(key[0], key[1] ^ ((purpose << 27) | count), entityHigh, entityLow);
}

/** As `draw`, for a pair of entities: a tie from one to another. */
export function drawPair(
  key: RootKey,
  purpose: number,
  fromHigh: number,
  fromLow: number,
  toHigh: number,
  toLow: number,
  count: number,
): void {
  const turned = (fromLow << 7) | (fromLow >>> 25);
  draw(key, purpose, toHigh ^ turned, toLow ^ Math.imul(fromHigh ^ (fromLow >>> 3), 0x9e3779b1), count);
}

/** As `draw`, giving the first word as a number strictly between 0 and 1. */
export function unit(key: RootKey, purpose: number, entityHigh: number, entityLow: number, count: number): number {
  draw(key, purpose, entityHigh, entityLow, count);
  return toUnit(words[0]);
}

/** A word as a number strictly between 0 and 1. */
export function toUnit(word: number): number {
  return ((word >>> 0) + 0.5) / 4294967296;
}

/** A word as a whole number in 0..range−1. */
export function toIndex(word: number, range: number): number {
  return Math.floor(((word >>> 0) / 4294967296) * range);
}

const LN2 = 0.6931471805599453;

// 2^−e for the exponents of 32-bit whole numbers, exact
const HALVED = new Float64Array(32).fill(1);
for (let e = 1; e < 32; e++) HALVED[e] = HALVED[e - 1] / 2;

/** A word as a standard exponential: −ln of `toUnit`, to 1e-12, from 1.2e-10 to 22.9. */
export function toExponential(word: number): number {
  const whole = word >>> 0;
  if (whole === 0) return 33 * LN2;
  let exponent = 31 - Math.clz32(whole);
  let mantissa = (whole + 0.5) * HALVED[exponent];
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  return (32 - exponent) * LN2 - lnNearOne(mantissa);
}

/** Natural logarithm of a positive finite number, to 1e-12, the same bits in every engine. */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new Error(`invalid argument of ln: ${x}`);
  let exponent = 0;
  let mantissa = x;
  while (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    exponent -= 1;
  }
  return exponent * LN2 + lnNearOne(mantissa);
}

// ln m = 2·artanh((m−1)/(m+1)), for m in [√½, √2]
function lnNearOne(m: number): number {
  const s = (m - 1) / (m + 1);
  const z = s * s;
  return (
    2 * s * (1 + z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15))))))))
  );
}

/** Two words that stand for a text: the entity key of an imported person or site. FNV-1a and a murmur finaliser. */
export function textKey(text: string): [number, number] {
  let high = 0x811c9dc5 | 0;
  let low = 0x2166f1d3 | 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ ((code << 16) | (code * 31 + k)), 0x85ebca6b);
    low = (low << 13) | (low >>> 19);
  }
  return [scramble(high), scramble(low ^ Math.imul(high, 0xc2b2ae35))];
}

function scramble(word: number): number {
  let w = word;
  w = Math.imul(w ^ (w >>> 16), 0x85ebca6b);
  w = Math.imul(w ^ (w >>> 13), 0xc2b2ae35);
  return w ^ (w >>> 16);
}

/** Threefry2x32 with 20 rounds; the result goes to `words`. Matches the Random123 vectors. */
export function threefry(k0: number, k1: number, c0: number, c1: number): void {
  const k2 = 0x1bd11bda ^ k0 ^ k1;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 4) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  words[0] = (x + k2) | 0;
  words[1] = (y + k0 + 5) | 0;
}
