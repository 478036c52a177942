import type { FixedTies } from "./network.ts";

/** The word of a tie of weight 1 to a clinician. */
export function tieTo(clinician: number): number {
  return ((clinician << 4) | 1) >>> 0;
}

/** Ties of weight 1 both ways between the two of each pair; `pairs` lists them one pair after the other. */
export function tiesBothWays(count: number, pairs: ArrayLike<number>): FixedTies {
  const start = new Int32Array(count + 1);
  for (let k = 0; k < pairs.length; k++) start[pairs[k] + 1]++;
  for (let j = 0; j < count; j++) start[j + 1] += start[j];
  const next = start.slice(0, count);
  const ties = new Uint32Array(pairs.length);
  for (let k = 0; k < pairs.length; k += 2) {
    ties[next[pairs[k]]++] = tieTo(pairs[k + 1]);
    ties[next[pairs[k + 1]]++] = tieTo(pairs[k]);
  }
  return { start, ties };
}

/** Ties of weight 1 from everyone to everyone else. */
export function complete(count: number): FixedTies {
  const start = new Int32Array(count + 1);
  const ties = new Uint32Array(count * (count - 1));
  let k = 0;
  for (let j = 0; j < count; j++) {
    for (let i = 0; i < count; i++) if (i !== j) ties[k++] = tieTo(i);
    start[j + 1] = k;
  }
  return { start, ties };
}
