import { exp } from "../../engine/chance/exponential-function.ts";
import { ln } from "../../engine/chance/logarithm.ts";
import { varianceOf } from "../sensitivity/responses.ts";

/** What the selection is to be held to. */
export interface SelectionRule {
  /** The smallest difference of means that matters, in the unit of the runs; above 0. */
  zone: number;
  /** Chance of choosing the best, or one within the zone of it. */
  confidence: number;
  /** Replicates before anything is ruled out, at least 2. */
  first: number;
  better: "high" | "low";
}

/** The rule where nothing else is asked for, but for the zone. */
export const SELECTION: Omit<SelectionRule, "zone"> = { confidence: 0.95, first: 20, better: "high" };

/** What the runs so far allow to be said. */
export interface Selection {
  /** Replicates that count: those in which every plan has a number. */
  replicates: number;
  /** By plan: after how many replicates it was ruled out; null where it still stands. */
  eliminatedAt: (number | null)[];
  /** The chosen plan; null as long as more runs are needed. */
  best: number | null;
  /** Plans whose mean lies less than the zone behind that of the chosen one: to choose it over them is a matter of taste. */
  alike: number[];
  /** Replicates after which a choice is made at the latest; null before the first stage is complete. */
  atMost: number | null;
}

/**
 * Which plan is best, from runs of all plans under the same chance (replicate by replicate): rules plans out one after the other as
 * replicates come in, and is done when one is left, or when those left differ by less than the zone (procedure KN of Kim and Nelson 2001,
 * ACM Trans Model Comput Simul 11:251, with c = 1, which holds under common random numbers). It is a function of the runs alone: run
 * more and ask again, and what was ruled out stays so. Assumes means of runs near to normal. `runs`: by plan, then replicate; a replicate in which
 * a plan has NaN is left out for all.
 */
export function selectBest(runs: readonly ArrayLike<number>[], rule: SelectionRule): Selection {
  const { zone, confidence, first, better } = rule;
  if (!(zone > 0) || first < 2 || runs.length < 2)
    throw new RangeError("invalid selection: a zone above 0, two plans and a first stage of two");
  const rows = complete(runs, better === "high" ? 1 : -1);
  const replicates = rows.length;
  const eliminatedAt = runs.map((): number | null => null);
  if (replicates < first) return { replicates, eliminatedAt, best: null, alike: [], atMost: null };
  const limits = screeningLimits(rows.slice(0, first), zone, 1 - confidence);
  const atMost = Math.max(first, ...limits.flat().map((limit) => Math.floor(limit) + 1));
  const sums = new Float64Array(runs.length);
  for (let r = 1; r <= replicates; r++) {
    for (const [plan, value] of rows[r - 1].entries()) sums[plan] += value;
    if (r < first) continue;
    const standing = eliminatedAt.flatMap((at, plan) => (at === null ? [plan] : []));
    for (const plan of standing) {
      // how far a plan may lie behind another one, in sums, narrows by half the zone with every replicate
      const behind = standing.some(
        (other) => sums[plan] < sums[other] - Math.max(0, (zone / 2) * (limits[plan][other] - r)),
      );
      if (behind) eliminatedAt[plan] = r;
    }
    const left = eliminatedAt.flatMap((at, plan) => (at === null ? [plan] : []));
    if (left.length === 1 || r >= atMost) {
      const best = left.reduce((a, b) => (sums[b] > sums[a] ? b : a));
      const near = (plan: number) => plan !== best && sums[best] - sums[plan] < zone * r;
      return { replicates, eliminatedAt, best, alike: runs.flatMap((_, plan) => (near(plan) ? [plan] : [])), atMost };
    }
  }
  return { replicates, eliminatedAt, best: null, alike: [], atMost };
}

/** Replicates in which all plans have a number, as rows in which more is better. */
function complete(runs: readonly ArrayLike<number>[], sign: 1 | -1): number[][] {
  const count = Math.min(...runs.map(({ length }) => length));
  const rows = Array.from({ length: count }, (_, r) => runs.map((plan) => sign * plan[r]));
  return rows.filter((row) => row.every(Number.isFinite));
}

/** h²·S² ÷ zone² for each pair: the replicates from which no distance is allowed any more. */
function screeningLimits(rows: readonly (readonly number[])[], zone: number, alpha: number): number[][] {
  const [count, freedom] = [rows[0].length, rows.length - 1];
  const eta = (exp((-2 / freedom) * ln((2 * alpha) / (count - 1))) - 1) / 2;
  const h2 = 2 * eta * freedom;
  const plans = Array.from({ length: count }, (_, plan) => plan);
  return plans.map((a) =>
    plans.map((b) => (a === b ? 0 : (h2 * varianceOf(rows.map((row) => row[a] - row[b]))) / (zone * zone))),
  );
}
