import { expect } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { tail } from "../../oracle/statistics.ts";

/**
 * Standard checks of a random generator on keyed draws. Each yields a p-value; with fixed keys none may lie below
 * `ALPHA` shared among all of a test, so a sound generator would fail one test in a thousand choices of keys.
 */
export const ALPHA = 1e-3;

/** A p-value, and of what. */
export interface Check {
  what: string;
  p: number;
}

/** Fails where one of the checks is less likely than its share of `ALPHA`. */
export function expectNoneUnlikely(checks: Check[]): void {
  expect(checks.length).toBeGreaterThan(0);
  expect(checks.filter(({ p }) => !(p >= ALPHA / checks.length))).toEqual([]);
}

/** Two-sided p-value of a chi-square sum (Wilson and Hilferty 1931): bins too even are as unlikely as bins too uneven. */
export function chiSquare(counts: ArrayLike<number>, total: number): number {
  const expected = total / counts.length;
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += (counts[k] - expected) ** 2 / expected;
  return ofSquares(sum, counts.length - 1);
}

/** Two-sided p-value of a sum of squares of so many degrees of freedom. */
export function ofSquares(sum: number, degrees: number): number {
  const variance = 2 / (9 * degrees);
  return tail((Math.cbrt(sum / degrees) - (1 - variance)) / Math.sqrt(variance));
}

/** Kolmogorov's limit for the largest distance of sorted values from their distribution. */
export function kolmogorov(values: Float64Array, distribution: (x: number) => number): number {
  const n = values.length;
  values.sort();
  let most = 0;
  for (let k = 0; k < n; k++) {
    const at = distribution(values[k]);
    most = Math.max(most, (k + 1) / n - at, at - k / n);
  }
  const x = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * most;
  let p = 0;
  for (let k = 1; k < 50; k++) p += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, p));
}

/** The keys of all of these tests, and how many draws most of them look at. */
export const root = rootKey("statistics of chance");
export const key = replicateKey(root, 1);
export const N = 65536;
