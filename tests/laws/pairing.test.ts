import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import type { JobResult } from "../../src/engine/result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { uncertaintyOf } from "../../src/study/uncertainty-of.ts";
import { anyPlan, anyWorld, EVERYTHING, inputsFor } from "../arbitrary.ts";

const genuineEnd = SUMMARIES.findIndex(({ key }) => key === "genuineEnd");

function ends(result: JobResult, plan: number): Float64Array {
  const n = result.job.to - result.job.from + 1;
  return Float64Array.from({ length: n }, (_, r) => result.summaries[(plan * n + r) * SUMMARIES.length + genuineEnd]);
}

function moments(values: Float64Array): { mean: number; sd: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const square = values.reduce((a, b) => a + (b - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(square / (values.length - 1)) };
}

describe("pairing", () => {
  test("a duplicate plan differs by exactly 0 in every replicate and every output", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, (plan, world) => {
        const inputs = inputsFor("duplicate", 25, [plan, structuredClone(plan)], world, EVERYTHING);
        const one = simulate(inputs, { world: 0, plans: [0], from: 1, to: 3 });
        const two = simulate(inputs, { world: 0, plans: [1], from: 1, to: 3 });
        const both = simulate(inputs, { world: 0, plans: [0, 1], from: 1, to: 3 });
        for (const column of ["summaries", "weekly", "groups", "sites"] as const) {
          const half = both[column]!.length / 2;
          expect(two[column]).toEqual(one[column]);
          expect(both[column]!.slice(0, half)).toEqual(one[column]);
          expect(both[column]!.slice(half)).toEqual(one[column]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a duplicate differs by exactly 0 where constants are read anew too, and replicates are read differently", () => {
    const inputs = {
      ...inputsFor("uncertain", 25, [defaultPlan(), defaultPlan()], defaultWorld(), EVERYTHING),
      uncertainty: uncertaintyOf(0.5),
    };
    const both = simulate(inputs, { world: 0, plans: [0, 1], from: 1, to: 4 });
    const alone = simulate(inputs, { world: 0, plans: [1], from: 3, to: 4 });
    const half = both.weekly!.length / 2;
    expect(both.weekly!.slice(half)).toEqual(both.weekly!.slice(0, half));
    expect(both.weekly!.slice(-half / 2)).toEqual(alone.weekly);
    const worlds = [defaultWorld(), { ...defaultWorld(), name: "another" }];
    const elsewhere = simulate({ ...inputs, worlds }, { world: 1, plans: [1], from: 3, to: 4 });
    expect(elsewhere.weekly).toEqual(alone.weekly);
    const certain = simulate({ ...inputs, uncertainty: null }, { world: 0, plans: [1], from: 3, to: 4 });
    expect(certain.weekly).not.toEqual(alone.weekly);
    const none = simulate(
      { ...inputs, uncertainty: { ...uncertaintyOf(0.5)!, share: 0 } },
      { world: 0, plans: [1], from: 3, to: 4 },
    );
    expect(none).toEqual(certain);
  });

  test("a job split anywhere gives the same bytes", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, fc.integer({ min: 1, max: 4 }), (plan, world, cut) => {
        const inputs = inputsFor("split", 20, [plan], world, EVERYTHING);
        const job = { world: 0, plans: [0] };
        const whole = simulate(inputs, { ...job, from: 1, to: 5 });
        const first = simulate(inputs, { ...job, from: 1, to: cut });
        const rest = simulate(inputs, { ...job, from: cut + 1, to: 5 });
        for (const column of ["summaries", "weekly", "groups", "sites"] as const) {
          expect(Float64Array.of(...first[column]!, ...rest[column]!)).toEqual(whole[column]);
        }
      }),
      { numRuns: 40 },
    );
  });

  // The paired and the independent design estimate the same difference; 800 replicates each.
  test("core strength 0.50 → 0.55: the paired standard deviation is at least 3 times smaller, and both means agree", () => {
    const n = 800;
    const plan = (strength: number) => {
      const p = defaultPlan();
      p.core.strength = strength;
      return p;
    };
    const plans = [plan(0.5), plan(0.55)];
    const inputs = inputsFor("paired", 104, plans, defaultWorld());
    const paired = simulate(inputs, { world: 0, plans: [0, 1], from: 1, to: n });
    const other = simulate(inputs, { world: 0, plans: [1], from: n + 1, to: 2 * n });
    const low = ends(paired, 0);
    const high = ends(paired, 1);
    const difference = moments(high.map((value, r) => value - low[r]));
    const independent = moments(ends(other, 0).map((value, r) => value - low[r]));
    expect(independent.sd / difference.sd).toBeGreaterThanOrEqual(3);
    const standardError = Math.sqrt((difference.sd ** 2 + independent.sd ** 2) / n);
    expect(Math.abs(difference.mean - independent.mean)).toBeLessThan(3 * standardError);
    expect(difference.mean).toBeGreaterThan(3 * (difference.sd / Math.sqrt(n)));
  }, 120_000);
});

test("a job's trace runs by plan, replicate, week and place, as if each plan were traced alone", () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, anyWorld, (one, two, world) => {
      const inputs = inputsFor("trace order", 20, [one, two], world, EVERYTHING);
      const traceOf = (plans: number[]) => simulate(inputs, { world: 0, plans, from: 1, to: 2 }).trace!;
      const both = traceOf([0, 1]);
      const apart = [traceOf([0]), traceOf([1])];
      for (const column of ["plan", "replicate", "week", "clinician", "cause"] as const) {
        expect([...both[column]]).toEqual([...apart[0][column], ...apart[1][column]]);
      }
    }),
    { numRuns: 30 },
  );
});
