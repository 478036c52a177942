/** Which way is better. */
export type Direction = "higher" | "lower";

/** What a run is summed up as, in order; `better` says which direction is better. "weeks" measures are Infinity where not reached; NaN is not applicable. */
export const SUMMARIES = [
  { key: "genuineEnd", label: "Genuine use at the end", unit: "share", better: "higher" },
  { key: "enactedEnd", label: "Enacted use at the end", unit: "share", better: "higher" },
  { key: "surfaceEnd", label: "Surface use at the end", unit: "share", better: "lower" },
  { key: "measuredEnd", label: "Measured use at the end", unit: "share", better: "higher" },
  { key: "genuineStop", label: "Genuine use at programme end", unit: "share", better: "higher" },
  { key: "surfaceStop", label: "Surface use at programme end", unit: "share", better: "lower" },
  { key: "measuredStop", label: "Measured use at programme end", unit: "share", better: "higher" },
  { key: "reportingGap", label: "Reporting gap at the end (measured − enacted)", unit: "share", better: "lower" },
  { key: "weeksToHalf", label: "Weeks to half genuine use", unit: "weeks", better: "lower" },
  { key: "sustained", label: "Sustained genuine use (end ÷ programme end)", unit: "ratio", better: "higher" },
  { key: "resistancePeak", label: "Resistance at its peak", unit: "share", better: "lower" },
  { key: "reach", label: "Reach (clinicians at sites above half genuine use)", unit: "share", better: "higher" },
  { key: "marginGap", label: "Genuine use, centre − margins", unit: "share", better: "lower" },
  {
    key: "siteSpread",
    label: "Spread of genuine use, by site (standard deviation)",
    unit: "share",
    better: "lower",
  },
  { key: "hours", label: "Hours in total", unit: "hours", better: "lower" },
  { key: "eventsAverted", label: "Outcome events averted", unit: "events", better: "higher" },
] as const satisfies readonly {
  key: string;
  label: string;
  unit: "share" | "weeks" | "ratio" | "hours" | "events";
  better: Direction;
}[];

/** The key of a summary, which names its column. */
export type SummaryKey = (typeof SUMMARIES)[number]["key"];
