import { draw } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { Network } from "./network.ts";

/** All potential team, bridge and imported vertical ties, both ways and each pair once: who is near whom. */
export interface Neighbours {
  start: Int32Array;
  list: Int32Array;
}

/** Undirected neighbours of everyone, ascending. */
export function neighboursOf(network: Network): Neighbours {
  const { count, team, bridge, vertical } = network;
  const layers = [team, bridge, vertical];
  const start = new Int32Array(count + 1);
  for (const layer of layers) {
    for (let j = 0; j < count; j++) {
      for (let k = layer.start[j]; k < layer.start[j + 1]; k++) {
        start[j + 1]++;
        start[(layer.ties[k] >>> 4) + 1]++;
      }
    }
  }
  for (let j = 0; j < count; j++) start[j + 1] += start[j];
  const all = new Int32Array(start[count]);
  const fill = start.slice(0, count);
  for (const layer of layers) {
    for (let j = 0; j < count; j++) {
      for (let k = layer.start[j]; k < layer.start[j + 1]; k++) {
        const i = layer.ties[k] >>> 4;
        all[fill[j]++] = i;
        all[fill[i]++] = j;
      }
    }
  }
  return withoutRepeats(count, start, all);
}

function withoutRepeats(count: number, start: Int32Array, all: Int32Array): Neighbours {
  const kept = new Int32Array(count + 1);
  let n = 0;
  for (let j = 0; j < count; j++) {
    const row = all.slice(start[j], start[j + 1]).sort();
    for (let k = 0; k < row.length; k++) if (k === 0 || row[k] !== row[k - 1]) all[n++] = row[k];
    kept[j + 1] = n;
  }
  return { start: kept, list: all.slice(0, n) };
}

/** Number of neighbours. */
export function degree(near: Neighbours): Float64Array {
  return Float64Array.from({ length: near.start.length - 1 }, (_, j) => near.start[j + 1] - near.start[j]);
}

/** Core number: the largest k for which one belongs to a group with k ties each inside it (Batagelj and Zaversnik 2003, arXiv cs/0310049). */
export function kcore(near: Neighbours): Float64Array {
  const n = near.start.length - 1;
  const left = Int32Array.from(degree(near));
  const most = left.reduce((a, b) => Math.max(a, b), 0);
  // people ordered by remaining degree, in bins
  const bin = new Int32Array(most + 2);
  for (let j = 0; j < n; j++) bin[left[j] + 1]++;
  for (let d = 0; d <= most; d++) bin[d + 1] += bin[d];
  // where each person stands in that order, and who stands at each index of it
  const indexOf = new Int32Array(n);
  const at = new Int32Array(n);
  const next = bin.slice(0, most + 1);
  for (let j = 0; j < n; j++) {
    indexOf[j] = next[left[j]]++;
    at[indexOf[j]] = j;
  }
  for (let p = 0; p < n; p++) {
    const j = at[p];
    for (let k = near.start[j]; k < near.start[j + 1]; k++) {
      const i = near.list[k];
      if (left[i] <= left[j]) continue;
      // swap i with the first of its bin, then move the bin's border
      const first = bin[left[i]];
      const other = at[first];
      at[indexOf[i]] = other;
      indexOf[other] = indexOf[i];
      at[first] = i;
      indexOf[i] = first;
      bin[left[i]]++;
      left[i]--;
    }
  }
  return Float64Array.from(left);
}

/** Neighbours at other sites: how much of the network one can bridge. */
export function bridging(network: Network, near: Neighbours): Float64Array {
  const { count, siteOf } = network;
  const out = new Float64Array(count);
  for (let j = 0; j < count; j++) {
    for (let k = near.start[j]; k < near.start[j + 1]; k++) if (siteOf[near.list[k]] !== siteOf[j]) out[j]++;
  }
  return out;
}

/** Above this many people betweenness is estimated from this many starting points. */
const PIVOTS = 500;

/** Shortest-path betweenness (Brandes 2001, J Math Sociol 25:163), exact up to 500 people, above from 500 keyed starting points (Brandes and Pich 2007). */
export function betweenness(network: Network, near: Neighbours, key: RootKey): Float64Array {
  const n = network.count;
  const pivots =
    n <= PIVOTS ? Int32Array.from({ length: n }, (_, j) => j) : lowest(n, PIVOTS, keyed(network, key, PURPOSE.pivot));
  const score = new Float64Array(n);
  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  const share = new Float64Array(n);
  const queue = new Int32Array(n);
  for (const s of pivots) {
    distance.fill(-1);
    paths.fill(0);
    share.fill(0);
    distance[s] = 0;
    paths[s] = 1;
    queue[0] = s;
    let end = 1;
    for (let q = 0; q < end; q++) {
      const j = queue[q];
      for (let k = near.start[j]; k < near.start[j + 1]; k++) {
        const i = near.list[k];
        if (distance[i] < 0) {
          distance[i] = distance[j] + 1;
          queue[end++] = i;
        }
        if (distance[i] === distance[j] + 1) paths[i] += paths[j];
      }
    }
    for (let q = end - 1; q > 0; q--) {
      const i = queue[q];
      for (let k = near.start[i]; k < near.start[i + 1]; k++) {
        const j = near.list[k];
        if (distance[j] === distance[i] - 1) share[j] += (paths[j] / paths[i]) * (1 + share[i]);
      }
      score[i] += share[i];
    }
  }
  return score;
}

/** A number in 0..1 for each clinician, keyed by purpose: an order of people that no one else's presence changes. */
export function keyed(network: Network, key: RootKey, purpose: number): Float64Array {
  const { count, keyHigh, keyLow } = network;
  const out = new Float64Array(count);
  const words = newWords();
  for (let i = 0; i < count; i++) {
    draw(words, key, purpose, keyHigh[i], keyLow[i], 0);
    out[i] = (words[0] >>> 0) / 4294967296 + (words[1] >>> 0) / 4294967296 / 4294967296;
  }
  return out;
}

/** Indices of the `n` lowest values, lowest first; of equal values the earlier goes first. */
export function lowest(count: number, n: number, value: ArrayLike<number>): Int32Array {
  const size = Math.min(n, count);
  if (size <= 0) return new Int32Array(0);
  const before = (a: number, b: number) => value[a] < value[b] || (value[a] === value[b] && a < b);
  // a heap with the last of the chosen on top
  const heap = new Int32Array(size);
  let filled = 0;
  for (let i = 0; i < count; i++) {
    if (filled < size) {
      let k = filled++;
      heap[k] = i;
      while (k > 0 && before(heap[(k - 1) >> 1], heap[k])) {
        const up = (k - 1) >> 1;
        [heap[k], heap[up]] = [heap[up], heap[k]];
        k = up;
      }
    } else if (before(i, heap[0])) {
      heap[0] = i;
      for (let k = 0; ; ) {
        let down = 2 * k + 1;
        if (down >= size) break;
        if (down + 1 < size && before(heap[down], heap[down + 1])) down += 1;
        if (!before(heap[k], heap[down])) break;
        [heap[k], heap[down]] = [heap[down], heap[k]];
        k = down;
      }
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}
