import { drawPair } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { textKey } from "../chance/text-key.ts";
import { newWords } from "../chance/threefry.ts";
import { fixedTies, MAX_WEIGHT_IN, type Network, switchedTies, TieList } from "./network.ts";
import type { NetworkData } from "./network-data.ts";

/** An imported network with all that does not depend on the replicate. */
export interface PreparedNetwork {
  network: Network;
  bridges: TieList;
  verticals: TieList;
}

/** Sorts people by site (sites by label), keys them by a hash of their id, and lays out the ties that never change. */
export function prepareImported(data: NetworkData): PreparedNetwork {
  const count = data.id.length;
  // sites without people play no part
  const peopled = new Set(Array.from(data.site));
  const byLabel = order(data.sites.length, (a, b) => compareText(data.sites[a], data.sites[b]));
  const siteOrder = byLabel.filter((s) => peopled.has(s));
  const siteRank = new Int32Array(data.sites.length);
  siteOrder.forEach((s, rank) => {
    siteRank[s] = rank;
  });
  const people = order(
    count,
    (a, b) => siteRank[data.site[a]] - siteRank[data.site[b]] || compareText(data.id[a], data.id[b]),
  );
  const place = inverse(people);
  const sites = siteOrder.length;
  const siteStart = new Int32Array(sites + 1);
  for (let i = 0; i < count; i++) siteStart[siteRank[data.site[i]] + 1]++;
  for (let s = 0; s < sites; s++) siteStart[s + 1] += siteStart[s];
  const keys = Array.from(people, (i) => textKey(data.id[i]));
  const siteKeys = Array.from(siteOrder, (s) => textKey(data.sites[s]));
  const lists = tieLists(data, place);
  const weightIn = new Int32Array(count);
  for (let k = 0; k < data.from.length; k++) {
    const i = place[data.to[k]];
    weightIn[i] += data.weight[k];
    if (weightIn[i] > MAX_WEIGHT_IN)
      throw new Error(`the ties into ${data.id[data.to[k]]} weigh more than ${MAX_WEIGHT_IN}`);
  }
  const network: Network = {
    count,
    sites,
    siteStart,
    siteOf: Int32Array.from(people, (i) => siteRank[data.site[i]]),
    siteLabels: Array.from(siteOrder, (s) => data.sites[s]),
    siteHigh: Int32Array.from(siteKeys, (k) => k[0]),
    siteLow: Int32Array.from(siteKeys, (k) => k[1]),
    professions: data.professions,
    profession: Uint8Array.from(people, (i) => data.profession[i]),
    margin: Uint8Array.from(people, (i) => data.margin?.[i] ?? 0),
    keyHigh: Int32Array.from(keys, (k) => k[0]),
    keyLow: Int32Array.from(keys, (k) => k[1]),
    labels: Array.from(people, (i) => data.id[i]),
    team: fixedTies(count, lists[0]),
    bridge: switchedTies(count, new TieList(0)),
    vertical: switchedTies(count, new TieList(0)),
    weightIn,
    commonWeight: commonest(data.weight),
    threshold: data.threshold && Float64Array.from(people, (i) => data.threshold![i]),
    initial: data.initial && Uint8Array.from(people, (i) => data.initial![i]),
    committed: data.committed && Uint8Array.from(people, (i) => data.committed![i]),
  };
  return { network, bridges: lists[1], verticals: lists[2] };
}

/** The network of one replicate: activation levels are drawn, keyed by the two people and the layer. */
export function drawImported(prepared: PreparedNetwork, key: RootKey): Network {
  const { network, bridges, verticals } = prepared;
  if (bridges.length + verticals.length === 0) return network;
  return {
    ...network,
    bridge: switchedTies(network.count, withLevels(network, bridges, key, 0)),
    vertical: switchedTies(network.count, withLevels(network, verticals, key, 1)),
  };
}

function withLevels(network: Network, list: TieList, key: RootKey, count: number): TieList {
  const { keyHigh, keyLow } = network;
  const words = newWords();
  for (let k = 0; k < list.length; k++) {
    const j = list.source[k];
    const i = list.tie[k] >>> 4;
    drawPair(words, key, PURPOSE.activation, keyHigh[j], keyLow[j], keyHigh[i], keyLow[i], count);
    list.level[k] = words[0] >>> 16;
  }
  return list;
}

// one list a layer, in an order that does not depend on the file's
function tieLists(data: NetworkData, place: Int32Array): [TieList, TieList, TieList] {
  const ties = data.from.length;
  const rows = order(
    ties,
    (a, b) =>
      data.layer[a] - data.layer[b] ||
      place[data.to[a]] - place[data.to[b]] ||
      place[data.from[a]] - place[data.from[b]] ||
      data.weight[a] - data.weight[b],
  );
  const size = [0, 0, 0];
  for (let k = 0; k < ties; k++) size[data.layer[k]]++;
  const lists: [TieList, TieList, TieList] = [new TieList(size[0]), new TieList(size[1]), new TieList(size[2])];
  for (const k of rows) lists[data.layer[k]].add(place[data.from[k]], place[data.to[k]], data.weight[k], 0);
  return lists;
}

function order(length: number, compare: (a: number, b: number) => number): Int32Array {
  return Int32Array.from({ length }, (_, k) => k).sort(compare);
}

function inverse(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) place[order[k]] = k;
  return place;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function commonest(weights: ArrayLike<number>): number {
  const seen = new Int32Array(16);
  for (let k = 0; k < weights.length; k++) seen[weights[k]]++;
  let best = 1;
  for (let w = 2; w < 16; w++) if (seen[w] > seen[best]) best = w;
  return best;
}
