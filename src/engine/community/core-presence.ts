import type { CoreTies } from "../network/draw-core.ts";
import type { Network } from "../network/network.ts";

/** How far a core is felt where its level is 1. */
export interface CorePresence {
  /** At each site, 0..1. */
  at: Float64Array;
  /** The mean over all people. */
  mean: number;
}

/** The presence of a core: 1 at a site with a champion, `spill` (0..1) at any other, and 0 everywhere if it has no people. */
export function corePresence(network: Network, core: CoreTies, spill: number): CorePresence {
  const at = new Float64Array(network.sites);
  if (core.members.length === 0) return { at, mean: 0 };
  let felt = 0;
  for (let s = 0; s < network.sites; s++) {
    at[s] = core.champions[s] >= 0 ? 1 : spill;
    felt += at[s] * (network.siteStart[s + 1] - network.siteStart[s]);
  }
  return { at, mean: felt / network.count };
}
