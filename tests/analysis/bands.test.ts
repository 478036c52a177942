import fc from "fast-check";
import { expect, test } from "vitest";
import { bandsOver, weeklyBands } from "../../src/analysis/bands.ts";
import { measureByWeek } from "../../src/analysis/measure-by-week.ts";
import { pairedWeeks } from "../../src/analysis/paired.ts";
import { planOf, plansOf } from "../../src/engine/plan-result.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import { genuineEnds, weeklyResult } from "./results.ts";

test("a recorded measure is the recorded column", () => {
  const [, plan] = plansOf(
    weeklyResult(2, 3, 4, (plan, replicate, column, week) => plan * 1e6 + replicate * 1e4 + column * 100 + week),
  );
  const column = WEEK_COLUMNS.indexOf("genuine") * 100;
  expect([...measureByWeek(plan, "genuine", 2)]).toEqual([0, 1, 2, 3, 4].map((week) => 1e6 + 2e4 + column + week));
});

test("measured use is genuine plus surface, and hours are those of all levers", () => {
  const [plan] = plansOf(weeklyResult(1, 1, 1, (_plan, _replicate, column, week) => (week === 0 ? 0 : 2 ** column)));
  expect(measureByWeek(plan, "measured", 1)[1]).toBe(2 + 4);
  expect(measureByWeek(plan, "hours", 1)[1]).toBe(2 ** 22 - 2 ** 14);
});

test("a plan, replicate or table that is not there is refused", () => {
  const result = weeklyResult(1, 2, 1, () => 0);
  expect(() => planOf(result, 1)).toThrow("invalid plan: 1");
  expect(() => measureByWeek(planOf(result, 0), "genuine", 3)).toThrow("invalid replicate: 3");
  expect(() => measureByWeek(planOf(genuineEnds([[1]]), 0), "genuine", 1)).toThrow("weekly not recorded");
});

test("bands are nested around the median in every week, whatever the numbers", () => {
  const series = fc.array(
    fc.tuple(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.double({ min: 0, max: 1 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(series, (runs) => {
      const bands = bandsOver(runs);
      for (const week of bands.week) {
        if (bands.n[week] === 0) continue;
        const order = (["lo95", "lo80", "lo50", "median", "hi50", "hi80", "hi95"] as const).map(
          (name) => bands[name][week],
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    }),
  );
});

test("bands count in each week the runs that have a number there", () => {
  const bands = bandsOver([
    [1, Number.NaN],
    [3, Number.NaN],
  ]);
  expect([...bands.n]).toEqual([2, 0]);
  expect([...bands.median]).toEqual([2, Number.NaN]);
});

test("weekly bands are over the replicates of one plan", () => {
  const result = weeklyResult(2, 5, 2, (plan, replicate, _column, week) => (plan === 1 ? replicate * (week + 1) : -1));
  const bands = weeklyBands(planOf(result, 1), "genuine");
  expect([...bands.week]).toEqual([0, 1, 2]);
  expect([...bands.median]).toEqual([3, 6, 9]);
  expect([...bands.lo50]).toEqual([2, 4, 6]);
});

test("a duplicate differs by exactly zero in every week, and another plan by its difference in the same network", () => {
  const [baseline, same, other] = plansOf(
    weeklyResult(
      3,
      20,
      6,
      (plan, replicate, column, week) => Math.sin(replicate * 7 + column + week) + (plan === 2 ? 1 : 0),
    ),
  );
  const zeros = new Float64Array(7);
  const duplicate = pairedWeeks(baseline, same, "measured");
  for (const name of ["lo95", "median", "hi95"] as const) expect(duplicate[name]).toEqual(zeros);
  expect(pairedWeeks(baseline, other, "genuine").lo95[3]).toBeCloseTo(1, 12);
});
