import { draw, toIndex, toUnit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { CommunityNetwork } from "../world.ts";
import { type Network, noSwitchedTies, switchedTies, TieList } from "./network.ts";

/** Weight of a tie inside the centre or inside the margins. */
export const COMMON_WEIGHT = 4;

/** A tie's draws are counted in blocks: tries 0..7 for the candidate, 8 for its kind and activation. */
const TRIES = 8;
const BLOCK = 16;

/** Weight of a tie between two people, weakened across the margin: max(1, round(4·(1−μ))). */
export function tieWeight(across: boolean, marginalisation: number): number {
  return across ? Math.max(1, Math.round(COMMON_WEIGHT * (1 - marginalisation))) : COMMON_WEIGHT;
}

/**
 * One draw of a generated clinical community (docs/model.md section 7.7): full ties within each team, then bridges into
 * every clinician up to `tiesIn`.
 */
export function generateCommunity(spec: CommunityNetwork, marginalisation: number, key: RootKey): Network {
  const { sites, teamsPerSite, cliniciansPerTeam: size } = spec;
  const perSite = teamsPerSite * size;
  const count = sites * perSite;
  const people = drawPeople(spec, key);
  const across = tieWeight(true, marginalisation);
  const weightIn = new Int32Array(count);
  const team = teamTies(count, size, people.margin, across, weightIn);
  const lateral = Math.max(0, spec.tiesIn - (size - 1));
  const bridges = drawBridges(spec, people, across, lateral, weightIn, key);
  return {
    count,
    sites,
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

/** "site.team.place", each counted from 1: the name of the clinician at a place of a generated community. */
export function communityLabel({ teamsPerSite, cliniciansPerTeam: size }: CommunityNetwork, place: number): string {
  const team = Math.floor(place / size);
  return keyLabel(Math.floor(team / teamsPerSite) + 1, ((team % teamsPerSite) << 12) | (place % size));
}

/** The same from the person's entity key: the site from 1, and team and place in it packed as `drawPeople` packs them. */
export function keyLabel(high: number, low: number): string {
  return `${high}.${(low >>> 12) + 1}.${(low & 4095) + 1}`;
}

type People = Pick<Network, "siteStart" | "siteOf" | "profession" | "margin" | "keyHigh" | "keyLow">;

function drawPeople(spec: CommunityNetwork, key: RootKey): People {
  const { sites, teamsPerSite, cliniciansPerTeam: size } = spec;
  const perSite = teamsPerSite * size;
  const count = sites * perSite;
  const siteStart = Int32Array.from({ length: sites + 1 }, (_, s) => s * perSite);
  const siteOf = new Int32Array(count);
  const profession = new Uint8Array(count);
  const margin = new Uint8Array(count);
  const keyHigh = new Int32Array(count);
  const keyLow = new Int32Array(count);
  const upTo = cumulative(spec.professions.map((p) => p.share));
  const words = newWords();
  let i = 0;
  for (let s = 0; s < sites; s++) {
    for (let t = 0; t < teamsPerSite; t++) {
      for (let p = 0; p < size; p++, i++) {
        siteOf[i] = s;
        keyHigh[i] = s + 1;
        keyLow[i] = (t << 12) | p;
        draw(words, key, PURPOSE.person, keyHigh[i], keyLow[i], 0);
        const u = toUnit(words[0]);
        let g = 0;
        while (g < upTo.length - 1 && u >= upTo[g]) g++;
        profession[i] = g;
        margin[i] = toUnit(words[1]) < spec.marginShare ? 1 : 0;
      }
    }
  }
  return { siteStart, siteOf, profession, margin, keyHigh, keyLow };
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

function teamTies(count: number, size: number, margin: Uint8Array, across: number, weightIn: Int32Array) {
  const out = size - 1;
  const start = new Int32Array(count + 1);
  const ties = new Uint32Array(count * out);
  let k = 0;
  for (let j = 0; j < count; j++) {
    const first = j - (j % size);
    for (let i = first; i < first + size; i++) {
      if (i === j) continue;
      const weight = margin[i] === margin[j] ? COMMON_WEIGHT : across;
      ties[k++] = (i << 4) | weight;
      weightIn[i] += weight;
    }
    start[j + 1] = k;
  }
  return { start, ties };
}

function drawBridges(
  spec: CommunityNetwork,
  people: People,
  across: number,
  lateral: number,
  weightIn: Int32Array,
  key: RootKey,
): TieList {
  const { cliniciansPerTeam: size, teamsPerSite } = spec;
  const { profession, margin, keyHigh, keyLow } = people;
  const perSite = teamsPerSite * size;
  const count = profession.length;
  const list = new TieList(count * lateral);
  const words = newWords();
  for (let i = 0; i < count; i++) {
    const team = i - (i % size);
    const site = i - (i % perSite);
    const own = list.length;
    for (let k = 0; k < lateral; k++) {
      draw(words, key, PURPOSE.tie, keyHigh[i], keyLow[i], k * BLOCK + TRIES);
      const anywhere = toUnit(words[0]) < spec.bridgeShare;
      const level = words[1] >>> 16;
      const from = anywhere ? 0 : site;
      const range = (anywhere ? count : perSite) - size;
      if (range <= 0) continue;
      for (let t = 0; t < TRIES; t++) {
        draw(words, key, PURPOSE.tie, keyHigh[i], keyLow[i], k * BLOCK + t);
        // the candidate's place, skipping the own team
        let j = from + toIndex(words[0], range);
        if (j >= team) j += size;
        const other = profession[j] !== profession[i];
        if (other && t < TRIES - 1 && toUnit(words[1]) < spec.homophily) continue;
        if (tied(list, own, j)) continue;
        const weight = margin[i] === margin[j] ? COMMON_WEIGHT : across;
        list.add(j, i, weight, level);
        weightIn[i] += weight;
        break;
      }
    }
  }
  return list;
}

function tied(list: TieList, from: number, source: number): boolean {
  for (let k = from; k < list.length; k++) if (list.source[k] === source) return true;
  return false;
}
