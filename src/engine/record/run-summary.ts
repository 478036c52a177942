import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import { GENUINE, peopleIn, RESISTING, STATE_COUNT, SURFACE } from "../states.ts";
import { programmeEnd } from "../week/calendar.ts";
import type { World } from "../world.ts";
import { SUMMARIES, type SummaryKey } from "./summaries.ts";

/** What is followed week by week for the summaries. */
export class RunSummary {
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
    const surface = community.counts[SURFACE] / n;
    const genuine = community.counts[GENUINE] / n;
    const { verifiability, outcome } = this.world.practice;
    if (genuine >= 0.5 && this.weeksToHalf === Infinity) this.weeksToHalf = t;
    this.resistancePeak = Math.max(this.resistancePeak, community.counts[RESISTING] / n);
    if (t > 0) this.averted += ((n * outcome.baseline) / 52) * outcome.effect * (genuine + verifiability * surface);
    if (t === this.stop) this.atStop = { surface, genuine };
  }

  /** Writes the summaries into `out`, in the order of `SUMMARIES`. `hours`: those of the whole run. */
  write(out: Float64Array, community: Community, hours: number): void {
    const { network, counts, siteCounts, marginCounts } = community;
    const surface = counts[SURFACE] / network.count;
    const genuine = counts[GENUINE] / network.count;
    const { surface: surfaceStop, genuine: genuineStop } = this.atStop;
    const sites = spreadOf(siteCounts);
    const nobody = peopleIn(marginCounts, 0) === 0 || peopleIn(marginCounts, 1) === 0;
    const values: Record<SummaryKey, number> = {
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
      out[k] = values[key];
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
  for (let s = 0; STATE_COUNT * s < siteCounts.length; s++) {
    const people = peopleIn(siteCounts, s);
    if (people === 0) continue;
    sites += 1;
    if (2 * siteCounts[STATE_COUNT * s + GENUINE] > people) above += 1;
    if (highest < 0 || genuineGap(siteCounts, s, highest) > 0) highest = s;
    if (lowest < 0 || genuineGap(siteCounts, s, lowest) < 0) lowest = s;
  }
  return { aboveHalf: above / sites, gap: genuineGap(siteCounts, highest, lowest) };
}

// genuine share of one group less that of another
function genuineGap(counts: Int32Array, one: number, other: number): number {
  const people = peopleIn(counts, one);
  const others = peopleIn(counts, other);
  return (
    (counts[STATE_COUNT * one + GENUINE] * others - counts[STATE_COUNT * other + GENUINE] * people) / (people * others)
  );
}
