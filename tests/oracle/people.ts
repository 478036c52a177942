import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { World } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";
import { classicalPairs } from "./classical-networks.ts";
import { siteSizesOf } from "./site-sizes.ts";

/** Who the clinicians are and who influences whom. */

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

/** What a site has of its own. */
export interface Site {
  support: number;
  ownCapability: number;
  turnover: number;
}

export interface People {
  clinicians: Clinician[];
  sites: Site[];
  professions: number;
  /** Weight that counts as one tie: where peers are counted, and for one's own judgement. */
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
  const places = placesOf(people.clinicians, network.kind === "imported" ? networks[network.digest] : null);
  people.clinicians.forEach((clinician, i) => {
    const drawn = threshold * (1 - variation + 2 * variation * chance.next());
    if (Number.isNaN(clinician.threshold)) clinician.threshold = thresholds === null ? drawn : thresholds[places[i]];
    if (chance.happens(world.practice.committed)) {
      clinician.committed = true;
      clinician.given = 2;
    }
  });
  return people;
}

/** The place of each clinician in the network's order: by label of site, then id, where these are imported. */
function placesOf(clinicians: Clinician[], imported: NetworkData | null): number[] {
  if (imported === null) return clinicians.map((_, i) => i);
  const label = ({ site, id }: Clinician) => `${imported.sites[site]} ${id}`;
  const sorted = [...clinicians].sort((a, b) => (label(a) < label(b) ? -1 : 1));
  return clinicians.map((clinician) => sorted.indexOf(clinician));
}

function drawCommunity(world: World, chance: Chance): People {
  const { network } = world;
  if (network.kind !== "community") throw new Error(`invalid network: ${network.kind}`);
  const sizes = siteSizesOf(network);
  const clinicians = sizes.flatMap((size, site) =>
    Array.from(
      { length: size },
      (_, place): Clinician => ({
        ...newcomer(0, site),
        team: Math.floor(place / network.cliniciansPerTeam),
        profession: chance.weighted(network.professions.map((profession) => profession.share)),
        margin: chance.happens(network.marginShare),
      }),
    ),
  );
  clinicians.forEach((clinician, i) => {
    clinician.id = String(i);
  });
  const reduced = (by: number) => Math.max(1, Math.round(4 * (1 - by)));
  const weightOf = (a: Clinician, b: Clinician) => {
    const overMargin = a.margin === b.margin ? 4 : reduced(world.people.marginalisation);
    const overProfession = a.profession === b.profession ? 4 : reduced(network.boundary);
    return Math.min(overMargin, overProfession);
  };
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
  const sites = sizes.map((_, s) => drawSite(String(s + 1), world, chance));
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

function drawSite(label: string, { context, people }: World, chance: Chance): Site {
  const around = (middle: number) => {
    const z = 2 * (chance.next() + chance.next() + chance.next() - 1.5);
    return Math.min(1, Math.max(0.05, middle + context.spread * z));
  };
  const drawn = { support: around(context.support), capability: around(people.capability) };
  const known = context.perSite.find((one) => one.site === label);
  return {
    support: known?.support ?? drawn.support,
    ownCapability: known?.capability ?? drawn.capability,
    turnover: known?.turnover ?? context.turnover,
  };
}
