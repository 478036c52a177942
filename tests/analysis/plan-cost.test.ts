import { expect, test } from "vitest";
import { dominated, planCost } from "../../src/analysis/plan-cost.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import type { JobResult } from "../../src/engine/result.ts";
import { resultOf } from "./results.ts";

const NETWORKS = 60;

test("the baseline gains exactly nothing and costs what it costs", () => {
  const { gains, hours } = costOf(study([10, 0.4]), 0);
  expect(new Set(gains)).toEqual(new Set([0]));
  expect(new Set(hours)).toEqual(new Set([10]));
});

test("gains are in the same network, and hours for an extra clinician follow from their means", () => {
  const result = study([10, 0.4], [30, 0.5]);
  const cost = costOf(result, 1);
  for (const gain of cost.gains) expect(gain).toBeCloseTo(0.1, 12);
  expect(cost.perAdopter).toEqual({ kind: "ratio", hours: expect.closeTo(20 / 10, 9) });
});

test("gains are of the world's headline", () => {
  const runs = (hours: number, genuineEnd: number, enactedEnd: number) =>
    Array.from({ length: NETWORKS }, () => ({ hours, genuineEnd, enactedEnd }));
  const result = resultOf([runs(10, 0.4, 0.4), runs(30, 0.3, 0.5)]);
  const cost = planCost(planOf(result, 0), planOf(result, 1), 100, "enactedEnd");
  expect(cost.gainOver.median).toBeCloseTo(0.1, 12);
  expect(cost.perAdopter).toEqual({ kind: "ratio", hours: expect.closeTo(2, 9) });
  expect(planCost(planOf(result, 0), planOf(result, 1), 100, "genuineEnd").perAdopter).toEqual({ kind: "hidden" });
});

test("a plan is dominated by one that is at least as good on both and better on one, the one that gains most", () => {
  const result = study([20, 0.4], [20, 0.3], [10, 0.5], [15, 0.6], [40, 0.7]);
  const costs = [0, 1, 2, 3, 4].map((plan) => costOf(result, plan));
  expect(dominated(costs)).toEqual([3, 3, null, null, null]);
});

test("two plans alike do not dominate each other", () => {
  const result = study([20, 0.4], [20, 0.4]);
  expect(dominated([0, 1].map((plan) => costOf(result, plan)))).toEqual([null, null]);
});

test("nothing is said of too few networks", () => {
  const few = resultOf([[{ hours: 20, genuineEnd: 0.4 }], [{ hours: 10, genuineEnd: 0.5 }]]);
  const costs = [0, 1].map((plan) => costOf(few, plan));
  expect(dominated(costs)).toEqual([null, null]);
  expect(costs[1].perAdopter.kind).toBe("tooFew");
});

/** Cost of a plan among 100 clinicians, against the first. */
function costOf(result: JobResult, plan: number) {
  return planCost(planOf(result, 0), planOf(result, plan), 100, "genuineEnd");
}

/** Plans of given hours and genuine use at the end, around which networks scatter alike. */
function study(...plans: (readonly [hours: number, genuine: number])[]) {
  return resultOf(
    plans.map(([hours, genuine]) =>
      Array.from({ length: NETWORKS }, (_, i) => ({ hours, genuineEnd: genuine + (i % 5) / 100 })),
    ),
  );
}
