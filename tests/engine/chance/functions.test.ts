import { describe, expect, test } from "vitest";
import { normalCdf } from "../../../src/analysis/statistics/normal.ts";
import { exp } from "../../../src/engine/chance/exponential-function.ts";
import { standardNormalQuantile } from "../../../src/engine/chance/standard-normal-quantile.ts";

/** Own approximations, which give the same bits in every engine, held against those of this one. */

describe("e^x", () => {
  test("is that of Math to 1e-12 of its value from −20 to 20", () => {
    let most = 0;
    for (let k = -20000; k <= 20000; k++) most = Math.max(most, Math.abs(exp(k / 1000) / Math.exp(k / 1000) - 1));
    expect(most).toBeLessThan(1e-12);
    expect(exp(0)).toBe(1);
  });

  test("is refused beyond", () => {
    for (const x of [20.1, -20.1, Number.NaN, Infinity]) expect(() => exp(x)).toThrow(`invalid argument of exp: ${x}`);
  });
});

describe("the normal quantile", () => {
  test("undoes the normal distribution to 4.5e-4, from 5 standard deviations below to 5 above", () => {
    for (let k = -500; k <= 500; k++)
      expect(Math.abs(standardNormalQuantile(normalCdf(k / 100)) - k / 100)).toBeLessThan(4.5e-4);
  });

  test("is 0 in the middle, exactly mirrored about it, and ascends", () => {
    expect(standardNormalQuantile(0.5)).toBe(0);
    let before = -Infinity;
    // binary fractions, of which 1 − p is exact
    for (let k = 1; k < 1024; k++) {
      const z = standardNormalQuantile(k / 1024);
      expect(z + standardNormalQuantile(1 - k / 1024)).toBe(0);
      expect(z).toBeGreaterThan(before);
      before = z;
    }
  });

  test("is refused at 0 and 1 and beyond", () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN])
      expect(() => standardNormalQuantile(p)).toThrow("invalid argument of standardNormalQuantile");
  });
});
