import {
  FIRST_CAUSE,
  INDUCTED,
  LEADS_TO,
  LEAVES,
  RATED_CAUSES,
  REACHES_THRESHOLD,
  REVERTS,
  SETTLES,
} from "../causes.ts";
import { toUnit } from "../chance/draw.ts";
import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import { GENUINE, NOT_USING } from "../states.ts";
import type { World } from "../world.ts";
import { Changes } from "./changes.ts";
import type { SiteConditions, WeekConditions } from "./conditions.ts";
import { type LiveList, liveList, manyFinal, NOBODY } from "./live-list.ts";
import { AT_MARGIN, EXPOSED, RATE_CLASSES, SETTLED, STATE_MASK } from "./rate-class.ts";
import { fillTables, prepareWeek, type RateTables, rateTables, type WeekFactors } from "./rate-tables.ts";
import { rates } from "./rates.ts";

/** Told of every change of practice state and every leaver, in the order of clinicians within a week. */
export type OnChange = (week: number, clinician: number, from: number, to: number, cause: number) => void;

/** Step 4 of a week, clinicians' clocks and which change ends a stay, and the first half of step 5, the changes. */
export class PeopleWeek {
  private readonly community: Community;
  private readonly world: World;
  private readonly week: WeekConditions;
  private readonly site: SiteConditions;
  private readonly factors: WeekFactors = {
    complies: 0,
    expected: 0,
    resists: 0,
    owns: 0,
    stops: 0,
    drifts: 0,
    reconciled: 0,
  };
  private readonly tables: RateTables = rateTables();
  private readonly rate = new Float64Array(RATED_CAUSES);
  /** f stays within [0,1]. */
  private readonly bounded: boolean;
  /** Adoption at the threshold is certain. */
  private readonly instant: boolean;
  private readonly changes: Changes;
  /** What capability is multiplied by at the margins. */
  private marginFactor = 1;
  /** Made once a quarter can no longer change. */
  private live: LiveList | null = null;

  /** `site`: the conditions of the site whose people are to be advanced next. */
  constructor(community: Community, world: World, week: WeekConditions, site: SiteConditions) {
    this.community = community;
    this.world = world;
    this.week = week;
    this.site = site;
    this.bounded = !(world.people.response === "simple" && world.people.unit === "count");
    this.instant = world.people.response === "threshold" && world.people.instant;
    this.changes = new Changes(community.kind.length);
  }

  /** Begins a week, in which nobody has changed yet. `on`: the programme runs. */
  open(plan: Plan, on: boolean): void {
    const { behaviour, people } = this.world;
    const outreach = on ? plan.cohesion.outreach : 0;
    this.marginFactor = 1 - behaviour.marginCapability * people.marginalisation * (1 - outreach);
    prepareWeek(this.factors, this.week, behaviour);
    this.changes.length = 0;
    if (this.live === null && manyFinal(this.community)) this.live = liveList(this.community);
  }

  /** Adds the week's rates at site s to everyone's clock there, and notes who changes. */
  advance(s: number): void {
    const { community, tables, site } = this;
    const sum = fillTables(
      tables,
      this.week,
      this.factors,
      site,
      this.marginFactor,
      this.bounded,
      this.world.behaviour,
    );
    if (community.final !== 0 && sum === "linear" && !this.instant) this.advanceLive(s);
    else if (this.instant || sum === "asked" || community.final !== 0 || community.linear) this.advanceEach(s);
    else if (sum === "held") this.advanceHeld(s);
    else this.advanceLinear(s);
  }

  private advanceLinear(s: number): void {
    const { left, value, kind, network } = this.community;
    const { a, b } = this.tables;
    const end = network.siteStart[s + 1];
    const { who } = this.changes;
    let n = this.changes.length;
    for (let i = network.siteStart[s]; i < end; i++) {
      const c = kind[i];
      const rest = left[i] - (a[c] + b[c] * value[i]);
      left[i] = rest;
      if (rest <= 0) who[n++] = i;
    }
    this.chooseUpTo(n);
  }

  // the same where a rate is held at zero for some
  private advanceHeld(s: number): void {
    const { left, value, kind, network } = this.community;
    const { a, b, leastA, leastB } = this.tables;
    const end = network.siteStart[s + 1];
    const { who } = this.changes;
    let n = this.changes.length;
    for (let i = network.siteStart[s]; i < end; i++) {
      const c = kind[i];
      const x = value[i];
      const rest = left[i] - Math.max(a[c] + b[c] * x, leastA[c] + leastB[c] * x);
      left[i] = rest;
      if (rest <= 0) who[n++] = i;
    }
    this.chooseUpTo(n);
  }

  // the same where states are final; once there is a list, who cannot change is dropped from it on the way
  private advanceLive(s: number): void {
    const { left, value, pull, kind, final, linear, commonScale, network } = this.community;
    const { a, b } = this.tables;
    const { people, end } = this.live ?? NOBODY;
    const mask = STATE_MASK;
    const listed = this.live !== null;
    if (linear) for (let c = 0; c < RATE_CLASSES; c++) b[c] /= commonScale;
    const { who } = this.changes;
    let n = this.changes.length;
    let kept = network.siteStart[s];
    const last = listed ? end[s] : network.siteStart[s + 1];
    for (let k = kept; k < last; k++) {
      const i = listed ? people[k] : k;
      const c = kind[i];
      if (((final >>> (c & mask)) & 1) === 1) continue;
      if (listed) people[kept++] = i;
      const rest = left[i] - (a[c] + b[c] * (linear ? pull[i] : value[i]));
      left[i] = rest;
      if (rest <= 0) who[n++] = i;
    }
    if (listed) end[s] = kept;
    this.chooseUpTo(n);
  }

  // the same, clinician by clinician: thresholds that act at once, and rates held at zero
  private advanceEach(s: number): void {
    const { left, value, kind, network } = this.community;
    const { twoWay } = this.world.people;
    for (let i = network.siteStart[s]; i < network.siteStart[s + 1]; i++) {
      const state = kind[i] & STATE_MASK;
      if (this.community.isFinal(i)) continue;
      if (this.instant && state === NOT_USING && value[i] === 1) {
        this.changes.add(i, REACHES_THRESHOLD);
        continue;
      }
      if (this.instant && twoWay && state === GENUINE && value[i] !== 1) {
        this.changes.add(i, REVERTS);
        continue;
      }
      left[i] -= this.ratesOf(i);
      if (left[i] <= 0) this.changes.add(i, this.choose(i));
    }
  }

  private ratesOf(i: number): number {
    const c = this.community.kind[i];
    const capability = this.site.capability * ((c & AT_MARGIN) === 0 ? 1 : this.marginFactor);
    const x = this.community.responseOf(i);
    const exposed = (c & EXPOSED) === 0 ? 0 : 1;
    return rates(
      this.rate,
      c & STATE_MASK,
      this.week,
      this.site,
      capability,
      Math.max(0, x),
      Math.max(0, -x),
      exposed,
      (c & SETTLED) !== 0,
      this.world.behaviour,
    );
  }

  /** Chooses the change of those noted last, up to the n-th; only while the site's conditions are still set. */
  private chooseUpTo(n: number): void {
    const { changes } = this;
    for (let k = changes.length; k < n; k++) changes.cause[k] = this.choose(changes.who[k]);
    changes.length = n;
  }

  /** The change that ends clinician i's stay, drawn in proportion to the rates of this week. */
  private choose(i: number): number {
    const total = this.ratesOf(i);
    const { rate, community } = this;
    const state = community.kind[i] & STATE_MASK;
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
    if (target < rate[LEAVES]) return LEAVES;
    if (rate[INDUCTED] > 0) return INDUCTED;
    return rate[LEAVES] > 0 ? LEAVES : last;
  }

  /** Makes all changes noted in week t at once. */
  apply(t: number, onChange: OnChange | null): void {
    const { changes, community } = this;
    for (let k = 0; k < changes.length; k++) {
      const i = changes.who[k];
      const cause = changes.cause[k];
      const to = LEADS_TO[cause];
      if (cause === SETTLES) community.settle(i);
      else {
        if (onChange) onChange(t, i, community.stateOf(i), to, cause);
        community.move(i, to);
      }
    }
  }
}
