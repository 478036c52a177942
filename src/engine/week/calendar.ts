import type { Plan } from "../plan.ts";

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
