/** Whether two samples come from one distribution: their means, their spreads, and how often they have a value at all. */
export interface Difference {
  kind: "mean" | "spread" | "defined";
  /** Standard normal where the distributions agree; infinite where two constants differ. */
  z: number;
  a: number;
  b: number;
}

/** Relative difference below which two constants are the same number reached in another order. */
const SAME = 1e-9;

/** Fewest values on either side for a comparison of means to say anything. */
const FEWEST = 20;

/** NaN and infinite values count as undefined: their share is compared, and the rest among themselves. */
export function differences(a: number[], b: number[]): Difference[] {
  const found: Difference[] = [];
  const finite = [a.filter(Number.isFinite), b.filter(Number.isFinite)];
  const defined = [a, b].map((sample) => sample.map((value) => (Number.isFinite(value) ? 1 : 0)));
  if (finite[0].length < a.length || finite[1].length < b.length)
    found.push(compared("defined", defined[0], defined[1]));
  if (finite[0].length < FEWEST || finite[1].length < FEWEST) return found;
  found.push(compared("mean", finite[0], finite[1]));
  found.push(compared("spread", deviations(finite[0]), deviations(finite[1])));
  return found;
}

/** Welch's statistic. */
function compared(kind: Difference["kind"], a: number[], b: number[]): Difference {
  const [first, second] = [momentsOf(a), momentsOf(b)];
  const gap = first.mean - second.mean;
  const scale = Math.max(1, Math.abs(first.mean), Math.abs(second.mean));
  const error = Math.sqrt(first.variance / a.length + second.variance / b.length);
  const z =
    Math.abs(gap) <= SAME * scale ? 0 : error <= SAME * scale ? Math.sign(gap) * Number.POSITIVE_INFINITY : gap / error;
  return { kind, z, a: first.mean, b: second.mean };
}

/** Distances from the median: their means are compared where variances would be (Brown and Forsythe 1974). */
function deviations(sample: number[]): number[] {
  const sorted = [...sample].sort((x, y) => x - y);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return sample.map((value) => Math.abs(value - median));
}

function momentsOf(sample: number[]): { mean: number; variance: number } {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1);
  return { mean, variance };
}

/** Chance that a standard normal is further from 0 than `z`, by series near 0 and continued fraction far out. */
export function tail(z: number): number {
  const x = Math.abs(z);
  if (x === Number.POSITIVE_INFINITY) return 0;
  const density = Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 100; n++) {
      term *= (x * x) / (2 * n + 1);
      sum += term;
    }
    return Math.max(0, 1 - 2 * density * sum);
  }
  let fraction = x;
  for (let n = 60; n > 0; n--) fraction = x + n / fraction;
  return (2 * density) / fraction;
}
