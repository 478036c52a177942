import { student95 } from "../statistics/student.ts";

/** Half-width of the 95 % interval of a mean difference from `n` paired replicates whose differences have this standard deviation; NaN below two. */
export function halfWidth(deviation: number, n: number): number {
  return n < 2 ? Number.NaN : (student95(n - 1) * deviation) / Math.sqrt(n);
}

/** The fewest paired replicates whose half-width is at most `wanted`, above 0; Infinity where that is more than a thousand million. */
export function replicatesFor(deviation: number, wanted: number): number {
  if (!(wanted > 0) || !(deviation >= 0))
    throw new RangeError(`invalid half-width: ${wanted} from deviation ${deviation}`);
  let [low, high] = [1, 2];
  while (halfWidth(deviation, high) > wanted) {
    [low, high] = [high, 2 * high];
    if (high > 1e9) return Number.POSITIVE_INFINITY;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (halfWidth(deviation, middle) <= wanted) high = middle;
    else low = middle;
  }
  return high;
}
