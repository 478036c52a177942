import { draw } from "../chance/draw.ts";
import { toExponential } from "../chance/exponential.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import { activeBelow, LEVELS, type Network, type SwitchedTies } from "../network/network.ts";
import { GENUINE, type PracticeState, STATE_COUNT } from "../states.ts";
import { AT_MARGIN, EXPOSED, NEGATIVE, SETTLED, STATE_MASK } from "../week/rate-class.ts";
import { type Columns, columnsFor } from "./columns.ts";
import type { CorePresence } from "./core-presence.ts";

/** Influence is kept in whole thousandths, so that adding and taking away leave no trace. */
export const FIXED = 1000;

/** How near below its threshold a pull still reaches it. */
export const NEAR = 1e-12;

/** Kinds of response to peers. */
export const COMPLEX = 0;
export const SIMPLE = 1;
export const THRESHOLD = 2;

/** A layer whose ties switch, and how many of them are active now. */
export interface Layer {
  ties: SwitchedTies;
  /** Ties of a lower level are active. */
  cut: number;
  active: number;
}

/** All people and sites of one run, in columns on one buffer; the network's ties push and pull along them. */
export interface Community extends Columns {}

/**
 * The state of a run: columns on one buffer, and the few levels that the whole community shares. Made once for a number
 * of people and sites and set anew for each run.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor assigns every column of the table
export class Community {
  /** What the pull is divided by to give P where all share it (`unit: "count"`), else 0. */
  commonScale = 0;
  /** What one's own judgement weighs against the active ties, as a weight of ties. */
  ownWeight = 0;
  /** The core's presence where its level is 1: at each site, and the mean over all people. */
  presence: CorePresence = { at: new Float64Array(0), mean: 0 };
  network!: Network;
  key!: RootKey;
  layers: Layer[] = [];
  core = 0;
  sense = 0;
  conflict = 0;
  /** Whether `contacts` is kept. */
  exposure = false;
  /** States that nobody ever leaves in this world, one bit each. Nothing reads the pull of who is in one. */
  final = 0;
  response = COMPLEX;
  private readonly words = newWords();

  constructor(people: number, sites: number, professions: number) {
    Object.assign(this, columnsFor({ people, sites, professions }));
  }

  /** Whether clinician i never changes again. */
  isFinal(i: number): boolean {
    return this.committed[i] === 1 || ((this.final >>> (this.kind[i] & STATE_MASK)) & 1) === 1;
  }

  /**
   * Draws the clock and the choice of clinician i's present stay: it ends once the rates of its weeks add up to an
   * exponential draw of mean 1 (Sellke 1983, Journal of Applied Probability 20: 390).
   */
  drawClock(i: number): void {
    const { network, key, words } = this;
    draw(words, key, PURPOSE.clock, network.keyHigh[i], network.keyLow[i], this.stays[i]);
    this.left[i] = toExponential(words[0]);
    this.pick[i] = words[1];
  }

  /** Practice state of clinician i. */
  stateOf(i: number): PracticeState {
    return (this.kind[i] & STATE_MASK) as PracticeState;
  }

  /** Counts clinician i in state `to`, and no longer in `from`; −1 for who was not counted before. */
  tally(i: number, from: number, to: number): void {
    const { counts, siteCounts, professionCounts, marginCounts } = this;
    const { sites, siteOf, professions, profession } = this.network;
    const site = sites === 1 ? 0 : STATE_COUNT * siteOf[i];
    const group = professions.length === 1 ? 0 : STATE_COUNT * profession[i];
    const margin = (this.kind[i] & AT_MARGIN) === 0 ? 0 : STATE_COUNT;
    counts[to]++;
    siteCounts[site + to]++;
    professionCounts[group + to]++;
    marginCounts[margin + to]++;
    if (from < 0) return;
    counts[from]--;
    siteCounts[site + from]--;
    professionCounts[group + from]--;
    marginCounts[margin + from]--;
  }

  /** Clinician i goes to another state (or is replaced by someone in the same one): counts, class, and a new clock unless the state is final. */
  move(i: number, to: number): void {
    const from = this.stateOf(i);
    this.kind[i] &= ~SETTLED;
    if (((this.final >>> to) & 1) === 0) {
      this.stays[i]++;
      this.drawClock(i);
    }
    if (from === to) return;
    this.tally(i, from, to);
    this.kind[i] = (this.kind[i] & ~STATE_MASK) | to;
    this.push(i, this.influence[to] - this.influence[from], (to === GENUINE ? 1 : 0) - (from === GENUINE ? 1 : 0));
  }

  /** The use of clinician i becomes habit: a new stay in the same practice state. */
  settle(i: number): void {
    this.kind[i] |= SETTLED;
    this.stays[i]++;
    this.drawClock(i);
  }

  /** Clinician j's influence changed: whoever j reaches over an active tie feels it. */
  push(j: number, change: number, using: number): void {
    if (change === 0 && using === 0) return;
    const { team } = this.network;
    this.pushOver(team.ties, team.start[j], team.start[j + 1], change, using, 0);
    for (let layer = 0; layer < this.layers.length; layer++) {
      const { ties, cut } = this.layers[layer];
      const first = ties.start[j];
      const last = ties.start[j + 1];
      let end = first;
      while (end < last && ties.level[end] < cut) end++;
      this.pushOver(ties.ties, first, end, change, using, 0);
    }
  }

  /** Whether f is the pull times one number for all: a simple response to a count. Then nothing but the pull is kept. */
  get linear(): boolean {
    return this.response === SIMPLE && this.commonScale > 0;
  }

  /** Response f of clinician i to the pull; P itself where the pull is negative. */
  responseOf(i: number): number {
    return this.linear ? this.pull[i] / this.commonScale : this.value[i];
  }

  // `opened`: 1 where the ties become active, −1 where they fall silent, 0 where they are active before and after
  private pushOver(ties: Uint32Array, from: number, to: number, change: number, using: number, opened: number): void {
    if (!this.linear) this.pushResponse(ties, from, to, change, opened);
    else if (change !== 0) this.pushPull(ties, from, to, change);
    if (this.exposure && using !== 0) for (let k = from; k < to; k++) this.expose(ties[k] >>> 4, using);
  }

  private pushPull(ties: Uint32Array, from: number, to: number, change: number): void {
    const { pull, kind } = this;
    for (let k = from; k < to; k++) {
      const tie = ties[k];
      const i = tie >>> 4;
      const before = pull[i];
      const p = before + (tie & 15) * change;
      pull[i] = p;
      if (p < 0 !== before < 0) kind[i] ^= NEGATIVE;
    }
  }

  // one loop for every other response; what decides is the same throughout a run
  private pushResponse(ties: Uint32Array, from: number, to: number, change: number, opened: number): void {
    const { pull, value, kind, weight, threshold, response, final, commonScale, ownWeight } = this;
    const mask = STATE_MASK;
    for (let k = from; k < to; k++) {
      const tie = ties[k];
      const i = tie >>> 4;
      if (final !== 0 && ((final >>> (kind[i] & mask)) & 1) === 1) continue;
      const before = pull[i];
      const p = before + (tie & 15) * change;
      pull[i] = p;
      if (opened !== 0) weight[i] += (tie & 15) * opened;
      if (p < 0 !== before < 0) kind[i] ^= NEGATIVE;
      const scale = commonScale > 0 ? commonScale : FIXED * (weight[i] + ownWeight || 1);
      if (response === COMPLEX && p >= 0) {
        const reach = threshold[i] * scale * scale;
        const square = p * p;
        value[i] = square === 0 ? 0 : square / (square + reach);
      } else if (response === THRESHOLD && p >= 0) value[i] = p >= (threshold[i] - NEAR) * scale ? 1 : 0;
      else value[i] = p / scale;
    }
  }

  private expose(i: number, using: number): void {
    this.contacts[i] += using;
    if (this.contacts[i] > 0) this.kind[i] |= EXPOSED;
    else this.kind[i] &= ~EXPOSED;
  }

  /** Activates and silences ties of a layer so that those with a < `share` are active. */
  switchTo(layer: Layer, share: number): void {
    const { ties } = layer;
    const cut = Math.ceil(share * LEVELS);
    const active = activeBelow(ties, cut);
    const sign = active > layer.active ? 1 : -1;
    const from = Math.min(active, layer.active);
    const to = Math.max(active, layer.active);
    for (let k = from; k < to; k++) {
      const state = this.stateOf(ties.orderSource[k]);
      this.pushOver(ties.orderTie, k, k + 1, sign * this.influence[state], state === GENUINE ? sign : 0, sign);
    }
    layer.cut = cut;
    layer.active = active;
  }

  /** Ties that are active now. */
  activeTies(): number {
    let active = this.network.team.ties.length;
    for (const layer of this.layers) active += layer.active;
    return active;
  }
}
