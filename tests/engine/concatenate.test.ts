import fc from "fast-check";
import { expect, test } from "vitest";
import { concatenate, joinPlans } from "../../src/engine/concatenate.ts";
import { plansOf } from "../../src/engine/plan-result.ts";
import { sampleInputs, sampleSimulate } from "../workers/sample.ts";

const inputs = sampleInputs();
inputs.record = { weeks: true, groups: true, sites: true, trace: true };
const job = { world: 0, plans: [1, 0], from: 1, to: 30 };

/** A result whose trace stands plan by plan, as the engine gives it. */
function run(from: number, to: number, plans = job.plans, world = 0) {
  return concatenate([sampleSimulate(inputs, { world, plans, from, to })]);
}

test("any split of the replicates concatenates to the same result", () => {
  const whole = run(1, 30);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 29 })), (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), 30];
      const parts = ends.map((to, i) => sampleSimulate(inputs, { ...job, from: i === 0 ? 1 : ends[i - 1] + 1, to }));
      expect(concatenate(parts)).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test("a plan taken out of a result is what running it alone gives, and together the plans are the result again", () => {
  const whole = run(1, 30);
  const [, second] = plansOf(whole);
  const alone = joinPlans({ ...job, plans: [0] }, [second]);
  expect(alone).toEqual({ ...run(1, 30, [0]), trace: null });
  expect(alone.summaries.buffer).not.toBe(whole.summaries.buffer);
  expect(joinPlans(job, plansOf(whole))).toEqual({ ...whole, trace: null });
  expect(second.trace()).toEqual(run(1, 30, [0]).trace);
});

test("a trace is ordered by the plans of the job, then by replicate and week", () => {
  const { plan, replicate, week } = run(1, 3).trace!;
  const rows = Array.from(plan, (p, row) => [p, replicate[row], week[row]]);
  expect(rows).toEqual([
    [1, 1, 1],
    [1, 1, 2],
    [1, 3, 1],
    [0, 1, 1],
    [0, 2, 1],
    [0, 2, 2],
  ]);
});

test("parts that do not follow on from each other are refused", () => {
  expect(() => concatenate([run(1, 2), run(4, 5)])).toThrow(
    "replicates 1 to 2 of worlds[0] with plans 1, 0 then replicates 4 to 5",
  );
  expect(() => concatenate([run(1, 2), run(3, 5, job.plans, 1)])).toThrow("worlds[1]");
  expect(() => concatenate([])).toThrow("invalid parts: none");
});

test("plans of other replicates, and too few plans, are not put beside each other", () => {
  const plans = [...plansOf(run(1, 2, [0])), ...plansOf(run(1, 3, [1]))];
  expect(() => joinPlans({ ...job, to: 2 }, plans)).toThrow("replicates 1 to 3 for replicates 1 to 2");
  expect(() => joinPlans({ ...job, to: 2 }, plans.slice(0, 1))).toThrow("invalid plans: 1 for");
  expect(() => joinPlans({ ...job, plans: [] }, [])).toThrow("invalid plans: 0 for");
});
