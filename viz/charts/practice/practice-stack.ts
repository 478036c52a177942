import { STATE_STACK } from "../../../src/analysis/state-stack.ts";
import type { StateKey } from "../../../src/engine/states.ts";

/** A share of each practice state by week from week 0. */
export type PracticeShares = Readonly<Record<StateKey, ArrayLike<number>>>;

/** Floor and ceiling of each state at a week, stacked in the order of `STATE_STACK`, of shares that are together 1. */
export function practiceStack(shares: PracticeShares, week: number): Record<StateKey, readonly [number, number]> {
  let top = 0;
  const stack = STATE_STACK.map(({ key }) => {
    const floor = top;
    top += shares[key][week];
    return [key, [floor, top]] as const;
  });
  return Object.fromEntries(stack) as Record<StateKey, readonly [number, number]>;
}
