/**
 * People and ties as columns. People stand sorted by site. Ties are kept by the one who influences, because
 * influence is pushed by the few who change. A tie is one word: the influenced clinician shifted left by 4, and the
 * weight 1..15 in the low 4 bits.
 */

/** Ties that are always active, by source: `ties[start[j]] … ties[start[j+1] − 1]` leave clinician j. */
export interface FixedTies {
  start: Int32Array;
  ties: Uint32Array;
}

/**
 * Ties with an activation level, in 65,536ths: a tie of level l is active while l < cut. Twice: by source with levels
 * ascending (to push a change over the active ones), and all together with levels ascending (to switch when the cut moves).
 */
export interface SwitchedTies {
  start: Int32Array;
  ties: Uint32Array;
  level: Uint16Array;
  orderSource: Int32Array;
  orderTie: Uint32Array;
  orderLevel: Uint16Array;
}

export const LEVELS = 65536;

/** Most people a network can hold: what a tie's word has room for. */
export const MAX_PEOPLE = 2 ** 28 - 1;

/** Most that the given ties into one clinician may weigh: above, the pull in thousandths would not fit 32 bits. */
export const MAX_WEIGHT_IN = 2_147_000;

/** One drawn network: people in the order of their sites, and their ties. */
export interface Network {
  /** Clinicians. */
  count: number;
  sites: number;
  /** People of site s stand at siteStart[s] … siteStart[s+1] − 1. */
  siteStart: Int32Array;
  siteOf: Int32Array;
  siteLabels: string[];
  /** Entity keys of the sites. */
  siteHigh: Int32Array;
  siteLow: Int32Array;
  professions: string[];
  profession: Uint8Array;
  /** 1 at the margins. */
  margin: Uint8Array;
  /** Entity keys of the people. */
  keyHigh: Int32Array;
  keyLow: Int32Array;
  /** Labels of imported people in this order; null for drawn ones. */
  labels: string[] | null;
  team: FixedTies;
  bridge: SwitchedTies;
  /** Imported vertical ties, and none otherwise; those of a plan's core are drawn apart. */
  vertical: SwitchedTies;
  /** Summed weight of all potential team, bridge and imported vertical ties into each clinician. */
  weightIn: Int32Array;
  /** What `unit: "count"` counts in. */
  commonWeight: number;
  /** Given for imported people, else null: NaN, `NO_STATE` or 0 where nothing is said. */
  threshold: Float64Array | null;
  initial: Uint8Array | null;
  committed: Uint8Array | null;
}

/** Ties as a growing list, in any order. */
export class TieList {
  length = 0;
  source: Int32Array;
  tie: Uint32Array;
  level: Uint16Array;

  constructor(capacity: number) {
    this.source = new Int32Array(capacity);
    this.tie = new Uint32Array(capacity);
    this.level = new Uint16Array(capacity);
  }

  /** Capacity is the caller's business: a list is made for at most so many ties. */
  add(source: number, target: number, weight: number, level: number): void {
    const k = this.length++;
    this.source[k] = source;
    this.tie[k] = (target << 4) | weight;
    this.level[k] = level;
  }
}

/** The list by source, in the order it was given. */
export function fixedTies(count: number, list: TieList): FixedTies {
  const start = startOf(count, list);
  const fill = start.slice(0, count);
  const ties = new Uint32Array(list.length);
  for (let k = 0; k < list.length; k++) ties[fill[list.source[k]]++] = list.tie[k];
  return { start, ties };
}

/** The list by source and in all, both with levels ascending (stable, so equal levels keep the list's order). */
export function switchedTies(count: number, list: TieList): SwitchedTies {
  const sorted = sortedByLevel(list);
  const start = startOf(count, sorted);
  const fill = start.slice(0, count);
  const n = sorted.length;
  const ties = new Uint32Array(n);
  const level = new Uint16Array(n);
  for (let k = 0; k < n; k++) {
    const at = fill[sorted.source[k]]++;
    ties[at] = sorted.tie[k];
    level[at] = sorted.level[k];
  }
  return {
    start,
    ties,
    level,
    orderSource: trim(sorted.source, n),
    orderTie: trim(sorted.tie, n),
    orderLevel: trim(sorted.level, n),
  };
}

/** No switched ties among `count` people. */
export function noSwitchedTies(count: number): SwitchedTies {
  return {
    start: new Int32Array(count + 1),
    ties: new Uint32Array(0),
    level: new Uint16Array(0),
    orderSource: new Int32Array(0),
    orderTie: new Uint32Array(0),
    orderLevel: new Uint16Array(0),
  };
}

/** Number of ties whose level is below the cut. */
export function activeBelow(ties: SwitchedTies, cut: number): number {
  let low = 0;
  let high = ties.orderLevel.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (ties.orderLevel[mid] < cut) low = mid + 1;
    else high = mid;
  }
  return low;
}

function trim<T extends Int32Array | Uint32Array | Uint16Array>(column: T, length: number): T {
  return column.length === length ? column : (column.slice(0, length) as T);
}

function startOf(count: number, list: TieList): Int32Array {
  const start = new Int32Array(count + 1);
  for (let k = 0; k < list.length; k++) start[list.source[k] + 1]++;
  for (let j = 0; j < count; j++) start[j + 1] += start[j];
  return start;
}

// least significant byte first, 256 buckets a pass
function sortedByLevel(list: TieList): TieList {
  const n = list.length;
  const once = new TieList(n);
  const twice = new TieList(n);
  pass(list, once, n, 0);
  pass(once, twice, n, 8);
  twice.length = n;
  return twice;
}

function pass(from: TieList, to: TieList, n: number, shift: number): void {
  const next = new Int32Array(257);
  for (let k = 0; k < n; k++) next[((from.level[k] >>> shift) & 255) + 1]++;
  for (let b = 0; b < 256; b++) next[b + 1] += next[b];
  for (let k = 0; k < n; k++) {
    const at = next[(from.level[k] >>> shift) & 255]++;
    to.source[at] = from.source[k];
    to.tie[at] = from.tie[k];
    to.level[at] = from.level[k];
  }
}
