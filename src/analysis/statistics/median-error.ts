import { countNumbers } from "./distribution.ts";

const Z95 = 1.959963984540054;

/**
 * The standard error of a median, from the order statistics that hold it in 95 % of samples: their distance over 2 × 1.96
 * (McKean and Schrader 1984, Commun Stat Simul Comput 13:751). Of numbers in any order, NaN left out; NaN below two numbers.
 */
export function medianError(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const n = countNumbers(sorted);
  if (n < 2) return Number.NaN;
  const low = Math.max(1, Math.round((n + 1) / 2 - Z95 * Math.sqrt(n / 4)));
  return (sorted[n - low] - sorted[low - 1]) / (2 * Z95);
}
