import type { Community } from "../community/community.ts";
import { STATE_COUNT } from "../states.ts";

/** Clinicians who can still change: those of site s stand in `people` from the network's `siteStart[s]` up to `end[s]`, excluded. */
export interface LiveList {
  people: Int32Array;
  end: Int32Array;
}

/** The list while nobody is listed. */
export const NOBODY: LiveList = { people: new Int32Array(0), end: new Int32Array(0) };

/** Whether more than a quarter of all clinicians are in a state that nobody leaves: then a list is worth its making. */
export function manyFinal({ final, counts, network }: Community): boolean {
  let people = 0;
  for (let state = 0; state < STATE_COUNT; state++) if (((final >>> state) & 1) === 1) people += counts[state];
  return 4 * people > network.count;
}

/** A list of all who can still change. */
export function liveList(community: Community): LiveList {
  const { network } = community;
  const people = new Int32Array(network.count);
  const end = new Int32Array(network.sites);
  for (let s = 0; s < network.sites; s++) {
    let k = network.siteStart[s];
    for (let i = k; i < network.siteStart[s + 1]; i++) {
      if (!community.isFinal(i)) people[k++] = i;
    }
    end[s] = k;
  }
  return { people, end };
}
