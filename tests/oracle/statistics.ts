/** Whether two samples come from one distribution: their means, their spreads and variances, and how often they have a value at all. */
export interface Difference {
  kind: "mean" | "spread" | "variance" | "defined";
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
    found.push(compared("defined", defined[0], defined[1], SAME));
  if (finite[0].length < FEWEST || finite[1].length < FEWEST) return found;
  const same = SAME * Math.max(1, ...finite.map((sample) => Math.abs(momentsOf(sample).mean)));
  found.push(compared("mean", finite[0], finite[1], same));
  found.push(compared("spread", deviations(finite[0]), deviations(finite[1]), same));
  const variance = Math.max(...finite.map((sample) => momentsOf(sample).variance));
  found.push(compared("variance", squares(finite[0]), squares(finite[1]), Math.max(same ** 2, SAME * variance)));
  return found;
}

/** Welch's statistic; what differs by no more than `same` does not differ. */
function compared(kind: Difference["kind"], a: number[], b: number[], same: number): Difference {
  const [first, second] = [momentsOf(a), momentsOf(b)];
  const gap = first.mean - second.mean;
  const error = Math.sqrt(first.variance / a.length + second.variance / b.length);
  // an error of rounding alone is none
  const certain = error <= same / 1000;
  const z = Math.abs(gap) <= same ? 0 : certain ? Math.sign(gap) * Number.POSITIVE_INFINITY : gap / error;
  return { kind, z, a: first.mean, b: second.mean };
}

/** Distances from the median: a comparison of spreads that outliers do not upset (Brown and Forsythe 1974). */
function deviations(sample: number[]): number[] {
  const sorted = [...sample].sort((x, y) => x - y);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return sample.map((value) => Math.abs(value - median));
}

/** Squared distances from the mean, whose own mean is the variance. */
function squares(sample: number[]): number[] {
  const { mean } = momentsOf(sample);
  const unbiased = sample.length / (sample.length - 1);
  return sample.map((value) => unbiased * (value - mean) ** 2);
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
