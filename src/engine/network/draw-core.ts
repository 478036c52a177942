import { comparable } from "../../text/comparable.ts";
import { draw, drawPair, toUnit, unit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords, type Words } from "../chance/threefry.ts";
import type { Plan } from "../plan.ts";
import { betweenness, bridging, degree, kcore, keyed, lowest, neighboursOf } from "./centrality.ts";
import { keyLabel } from "./generate-community.ts";
import { LEVELS, type Network, noSwitchedTies, type SwitchedTies, switchedTies, TieList } from "./network.ts";

/** The core of one plan in one network: its members, the champions it reaches, and the vertical ties from members to champions to sites. */
export interface CoreTies {
  /** Places of the members, first chosen first. */
  members: Int32Array;
  /** Index of each site's champion, −1 where the core does not reach. */
  champions: Int32Array;
  vertical: SwitchedTies;
}

/** What of a plan decides who is in its core and whom it reaches. */
export type CoreChoice = Omit<Plan["core"], "strength">;

const VERTICAL_WEIGHT = 8;

/** Core members tied to each champion, at most. */
const MEMBERS_PER_CHAMPION = 10;

/** People in a core that is a share of `clinicians`: 2..200, never more than there are; 0 for a share of 0. */
export function coreSize(share: number, clinicians: number): number {
  return share === 0 ? 0 : Math.min(clinicians, 200, Math.max(2, Math.round(share * clinicians)));
}

/**
 * Draws a plan's core. Strength plays no part, and who is chosen at random stays chosen in a larger core. Marginalisation μ
 * moves the activation of ties to people at the margins from u to u·(1−μ)+μ.
 */
export function drawCore(network: Network, plan: CoreChoice, marginalisation: number, key: RootKey): CoreTies {
  const { count, sites, siteStart, margin } = network;
  if (plan.selection !== "named" && plan.size === 0) return noCore(network);
  const rank = ranking(network, plan, key);
  const members = chooseMembers(network, plan, rank, key);
  if (members.length === 0) return noCore(network);
  const champions = chooseChampions(network, plan, rank, key);
  const list = new TieList(count + sites * MEMBERS_PER_CHAMPION);
  const tie = (source: number, target: number, word: number) => {
    let u = toUnit(word);
    if (margin[target] === 1) u = u * (1 - marginalisation) + marginalisation;
    list.add(source, target, VERTICAL_WEIGHT, Math.min(LEVELS - 1, Math.floor(u * LEVELS)));
  };
  const chance = new Float64Array(members.length);
  const levels = new Int32Array(members.length);
  const words = newWords();
  for (let s = 0; s < sites; s++) {
    const champion = champions[s];
    if (champion < 0) continue;
    for (let r = 0; r < members.length; r++) {
      drawVertical(words, network, members[r], champion, key);
      // nobody is tied to themself
      chance[r] = members[r] === champion ? 2 : toUnit(words[0]);
      levels[r] = words[1];
    }
    for (const r of lowest(members.length, MEMBERS_PER_CHAMPION, chance)) {
      if (members[r] !== champion) tie(members[r], champion, levels[r]);
    }
    for (let i = siteStart[s]; i < siteStart[s + 1]; i++) {
      if (i === champion) continue;
      draw(words, key, PURPOSE.vertical, network.keyHigh[i], network.keyLow[i], 0);
      tie(champion, i, words[1]);
    }
  }
  return { members, champions, vertical: switchedTies(count, list) };
}

function noCore({ count, sites }: Network): CoreTies {
  return {
    members: new Int32Array(0),
    champions: new Int32Array(sites).fill(-1),
    vertical: noSwitchedTies(count),
  };
}

// keyed by the two people, so that neither who else is in the core nor their order matters
function drawVertical(
  words: Words,
  { keyHigh, keyLow }: Network,
  member: number,
  champion: number,
  key: RootKey,
): void {
  drawPair(words, key, PURPOSE.vertical, keyHigh[member], keyLow[member], keyHigh[champion], keyLow[champion], 1);
}

// a value by which the lowest are chosen, by the plan's selection; chance (below 1) breaks ties of whole scores
function ranking(network: Network, plan: CoreChoice, key: RootKey): Float64Array {
  const chance = keyed(network, key, PURPOSE.core);
  const score = scores(network, plan, key);
  if (score === null) return chance;
  // chance lies in [0,1) and whole-number scores differ by at least 1, so chance decides among equals only
  const best = plan.selection === "betweenness" ? 1e6 : 1;
  for (let i = 0; i < chance.length; i++) chance[i] -= best * score[i];
  return chance;
}

function scores(network: Network, plan: CoreChoice, key: RootKey): Float64Array | null {
  switch (plan.selection) {
    case "random":
    case "perSite":
    case "named":
      return null;
    case "degree":
      return degree(neighboursOf(network));
    case "kcore":
      return kcore(neighboursOf(network));
    case "bridging":
      return bridging(network, neighboursOf(network));
    case "betweenness":
      return betweenness(network, neighboursOf(network), key);
  }
}

function chooseMembers(network: Network, plan: CoreChoice, rank: Float64Array, key: RootKey): Int32Array {
  if (plan.selection === "named") return namedPlaces(network, plan.named, "plan.core.named");
  const size = coreSize(plan.size, network.count);
  if (plan.selection !== "perSite") return lowest(network.count, size, rank);
  // round by round: the best of each site, then the second of each, sites in a keyed order
  const { sites, siteStart } = network;
  const bySite = Array.from({ length: sites }, (_, s) =>
    lowest(siteStart[s + 1] - siteStart[s], size, rank.subarray(siteStart[s], siteStart[s + 1])),
  );
  const order = lowest(sites, sites, siteChance(network, PURPOSE.siteOrder, key));
  const members: number[] = [];
  for (let round = 0; members.length < size; round++) {
    for (const s of order) {
      if (round < bySite[s].length && members.length < size) members.push(siteStart[s] + bySite[s][round]);
    }
  }
  return Int32Array.from(members);
}

/** Places of people named by label: an imported id, or "site.team.position" counted from 1 in a generated community, or a number from 1 in a classical network. */
export function namedPlaces(network: Network, named: string[], what: string): Int32Array {
  const label = new Map<string, number>();
  for (let i = 0; i < network.count; i++) label.set(comparable(personLabel(network, i)), i);
  const indexes = new Set<number>();
  for (const name of named) {
    const index = label.get(comparable(name));
    if (index === undefined) throw new Error(`${what}: "${name}" is not a clinician of this network`);
    indexes.add(index);
  }
  return Int32Array.from(indexes);
}

/** The name of the clinician of index i. */
export function personLabel(network: Network, i: number): string {
  if (network.labels) return network.labels[i];
  if (network.keyHigh[i] === 0) return String(i + 1);
  return keyLabel(network.keyHigh[i], network.keyLow[i]);
}

function chooseChampions(network: Network, plan: CoreChoice, rank: Float64Array, key: RootKey): Int32Array {
  const { sites, siteStart } = network;
  const byChance = plan.selection === "random" || plan.selection === "perSite" || plan.selection === "named";
  const value = byChance ? keyed(network, key, PURPOSE.champion) : rank;
  const champions = new Int32Array(sites).fill(-1);
  for (const s of lowest(sites, Math.round(plan.reach * sites), siteChance(network, PURPOSE.reach, key))) {
    const site = value.subarray(siteStart[s], siteStart[s + 1]);
    if (site.length > 0) champions[s] = siteStart[s] + lowest(site.length, 1, site)[0];
  }
  return champions;
}

function siteChance(network: Network, purpose: number, key: RootKey): Float64Array {
  const out = new Float64Array(network.sites);
  for (let s = 0; s < network.sites; s++) {
    out[s] = unit(key, purpose, network.siteHigh[s], network.siteLow[s], 0);
  }
  return out;
}
