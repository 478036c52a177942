import type { Plan } from "../plan.ts";
import { feedbackDue, reviewDue, running, tacticsOf } from "./calendar.ts";

/** Hours a week by lever; illustrative. */
export interface Costs {
  /** per person in the core, times strength */ core: number;
  /** per clinician, times soft */ soft: number;
  /** per clinician, times hard */ hard: number;
  /** per clinician, times level */ resources: number;
  /** per clinician, times meetings */ meetings: number;
  /** per site, times conflict work */ conflictWork: number;
  /** per site and feedback cycle, times burden */ feedback: number;
  /** per site and review */ review: number;
}

/** A week in which the programme runs, and whom its levers reach. */
interface Effort {
  plan: Plan;
  costs: Costs;
  week: number;
  /** Tactics that hold in this week. */
  tactics: { soft: number; hard: number };
  clinicians: number;
  sites: number;
  corePeople: number;
}

/** What costs hours, each with its hours of a week; a new one gets its weekly column by standing here. Illustrative prices. */
const PRICED = {
  core: ({ plan, costs, corePeople }: Effort) => costs.core * corePeople * plan.core.strength,
  soft: ({ costs, clinicians, tactics }: Effort) => costs.soft * clinicians * tactics.soft,
  hard: ({ costs, clinicians, tactics }: Effort) => costs.hard * clinicians * tactics.hard,
  resources: ({ plan, costs, clinicians }: Effort) => costs.resources * clinicians * plan.resources.level,
  meetings: ({ plan, costs, clinicians }: Effort) => costs.meetings * clinicians * plan.community.meetings,
  conflictWork: ({ plan, costs, sites }: Effort) => costs.conflictWork * sites * plan.cohesion.conflictWork,
  data: ({ plan, costs, sites, week }: Effort) =>
    feedbackDue(plan, week) ? costs.feedback * sites * plan.data.burden : 0,
  reviews: ({ plan, costs, sites, week }: Effort) => (reviewDue(plan, week) ? costs.review * sites : 0),
};

/** The name of what costs hours. */
export type HourLever = keyof typeof PRICED;

/** What costs hours, in the order of its weekly columns. */
export const HOUR_LEVERS = Object.keys(PRICED) as readonly HourLever[];

/** The weekly column of a lever's hours: "hoursCore". */
export function hoursColumn(lever: HourLever): `hours${Capitalize<HourLever>}` {
  return `hours${lever[0].toUpperCase()}${lever.slice(1)}` as `hours${Capitalize<HourLever>}`;
}

/** Hours of a plan: [lever][week 0..weeks], those of the week that ends at the record; week 0 has none. */
export function hoursByWeek(
  plan: Plan,
  costs: Costs,
  weeks: number,
  clinicians: number,
  sites: number,
  corePeople: number,
): Float64Array {
  const rows = weeks + 1;
  const hours = new Float64Array(HOUR_LEVERS.length * rows);
  for (let week = 0; week < weeks; week++) {
    if (!running(plan, week, weeks)) continue;
    const effort = { plan, costs, week, tactics: tacticsOf(plan, week), clinicians, sites, corePeople };
    HOUR_LEVERS.forEach((lever, index) => {
      hours[index * rows + week + 1] = PRICED[lever](effort);
    });
  }
  return hours;
}
