import { describe, expect, test } from "vitest";
import { lookBound } from "../../../src/analysis/statistics/look-bound.ts";
import { normalQuantile } from "../../../src/analysis/statistics/normal.ts";

const z = (looks: number[]) => -normalQuantile(lookBound(looks) / 2);

describe("the bound of a look", () => {
  // O'Brien and Fleming's shape, two-sided 5 %, as ldbounds for R gives them
  test("agrees with published bounds of five equal looks", () => {
    const looks = [0.2, 0.4, 0.6, 0.8, 1];
    const published = [4.8769, 3.3569, 2.6803, 2.2898, 2.031];
    for (const [k, bound] of published.entries()) expect(z(looks.slice(0, k + 1))).toBeCloseTo(bound, 3);
  });

  test("of one look alone, when all has come in, is 5 %", () => {
    expect(lookBound([1])).toBeCloseTo(0.05, 12);
  });

  test("of a look at next to nothing of all lets nothing pass, and leaves the others as they are", () => {
    expect(lookBound([1e-5])).toBe(0);
    expect(lookBound([1e-5, 0.5, 1])).toBe(lookBound([0.5, 1]));
  });

  test("rises from look to look, and leaves the last nearly all of the 5 %", () => {
    const looks = [0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1];
    const bounds = looks.map((_, k) => lookBound(looks.slice(0, k + 1)));
    for (let k = 1; k < bounds.length; k++) expect(bounds[k]).toBeGreaterThanOrEqual(bounds[k - 1]);
    expect(bounds.at(-1)).toBeGreaterThan(0.035);
    expect(bounds.at(-1)).toBeLessThan(0.05);
  });
});
