import type { World } from "../world.ts";
import type { NetworkData } from "./network-data.ts";

/** How large the networks of a world are: clinicians, and ties in one direction, about as many as are drawn. */
export function networkSize(
  spec: World["network"],
  networks: Record<string, NetworkData>,
): { people: number; ties: number } {
  if (spec.kind === "imported") {
    const { id, from } = networks[spec.digest];
    return { people: id.length, ties: from.length };
  }
  if (spec.kind === "community") {
    const people = spec.sites * spec.teamsPerSite * spec.cliniciansPerTeam;
    return { people, ties: people * Math.max(spec.tiesIn, spec.cliniciansPerTeam - 1) };
  }
  const people = spec.clinicians;
  const each = spec.kind === "complete" ? people - 1 : spec.kind === "star" ? 2 : spec.degree;
  return { people, ties: people * each };
}
