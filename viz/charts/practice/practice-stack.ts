import { STATE_STACK } from "../../../src/analysis/state-stack.ts";
import type { StateKey } from "../../../src/engine/states.ts";

/** Mean shares of the practice states by week from week 0; together 1. */
export type PracticeShares = Readonly<Record<StateKey, ArrayLike<number>>>;

/** Floor and ceiling of each state at a week, stacked in the order of `STATE_STACK`. */
export function practiceStack(shares: PracticeShares, week: number): Record<StateKey, readonly [number, number]> {
  let top = 0;
  const stack = STATE_STACK.map(({ key }) => {
    const floor = top;
    top += shares[key][week];
    return [key, [floor, top]] as const;
  });
  return Object.fromEntries(stack) as Record<StateKey, readonly [number, number]>;
}
