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
    const sites = overSites(siteCounts, network.count, counts[GENUINE]);
    const nobody = peopleIn(marginCounts, 0) === 0 || peopleIn(marginCounts, 1) === 0;
    const values: Record<SummaryKey, number> = {
      genuineEnd: genuine,
      enactedEnd: genuine + this.world.practice.verifiability * surface,
      surfaceEnd: surface,
      measuredEnd: genuine + surface,
      genuineStop,
      surfaceStop,
      measuredStop: genuineStop + surfaceStop,
      reportingGap: surface * (1 - this.world.practice.verifiability),
      weeksToHalf: this.weeksToHalf,
      sustained: this.stop >= this.weeks || genuineStop === 0 ? NaN : genuine / genuineStop,
      resistancePeak: this.resistancePeak,
      reach: sites.reach,
      marginGap: nobody ? NaN : genuineGap(marginCounts, 0, 1),
      siteSpread: sites.spread,
      hours,
      eventsAverted: this.averted,
    };
    SUMMARIES.forEach(({ key }, k) => {
      out[k] = values[key];
    });
  }
}

/**
 * Share of clinicians at sites above half genuine use, and the standard deviation of the sites' genuine shares, weighted
 * by people. Deviations are worked out in whole numbers, so that equal shares have no spread at all.
 */
function overSites(siteCounts: Int32Array, people: number, genuine: number): { reach: number; spread: number } {
  let reached = 0;
  let squares = 0;
  for (let s = 0; STATE_COUNT * s < siteCounts.length; s++) {
    const here = peopleIn(siteCounts, s);
    if (here === 0) continue;
    const users = siteCounts[STATE_COUNT * s + GENUINE];
    if (2 * users > here) reached += here;
    const deviation = users * people - genuine * here;
    squares += (deviation * deviation) / here;
  }
  return { reach: reached / people, spread: Math.sqrt(squares / people) / people };
}

// genuine share of one group less that of another
function genuineGap(counts: Int32Array, one: number, other: number): number {
  const people = peopleIn(counts, one);
  const others = peopleIn(counts, other);
  return (
    (counts[STATE_COUNT * one + GENUINE] * others - counts[STATE_COUNT * other + GENUINE] * people) / (people * others)
  );
}
