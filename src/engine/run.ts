import { toUnit, unit } from "./chance/draw.ts";
import { PURPOSE } from "./chance/purpose.ts";
import type { Community } from "./community.ts";
import { feedbackDue, reviewDue, running, tacticsOf } from "./costs.ts";
import type { Plan } from "./plan.ts";
import {
  AT_MARGIN,
  CLASSES,
  EXPOSED,
  FIRST_CAUSE,
  fillTables,
  LEADS_TO,
  LEAVES,
  prepareWeek,
  RATED,
  REVERTS,
  rates,
  type SiteWeek,
  type Tables,
  THRESHOLD,
  type Week,
  type WeekFactors,
} from "./rates.ts";
import type { World } from "./world.ts";

/** Told of every change, in the order of places within a week. */
export type OnChange = (week: number, clinician: number, from: number, to: number, cause: number) => void;

/**
 * One scenario being lived week by week, in the order of docs/model.md section 3. `step` does a week; the state is in
 * `community`, the week's common quantities in `week`.
 */
export class Run {
  readonly week: Week;
  private readonly community: Community;
  private readonly plan: Plan;
  private readonly world: World;
  private readonly weeks: number;
  private readonly site: SiteWeek = { opportunity: 0, capability: 0, motivation: 0, turnover: 0 };
  private readonly common = { pushed: 0, trained: 0, motivated: 0, fed: false, unburdened: 1 };
  private readonly factors: WeekFactors = {
    complies: 0,
    expected: 0,
    resists: 0,
    owns: 0,
    stops: 0,
    drifts: 0,
    reconciled: 0,
  };
  private readonly tables: Tables = { a: new Float64Array(CLASSES), b: new Float64Array(CLASSES) };
  private readonly rate = new Float64Array(RATED);
  /** f stays within [0,1]. */
  private readonly bounded: boolean;
  /** Adoption at the threshold is certain. */
  private readonly instant: boolean;
  private changes: Changes;
  /** Places of those who can still change, listed once a quarter no longer can. */
  private live: LivePlaces | null = null;

  constructor(community: Community, plan: Plan, world: World, weeks: number) {
    this.community = community;
    this.plan = plan;
    this.world = world;
    this.weeks = weeks;
    this.bounded = !(world.people.response === "simple" && world.people.unit === "count");
    this.instant = world.people.response === "threshold" && world.people.instant;
    this.changes = new Changes(community.kind.length);
    this.week = {
      external: world.context.external,
      soft: 0,
      h: 0,
      hard: 0,
      core: 0,
      legitimacy: 0,
      excess: 0,
      quality: 0,
      conflictWork: 0,
      community: 0,
      conflict: 0,
      verifiability: world.practice.verifiability,
      noise: world.people.noise,
    };
    const { emphasis } = plan.theory;
    community.emphasis.set([emphasis.capability, emphasis.motivation, emphasis.opportunity]);
    this.open(0);
  }

  /** Lives the week `t`, counted from 0. */
  step(t: number, onChange: OnChange | null): void {
    this.open(t);
    this.changes.length = 0;
    const { network } = this.community;
    const on = running(this.plan, t, this.weeks);
    const outreach = on ? this.plan.cohesion.outreach : 0;
    const marginFactor = 1 - this.world.behaviour.marginCapability * this.world.people.marginalisation * (1 - outreach);
    prepareWeek(this.factors, this.week, this.world.behaviour);
    this.openSites(t, on);
    if (this.live === null && manyFinal(this.community)) this.live = livePlaces(this.community);
    for (let s = 0; s < network.sites; s++) {
      this.advanceSite(s, t);
      this.advancePeople(s, marginFactor);
    }
    this.apply(t, onChange);
    this.advanceNetwork(on);
    if (on && reviewDue(this.plan, t)) this.review(t);
  }

  /** Steps 1 and 2: core level, ties that switch, pressure and its legitimacy. */
  private open(t: number): void {
    const { community, plan, week } = this;
    const b = this.world.behaviour;
    const on = running(plan, t, this.weeks);
    community.core = on ? plan.core.strength : community.core * (1 - b.coreDecay);
    const bridges = community.sense * (1 - community.conflict);
    for (const layer of community.layers) {
      community.switchTo(layer, layer.ties === community.network.bridge ? bridges : community.core);
    }
    const { soft, hard } = tacticsOf(plan, t);
    const feedback = on && plan.data.every > 0;
    week.soft = on ? soft : 0;
    week.hard = on ? hard : 0;
    week.h = week.hard + (feedback ? b.pressureJudgement * plan.data.judgement : 0);
    week.core = community.core;
    week.community = community.sense;
    week.conflict = community.conflict;
    week.legitimacy = clamp(
      (b.legitimacyBase + b.legitimacyCore * week.core + b.legitimacyCommunity * week.community) *
        (1 - b.legitimacyConflict * week.conflict),
    );
    week.excess = Math.max(0, week.h - b.tolerance * week.legitimacy);
    week.quality = feedback ? plan.data.quality : 0;
    week.conflictWork = on ? plan.cohesion.conflictWork : 0;
  }

  /** What step 3 has in common at every site. */
  private openSites(t: number, on: boolean): void {
    const { community, plan, week, common } = this;
    const b = this.world.behaviour;
    const { emphasis } = community;
    const { every, burden } = plan.data;
    const resources = on ? plan.resources.level : 0;
    const pushed =
      b.opportunityCore * week.core + b.opportunityResources * resources * emphasis[2] + b.opportunityHard * week.hard;
    common.pushed = Math.min(1, pushed);
    common.trained = b.capabilityGain * resources * emphasis[0];
    common.motivated =
      week.soft *
      (b.motivationBase + b.motivationCore * week.core) *
      (b.motivationSpread + b.motivationEmphasis * emphasis[1]);
    common.fed = on && feedbackDue(plan, t);
    common.unburdened = on && every > 0 ? 1 - (b.burdenLoss * burden * 4) / (3 + every) : 1;
  }

  /** Step 3: opportunity, capability and motivation at a site. */
  private advanceSite(s: number, t: number): void {
    const { community, common, site } = this;
    const b = this.world.behaviour;
    const own = community.ownOpportunity[s];
    const target = own + (1 - own) * common.pushed;
    const o = community.opportunity[s];
    const opportunity = clamp(o + b.opportunityPace * (target - o));
    community.opportunity[s] = opportunity;

    const turnover = community.turnover[s];
    const k = community.capability[s];
    const lost = (b.capabilityLoss + turnover) * (k - this.world.people.capability);
    const capability = clamp(k + common.trained * (1 - k) - lost);
    community.capability[s] = capability;

    let felt = b.feedbackKept * community.feedback[s];
    if (common.fed) felt += this.feedbackAt(s, t, felt);
    felt = clamp(felt);
    community.feedback[s] = felt;

    site.opportunity = clamp(opportunity * common.unburdened - this.shockAt(s, t));
    site.capability = capability;
    site.turnover = turnover;
    site.motivation = common.motivated + felt;
  }

  private feedbackAt(s: number, t: number, felt: number): number {
    const { network, siteCounts, key } = this.community;
    const { quality, judgement } = this.plan.data;
    const b = this.world.behaviour;
    const people = network.siteStart[s + 1] - network.siteStart[s];
    const measured = people === 0 ? 0 : (siteCounts[4 * s + 1] + siteCounts[4 * s + 2]) / people;
    const u = unit(key, PURPOSE.feedback, network.siteHigh[s], network.siteLow[s], t);
    const shortfall = Math.max(0, b.feedbackTarget - measured + (1 - quality) * b.feedbackNoise * (u - 0.5));
    return b.feedbackGain * quality * (1 - b.feedbackJudgement * judgement) * shortfall * (1 - felt);
  }

  private shockAt(s: number, t: number): number {
    const { perYear, size, weeks } = this.world.context.shocks;
    if (perYear === 0) return 0;
    const { network, key, shockUntil } = this.community;
    if (unit(key, PURPOSE.shock, network.siteHigh[s], network.siteLow[s], t) < perYear / 52) shockUntil[s] = t + weeks;
    return t < shockUntil[s] ? size : 0;
  }

  /** Step 4: adds the week's rates to everyone's clock, and notes who changes. */
  private advancePeople(s: number, marginFactor: number): void {
    const { community, tables, site } = this;
    const exact = fillTables(tables, this.week, this.factors, site, marginFactor, this.bounded, this.world.behaviour);
    if (community.final !== 0 && exact && !this.instant) this.advanceLive(s, marginFactor);
    else if (this.instant || !exact || community.linear) this.advanceEach(s, marginFactor);
    else {
      const { left, value, kind, network } = community;
      const { a, b } = tables;
      const end = network.siteStart[s + 1];
      const { who } = this.changes;
      let n = this.changes.length;
      for (let i = network.siteStart[s]; i < end; i++) {
        const c = kind[i];
        const rest = left[i] - (a[c] + b[c] * value[i]);
        left[i] = rest;
        if (rest <= 0) who[n++] = i;
      }
      this.chooseUpTo(n, marginFactor);
    }
  }

  // the same where states are final; once there is a list, who cannot change is dropped from it on the way
  private advanceLive(s: number, marginFactor: number): void {
    const { left, value, pull, kind, final, linear, commonScale, network } = this.community;
    const { a, b } = this.tables;
    const { places, end } = this.live ?? NOBODY;
    const listed = this.live !== null;
    if (linear) for (let c = 0; c < CLASSES; c++) b[c] /= commonScale;
    const { who } = this.changes;
    let n = this.changes.length;
    let kept = network.siteStart[s];
    const last = listed ? end[s] : network.siteStart[s + 1];
    for (let k = kept; k < last; k++) {
      const i = listed ? places[k] : k;
      const c = kind[i];
      if (((final >>> (c & 3)) & 1) === 1) continue;
      if (listed) places[kept++] = i;
      const rest = left[i] - (a[c] + b[c] * (linear ? pull[i] : value[i]));
      left[i] = rest;
      if (rest <= 0) who[n++] = i;
    }
    if (listed) end[s] = kept;
    this.chooseUpTo(n, marginFactor);
  }

  // the same, clinician by clinician: thresholds that act at once, and rates held at zero
  private advanceEach(s: number, marginFactor: number): void {
    const { left, value, kind, network } = this.community;
    const { twoWay } = this.world.people;
    for (let i = network.siteStart[s]; i < network.siteStart[s + 1]; i++) {
      const state = kind[i] & 3;
      if (this.community.isFinal(i)) continue;
      if (this.instant && state === 0 && value[i] === 1) {
        this.changes.add(i, THRESHOLD);
        continue;
      }
      if (this.instant && twoWay && state === 2 && value[i] !== 1) {
        this.changes.add(i, REVERTS);
        continue;
      }
      left[i] -= this.ratesOf(i, marginFactor);
      if (left[i] <= 0) this.changes.add(i, this.choose(i, marginFactor));
    }
  }

  private ratesOf(i: number, marginFactor: number): number {
    const c = this.community.kind[i];
    const capability = this.site.capability * ((c & AT_MARGIN) === 0 ? 1 : marginFactor);
    const x = this.community.responseOf(i);
    const exposed = (c & EXPOSED) === 0 ? 0 : 1;
    return rates(
      this.rate,
      c & 3,
      this.week,
      this.site,
      capability,
      Math.max(0, x),
      Math.max(0, -x),
      exposed,
      this.world.behaviour,
    );
  }

  /** Chooses the change of those noted last, up to the n-th; only while the site's quantities are still set. */
  private chooseUpTo(n: number, marginFactor: number): void {
    const { changes } = this;
    for (let k = changes.length; k < n; k++) changes.cause[k] = this.choose(changes.who[k], marginFactor);
    changes.length = n;
  }

  /** The change that ends clinician i's stay, drawn in proportion to the rates of this week. */
  private choose(i: number, marginFactor: number): number {
    const total = this.ratesOf(i, marginFactor);
    const { rate, community } = this;
    const state = community.kind[i] & 3;
    // where one change alone has a rate, nothing is left to choose
    if (rate[LEAVES] === total) return LEAVES;
    const first = FIRST_CAUSE[state];
    if (rate[first] === total) return first;
    let target = toUnit(community.pick[i]) * total;
    let last = LEAVES;
    for (let c = first; c < FIRST_CAUSE[state + 1]; c++) {
      if (rate[c] === 0) continue;
      target -= rate[c];
      if (target < 0) return c;
      last = c;
    }
    return rate[LEAVES] > 0 ? LEAVES : last;
  }

  /** Step 5, first half: all changes at once. */
  private apply(t: number, onChange: OnChange | null): void {
    const { changes, community } = this;
    for (let k = 0; k < changes.length; k++) {
      const i = changes.who[k];
      const cause = changes.cause[k];
      const to = LEADS_TO[cause];
      if (onChange) onChange(t, i, community.stateOf(i), to, cause);
      community.move(i, to);
    }
  }

  /** Step 5, second half: sense of community and conflict. */
  private advanceNetwork(on: boolean): void {
    const { community, plan, week } = this;
    const b = this.world.behaviour;
    const { sense: G, conflict: X } = community;
    const genuine = community.counts[2] / community.network.count;
    const meetings = on ? plan.community.meetings : 0;
    const growth =
      b.communityGrowth * Math.min(1, week.soft + meetings) * (b.communityBase + b.communityCore * week.core) +
      b.communityUse * genuine;
    community.sense = clamp(G + growth * (1 - G) - b.communityFading * G - b.communityConflict * X * G);
    const rise = b.conflictExcess * week.excess + b.conflictGap * widestGap(community);
    const ease = b.conflictEasing * (b.conflictEasingBase + week.conflictWork);
    community.conflict = clamp(X + rise * (1 - X) - ease * X);
  }

  /** Step 6: the emphasis moves towards what holds the sites back, as far as the data can tell. */
  private review(t: number): void {
    const { community, plan, week } = this;
    const b = this.world.behaviour;
    const quality = plan.data.every > 0 ? plan.data.quality : b.reviewBlind;
    const motivated = week.soft * (b.motivationBase + b.motivationCore * week.core);
    const shortfall = [
      1 - mean(community.capability),
      1 - Math.min(1, b.reviewMotivation + b.reviewSoft * motivated),
      1 - mean(community.opportunity),
    ];
    let sum = 0;
    for (let channel = 0; channel < 3; channel++) {
      const u = unit(community.key, PURPOSE.review, 0, channel, t);
      shortfall[channel] = Math.max(b.reviewFloor, shortfall[channel] + (1 - quality) * b.reviewNoise * (u - 0.5));
      sum += shortfall[channel];
    }
    if (sum === 0) return;
    for (let channel = 0; channel < 3; channel++) {
      community.emphasis[channel] += plan.theory.learning * (shortfall[channel] / sum - community.emphasis[channel]);
    }
  }
}

class Changes {
  length = 0;
  readonly who: Int32Array;
  readonly cause: Uint8Array;

  constructor(most: number) {
    this.who = new Int32Array(most);
    this.cause = new Uint8Array(most);
  }

  add(i: number, cause: number): void {
    this.who[this.length] = i;
    this.cause[this.length] = cause;
    this.length += 1;
  }
}

/** Places of those who can still change, site by site from `siteStart[s]` to `end[s]`. */
interface LivePlaces {
  places: Int32Array;
  end: Int32Array;
}

const NOBODY: LivePlaces = { places: new Int32Array(0), end: new Int32Array(0) };

function manyFinal({ final, counts, network }: Community): boolean {
  let people = 0;
  for (let state = 0; state < 4; state++) if (((final >>> state) & 1) === 1) people += counts[state];
  return 4 * people > network.count;
}

function livePlaces(community: Community): LivePlaces {
  const { network } = community;
  const places = new Int32Array(network.count);
  const end = new Int32Array(network.sites);
  for (let s = 0; s < network.sites; s++) {
    let k = network.siteStart[s];
    for (let i = k; i < network.siteStart[s + 1]; i++) {
      if (!community.isFinal(i)) places[k++] = i;
    }
    end[s] = k;
  }
  return { places, end };
}

/** The larger of centre − margins and highest − lowest profession, in genuine share; at least 0. */
function widestGap({ marginCounts, professionCounts }: Community): number {
  const centre = genuineShare(marginCounts, 0);
  const margins = genuineShare(marginCounts, 1);
  let gap = centre >= 0 && margins >= 0 ? Math.max(0, centre - margins) : 0;
  let highest = 0;
  let lowest = 1;
  for (let g = 0; 4 * g < professionCounts.length; g++) {
    const share = genuineShare(professionCounts, g);
    if (share < 0) continue;
    highest = Math.max(highest, share);
    lowest = Math.min(lowest, share);
  }
  gap = Math.max(gap, highest - lowest);
  return gap;
}

/** Genuine share of a group; −1 where it has no members. */
function genuineShare(counts: Int32Array, group: number): number {
  const at = 4 * group;
  const people = counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3];
  return people === 0 ? -1 : counts[at + 2] / people;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}

function clamp(x: number): number {
  return x < 0 ? 0 : Math.min(x, 1);
}
