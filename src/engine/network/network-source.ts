import type { RootKey } from "../chance/root-key.ts";
import type { World } from "../world.ts";
import { drawnByChance, generateClassical } from "./generate-classical.ts";
import { communityLabels, generateCommunity } from "./generate-community.ts";
import { drawImported, type PreparedNetwork, prepareImported } from "./imported.ts";
import { MAX_PEOPLE, type Network } from "./network.ts";
import type { NetworkData } from "./network-data.ts";
import { clinicianCount } from "./network-size.ts";

/** Where the networks of a world come from: sizes known beforehand, and one network a replicate. */
export interface NetworkSource {
  people: number;
  sites: number;
  professions: number;
  /** All that decides a network beside the key, as text: sources of the same basis draw the same networks. */
  basis: string;
  draw(key: RootKey): Network;
  /** Name of the clinician of an index, the same in every replicate: an imported id, "site.team.place" of a generated community, or a number; all from 1. */
  label(index: number): string;
}

/** What of a world its networks are drawn from. */
export interface NetworkWorld {
  network: World["network"];
  people: Pick<World["people"], "marginalisation">;
}

/** The source for a world; imported networks are looked up by digest. Throws where one is not there or too large. */
export function networkSource(world: NetworkWorld, networks: Record<string, NetworkData>): NetworkSource {
  const spec = world.network;
  switch (spec.kind) {
    case "community": {
      const people = clinicianCount(spec)!;
      if (people > MAX_PEOPLE) throw new Error(`the network has ${people} clinicians; at most ${MAX_PEOPLE} fit`);
      return {
        people,
        sites: spec.sites,
        professions: spec.professions.length,
        basis: JSON.stringify([spec, world.people.marginalisation]),
        draw: (key) => generateCommunity(spec, world.people.marginalisation, key),
        label: communityLabels(spec),
      };
    }
    case "imported": {
      const data = Object.hasOwn(networks, spec.digest) ? networks[spec.digest] : undefined;
      if (!data) throw new Error(`the imported network ${spec.digest.slice(0, 12)}… was not loaded`);
      const prepared = prepare(data);
      const { count, sites, professions } = prepared.network;
      return {
        people: count,
        sites,
        professions: professions.length,
        basis: JSON.stringify(spec),
        draw: (key) => drawImported(prepared, key),
        label: (index) => prepared.network.labels![index],
      };
    }
    default: {
      let kept: Network | null = null;
      return {
        people: spec.clinicians,
        sites: 1,
        professions: 1,
        basis: JSON.stringify(spec),
        draw(key) {
          if (kept && !drawnByChance(spec)) return kept;
          kept = generateClassical(spec, key);
          return kept;
        },
        label: (index) => String(index + 1),
      };
    }
  }
}

// imported people are sorted once, however many jobs a worker does
const preparedNetworks = new WeakMap<NetworkData, PreparedNetwork>();

function prepare(data: NetworkData): PreparedNetwork {
  let prepared = preparedNetworks.get(data);
  if (!prepared) {
    prepared = prepareImported(data);
    preparedNetworks.set(data, prepared);
  }
  return prepared;
}
