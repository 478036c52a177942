import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { World } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";
import { classicalPairs } from "./classical-networks.ts";

/** docs/model.md section 7.7: who the clinicians are and who influences whom. */

export type Layer = "team" | "bridge" | "vertical";

export interface Tie {
  from: number;
  layer: Layer;
  weight: number;
  activation: number;
}

export interface Clinician {
  id: string;
  site: number;
  team: number;
  profession: number;
  margin: boolean;
  threshold: number;
  /** State at the start where an imported network or being committed decides it, else null. */
  given: number | null;
  committed: boolean;
  tiesIn: Tie[];
}

export interface Site {
  support: number;
  turnover: number;
}

export interface People {
  clinicians: Clinician[];
  sites: Site[];
  professions: number;
  /** Weight that counts as one tie where peers are counted. */
  commonWeight: number;
}

/** One draw of a world's network, sites and thresholds; nothing in it depends on a plan. */
export function drawPeople(world: World, networks: Record<string, NetworkData>, chance: Chance): People {
  const { network } = world;
  const people =
    network.kind === "community"
      ? drawCommunity(world, chance)
      : network.kind === "imported"
        ? readImported(networks[network.digest], world, chance)
        : drawClassical(world, chance);
  const { threshold, variation, thresholds } = world.people;
  people.clinicians.forEach((clinician, i) => {
    const drawn = threshold * (1 - variation + 2 * variation * chance.next());
    if (Number.isNaN(clinician.threshold)) clinician.threshold = thresholds === null ? drawn : thresholds[i];
    if (chance.happens(world.practice.committed)) {
      clinician.committed = true;
      clinician.given = 2;
    }
  });
  return people;
}

function drawCommunity(world: World, chance: Chance): People {
  const { network } = world;
  if (network.kind !== "community") throw new Error(`invalid network: ${network.kind}`);
  const clinicians: Clinician[] = [];
  for (let site = 0; site < network.sites; site++) {
    for (let team = 0; team < network.teamsPerSite; team++) {
      for (let place = 0; place < network.cliniciansPerTeam; place++) {
        clinicians.push({
          ...newcomer(clinicians.length, site),
          team,
          profession: chance.weighted(network.professions.map((profession) => profession.share)),
          margin: chance.happens(network.marginShare),
        });
      }
    }
  }
  const weightOf = (a: Clinician, b: Clinician) =>
    a.margin === b.margin ? 4 : Math.max(1, Math.round(4 * (1 - world.people.marginalisation)));
  clinicians.forEach((to, i) => {
    clinicians.forEach((from, j) => {
      if (j === i || from.site !== to.site || from.team !== to.team) return;
      to.tiesIn.push({ from: j, layer: "team", weight: weightOf(from, to), activation: 0 });
    });
    const bridges = network.tiesIn - to.tiesIn.length;
    const anyone = clinicians.flatMap(({ site, team }, j) => (site === to.site && team === to.team ? [] : [j]));
    const nearby = anyone.filter((j) => clinicians[j].site === to.site);
    for (let bridge = 0; bridge < bridges; bridge++) {
      const pool = chance.happens(network.bridgeShare) ? anyone : nearby;
      const found = bridgeCandidate(clinicians, to, pool, network.homophily, chance);
      if (found === null) continue;
      const weight = weightOf(clinicians[found], to);
      to.tiesIn.push({ from: found, layer: "bridge", weight, activation: chance.next() });
    }
  });
  const sites = Array.from({ length: network.sites }, (_, s) => drawSite(String(s + 1), world, chance));
  return { clinicians, sites, professions: network.professions.length, commonWeight: 4 };
}

/** Up to 8 tries; the one on the last is taken whatever the profession, and who is tied already is no candidate. */
function bridgeCandidate(
  clinicians: Clinician[],
  to: Clinician,
  pool: number[],
  homophily: number,
  chance: Chance,
): number | null {
  for (let attempt = 1; attempt <= 8 && pool.length > 0; attempt++) {
    const candidate = chance.pick(pool);
    if (to.tiesIn.some((tie) => tie.from === candidate)) continue;
    const other = clinicians[candidate].profession !== to.profession;
    if (other && attempt < 8 && chance.happens(homophily)) continue;
    return candidate;
  }
  return null;
}

function drawClassical(world: World, chance: Chance): People {
  const { network } = world;
  if (network.kind === "community" || network.kind === "imported") throw new Error(`invalid network: ${network.kind}`);
  const clinicians = Array.from({ length: network.clinicians }, (_, i) => newcomer(i, 0));
  for (const [a, b] of classicalPairs(network, chance)) {
    clinicians[a].tiesIn.push({ from: b, layer: "team", weight: 1, activation: 0 });
    clinicians[b].tiesIn.push({ from: a, layer: "team", weight: 1, activation: 0 });
  }
  return { clinicians, sites: [drawSite("1", world, chance)], professions: 1, commonWeight: 1 };
}

function readImported(data: NetworkData, world: World, chance: Chance): People {
  const clinicians = data.id.map((id, i): Clinician => {
    const state = data.initial?.[i] ?? 255;
    const committed = data.committed?.[i] === 1;
    return {
      ...newcomer(i, data.site[i]),
      id,
      profession: data.profession[i],
      margin: data.margin?.[i] === 1,
      threshold: data.threshold?.[i] ?? Number.NaN,
      given: state !== 255 ? state : committed ? 2 : null,
      committed,
    };
  });
  for (let t = 0; t < data.from.length; t++) {
    const layer = (["team", "bridge", "vertical"] as const)[data.layer[t]];
    const to = clinicians[data.to[t]];
    const activation = layer === "team" ? 0 : chance.next();
    to.tiesIn.push({ from: data.from[t], layer, weight: data.weight[t], activation });
  }
  const sites = data.sites.map((label) => drawSite(label, world, chance));
  return { clinicians, sites, professions: data.professions.length, commonWeight: commonest(Array.from(data.weight)) };
}

/** The weight most ties have, the smallest of several. */
function commonest(weights: number[]): number {
  const count = (weight: number) => weights.filter((other) => other === weight).length;
  const most = Math.max(...weights.map(count));
  return Math.min(...weights.filter((weight) => count(weight) === most));
}

function newcomer(place: number, site: number): Clinician {
  return {
    id: String(place),
    site,
    team: 0,
    profession: 0,
    margin: false,
    threshold: Number.NaN,
    given: null,
    committed: false,
    tiesIn: [],
  };
}

function drawSite(label: string, { context }: World, chance: Chance): Site {
  const z = 2 * (chance.next() + chance.next() + chance.next() - 1.5);
  const drawn = Math.min(1, Math.max(0.05, context.support + context.spread * z));
  const known = context.perSite.find((one) => one.site === label);
  return { support: known?.support ?? drawn, turnover: known?.turnover ?? context.turnover };
}
