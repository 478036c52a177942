import type { Plan } from "../../engine/plan.ts";
import { getAt, setAt } from "../../text/path.ts";
import { planFields } from "../schema/fields.ts";

/** Levers that can give way for another: shares from 0 to 1 whose hours grow in proportion. Feedback and reviews keep their rhythm. */
export const YIELDING: readonly string[] = planFields()
  .filter(({ gives }) => gives)
  .map(({ path }) => path);

/** How far from the budget a plan's hours may end, as a share of it. */
export const BUDGET_TOLERANCE = 0.01;

/** A level that is as good as none: no factor makes anything of it. */
const DUST = 1e-6;

/** A plan brought to its budget, or why it cannot be. */
export type Budgeted<P extends Plan> =
  | { ok: true; plan: P }
  /** With the other levers at 0 it is still too much. `most`: the largest value that fits; null where the lever is no share or even 0 is too much. */
  | { ok: false; reason: "tooMuch"; most: number | null }
  /** With the other levers at 1 it is still too little. `least`: the smallest value that fits; null where the lever is no share or even 1 is too little. */
  | { ok: false; reason: "tooLittle"; least: number | null }
  /** The other levers cost nothing, so none can make up for what is missing. */
  | { ok: false; reason: "nothingYields" };

/**
 * Scales the yielding levers but the `held` one in proportion, each at most to 1, until the plan's hours are the `target`
 * again, within 1 %. Phases go along with the tactic they replace. `hours` gives a plan's hours in all; they must not fall
 * when a lever rises.
 */
export function withinBudget<P extends Plan>(
  plan: P,
  held: string,
  target: number,
  hours: (plan: P) => number,
): Budgeted<P> {
  const free = YIELDING.filter((path) => path !== held && !(held === "tactics.phases" && path.startsWith("tactics.")));
  const least = scaled(plan, free, 0);
  if (hours(least) > target * (1 + BUDGET_TOLERANCE)) {
    return { ok: false, reason: "tooMuch", most: fitting(least, held, target, hours) };
  }
  const levels = free.flatMap((path) => levelsOf(plan, path)).filter((level) => level > DUST);
  if (levels.length === 0) {
    if (hours(plan) >= target * (1 - BUDGET_TOLERANCE)) return { ok: true, plan };
    return { ok: false, reason: "nothingYields" };
  }
  let high = 1 / Math.min(...levels);
  const most = scaled(plan, free, high);
  if (hours(most) < target * (1 - BUDGET_TOLERANCE)) {
    return { ok: false, reason: "tooLittle", least: fitting(most, held, target, hours) };
  }
  let low = 0;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (hours(scaled(plan, free, middle)) > target) high = middle;
    else low = middle;
  }
  const exact = scaled(plan, free, low);
  const tidy = scaled(plan, free, low, rounded);
  const near = Math.abs(hours(tidy) - target) <= (target * BUDGET_TOLERANCE) / 2;
  return { ok: true, plan: near ? tidy : exact };
}

const unrounded = (level: number) => level;

/** To what a number field shows at a glance. */
function rounded(level: number): number {
  return Math.round(level * 1000) / 1000;
}

function scaled<P extends Plan>(plan: P, paths: readonly string[], factor: number, round = unrounded): P {
  const times = (level: number) => round(Math.min(1, level * factor));
  let next = plan;
  for (const path of paths) next = setAt(next, path, times(getAt(plan, path) as number));
  const soft = paths.includes("tactics.soft");
  const hard = paths.includes("tactics.hard");
  const phases = plan.tactics.phases.map((phase) => ({
    ...phase,
    ...(soft && phase.soft !== undefined && { soft: times(phase.soft) }),
    ...(hard && phase.hard !== undefined && { hard: times(phase.hard) }),
  }));
  return phases.length === 0 ? next : setAt(next, "tactics.phases", phases);
}

/** Every level a lever has: its own, and those of the phases that replace it. */
function levelsOf(plan: Plan, path: string): number[] {
  const own = getAt(plan, path) as number;
  const tactic = path === "tactics.soft" ? "soft" : path === "tactics.hard" ? "hard" : null;
  return tactic === null ? [own] : [own, ...plan.tactics.phases.map((phase) => phase[tactic] ?? 0)];
}

/** The value of the held lever at which a plan costs just the target; null where there is none in 0..1. */
function fitting<P extends Plan>(plan: P, held: string, target: number, hours: (plan: P) => number): number | null {
  if (!YIELDING.includes(held)) return null;
  const without = hours(setAt(plan, held, 0));
  const each = hours(setAt(plan, held, 1)) - without;
  const value = (target - without) / each;
  return value >= 0 && value <= 1 ? value : null;
}
