import type { Plan } from "./plan.ts";
import type { Costs } from "./world.ts";

/** Columns of hours, in this order; each has its weekly column in `WEEK_COLUMNS`. */
export const HOUR_LEVERS = [
  "core",
  "soft",
  "hard",
  "resources",
  "meetings",
  "conflictWork",
  "data",
  "reviews",
] as const;

export type HourLever = (typeof HOUR_LEVERS)[number];

/** First week after the programme: its end, or the horizon. */
export function programmeEnd(plan: Plan, weeks: number): number {
  return Math.min(plan.programme.end ?? weeks, weeks);
}

/** Whether the programme runs in this week (counted from 0). */
export function running(plan: Plan, week: number, weeks: number): boolean {
  return week >= plan.programme.start && week < programmeEnd(plan, weeks);
}

/** Soft and hard tactics of a week in which the programme runs: of the phases that hold, the last listed wins; else the base value. */
export function tacticsOf(plan: Plan, week: number): { soft: number; hard: number } {
  let { soft, hard } = plan.tactics;
  for (const phase of plan.tactics.phases) {
    if (week < phase.from || week >= phase.to) continue;
    soft = phase.soft ?? soft;
    hard = phase.hard ?? hard;
  }
  return { soft, hard };
}

/** Whether feedback reaches the sites in this week: every `data.every` weeks, for the first time at the end of the first such stretch. */
export function feedbackDue(plan: Plan, week: number): boolean {
  return plan.data.every > 0 && (week - plan.programme.start + 1) % plan.data.every === 0;
}

/** Whether a review is held at the end of this week. A review that learns nothing is not held. */
export function reviewDue(plan: Plan, week: number): boolean {
  const { reviewEvery, learning } = plan.theory;
  return reviewEvery > 0 && learning > 0 && (week - plan.programme.start + 1) % reviewEvery === 0;
}

/** Hours of a plan: [lever][week 0..weeks], those of the week that ends at the record; week 0 has none. Illustrative prices. */
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
    const { soft, hard } = tacticsOf(plan, week);
    const each = [
      costs.core * corePeople * plan.core.strength,
      costs.soft * clinicians * soft,
      costs.hard * clinicians * hard,
      costs.resources * clinicians * plan.resources.level,
      costs.meetings * clinicians * plan.community.meetings,
      costs.conflictWork * sites * plan.cohesion.conflictWork,
      feedbackDue(plan, week) ? costs.feedback * sites * plan.data.burden : 0,
      reviewDue(plan, week) ? costs.review * sites : 0,
    ];
    for (let lever = 0; lever < each.length; lever++) hours[lever * rows + week + 1] = each[lever];
  }
  return hours;
}
