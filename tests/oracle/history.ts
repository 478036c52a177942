import type { Emphasis, Plan } from "../../src/engine/plan.ts";
import type { SummaryKey } from "../../src/engine/record/summaries.ts";
import type { WeekColumn } from "../../src/engine/record/week-columns.ts";
import type { World } from "../../src/engine/world.ts";
import type { People } from "./people.ts";
import type { Cause, Levers } from "./rates.ts";

/** What is recorded of a run. */

interface Levels {
  community: number;
  conflict: number;
  sites: { opportunity: number; capability: number; emphasis: Emphasis }[];
  coreLevel: number;
  legitimacy: number;
  activeTies: number;
}

export type Hours = Record<WeekColumn & `hours${string}`, number>;

/** `week` is that of the record in which the change first shows. */
export interface TracedChange {
  week: number;
  clinician: number;
  from: number;
  to: number;
  cause: Cause;
}

export interface History {
  record(week: number, states: number[], levels: Levels): void;
  spend(week: number, hours: Hours): void;
  changed(change: TracedChange): void;
  /** By week 0..weeks. */
  weekly: Record<WeekColumn, number>[];
  /** By week, group (professions, centre, margins) and state; NaN for a group without members. */
  groups: number[][][];
  /** By week, site and state. */
  sites: number[][][];
  /** Every change, a leaver's replacement by someone in the same state included. */
  trace: TracedChange[];
  summaries(): Record<SummaryKey, number>;
}

const NO_HOURS: Hours = {
  hoursCore: 0,
  hoursSoft: 0,
  hoursHard: 0,
  hoursResources: 0,
  hoursMeetings: 0,
  hoursConflictWork: 0,
  hoursData: 0,
  hoursReviews: 0,
};

export function startHistory(people: People, plan: Plan, world: World, weeks: number): History {
  const { clinicians } = people;
  const spent: Hours[] = [];
  const history: History = {
    weekly: [],
    groups: [],
    sites: [],
    trace: [],

    record(week, states, { community, conflict, sites, coreLevel, legitimacy, activeTies }) {
      const sharesOf = (inside: (i: number) => boolean) => {
        const count = [0, 0, 0, 0];
        states.forEach((state, i) => {
          if (inside(i)) count[state]++;
        });
        const members = count[0] + count[1] + count[2] + count[3];
        return count.map((some) => some / members);
      };
      const overSites = (of: (site: Levels["sites"][number]) => number) =>
        sites.reduce((sum, site) => sum + of(site), 0) / sites.length;
      const [notUsing, surface, genuine, resisting] = sharesOf(() => true);
      history.weekly[week] = {
        notUsing,
        surface,
        genuine,
        resisting,
        community,
        conflict,
        core: coreLevel,
        legitimacy,
        opportunity: overSites((site) => site.opportunity),
        capability: overSites((site) => site.capability),
        emphasisCapability: overSites(({ emphasis }) => emphasis.capability),
        emphasisMotivation: overSites(({ emphasis }) => emphasis.motivation),
        emphasisOpportunity: overSites(({ emphasis }) => emphasis.opportunity),
        activeTies,
        ...(spent[week - 1] ?? NO_HOURS),
      };
      history.groups[week] = [
        ...Array.from({ length: people.professions }, (_, p) => sharesOf((i) => clinicians[i].profession === p)),
        sharesOf((i) => !clinicians[i].margin),
        sharesOf((i) => clinicians[i].margin),
      ];
      history.sites[week] = sites.map((_, s) => sharesOf((i) => clinicians[i].site === s));
    },

    spend(week, hours) {
      spent[week] = hours;
    },

    changed(change) {
      history.trace.push(change);
    },

    summaries() {
      const { verifiability: v, outcome } = world.practice;
      const { end } = plan.programme;
      const stops = end !== null && end < weeks;
      const last = history.weekly[weeks];
      const stop = history.weekly[stops ? end : weeks];
      const [centre, margins] = history.groups[weeks].slice(-2).map((shares) => shares[2]);
      const useAtOwnSite = clinicians.map(({ site }) => history.sites[weeks][site][2]);
      const half = history.weekly.findIndex(({ genuine }) => genuine >= 0.5);
      const averted = history.weekly
        .slice(1)
        .map(({ genuine, surface }) => outcome.baseline * outcome.effect * (genuine + v * surface));
      return {
        genuineEnd: last.genuine,
        enactedEnd: last.genuine + v * last.surface,
        surfaceEnd: last.surface,
        measuredEnd: last.genuine + last.surface,
        genuineStop: stop.genuine,
        surfaceStop: stop.surface,
        measuredStop: stop.genuine + stop.surface,
        reportingGap: (1 - v) * last.surface,
        weeksToHalf: half === -1 ? Number.POSITIVE_INFINITY : half,
        sustained: stops ? last.genuine / stop.genuine : Number.NaN,
        resistancePeak: Math.max(...history.weekly.map(({ resisting }) => resisting)),
        reach: useAtOwnSite.filter((use) => use > 0.5).length / clinicians.length,
        marginGap: centre - margins,
        siteSpread: standardDeviation(useAtOwnSite),
        hours: spent.flatMap((hours) => Object.values(hours)).reduce((sum, hours) => sum + hours, 0),
        eventsAverted: (averted.reduce((sum, events) => sum + events, 0) * clinicians.length) / 52,
      };
    },
  };
  return history;
}

function standardDeviation(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Hours of one week, by lever. */
export function hoursOf(plan: Plan, { costs }: World, people: People, coreSize: number, levers: Levers): Hours {
  if (!levers.on) return NO_HOURS;
  const clinicians = people.clinicians.length;
  const sites = people.sites.length;
  return {
    hoursCore: costs.core * coreSize * plan.core.strength,
    hoursSoft: costs.soft * clinicians * levers.soft,
    hoursHard: costs.hard * clinicians * levers.hard,
    hoursResources: costs.resources * clinicians * levers.resources,
    hoursMeetings: costs.meetings * clinicians * levers.meetings,
    hoursConflictWork: costs.conflictWork * sites * levers.conflictWork,
    hoursData: levers.report ? costs.feedback * sites * plan.data.burden : 0,
    hoursReviews: levers.review ? costs.review * sites : 0,
  };
}
