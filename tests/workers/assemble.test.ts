import fc from "fast-check";
import { expect, test } from "vitest";
import { concatenate } from "../../workers/assemble.ts";
import { sampleInputs, sampleSimulate } from "./sample.ts";

const job = { world: 0, plans: [1, 0], from: 1, to: 30 };

test("any split of the replicates concatenates to the same table", () => {
  const whole = concatenate([sampleSimulate(sampleInputs(), job)]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 29 })), (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), 30];
      const parts = ends.map((to, i) =>
        sampleSimulate(sampleInputs(), { ...job, from: i === 0 ? 1 : ends[i - 1] + 1, to }),
      );
      expect(concatenate(parts)).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test("a trace is ordered by the plans of the job, then by replicate and week", () => {
  const { plan, replicate, week } = concatenate([sampleSimulate(sampleInputs(), { ...job, to: 3 })]).trace!;
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
  const part = (from: number, to: number, world = 0) => sampleSimulate(sampleInputs(), { ...job, world, from, to });
  expect(() => concatenate([part(1, 2), part(4, 5)])).toThrow(
    "replicates 1 to 2 of worlds[0] with plans 1, 0 then replicates 4 to 5",
  );
  expect(() => concatenate([part(1, 2), part(3, 5, 1)])).toThrow("worlds[1]");
  expect(() => concatenate([])).toThrow("invalid parts: none");
});
