/**
 * Run charts by the Anhøj rules (Anhøj & Olesen 2014, PLoS ONE 9:e113825): what is on the median line is left out; of the
 * n useful points that remain, a run on one side of the line longer than round(log2 n + 3), or fewer crossings of the
 * line than the 5 % quantile of a binomial of n − 1 trials at ½, is a signal that more than chance is at work. Published
 * limits begin at 10 useful points; below, there is no signal.
 */

/** Useful points below which no signal is given. */
const FEWEST_POINTS = 10;

/** What chance allows of `n` useful points: the longest run at most, the crossings at least. */
export function runChartLimits(n: number): { longestRun: number; crossings: number } {
  const known = limits.get(n) ?? {
    longestRun: n === 0 ? 0 : Math.round(Math.log2(n) + 3),
    crossings: n < 2 ? 0 : halfBinomialQuantile(n - 1, 0.05),
  };
  limits.set(n, known);
  return known;
}

const limits = new Map<number, { longestRun: number; crossings: number }>();

/** The lowest k with P(X ≤ k) ≥ `p`, for X binomial of `trials` at ½. */
function halfBinomialQuantile(trials: number, p: number): number {
  let log = -trials * Math.LN2;
  let reached = Math.exp(log);
  let k = 0;
  while (reached < p && k < trials) {
    log += Math.log((trials - k) / (k + 1));
    k += 1;
    reached += Math.exp(log);
  }
  return k;
}

/** What a run chart shows of the points given. */
export interface Runs {
  /** Points off the line. */
  useful: number;
  longestRun: number;
  crossings: number;
  signal: boolean;
}

/** The runs of some values, in their order, around a line. */
export function runsAround(values: ArrayLike<number>, line: number): Runs {
  return runsUpTo(values, line).at(-1) ?? { useful: 0, longestRun: 0, crossings: 0, signal: false };
}

/** The runs of the first 1, 2, … of some values around a line: what someone sees who looks after every point. */
export function runsUpTo(values: ArrayLike<number>, line: number): Runs[] {
  const all: Runs[] = [];
  let useful = 0;
  let longestRun = 0;
  let crossings = 0;
  let side = 0;
  let run = 0;
  for (let i = 0; i < values.length; i++) {
    const here = Math.sign(values[i] - line);
    if (here !== 0) {
      useful += 1;
      run = here === side ? run + 1 : 1;
      if (side !== 0 && here !== side) crossings += 1;
      side = here;
      longestRun = Math.max(longestRun, run);
    }
    const limit = runChartLimits(useful);
    const signal = useful >= FEWEST_POINTS && (longestRun > limit.longestRun || crossings < limit.crossings);
    all.push({ useful, longestRun, crossings, signal });
  }
  return all;
}
