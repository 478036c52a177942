import type { PlanResult } from "../engine/plan-result.ts";
import type { SummaryKey } from "../engine/record/summaries.ts";
import { quantile } from "./statistics/quantile.ts";

/**
 * The number of the replicate whose summary is nearest to the plan's median: the one to show where one stands for all.
 * Of several the lowest number. Numbers that are not applicable are passed over; the first where none is.
 */
export function middleReplicate(plan: PlanResult, key: SummaryKey): number {
  const values = plan.summaries(key);
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const median = quantile(sorted, 0.5);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  values.forEach((value, i) => {
    const away = value === median ? 0 : Math.abs(value - median);
    if (!(away < least)) return;
    best = i;
    least = away;
  });
  return plan.from + best;
}
