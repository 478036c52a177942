import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactorDistribution, FactorSpace, RangeSpace } from "../../../src/sweep/design/factor.ts";
import { valueAt } from "../../../src/sweep/design/value-at.ts";

const range = (least: number, most: number, distribution: FactorDistribution, whole = false): RangeSpace => {
  return { kind: "range", targets: [], least, most, whole, distribution };
};

const distributions = fc.oneof(
  fc.constant<FactorDistribution>({ kind: "uniform" }),
  fc.constant<FactorDistribution>({ kind: "logUniform" }),
  fc.double({ min: 0, max: 1, noNaN: true }).map((at): FactorDistribution => ({ kind: "triangular", mode: at })),
  fc
    .record({
      mean: fc.double({ min: -1, max: 2, noNaN: true }),
      deviation: fc.double({ min: 0.3, max: 5, noNaN: true }),
    })
    .map((normal): FactorDistribution => ({ kind: "normal", ...normal })),
);

describe("the value of a factor", () => {
  test("stays in its range and never falls as its share rises, in every distribution", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(
        distributions,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.boolean(),
        shares,
        (given, size, whole, at) => {
          const [least, most] = whole ? [1, 1 + Math.ceil(size)] : [size, 3 * size];
          const inside = (place: number) => least + place * (most - least);
          const distribution =
            given.kind === "triangular"
              ? { ...given, mode: inside(given.mode) }
              : given.kind === "normal"
                ? { ...given, mean: inside(given.mean), deviation: given.deviation * (most - least) }
                : given;
          const space = range(least, most, distribution, whole);
          const values = [...at].sort((a, b) => a - b).map((share) => valueAt(space, share) as number);
          values.forEach((value, i) => {
            expect(value >= least && value <= most && (i === 0 || value >= values[i - 1])).toBe(true);
            if (whole) expect(Number.isInteger(value)).toBe(true);
          });
        },
      ),
    );
  });

  test.each([
    ["uniform", range(2, 6, { kind: "uniform" }), 0.25, 3],
    ["log-uniform", range(0.001, 1000, { kind: "logUniform" }), 0.5, 1],
    ["log-uniform over twelve powers of ten", range(1e-6, 1e6, { kind: "logUniform" }), 0.75, 1000],
    ["triangular, below its mode", range(0, 4, { kind: "triangular", mode: 1 }), 0.04, 0.4],
    ["triangular, above its mode", range(0, 4, { kind: "triangular", mode: 1 }), 0.97, 3.4],
    ["triangular with its mode at the end", range(0, 1, { kind: "triangular", mode: 0 }), 0.75, 0.5],
    // by inv_cdf and cdf of statistics.NormalDist in Python
    ["normal, cut at −1 and 2", range(-1, 2, { kind: "normal", mean: 0, deviation: 1 }), 0.3, -0.2424038],
    ["normal, its far side", range(1, 3, { kind: "normal", mean: 0, deviation: 1 }), 0.9, 2.1181678],
  ])("is the quantile of its distribution: %s", (_, space, share, value) => {
    // the quantile of the normal distribution is one of the engine's, to 4.5e-4
    expect(Math.abs((valueAt(space, share) as number) - value)).toBeLessThan(
      space.distribution.kind === "normal" ? 2e-3 : 1e-9,
    );
  });

  test("of whole numbers is each as often, the ends too", () => {
    const space = range(3, 7, { kind: "uniform" }, true);
    const counts = new Map<unknown, number>();
    for (let i = 0; i < 1000; i++) {
      const value = valueAt(space, (i + 0.5) / 1000);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts]).toEqual([3, 4, 5, 6, 7].map((value) => [value, 200]));
  });

  test("of a list comes by its weight, and one of weight 0 never", () => {
    const space: FactorSpace = { kind: "list", targets: [], values: ["a", "b", "c"], shares: [0.25, 0.75, 0] };
    expect([0, 0.24, 0.26, 0.999, 1].map((share) => valueAt(space, share))).toEqual(["a", "a", "b", "b", "b"]);
  });
});
