import { expect, test } from "vitest";
import { estimate } from "../../../src/checks/estimate.ts";
import { estimatedShare, exact, explained, near, nearAll, sigmas } from "../../../src/checks/judging.ts";

const HEAD = { id: "row", setUp: "something", source: "someone" };
const point = (got: number) => ({ at: `week ${got}`, expected: 1, got, tolerance: 0.1 });

test("a number passes within its tolerance and fails beyond it, on either side", () => {
  for (const got of [0.9001, 1, 1.0999]) {
    expect(near(HEAD, { expected: 1, got, tolerance: 0.1 }, 2, "why").outcome).toBe("pass");
  }
  for (const got of [0.8999, 1.1001, Number.NaN, Infinity]) {
    expect(near(HEAD, { expected: 1, got, tolerance: 0.1 }, 2, "why").outcome).toBe("fail");
  }
});

test("of several numbers one that is off fails the row and is named", () => {
  expect(nearAll(HEAD, "all 1", [point(1), point(0.95)], 2, "why").outcome).toBe("pass");
  const many = [1, 1, 1, 1, 1, 1, 1.05, 0.7, 1].map(point);
  const row = nearAll(HEAD, "all 1", many, 2, "why");
  expect(row.outcome).toBe("fail");
  expect(row.got).toContain("of 9 numbers");
  expect(row.got).toContain("week 0.7: 0.70 for 1.00");
  expect(nearAll(HEAD, "all 1", [...many.slice(0, 6), point(Number.NaN)], 2, "why").outcome).toBe("fail");
});

test("what is exact passes or fails by what holds, and what is explained does neither", () => {
  expect(exact(HEAD, "1", "1", true)).toMatchObject({ outcome: "pass", tolerance: "exact", note: "" });
  expect(exact(HEAD, "1", "2", false).outcome).toBe("fail");
  expect(explained({ ...HEAD, note: "why" }, "1", "nothing")).toMatchObject({ outcome: "explained", note: "why" });
});

test("the width for many comparisons is that of one in a hundred for all together", () => {
  expect(sigmas(1)).toBeCloseTo(2.5758, 4);
  expect(sigmas(10)).toBeCloseTo(3.2905, 4);
  expect(sigmas(200)).toBeCloseTo(4.0556, 4);
});

test("a mean comes with its standard error, a share with the one it is expected to have", () => {
  expect(estimate([1, 2, 3, 4])).toEqual({ mean: 2.5, standardError: Math.sqrt(5 / 3 / 4), n: 4 });
  expect(estimatedShare(3, 4, 0.5)).toEqual({ mean: 0.75, standardError: 0.25, n: 4 });
});
