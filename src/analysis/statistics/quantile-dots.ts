import { countNumbers } from "./distribution.ts";
import { quantile } from "./quantile.ts";

/**
 * Dots that can be counted, ascending: the quantiles at (i − ½)/count, i = 1..count (defaults to 50), so each dot stands
 * for an equal share of the runs (Kay 2016, Fernandes 2018). NaN are left out; no number gives no dots.
 */
export function quantileDots(values: ArrayLike<number>, count = 50): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const n = countNumbers(sorted);
  if (n === 0) return new Float64Array(0);
  return Float64Array.from({ length: count }, (_, i) => quantile(sorted, (i + 0.5) / count, n));
}
