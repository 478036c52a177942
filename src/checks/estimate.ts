import { distribution } from "../analysis/statistics/distribution.ts";

/** A mean over replicates, and its Monte-Carlo error: the standard deviation of one value a replicate ÷ √n. */
export interface Estimate {
  mean: number;
  standardError: number;
  /** Replicates that have a value. */
  n: number;
}

/** Mean and error of one value a replicate; NaN are left out. */
export function estimate(values: ArrayLike<number>): Estimate {
  const { mean, standardError, n } = distribution(values);
  return { mean, standardError, n };
}
