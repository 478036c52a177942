import type { NetworkSpec } from "../../engine/world.ts";
import type { HeldNetwork } from "./store.ts";

/** Groups and sites in the order in which the engine records them. */
export interface GroupNames {
  /** Professions, then the centre and the margins. */
  groups: string[];
  sites: string[];
}

/** What groups and sites of a network are called. A classical network has one profession and one site. */
export function groupNames(network: NetworkSpec, held: Record<string, HeldNetwork>): GroupNames {
  const named = (professions: readonly string[], sites: string[]) => ({
    groups: [...professions, "Centre", "Margins"],
    sites,
  });
  if (network.kind === "community") {
    return named(
      network.professions.map(({ name }) => name),
      Array.from({ length: network.sites }, (_, i) => `Site ${i + 1}`),
    );
  }
  if (network.kind !== "imported") return named(["Everyone"], ["Everyone"]);
  const data = held[network.digest]?.data;
  if (data === undefined) return { groups: [], sites: [] };
  const peopled = new Set(Array.from(data.site, (place) => data.sites[place]));
  return named(data.professions, [...peopled].sort());
}
