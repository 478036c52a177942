/**
 * The yardstick: a plain typed-array program of simple contagion on a small world (degree 10, rewiring 0.1), nobody
 * using at the start. Every week every non-user counts its m using neighbours and draws one number against
 * 1 − (1−0.001)(1−0.02)^m. Nothing clever, nothing wasteful: neighbours in one array, the chances by m in a table.
 */
export const YARDSTICK_WEEKS = 104;
export const P = 0.001;
export const Q = 0.02;

export interface PlainNetwork {
  count: number;
  start: Int32Array;
  neighbours: Int32Array;
}

/** A small number generator as plain programs use (mulberry32). */
export function plainRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One run; returns the number of users at the end. */
export function yardstick({ count, start, neighbours }: PlainNetwork, random: () => number): number {
  let now = new Uint8Array(count);
  let next = new Uint8Array(count);
  const chance = Float64Array.from({ length: 256 }, (_, m) => 1 - (1 - P) * (1 - Q) ** m);
  for (let week = 0; week < YARDSTICK_WEEKS; week++) {
    for (let i = 0; i < count; i++) {
      if (now[i] === 1) {
        next[i] = 1;
        continue;
      }
      let m = 0;
      for (let k = start[i]; k < start[i + 1]; k++) m += now[neighbours[k]];
      next[i] = random() < chance[m] ? 1 : 0;
    }
    [now, next] = [next, now];
  }
  let users = 0;
  for (let i = 0; i < count; i++) users += now[i];
  return users;
}
