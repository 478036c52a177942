import type { PlanResult } from "../../engine/plan-result.ts";
import { runLengths } from "../../engine/result.ts";
import { STATE_COUNT } from "../../engine/states.ts";

/** Runs from which on it is said that chance decides nothing; a few may be the same by chance. */
const ENOUGH = 20;

/**
 * What is to be said where all runs of every plan are the same in what they are summed up as and, where weeks are recorded, in
 * the course of every practice state; null where they are not, or a plan has one run.
 */
export function equalRunsNote(plans: readonly PlanResult[]): string | null {
  if (plans.length === 0 || !plans.every(runsAreEqual)) return null;
  const { replicates } = plans[0];
  const same = `In all ${replicates} runs of a plan practice takes the same course`;
  return replicates < ENOUGH ? `${same}.` : `${same}: chance decides nothing here, and one run tells as much.`;
}

function runsAreEqual(plan: PlanResult): boolean {
  if (plan.replicates < 2) return false;
  const { summaries, weekly } = runLengths(plan.shape);
  // the states are the first weekly columns; the others, such as a site's support, may differ and decide nothing
  const states = STATE_COUNT * (plan.shape.weeks + 1);
  return repeats(plan.numbers("summaries"), summaries, summaries) && repeats(plan.numbers("weekly"), weekly, states);
}

/** Whether the first `count` numbers of each run, of `length`, are those of the run before it; what was not recorded does not tell. */
function repeats(numbers: Float64Array | null, length: number, count: number): boolean {
  if (numbers === null) return true;
  for (let run = length; run < numbers.length; run += length) {
    for (let i = run; i < run + count; i++) if (!Object.is(numbers[i], numbers[i - length])) return false;
  }
  return true;
}
