import type { World } from "../world.ts";
import type { NetworkData } from "./network-data.ts";
import { clinicianSum } from "./site-sizes.ts";

/** Clinicians of a drawn network; null for an imported one, whose data are not here. */
export function clinicianCount(spec: World["network"]): number | null {
  if (spec.kind === "imported") return null;
  if (spec.kind !== "community") return spec.clinicians;
  return clinicianSum(spec);
}

/** How large the networks of a world are: clinicians, and ties in one direction, about as many as are drawn. */
export function networkSize(
  spec: World["network"],
  networks: Record<string, NetworkData>,
): { people: number; ties: number } {
  if (spec.kind === "imported") {
    const { id, from } = networks[spec.digest];
    return { people: id.length, ties: from.length };
  }
  const people = clinicianCount(spec)!;
  if (spec.kind === "community") return { people, ties: people * Math.max(spec.tiesIn, spec.cliniciansPerTeam - 1) };
  const each = spec.kind === "complete" ? people - 1 : spec.kind === "star" ? 2 : spec.degree;
  return { people, ties: people * each };
}
