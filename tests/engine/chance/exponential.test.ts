import { describe, expect, test } from "vitest";
import { draw, toUnit } from "../../../src/engine/chance/draw.ts";
import { toExponential } from "../../../src/engine/chance/exponential.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import { newWords, threefry } from "../../../src/engine/chance/threefry.ts";
import { tail } from "../../oracle/statistics.ts";
import { type Check, expectNoneUnlikely, key, kolmogorov, N } from "./statistical-checks.ts";

const words = newWords();

describe("the exponential of a word", () => {
  test("is −ln(1−u) of the mirrored unit, to 1e-12 relative to the larger of it and 1, at every scale", () => {
    let most = 0;
    const compare = (word: number) => {
      const exact = -Math.log(toUnit(word));
      most = Math.max(most, Math.abs(toExponential(word) - exact) / Math.max(1, exact));
      // 1 − u is exact: a unit is an odd number of 2^−33
      expect(1 - toUnit(~word)).toBe(toUnit(word));
    };
    for (let e = 0; e < 32; e++) for (const near of [-1, 0, 1]) compare(2 ** e + near);
    for (let k = 0; k < 50000; k++) {
      threefry(words, 1, 2, k, 3);
      compare(words[0]);
      compare(words[0] >>> (k & 31));
    }
    expect(most).toBeLessThan(1e-12);
  });

  test("has the moments 1, 2, 6 and the distribution 1 − e^(−x)", () => {
    const n = 4 * N;
    const values = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      draw(words, key, PURPOSE.clock, 11, k, 0);
      values[k] = toExponential(words[0]);
    }
    const moment = (power: number, mean: number, variance: number): Check => {
      const found = values.reduce((sum, x) => sum + x ** power, 0) / n;
      return { what: `moment ${power}`, p: tail((found - mean) / Math.sqrt(variance / n)) };
    };
    // the p-th moment is p!, and the variance of x^p is (2p)! − (p!)²
    expectNoneUnlikely([
      moment(1, 1, 1),
      moment(2, 2, 20),
      moment(3, 6, 684),
      { what: "distribution", p: kolmogorov(values, (x) => 1 - Math.exp(-x)) },
    ]);
  });
});
