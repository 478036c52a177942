import fc from "fast-check";
import { expect, test } from "vitest";
import { medianError } from "../../../src/analysis/statistics/median-error.ts";
import { signTest } from "../../../src/analysis/statistics/sign-test.ts";

// as the sums of exact binomial coefficients
test.each([
  [5, 0, 0.0625],
  [6, 0, 0.03125],
  [8, 2, 0.109375],
  [15, 5, 0.04138947],
  [110, 90, 0.178964],
  [0, 0, 1],
  [10, 10, 1],
])("the sign test of %d against %d is %d", (better, worse, p) => {
  expect(signTest(better, worse)).toBeCloseTo(p, 6);
});

test("the sign test is the same both ways, a probability, and smaller for the more uneven", () => {
  const count = fc.nat({ max: 3000 });
  fc.assert(
    fc.property(count, count, (a, b) => {
      const p = signTest(a, b);
      expect(p).toBe(signTest(b, a));
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      if (a > b) expect(signTest(a + 1, b)).toBeLessThanOrEqual(p);
    }),
  );
});

test("the error of a median of evenly spread numbers is their width over twice the root of their count", () => {
  const values = Array.from({ length: 2001 }, (_, i) => i / 2000 - 0.5);
  // uniform numbers: density 1, so 1 ÷ (2 √n)
  expect(medianError(values)).toBeCloseTo(1 / (2 * Math.sqrt(2001)), 3);
  expect(medianError([1, 1, 1, 1])).toBe(0);
  expect(medianError([1])).toBeNaN();
});
