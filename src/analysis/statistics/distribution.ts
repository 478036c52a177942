import { quantile } from "./quantile.ts";

/** The middle 50, 80 and 95 % of some numbers around their median. */
export interface Spread {
  median: number;
  lo50: number;
  hi50: number;
  lo80: number;
  hi80: number;
  lo95: number;
  hi95: number;
}

/** What is said of the numbers that runs gave. */
export interface Distribution extends Spread {
  /** Numbers that count: all but NaN. Infinite ones count as larger than any other. */
  n: number;
  /** NaN when there is no number. */
  mean: number;
  /** Of the sample (n − 1); NaN below two numbers. */
  deviation: number;
  /** deviation ÷ √n, the Monte-Carlo error of the mean. */
  standardError: number;
}

/** The names of `Spread` with their probabilities, in ascending order of the probability. */
export const SPREAD = [
  ["lo95", 0.025],
  ["lo80", 0.1],
  ["lo50", 0.25],
  ["median", 0.5],
  ["hi50", 0.75],
  ["hi80", 0.9],
  ["hi95", 0.975],
] as const satisfies readonly (readonly [keyof Spread, number])[];

/** Median and ranges, mean, standard deviation and standard error of numbers in any order; NaN are left out. */
export function distribution(values: ArrayLike<number>): Distribution {
  const sorted = Float64Array.from(values).sort();
  const n = countNumbers(sorted);
  let total = 0;
  for (let i = 0; i < n; i++) total += sorted[i];
  const mean = n === 0 ? Number.NaN : total / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (sorted[i] - mean) ** 2;
  const deviation = n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1));
  return { n, ...spread(sorted, n), mean, deviation, standardError: deviation / Math.sqrt(n) };
}

/** Median and ranges of the first `n` of ascending numbers. */
export function spread(ascending: Float64Array, n: number): Spread {
  const at = (p: number) => quantile(ascending, p, n);
  return {
    median: at(0.5),
    lo50: at(0.25),
    hi50: at(0.75),
    lo80: at(0.1),
    hi80: at(0.9),
    lo95: at(0.025),
    hi95: at(0.975),
  };
}

/** How many of ascending numbers are not NaN; a typed array sorts NaN last. */
export function countNumbers(ascending: Float64Array): number {
  let n = ascending.length;
  while (n > 0 && Number.isNaN(ascending[n - 1])) n--;
  return n;
}
