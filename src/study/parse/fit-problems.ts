import { MAX_WEIGHT_IN } from "../../engine/network/network.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { comparable } from "../../text/comparable.ts";
import type { Problem } from "../../text/problem.ts";
import type { Study } from "../study.ts";
import { namedProblems } from "./named-problems.ts";

/**
 * What in a study does not fit the imported networks it refers to, now that their data (by digest) are there: people and
 * sites that are not in them, lists of the wrong length. To be asked before the study is run; a network not given is a problem too.
 */
export function fitProblems(study: Study, networks: Record<string, NetworkData>): Problem[] {
  const problems: Problem[] = [];
  study.worlds.forEach((world, w) => {
    const { network, context, practice, people } = world;
    if (network.kind !== "imported") return;
    const report = (code: string, path: string, message: string) =>
      problems.push({ code, path: `worlds[${w}].${path}`, message, severity: "error" });
    const data = Object.hasOwn(networks, network.digest) ? networks[network.digest] : undefined;
    if (data === undefined) {
      report("network-missing", "network", `the imported network ${network.digest.slice(0, 12)}… is not loaded`);
      return;
    }
    const count = data.id.length;
    const sites = new Set(data.sites.map(comparable));
    context.perSite.forEach(({ site }, i) => {
      if (sites.has(comparable(site))) return;
      const some = data.sites.slice(0, 5).map((label) => JSON.stringify(label));
      const more = data.sites.length > 5 ? "…" : "";
      const message = `${JSON.stringify(site)} is no site of the imported network; sites are ${some.join(", ")}${more}`;
      report("unknown-site", `context.perSite[${i}].site`, message);
    });
    const { first } = practice;
    if ((first.by === "number" || first.by === "connected") && first.number > count) {
      report("too-big", "practice.first.number", `${first.number} is above the ${count} clinicians there are`);
    }
    const heaviest = heaviestPerson(data);
    if (heaviest !== null) {
      report("too-big", "network", `the ties into ${JSON.stringify(heaviest)} weigh more than ${MAX_WEIGHT_IN}`);
    }
    if (people.thresholds !== null && people.thresholds.length !== count) {
      const message = `has ${people.thresholds.length} values for ${count} clinicians`;
      report("wrong-length", "people.thresholds", message);
    }
  });
  const imported = study.worlds.map((world) => (world.network.kind === "imported" ? world : null));
  return [...problems, ...namedProblems(study.plans, imported, networks)];
}

/** Someone whose ties in weigh more than the engine can hold; null if nobody's do. */
function heaviestPerson({ id, to, weight }: NetworkData): string | null {
  const sums = new Float64Array(id.length);
  for (let k = 0; k < to.length; k++) sums[to[k]] += weight[k];
  const place = sums.findIndex((sum) => sum > MAX_WEIGHT_IN);
  return place < 0 ? null : id[place];
}
