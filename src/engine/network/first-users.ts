import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import type { FirstUsers } from "../world.ts";
import { keyed, lowest } from "./centrality.ts";
import { namedPlaces } from "./draw-core.ts";
import type { Network } from "./network.ts";

/** Places of a chosen set of first users: a number of people, one and its neighbours, the best connected, or a list. */
export function firstUsers(network: Network, first: Exclude<FirstUsers, { by: "share" }>, key: RootKey): Int32Array {
  switch (first.by) {
    case "number":
      return lowest(network.count, first.number, keyed(network, key, PURPOSE.first));
    case "neighbourhood": {
      const one = lowest(network.count, 1, keyed(network, key, PURPOSE.first))[0];
      return Int32Array.from(new Set([one, ...tiedTo(network, one)]));
    }
    case "connected": {
      const rank = keyed(network, key, PURPOSE.first);
      const ties = tieCounts(network);
      for (let i = 0; i < rank.length; i++) rank[i] -= ties[i];
      return lowest(network.count, first.number, rank);
    }
    case "named":
      return namedPlaces(network, first.named, "practice.first.named");
  }
}

function tiedTo(network: Network, one: number): number[] {
  const near: number[] = [];
  for (const { start, ties } of [network.team, network.bridge, network.vertical]) {
    for (let j = 0; j < network.count; j++) {
      for (let k = start[j]; k < start[j + 1]; k++) {
        const i = ties[k] >>> 4;
        if (j === one) near.push(i);
        else if (i === one) near.push(j);
      }
    }
  }
  return near;
}

function tieCounts(network: Network): Int32Array {
  const out = new Int32Array(network.count);
  for (const { start, ties } of [network.team, network.bridge, network.vertical]) {
    for (let j = 0; j < network.count; j++) {
      out[j] += start[j + 1] - start[j];
      for (let k = start[j]; k < start[j + 1]; k++) out[ties[k] >>> 4]++;
    }
  }
  return out;
}
