import { communityLabels } from "../../engine/network/generate-community.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { clinicianSum, siteSizes } from "../../engine/network/site-sizes.ts";
import type { NetworkSpec } from "../../engine/world.ts";
import { comparable } from "../../text/comparable.ts";
import type { Problem } from "../../text/problem.ts";
import type { NamedPlan, NamedWorld } from "../study.ts";

/** The people of one network: who is in it, and how they are called, for messages. */
interface People {
  has: (id: string) => boolean;
  called: string;
}

function peopleOf(network: NetworkSpec, data: NetworkData | undefined): People | null {
  if (network.kind === "imported") {
    if (data === undefined) return null;
    const ids = new Set(data.id.map(comparable));
    return {
      has: (id) => ids.has(comparable(id)),
      called: `ids are those of the imported network, such as "${data.id[0]}"`,
    };
  }
  if (network.kind === "community") {
    const { sites, cliniciansPerTeam } = network;
    const sizes = siteSizes(network);
    const has = (id: string) => {
      if (!/^[1-9]\d*\.[1-9]\d*\.[1-9]\d*$/.test(id)) return false;
      const [site, team, place] = id.split(".").map(Number);
      return site <= sites && place <= cliniciansPerTeam && (team - 1) * cliniciansPerTeam + place <= sizes[site - 1];
    };
    const last = communityLabels(network)(clinicianSum(network) - 1);
    return { has, called: `ids are "1.1.1" to "${last}": site, team and place` };
  }
  const { clinicians } = network;
  return { has: (id) => /^[1-9]\d*$/.test(id) && Number(id) <= clinicians, called: `ids are "1" to "${clinicians}"` };
}

/** People whom plans and worlds name and who are not in a world's network; imported networks are checked where their data are given. */
export function namedProblems(
  plans: (NamedPlan | null)[],
  worlds: (NamedWorld | null)[],
  networks: Record<string, NetworkData> = {},
): Problem[] {
  const problems: Problem[] = [];
  worlds.forEach((world, w) => {
    if (world === null) return;
    const { network, practice } = world;
    const data = network.kind === "imported" ? networks[network.digest] : undefined;
    const people = peopleOf(network, data);
    if (people === null) return;
    const check = (ids: string[], path: string) =>
      ids.forEach((id, i) => {
        if (people.has(id)) return;
        const message = `${JSON.stringify(id)} is nobody in world "${world.name}"; ${people.called}`;
        problems.push({ code: "unknown-person", path: `${path}[${i}]`, message, severity: "error" });
      });
    if (practice.first.by === "named") check(practice.first.named, `worlds[${w}].practice.first.named`);
    plans.forEach((plan, p) => {
      if (plan?.core.selection === "named") check(plan.core.named, `plans[${p}].core.named`);
    });
  });
  return problems;
}
