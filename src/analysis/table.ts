import type { JobResult } from "../engine/result.ts";
import { SUMMARIES, type SummaryKey } from "../engine/summaries.ts";
import { WEEK_COLUMNS, type WeekColumn } from "../engine/week-columns.ts";

/**
 * Reading the flat columns of a job's result. Everywhere in `analysis` a *plan* is its place in `result.job.plans`,
 * counted from 0, and a *replicate* is its number in the study, `result.job.from`..`result.job.to`.
 */

/** The weekly measures: the recorded columns, and two sums of them: measured use (genuine + surface) and the hours of all levers. */
export const MEASURES = [...WEEK_COLUMNS, "measured", "hours"] as const;
export type Measure = (typeof MEASURES)[number];

const COLUMN_COUNT = WEEK_COLUMNS.length;
const HOURS = WEEK_COLUMNS.filter((column) => column.startsWith("hours"));
const columnPlace = new Map<string, number>(WEEK_COLUMNS.map((column, place) => [column, place]));
const summaryPlace = new Map<string, number>(SUMMARIES.map(({ key }, place) => [key, place]));

/** How many replicates the result holds of each of its plans. */
export function replicateCount(result: JobResult): number {
  return result.job.to - result.job.from + 1;
}

/** The last week recorded. Throws where the result holds no weekly columns. */
export function lastWeek(result: JobResult): number {
  const runs = result.job.plans.length * replicateCount(result);
  return recorded(result).length / (runs * COLUMN_COUNT) - 1;
}

/** One recorded column of one run, weeks 0..last: a view into the result, not a copy. */
export function weekly(result: JobResult, plan: number, replicate: number, column: WeekColumn): Float64Array {
  const weeks = lastWeek(result) + 1;
  const at = (run(result, plan, replicate) * COLUMN_COUNT + columnPlace.get(column)!) * weeks;
  return recorded(result).subarray(at, at + weeks);
}

/** One measure of one run, weeks 0..last; for a recorded column a view into the result. */
export function measureByWeek(result: JobResult, plan: number, replicate: number, measure: Measure): Float64Array {
  if (measure === "measured") return sum(result, plan, replicate, ["genuine", "surface"]);
  if (measure === "hours") return sum(result, plan, replicate, HOURS);
  return weekly(result, plan, replicate, measure);
}

/** One summary of one run; Infinity where not reached, NaN where not applicable. */
export function summary(result: JobResult, plan: number, replicate: number, key: SummaryKey): number {
  return result.summaries[run(result, plan, replicate) * SUMMARIES.length + summaryPlace.get(key)!];
}

/** One value for each replicate of a result, in order of their numbers. */
export function byReplicate<T>(result: JobResult, value: (replicate: number) => T): T[] {
  return Array.from({ length: replicateCount(result) }, (_, place) => value(result.job.from + place));
}

/** One summary of all replicates of a plan, in their order. */
export function summaryValues(result: JobResult, plan: number, key: SummaryKey): Float64Array {
  return Float64Array.from(byReplicate(result, (replicate) => summary(result, plan, replicate, key)));
}

function sum(result: JobResult, plan: number, replicate: number, columns: readonly WeekColumn[]): Float64Array {
  const total = new Float64Array(lastWeek(result) + 1);
  for (const column of columns) {
    const values = weekly(result, plan, replicate, column);
    for (let week = 0; week < total.length; week++) total[week] += values[week];
  }
  return total;
}

function run(result: JobResult, plan: number, replicate: number): number {
  const { plans, from, to } = result.job;
  if (!(plan >= 0 && plan < plans.length)) throw new RangeError(`invalid plan: ${plan}`);
  if (!(replicate >= from && replicate <= to)) throw new RangeError(`invalid replicate: ${replicate}`);
  return plan * replicateCount(result) + replicate - from;
}

function recorded(result: JobResult): Float64Array {
  if (!result.weekly) throw new Error("invalid result: weekly columns were not recorded");
  return result.weekly;
}
