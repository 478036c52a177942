import { describe, expect, test } from "vitest";
import { ALPHA, chiSquare, kolmogorov, N } from "./statistical-checks.ts";

describe("the checks themselves", () => {
  test("find bins half as uneven again as chance, bins too even, and numbers squeezed by 2 %", () => {
    // off by one and by one and a half standard deviations of a bin
    const bins = (by: number) => Int32Array.from({ length: 256 }, (_, k) => 256 + (k % 2 === 0 ? by : -by));
    expect(chiSquare(bins(16), N)).toBeGreaterThan(0.5);
    expect(chiSquare(bins(24), N)).toBeLessThan(ALPHA / 100);
    expect(chiSquare(new Int32Array(256).fill(256), N)).toBeLessThan(ALPHA / 100);
    const squeezed = Float64Array.from({ length: N }, (_, k) => 0.02 + 0.98 * ((k + 0.5) / N));
    expect(kolmogorov(squeezed, (u) => u)).toBeLessThan(ALPHA / 100);
    const even = Float64Array.from({ length: N }, (_, k) => (k + 0.5) / N);
    expect(kolmogorov(even, (u) => u)).toBeCloseTo(1, 6);
  });
});
