import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution } from "../../../src/analysis/statistics/distribution.ts";
import { quantile } from "../../../src/analysis/statistics/quantile.ts";
import { quantileDots } from "../../../src/analysis/statistics/quantile-dots.ts";

describe("quantile", () => {
  // R 4: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1)), type 7
  test("is type 7, as in R", () => {
    const values = [1, 2, 4, 8, 16];
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p))).toEqual([1, 1.4, 2, 4, 12.8, 16]);
  });

  test("of no number is NaN, and of one number that number", () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([3], 0.025)).toBe(3);
  });

  test("looks at the first n alone", () => {
    expect(quantile([1, 2, 3, 100], 1, 3)).toBe(3);
  });

  test("stays infinite between infinite numbers and is infinite as soon as it leaves the last finite one", () => {
    const values = [1, 2, Infinity, Infinity];
    expect(quantile(values, 1 / 3)).toBe(2);
    expect(quantile(values, 0.5)).toBe(Infinity);
    expect(quantile(values, 0.9)).toBe(Infinity);
    expect(quantile([-Infinity, 1], 0.5)).toBe(-Infinity);
  });

  test("refuses a probability outside 0..1", () => {
    expect(() => quantile([1], 1.1)).toThrow("invalid probability: 1.1");
  });

  test("never falls as the probability rises, and stays within the numbers", () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(numbers, share, share, (values, p, q) => {
        const sorted = Float64Array.from(values).sort();
        const [low, high] = [Math.min(p, q), Math.max(p, q)].map((each) => quantile(sorted, each));
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(sorted[0]);
        expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1]);
      }),
    );
  });
});

describe("distribution", () => {
  test("gives the sample's mean, deviation and standard error", () => {
    const { n, mean, median, deviation, standardError } = distribution([2, 4, 4, 4, 5, 5, 7, 9]);
    expect({ n, mean, median }).toEqual({ n: 8, mean: 5, median: 4.5 });
    expect(deviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
  });

  test("leaves NaN out, and has no deviation below two numbers", () => {
    expect(distribution([Number.NaN, 3])).toMatchObject({ n: 1, mean: 3, median: 3, deviation: Number.NaN });
    expect(distribution([Number.NaN])).toMatchObject({ n: 0, mean: Number.NaN, median: Number.NaN });
  });

  test("keeps numbers never reached as larger than any other", () => {
    expect(distribution([10, Infinity, 20, 30, Infinity])).toMatchObject({ n: 5, median: 30, hi95: Infinity });
  });
});

describe("quantile dots", () => {
  test("are 50, ascending, each for an equal share of the runs", () => {
    const dots = quantileDots(Float64Array.from({ length: 1001 }, (_, i) => 1000 - i));
    expect(dots).toHaveLength(50);
    expect(dots[0]).toBeCloseTo(10, 9);
    expect(dots[49]).toBeCloseTo(990, 9);
    expect([...dots].every((dot, i) => i === 0 || dot >= dots[i - 1])).toBe(true);
  });

  test("of nothing are none", () => {
    expect(quantileDots([Number.NaN])).toHaveLength(0);
  });
});
