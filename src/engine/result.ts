import type { Job } from "./job.ts";

/** Names of the weekly columns, in the order they are recorded. */
export const WEEK_COLUMNS = [
  "notUsing",
  "surface",
  "genuine",
  "resisting",
  "community",
  "conflict",
  "core",
  "legitimacy",
  "opportunity",
  "capability",
  "emphasisCapability",
  "emphasisMotivation",
  "emphasisOpportunity",
  "activeTies",
  "hoursCore",
  "hoursSoft",
  "hoursHard",
  "hoursResources",
  "hoursMeetings",
  "hoursConflictWork",
  "hoursData",
  "hoursReviews",
] as const;

export type WeekColumn = (typeof WEEK_COLUMNS)[number];

/** What a run is summed up as, in order; `better` says which direction is better. "weeks" measures are Infinity where not reached; NaN is not applicable. */
export const SUMMARIES = [
  { key: "genuineEnd", label: "Genuine use at the end", unit: "share", better: "higher" },
  { key: "surfaceEnd", label: "Surface use at the end", unit: "share", better: "lower" },
  { key: "measuredEnd", label: "Measured use at the end", unit: "share", better: "higher" },
  { key: "genuineStop", label: "Genuine use at programme end", unit: "share", better: "higher" },
  { key: "surfaceStop", label: "Surface use at programme end", unit: "share", better: "lower" },
  { key: "measuredStop", label: "Measured use at programme end", unit: "share", better: "higher" },
  { key: "reportingGap", label: "Reporting gap at the end (measured − enacted)", unit: "share", better: "lower" },
  { key: "weeksToHalf", label: "Weeks to half genuine use", unit: "weeks", better: "lower" },
  { key: "sustained", label: "Sustained share (end ÷ programme end)", unit: "ratio", better: "higher" },
  { key: "resistancePeak", label: "Resistance at its peak", unit: "share", better: "lower" },
  { key: "reach", label: "Reach (sites above half genuine use)", unit: "share", better: "higher" },
  { key: "marginGap", label: "Gap between centre and margins", unit: "share", better: "lower" },
  { key: "siteGap", label: "Gap between sites (highest − lowest)", unit: "share", better: "lower" },
  { key: "hours", label: "Hours in total", unit: "hours", better: "lower" },
  { key: "eventsAverted", label: "Outcome events averted", unit: "events", better: "higher" },
] as const satisfies readonly {
  key: string;
  label: string;
  unit: "share" | "weeks" | "ratio" | "hours" | "events";
  better: "higher" | "lower";
}[];

export type SummaryKey = (typeof SUMMARIES)[number]["key"];

/** One change of one clinician. `cause` indexes `CAUSES`. */
export const CAUSES = [
  "persuaded",
  "complies",
  "resists",
  "owns",
  "stops",
  "drifts",
  "reconciled",
  "leaves",
  "threshold",
  "reverts",
] as const;

/** Columns of equal length, one row a change, by plan, replicate, week, clinician's place. */
export interface Trace {
  plan: Int32Array;
  replicate: Int32Array;
  /** Week of the record in which the change first shows: 1..weeks. */
  week: Int32Array;
  clinician: Int32Array;
  from: Uint8Array;
  to: Uint8Array;
  cause: Uint8Array;
}

/**
 * What a job gives back. `summaries` is [plan][replicate][summary]; `weekly` is [plan][replicate][column][week 0..weeks];
 * `groups` is [plan][replicate][group][state][week] as shares (professions in order, then centre, margins); `sites` the same by site.
 * A group without members has NaN. Sites stand in the order of the network: numbers of a generated community, labels
 * of an imported one ascending, without sites that have no people. Results of adjacent jobs of the same plans and world concatenate per plan.
 */
export interface JobResult {
  job: Job;
  summaries: Float64Array;
  weekly: Float64Array | null;
  groups: Float64Array | null;
  sites: Float64Array | null;
  trace: Trace | null;
}
