import { expect, test } from "vitest";
import { COMPARED, type ComparedKey, compareMeasures } from "../../src/analysis/compare-measures.ts";
import { type PlanResult, planOf } from "../../src/engine/plan-result.ts";
import { resultOf } from "./results.ts";

const plan = (genuineEnd: number[], genuineStop: number[], sustained: number[]) =>
  planOf(
    resultOf([genuineEnd.map((end, i) => ({ genuineEnd: end, genuineStop: genuineStop[i], sustained: sustained[i] }))]),
    0,
  );

const baseline = plan([0.4, 0.5, 0.2], [0.5, 0.5, 0.4], [0.8, 1, 0.5]);
const other = plan([0.6, 0.4, 0.3], [0.6, 0.6, 0.3], [1, 2 / 3, 1]);

/** One measure of a plan against the baseline. */
function compared(key: ComparedKey, ours: PlanResult, theirs: PlanResult | null = baseline) {
  return compareMeasures(theirs, ours).find(({ measure }) => measure.key === key)!;
}

test("a plan has every measure, and without a baseline no pairs", () => {
  expect(compareMeasures(baseline, other).map(({ measure }) => measure)).toEqual(COMPARED);
  expect(compareMeasures(baseline, other).every(({ pairs }) => pairs !== null)).toBe(true);
  const alone = compareMeasures(null, baseline);
  expect(alone.map(({ measure }) => measure)).toEqual(COMPARED);
  expect(alone.every(({ pairs }) => pairs === null)).toBe(true);
});

test("the drop is what is lost between programme end and the last week, plan less baseline in the same network", () => {
  expect(compared("drop", baseline, null).value.median).toBeCloseTo(0.1, 12);
  const { pairs } = compared("drop", other);
  expect(pairs).toMatchObject({ n: 3, better: 2, same: 0, worse: 1 });
  expect(pairs!.median).toBeCloseTo(-0.1, 12);
});

test("a programme that runs to the end has no drop", () => {
  const endless = plan([0.6, 0.4, 0.3], [0.6, 0.4, 0.3], [Number.NaN, Number.NaN, Number.NaN]);
  const drop = compared("drop", endless);
  expect(drop.value.n).toBe(0);
  expect(drop.pairs).toMatchObject({ n: 0, notCounted: 3 });
});

test("pairs are of the networks both have", () => {
  const longer = plan([0.6, 0.4, 0.3, 0.9], [0.6, 0.6, 0.3, 0.9], [1, 0.7, 1, 1]);
  const genuine = compared("genuineEnd", longer);
  expect(genuine.value.n).toBe(4);
  expect(genuine.pairs).toMatchObject({ n: 3, better: 2, worse: 1 });
});
