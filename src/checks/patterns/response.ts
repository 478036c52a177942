import { type Distribution, distribution } from "../../analysis/statistics/distribution.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { SummaryKey } from "../../engine/record/summaries.ts";
import type { JobResult } from "../../engine/result.ts";

/** What a lever at several levels leads to: for each level the distribution over replicates. */
export interface Response {
  levels: readonly number[];
  outcomes: Distribution[];
}

/** The response to a lever where the plans of a result differ by its level alone, in the order of the levels. */
export function responseOf(result: JobResult, levels: readonly number[], key: SummaryKey): Response {
  return { levels, outcomes: levels.map((_, plan) => distribution(planOf(result, plan).summaries(key))) };
}
