import { draw, toIndex, toUnit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { CommunityNetwork } from "../world.ts";
import { type FixedTies, type Network, noSwitchedTies, switchedTies, TieList } from "./network.ts";
import { siteSizes } from "./site-sizes.ts";

/** Weight of a tie inside the centre or inside the margins. */
export const COMMON_WEIGHT = 4;

/** A tie's draws are counted in blocks: tries 0..7 for the candidate, 8 for its kind and activation. */
const TRIES = 8;
const BLOCK = 16;

/** Weights of ties between two people by whether they cross the margin, then whether they cross professions. */
type Weights = [[within: number, professions: number], [margin: number, both: number]];

/** Ties across the margin or across professions are weaker: max(1, round(4·(1−μ))) and max(1, round(4·(1−boundary))), the smaller where both. */
function tieWeights(marginalisation: number, boundary: number): Weights {
  const weakened = (by: number) => Math.max(1, Math.round(COMMON_WEIGHT * (1 - by)));
  const [margin, professions] = [weakened(marginalisation), weakened(boundary)];
  return [
    [COMMON_WEIGHT, professions],
    [margin, Math.min(margin, professions)],
  ];
}

/**
 * One draw of a generated clinical community (docs/model.md section 7.7): full ties within each team, then bridges into
 * every clinician up to `tiesIn`.
 */
export function generateCommunity(spec: CommunityNetwork, marginalisation: number, key: RootKey): Network {
  const layout = layOut(spec);
  const { sites } = spec;
  const count = layout.siteStart[sites];
  const people = drawPeople(spec, layout, key);
  const weights = tieWeights(marginalisation, spec.boundary);
  const weightBetween = (i: number, j: number) =>
    weights[people.margin[i] === people.margin[j] ? 0 : 1][people.profession[i] === people.profession[j] ? 0 : 1];
  const weightIn = new Int32Array(count);
  const team = teamTies(layout, weightBetween, weightIn);
  const bridges = drawBridges(spec, layout, people, weightBetween, weightIn, key);
  return {
    count,
    sites,
    siteStart: layout.siteStart,
    ...people,
    siteLabels: Array.from({ length: sites }, (_, s) => String(s + 1)),
    siteHigh: Int32Array.from({ length: sites }, (_, s) => s + 1),
    siteLow: new Int32Array(sites),
    professions: spec.professions.map((p) => p.name),
    labels: null,
    team,
    bridge: switchedTies(count, bridges),
    vertical: noSwitchedTies(count),
    weightIn,
    commonWeight: COMMON_WEIGHT,
    threshold: null,
    initial: null,
    committed: null,
  };
}

/** Where sites and teams begin among the clinicians, with one entry more for where the last ends; teams of a site follow each other. */
interface Layout {
  siteStart: Int32Array;
  teamStart: Int32Array;
  /** The team of each clinician, counted through all sites. */
  teamOf: Int32Array;
}

/** Sites are cut into teams of the asked size; what is left over is a smaller last team. */
function layOut(spec: CommunityNetwork): Layout {
  const sizes = siteSizes(spec);
  const siteStart = new Int32Array(sizes.length + 1);
  const starts: number[] = [];
  sizes.forEach((size, s) => {
    for (let from = 0; from < size; from += spec.cliniciansPerTeam) starts.push(siteStart[s] + from);
    siteStart[s + 1] = siteStart[s] + size;
  });
  const count = siteStart[sizes.length];
  const teamStart = Int32Array.from([...starts, count]);
  const teamOf = new Int32Array(count);
  for (let t = 0; t + 1 < teamStart.length; t++) teamOf.fill(t, teamStart[t], teamStart[t + 1]);
  return { siteStart, teamStart, teamOf };
}

/** "site.team.place", each counted from 1: the names of the clinicians of a generated community, by index. */
export function communityLabels(spec: CommunityNetwork): (index: number) => string {
  const siteEnd = siteSizes(spec);
  for (let s = 1; s < siteEnd.length; s++) siteEnd[s] += siteEnd[s - 1];
  return (index) => {
    const site = firstAbove(siteEnd, index);
    const place = index - (site === 0 ? 0 : siteEnd[site - 1]);
    return keyLabel(site + 1, entityLow(place, spec.cliniciansPerTeam));
  };
}

/** Where in an ascending list the first number above `value` stands, found by halving: there may be 65,535 sites. */
function firstAbove(ascending: Int32Array, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value < ascending[middle]) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The same from the person's entity key: the site from 1, and team and place in it packed as `entityLow` packs them. */
export function keyLabel(high: number, low: number): string {
  return `${high}.${(low >>> 12) + 1}.${(low & 4095) + 1}`;
}

/** Second word of the entity key of a clinician at a place of a site, from 0: the team and the place in it. */
function entityLow(place: number, teamSize: number): number {
  return (Math.floor(place / teamSize) << 12) | (place % teamSize);
}

type People = Pick<Network, "siteOf" | "profession" | "margin" | "keyHigh" | "keyLow">;

function drawPeople(spec: CommunityNetwork, { siteStart }: Layout, key: RootKey): People {
  const count = siteStart[spec.sites];
  const siteOf = new Int32Array(count);
  const profession = new Uint8Array(count);
  const margin = new Uint8Array(count);
  const keyHigh = new Int32Array(count);
  const keyLow = new Int32Array(count);
  const upTo = cumulative(spec.professions.map((p) => p.share));
  const words = newWords();
  for (let s = 0; s < spec.sites; s++) {
    for (let i = siteStart[s]; i < siteStart[s + 1]; i++) {
      siteOf[i] = s;
      keyHigh[i] = s + 1;
      keyLow[i] = entityLow(i - siteStart[s], spec.cliniciansPerTeam);
      draw(words, key, PURPOSE.person, keyHigh[i], keyLow[i], 0);
      const u = toUnit(words[0]);
      let g = 0;
      while (g < upTo.length - 1 && u >= upTo[g]) g++;
      profession[i] = g;
      margin[i] = toUnit(words[1]) < spec.marginShare ? 1 : 0;
    }
  }
  return { siteOf, profession, margin, keyHigh, keyLow };
}

function cumulative(shares: number[]): Float64Array {
  const upTo = new Float64Array(shares.length);
  let sum = 0;
  for (let g = 0; g < shares.length; g++) {
    sum += shares[g];
    upTo[g] = sum;
  }
  return upTo;
}

type WeightBetween = (i: number, j: number) => number;

function teamTies({ teamStart }: Layout, weightBetween: WeightBetween, weightIn: Int32Array): FixedTies {
  let length = 0;
  for (let t = 0; t + 1 < teamStart.length; t++) {
    const size = teamStart[t + 1] - teamStart[t];
    length += size * (size - 1);
  }
  const start = new Int32Array(weightIn.length + 1);
  const ties = new Uint32Array(length);
  let k = 0;
  for (let t = 0; t + 1 < teamStart.length; t++) {
    for (let j = teamStart[t]; j < teamStart[t + 1]; j++) {
      for (let i = teamStart[t]; i < teamStart[t + 1]; i++) {
        if (i === j) continue;
        const weight = weightBetween(i, j);
        ties[k++] = (i << 4) | weight;
        weightIn[i] += weight;
      }
      start[j + 1] = k;
    }
  }
  return { start, ties };
}

function drawBridges(
  spec: CommunityNetwork,
  { siteStart, teamStart, teamOf }: Layout,
  people: People,
  weightBetween: WeightBetween,
  weightIn: Int32Array,
  key: RootKey,
): TieList {
  const { profession, siteOf, keyHigh, keyLow } = people;
  const count = profession.length;
  const list = new TieList(bridgesAtMost(spec.tiesIn, teamStart));
  const words = newWords();
  for (let i = 0; i < count; i++) {
    const team = teamStart[teamOf[i]];
    const size = teamStart[teamOf[i] + 1] - team;
    const site = siteStart[siteOf[i]];
    const perSite = siteStart[siteOf[i] + 1] - site;
    const own = list.length;
    for (let k = 0; k < spec.tiesIn - (size - 1); k++) {
      draw(words, key, PURPOSE.tie, keyHigh[i], keyLow[i], k * BLOCK + TRIES);
      const anywhere = toUnit(words[0]) < spec.bridgeShare;
      const level = words[1] >>> 16;
      const from = anywhere ? 0 : site;
      const range = (anywhere ? count : perSite) - size;
      if (range <= 0) continue;
      for (let t = 0; t < TRIES; t++) {
        draw(words, key, PURPOSE.tie, keyHigh[i], keyLow[i], k * BLOCK + t);
        // the candidate's index, skipping the own team
        let j = from + toIndex(words[0], range);
        if (j >= team) j += size;
        const other = profession[j] !== profession[i];
        if (other && t < TRIES - 1 && toUnit(words[1]) < spec.homophily) continue;
        if (tied(list, own, j)) continue;
        const weight = weightBetween(i, j);
        list.add(j, i, weight, level);
        weightIn[i] += weight;
        break;
      }
    }
  }
  return list;
}

function bridgesAtMost(tiesIn: number, teamStart: Int32Array): number {
  let most = 0;
  for (let t = 0; t + 1 < teamStart.length; t++) {
    const size = teamStart[t + 1] - teamStart[t];
    most += size * Math.max(0, tiesIn - (size - 1));
  }
  return most;
}

function tied(list: TieList, from: number, source: number): boolean {
  for (let k = from; k < list.length; k++) if (list.source[k] === source) return true;
  return false;
}
