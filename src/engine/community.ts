import { draw } from "./chance/draw.ts";
import { toExponential } from "./chance/exponential.ts";
import { PURPOSE } from "./chance/purpose.ts";
import type { RootKey } from "./chance/root-key.ts";
import { newWords } from "./chance/threefry.ts";
import { activeBelow, LEVELS, type Network, type SwitchedTies } from "./network/network.ts";
import { AT_MARGIN, EXPOSED, NEGATIVE, STATE_MASK } from "./rate-class.ts";
import { GENUINE, NOT_USING, type PracticeState, STATE_COUNT } from "./states.ts";

/** Influence is kept in whole thousandths, so that adding and taking away leave no trace. */
export const FIXED = 1000;

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

/**
 * The state of a run as columns, one entry a clinician or a site. Made once for a number of people and sites and set
 * anew for each run.
 */
export class Community {
  /** Practice state and what else decides the clinician's rates, packed as in rate-class.ts. */
  readonly kind: Uint8Array;
  /** Summed weight·influence of the active ties, in thousandths; not kept up for who is in a final state, unless `linear`. */
  readonly pull: Int32Array;
  /** Response f to the pull; P itself where the pull is negative. Not kept where the response is `linear`. */
  readonly value: Float64Array;
  /** What is left of the exponential clock of this stay. */
  readonly left: Float64Array;
  /** The word that decides which change ends this stay. */
  readonly pick: Int32Array;
  /** Changes so far: the count of this stay's draw. */
  readonly stays: Int32Array;
  /** What the pull is divided by to give P, where it differs between clinicians. */
  readonly scale: Float64Array;
  /** The same where all share it (`unit: "count"`), else 0. */
  commonScale = 0;
  /** Complex: (θ·scale)². Threshold: least pull that reaches θ. */
  readonly norm: Float64Array;
  /** Genuinely using contacts over active ties; empty where there is no noise. */
  contacts = new Int32Array(0);
  readonly committed: Uint8Array;

  readonly ownOpportunity: Float64Array;
  readonly opportunity: Float64Array;
  readonly capability: Float64Array;
  readonly feedback: Float64Array;
  readonly turnover: Float64Array;
  readonly shockUntil: Int32Array;

  /** People in each state: in all, by site, by profession, by margin. */
  readonly counts = new Int32Array(STATE_COUNT);
  readonly siteCounts: Int32Array;
  readonly professionCounts: Int32Array;
  readonly marginCounts = new Int32Array(2 * STATE_COUNT);

  network!: Network;
  key!: RootKey;
  layers: Layer[] = [];
  core = 0;
  sense = 0;
  conflict = 0;
  readonly emphasis = new Float64Array(3);
  /** Influence of each state, in thousandths. */
  readonly influence = new Int32Array(STATE_COUNT);
  exposure = false;
  /** States that nobody ever leaves in this world, one bit each. Nothing reads the pull of who is in one. */
  final = 0;
  response = COMPLEX;
  private readonly words = newWords();

  constructor(people: number, sites: number, professions: number) {
    this.kind = new Uint8Array(people);
    this.pull = new Int32Array(people);
    this.value = new Float64Array(people);
    this.left = new Float64Array(people);
    this.pick = new Int32Array(people);
    this.stays = new Int32Array(people);
    this.scale = new Float64Array(people);
    this.norm = new Float64Array(people);
    this.committed = new Uint8Array(people);
    this.ownOpportunity = new Float64Array(sites);
    this.opportunity = new Float64Array(sites);
    this.capability = new Float64Array(sites);
    this.feedback = new Float64Array(sites);
    this.turnover = new Float64Array(sites);
    this.shockUntil = new Int32Array(sites);
    this.siteCounts = new Int32Array(sites * STATE_COUNT);
    this.professionCounts = new Int32Array(professions * STATE_COUNT);
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
    if (((this.final >>> to) & 1) === 0) {
      this.stays[i]++;
      this.drawClock(i);
    }
    if (from === to) return;
    this.tally(i, from, to);
    this.kind[i] = (this.kind[i] & ~STATE_MASK) | to;
    this.push(i, this.influence[to] - this.influence[from], (to === GENUINE ? 1 : 0) - (from === GENUINE ? 1 : 0));
  }

  /** Clinician j's influence changed: whoever j reaches over an active tie feels it. */
  push(j: number, change: number, using: number): void {
    if (change === 0 && using === 0) return;
    const { team } = this.network;
    this.pushOver(team.ties, team.start[j], team.start[j + 1], change, using);
    for (let layer = 0; layer < this.layers.length; layer++) {
      const { ties, cut } = this.layers[layer];
      const first = ties.start[j];
      const last = ties.start[j + 1];
      let end = first;
      while (end < last && ties.level[end] < cut) end++;
      this.pushOver(ties.ties, first, end, change, using);
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

  private pushOver(ties: Uint32Array, from: number, to: number, change: number, using: number): void {
    if (this.linear) this.pushPull(ties, from, to, change);
    else this.pushResponse(ties, from, to, change);
    if (this.exposure) for (let k = from; k < to; k++) this.expose(ties[k] >>> 4, using);
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
  private pushResponse(ties: Uint32Array, from: number, to: number, change: number): void {
    const { pull, value, kind, scale, norm, response, final } = this;
    const mask = STATE_MASK;
    for (let k = from; k < to; k++) {
      const tie = ties[k];
      const i = tie >>> 4;
      if (final !== 0 && ((final >>> (kind[i] & mask)) & 1) === 1) continue;
      const before = pull[i];
      const p = before + (tie & 15) * change;
      pull[i] = p;
      if (p < 0 !== before < 0) kind[i] ^= NEGATIVE;
      if (response === SIMPLE || p < 0) value[i] = p / scale[i];
      else if (response === THRESHOLD) value[i] = p >= norm[i] ? 1 : 0;
      else {
        const square = p * p;
        value[i] = square === 0 ? 0 : square / (square + norm[i]);
      }
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
      if (state === NOT_USING) continue;
      this.pushOver(ties.orderTie, k, k + 1, sign * this.influence[state], state === GENUINE ? sign : 0);
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
