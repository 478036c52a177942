import type { Community } from "./community.ts";
import { HOUR_LEVERS, programmeEnd } from "./costs.ts";
import type { Plan } from "./plan.ts";
import { SUMMARIES, type Trace, WEEK_COLUMNS } from "./result.ts";
import type { Course } from "./week.ts";
import type { World } from "./world.ts";

/** Writes the weekly columns but the hours into [column][week] at `offset`. */
export function recordWeek(
  out: Float64Array,
  offset: number,
  rows: number,
  t: number,
  community: Community,
  course: Course,
): void {
  const { counts, network, emphasis, opportunity, capability } = community;
  const { week } = course;
  const n = network.count;
  let o = 0;
  let k = 0;
  for (let s = 0; s < network.sites; s++) {
    o += opportunity[s];
    k += capability[s];
  }
  const values = [
    counts[0] / n,
    counts[1] / n,
    counts[2] / n,
    counts[3] / n,
    community.sense,
    community.conflict,
    week.core,
    week.legitimacy,
    o / network.sites,
    k / network.sites,
    emphasis[0],
    emphasis[1],
    emphasis[2],
    community.activeTies(),
  ];
  for (let column = 0; column < values.length; column++) out[offset + column * rows + t] = values[column];
}

/** Column of the first hours in the weekly record. */
export const FIRST_HOURS = WEEK_COLUMNS.length - HOUR_LEVERS.length;

/** Writes state shares of groups into [group][state][week] at `offset`; NaN for a group without members. */
export function recordGroups(out: Float64Array, offset: number, rows: number, t: number, counts: Int32Array): void {
  for (let at = 0; at < counts.length; at += 4) {
    const people = counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3];
    for (let state = 0; state < 4; state++)
      out[offset + (at + state) * rows + t] = people === 0 ? NaN : counts[at + state] / people;
  }
}

/** What is followed week by week for the summaries. */
export class Summary {
  private readonly stop: number;
  private readonly weeks: number;
  private readonly world: World;
  private atStop: { surface: number; genuine: number } = { surface: 0, genuine: 0 };
  private weeksToHalf = Infinity;
  private resistancePeak = 0;
  private averted = 0;

  constructor(plan: Plan, world: World, weeks: number) {
    this.stop = programmeEnd(plan, weeks);
    this.weeks = weeks;
    this.world = world;
  }

  /** Takes in the state at record t: 0 the start, then once a week. */
  follow(t: number, community: Community): void {
    const n = community.network.count;
    const surface = community.counts[1] / n;
    const genuine = community.counts[2] / n;
    const { verifiability, outcome } = this.world.practice;
    if (genuine >= 0.5 && this.weeksToHalf === Infinity) this.weeksToHalf = t;
    this.resistancePeak = Math.max(this.resistancePeak, community.counts[3] / n);
    if (t > 0) this.averted += ((n * outcome.baseline) / 52) * outcome.effect * (genuine + verifiability * surface);
    if (t === this.stop) this.atStop = { surface, genuine };
  }

  /** Writes the summaries at `offset`, in the order of `SUMMARIES`. */
  write(out: Float64Array, offset: number, community: Community, hours: number): void {
    const { network, counts, siteCounts, marginCounts } = community;
    const surface = counts[1] / network.count;
    const genuine = counts[2] / network.count;
    const { surface: surfaceStop, genuine: genuineStop } = this.atStop;
    const sites = spreadOf(siteCounts);
    const nobody = peopleOf(marginCounts, 0) === 0 || peopleOf(marginCounts, 1) === 0;
    const values: Record<(typeof SUMMARIES)[number]["key"], number> = {
      genuineEnd: genuine,
      surfaceEnd: surface,
      measuredEnd: genuine + surface,
      genuineStop,
      surfaceStop,
      measuredStop: genuineStop + surfaceStop,
      reportingGap: surface * (1 - this.world.practice.verifiability),
      weeksToHalf: this.weeksToHalf,
      sustained: this.stop >= this.weeks || genuineStop === 0 ? NaN : genuine / genuineStop,
      resistancePeak: this.resistancePeak,
      reach: sites.aboveHalf,
      marginGap: nobody ? NaN : genuineGap(marginCounts, 0, 1),
      siteGap: sites.gap,
      hours,
      eventsAverted: this.averted,
    };
    SUMMARIES.forEach(({ key }, k) => {
      out[offset + k] = values[key];
    });
  }
}

/**
 * Share of sites above half genuine use, and highest − lowest genuine share. Worked out from whole numbers, so that equal
 * gaps are equal bytes. Sites without people do not count.
 */
function spreadOf(siteCounts: Int32Array): { aboveHalf: number; gap: number } {
  let sites = 0;
  let above = 0;
  let highest = -1;
  let lowest = -1;
  for (let s = 0; 4 * s < siteCounts.length; s++) {
    const people = peopleOf(siteCounts, s);
    if (people === 0) continue;
    sites += 1;
    if (2 * siteCounts[4 * s + 2] > people) above += 1;
    if (highest < 0 || genuineGap(siteCounts, s, highest) > 0) highest = s;
    if (lowest < 0 || genuineGap(siteCounts, s, lowest) < 0) lowest = s;
  }
  return { aboveHalf: above / sites, gap: genuineGap(siteCounts, highest, lowest) };
}

function peopleOf(counts: Int32Array, group: number): number {
  const at = 4 * group;
  return counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3];
}

// genuine share of one group less that of another
function genuineGap(counts: Int32Array, one: number, other: number): number {
  const people = peopleOf(counts, one);
  const others = peopleOf(counts, other);
  return (counts[4 * one + 2] * others - counts[4 * other + 2] * people) / (people * others);
}

/** Changes of state as they come: a list for each plan, so that a job's trace runs plan by plan. */
export class TraceLog {
  private readonly rows: number[][];
  private readonly plans: number[];

  constructor(plans: number[]) {
    this.plans = plans;
    this.rows = plans.map(() => []);
  }

  /** Adds a change under the plan at place `plan` of the job. */
  add(plan: number, replicate: number, week: number, clinician: number, from: number, to: number, cause: number): void {
    this.rows[plan].push(this.plans[plan], replicate, week, clinician, from, to, cause);
  }

  /** The log as columns. */
  columns(): Trace {
    const rows = this.rows.flat();
    const column = (k: number) => Array.from({ length: rows.length / 7 }, (_, r) => rows[7 * r + k]);
    return {
      plan: Int32Array.from(column(0)),
      replicate: Int32Array.from(column(1)),
      week: Int32Array.from(column(2)),
      clinician: Int32Array.from(column(3)),
      from: Uint8Array.from(column(4)),
      to: Uint8Array.from(column(5)),
      cause: Uint8Array.from(column(6)),
    };
  }
}
