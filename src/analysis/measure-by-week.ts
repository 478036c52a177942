import type { PlanResult } from "../engine/plan-result.ts";
import { WEEK_COLUMNS, type WeekColumn } from "../engine/record/week-columns.ts";

/** The weekly measures: the recorded columns, and two sums of them: measured use (genuine + surface) and the hours of all levers. */
export const MEASURES = [...WEEK_COLUMNS, "measured", "hours"] as const;
/** The name of a weekly measure. */
export type Measure = (typeof MEASURES)[number];

/** A weekly measure that is no column: its values in one replicate of a plan, weeks 0..weeks. */
export type WeeklyValues = (plan: PlanResult, replicate: number) => Float64Array;

const HOURS = WEEK_COLUMNS.filter((column) => column.startsWith("hours"));

/** One measure of one replicate, weeks 0..weeks; for a recorded column a view into the result. */
export function measureByWeek(plan: PlanResult, measure: Measure | WeeklyValues, replicate: number): Float64Array {
  if (typeof measure === "function") return measure(plan, replicate);
  if (measure === "measured") return sum(plan, ["genuine", "surface"], replicate);
  if (measure === "hours") return sum(plan, HOURS, replicate);
  return plan.weekly(measure, replicate);
}

function sum(plan: PlanResult, columns: readonly WeekColumn[], replicate: number): Float64Array {
  const total = new Float64Array(plan.shape.weeks + 1);
  for (const column of columns) {
    const values = plan.weekly(column, replicate);
    for (let week = 0; week < total.length; week++) total[week] += values[week];
  }
  return total;
}
