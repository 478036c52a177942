import type { SummaryKey } from "../../engine/record/summaries.ts";

/** Summaries that are shares in the results but differences between two shares: they are written in points, never in percent. */
export const IN_POINTS: ReadonlySet<SummaryKey> = new Set(["reportingGap", "marginGap", "siteSpread"]);
