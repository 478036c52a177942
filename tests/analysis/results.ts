import fc from "fast-check";
import { SUMMARIES, type SummaryKey } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import { emptyResult, type JobResult } from "../../src/engine/result.ts";

/** A result with the given summaries, [plan][replicate]; what is not given is 0. */
export function resultOf(plans: Partial<Record<SummaryKey, number>>[][], from = 1, world = 0): JobResult {
  const replicates = plans[0].length;
  const rows = plans.flatMap((runs) => runs.flatMap((run) => SUMMARIES.map(({ key }) => run[key] ?? 0)));
  const job = { world, plans: plans.map((_, plan) => plan), from, to: from + replicates - 1 };
  const nothing = { weeks: false, groups: false, sites: false };
  return { ...emptyResult(job, { weeks: 0, groups: 0, sites: 0 }, nothing), summaries: Float64Array.from(rows) };
}

/** A result with one genuine share at the end for each plan and replicate. */
export function genuineEnds(plans: number[][]): JobResult {
  return resultOf(plans.map((runs) => runs.map((genuineEnd) => ({ genuineEnd }))));
}

/** A result of which every weekly value is given by a function. */
export function weeklyResult(
  plans: number,
  replicates: number,
  weeks: number,
  value: (plan: number, replicate: number, column: number, week: number) => number,
): JobResult {
  const empty = resultOf(Array.from({ length: plans }, () => Array.from({ length: replicates }, () => ({}))));
  const values: number[] = [];
  for (let plan = 0; plan < plans; plan++)
    for (let replicate = 1; replicate <= replicates; replicate++)
      for (let column = 0; column < WEEK_COLUMNS.length; column++)
        for (let week = 0; week <= weeks; week++) values.push(value(plan, replicate, column, week));
  return { ...empty, shape: { ...empty.shape, weeks }, weekly: Float64Array.from(values) };
}

/** Numbers as summaries hold them: also equal ones, not reached and not applicable. */
export const summaryNumber = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 0.5, 1, Number.POSITIVE_INFINITY, Number.NaN),
);
