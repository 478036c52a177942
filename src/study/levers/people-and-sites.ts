import type { NetworkData } from "../../engine/network/network-data.ts";
import { clinicianCount } from "../../engine/network/network-size.ts";
import type { World } from "../../engine/world.ts";

/** How many clinicians and sites a network has; a textbook network is one site. */
export interface PeopleAndSites {
  clinicians: number;
  sites: number;
}

/** The size of a world's network; `networks` holds imported ones by digest. Null where the world's is not there. */
export function peopleAndSites(
  network: World["network"],
  networks: Record<string, NetworkData>,
): PeopleAndSites | null {
  if (network.kind === "imported") {
    if (!Object.hasOwn(networks, network.digest)) return null;
    const { id, site } = networks[network.digest];
    // sites without people play no part
    return { clinicians: id.length, sites: new Set(Array.from(site)).size };
  }
  return { clinicians: clinicianCount(network)!, sites: network.kind === "community" ? network.sites : 1 };
}
