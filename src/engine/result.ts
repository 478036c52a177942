import type { Job, RecordOptions } from "./job.ts";
import { SUMMARIES } from "./record/summaries.ts";
import type { Trace } from "./record/trace.ts";
import { WEEK_COLUMNS } from "./record/week-columns.ts";
import { STATE_COUNT } from "./states.ts";

/** How much one run records. */
export interface Shape {
  /** Weeks run; the record holds weeks 0..weeks. */
  weeks: number;
  /** Professions in their order, then the centre, then the margins. */
  groups: number;
  /**
   * In the order of the network: by number in a generated community, labels of an imported one ascending, without sites
   * that have no people.
   */
  sites: number;
}

/**
 * What a job gives back. `summaries` is [plan][replicate][summary]; `weekly` is [plan][replicate][column][week 0..weeks];
 * `groups` is [plan][replicate][group][state][week] as shares, `sites` the same by site; a group without members has NaN.
 * What was not recorded is null. Plain data, to cross to and from a worker; `planOf` reads it.
 */
export interface JobResult {
  job: Job;
  shape: Shape;
  summaries: Float64Array;
  weekly: Float64Array | null;
  groups: Float64Array | null;
  sites: Float64Array | null;
  trace: Trace | null;
}

/** The parts of a result that hold as many numbers for every run. */
export const PARTS = ["summaries", "weekly", "groups", "sites"] as const;
/** The name of a part of a result: the summaries, the weekly columns, the groups or the sites. */
export type Part = (typeof PARTS)[number];

/** A result of zeros for a job's runs to be recorded in, without a trace. */
export function emptyResult(job: Job, shape: Shape, record: Omit<RecordOptions, "trace">): JobResult {
  const runs = job.plans.length * replicateCount(job);
  const lengths = runLengths(shape);
  const zeros = (part: Part) => new Float64Array(runs * lengths[part]);
  return {
    job,
    shape,
    summaries: zeros("summaries"),
    weekly: record.weeks ? zeros("weekly") : null,
    groups: record.groups ? zeros("groups") : null,
    sites: record.sites ? zeros("sites") : null,
    trace: null,
  };
}

/** How many replicates a job has of each of its plans. */
export function replicateCount({ from, to }: Pick<Job, "from" | "to">): number {
  return to - from + 1;
}

/** Numbers that one run has in each part. */
export function runLengths({ weeks, groups, sites }: Shape): Record<Part, number> {
  const rows = weeks + 1;
  return {
    summaries: SUMMARIES.length,
    weekly: WEEK_COLUMNS.length * rows,
    groups: groups * STATE_COUNT * rows,
    sites: sites * STATE_COUNT * rows,
  };
}

/** Bytes that one run takes in a result, its trace aside. */
export function bytesPerRun(shape: Shape, record: Omit<RecordOptions, "trace">): number {
  const { summaries, weekly, groups, sites } = runLengths(shape);
  const numbers = summaries + (record.weeks ? weekly : 0) + (record.groups ? groups : 0) + (record.sites ? sites : 0);
  return numbers * Float64Array.BYTES_PER_ELEMENT;
}

/** Bytes that a result holds, its trace aside. */
export function bytesHeld(result: JobResult): number {
  return PARTS.reduce((sum, part) => sum + (result[part]?.byteLength ?? 0), 0);
}

/** Number of a run among those of a job, by the plan's index in the job and the replicate's number in the study. */
export function runIndex(job: Job, plan: number, replicate: number): number {
  if (!(plan >= 0 && plan < job.plans.length)) throw new RangeError(`invalid plan: ${plan}`);
  if (!(replicate >= job.from && replicate <= job.to)) throw new RangeError(`invalid replicate: ${replicate}`);
  return plan * replicateCount(job) + replicate - job.from;
}

/** One run's own numbers in each part: views into the result, null where it was not recorded. */
export function runParts(result: JobResult, plan: number, replicate: number): Pick<JobResult, Part> {
  const run = runIndex(result.job, plan, replicate);
  const lengths = runLengths(result.shape);
  const own = (part: Part) => result[part]?.subarray(run * lengths[part], (run + 1) * lengths[part]) ?? null;
  return { summaries: own("summaries")!, weekly: own("weekly"), groups: own("groups"), sites: own("sites") };
}

/** Where a weekly column begins among the weekly numbers of a run; its weeks follow one another. */
export function columnStart({ weeks }: Shape, column: number): number {
  return column * (weeks + 1);
}

/** Where the share of a state begins among the numbers of a run's groups or sites; its weeks follow one another. */
export function shareStart({ weeks }: Shape, group: number, state: number): number {
  return (group * STATE_COUNT + state) * (weeks + 1);
}
