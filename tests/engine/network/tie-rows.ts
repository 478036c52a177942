import type { FixedTies } from "../../../src/engine/network/network.ts";

/** Ties as [from, to, weight] rows. */
export function rows({ start, ties }: FixedTies): [from: number, to: number, weight: number][] {
  const out: [number, number, number][] = [];
  for (let j = 0; j + 1 < start.length; j++) {
    for (let k = start[j]; k < start[j + 1]; k++) out.push([j, ties[k] >>> 4, ties[k] & 15]);
  }
  return out;
}
