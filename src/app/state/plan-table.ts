import type { PlanResult } from "../../engine/plan-result.ts";

/** Everything that was worked out for one plan in one world: replicates 1..to, under the key of its content. */
export interface PlanTable {
  key: string;
  to: number;
  result: PlanResult;
  /** Came with the page rather than out of its workers. */
  stored?: boolean;
}
