import type { PlanResult } from "../engine/plan-result.ts";
import { WEEK_COLUMNS, type WeekColumn } from "../engine/record/week-columns.ts";

/** The weekly measures: the recorded columns, and two sums of them: measured use (genuine + surface) and the hours of all levers. */
export const MEASURES = [...WEEK_COLUMNS, "measured", "hours"] as const;
/** The name of a weekly measure. */
export type Measure = (typeof MEASURES)[number];

const HOURS = WEEK_COLUMNS.filter((column) => column.startsWith("hours"));

/** One measure of one replicate, weeks 0..weeks; for a recorded column a view into the result. */
export function measureByWeek(plan: PlanResult, measure: Measure, replicate: number): Float64Array {
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
