import { highest, highestOfTwo } from "./highest.ts";

/**
 * Fitting a rate of first use to counts by period. A person who does not use the practice takes it up at the rate
 * p + q·F, F the share of the others who use it: p is influence from outside, q influence of peers (Bass 1969, Manage
 * Sci 15:215). With q = 0 the rate is constant.
 */
export interface GroupedCounts {
  /** Everyone who could take it up. */
  people: number;
  /** How many use it at the end of periods 1, 2, …: never falling, at most `people`. */
  cumulative: readonly number[];
}

/** The rates under which the counts are likeliest. */
export interface HazardFit {
  /** Both per unit of the time in which the fit was asked for. */
  p: number;
  q: number;
  logLikelihood: number;
}

/** The share using at time t ≥ 0 under p > 0 and q ≥ 0, for many people (Bass 1969): 1 − e^(−pt) where q = 0. */
export function bassShare(p: number, q: number, t: number): number {
  const left = Math.exp(-(p + q) * t);
  return (1 - left) / (1 + (q / p) * left);
}

/**
 * Log-likelihood of the counts where each person's time of first use is drawn from `share` on its own: the sum of
 * n·ln(share(k) − share(k − 1)) over periods, with the last term for those who never did. `share` is 0 at 0 and rises.
 */
export function independentLogLikelihood(
  { people, cumulative }: GroupedCounts,
  share: (end: number) => number,
): number {
  let sum = 0;
  let users = 0;
  let before = 0;
  for (let k = 0; k < cumulative.length; k++) {
    const now = share(k + 1);
    sum += logTerm(cumulative[k] - users, now - before);
    users = cumulative[k];
    before = now;
  }
  return sum + logTerm(people - users, 1 - before);
}

/** p and q by maximum likelihood of independent times along `bassShare`, per period; q is held at 0 where `constant`. */
export function fitCurve(counts: GroupedCounts, { constant = false } = {}): HazardFit {
  const value = (p: number, q: number) => independentLogLikelihood(counts, (end) => bassShare(p, q, end));
  return fitted(value, constant, 1);
}

/**
 * Exact log-likelihood of the counts where people influence each other by chance and week by week, all tied to all:
 * in a week with a users each of the rest takes it up with probability 1 − e^(−(p + q·a ÷ (people − 1))), p and q per
 * week. `ends` are the weeks at which the periods end, ascending. Each period's term is the probability of its count
 * given the one before, summed over every way through the weeks between.
 */
export function weeklyLogLikelihood(
  { people, cumulative }: GroupedCounts,
  ends: readonly number[],
  p: number,
  q: number,
): number {
  let sum = 0;
  let users = 0;
  let week = 0;
  cumulative.forEach((after, k) => {
    let chances = new Float64Array(people + 1);
    chances[users] = 1;
    for (; week < ends[k]; week++) chances = nextWeek(chances, users, after, people, p, q);
    sum += Math.log(chances[after]);
    users = after;
  });
  return sum;
}

/** p and q by maximum likelihood of the weekly process, per week; q is held at 0 where `constant`. */
export function fitWeekly(counts: GroupedCounts, ends: readonly number[], { constant = false } = {}): HazardFit {
  const perPeriod = ends[ends.length - 1] / ends.length;
  return fitted((p, q) => weeklyLogLikelihood(counts, ends, p, q), constant, perPeriod);
}

/** The chance of each number of users, 0..people, after each of weeks 0..weeks of the weekly process from nobody. */
export function weeklyChances(people: number, weeks: number, p: number, q: number): Float64Array[] {
  const start = new Float64Array(people + 1);
  start[0] = 1;
  const all = [start];
  for (let week = 0; week < weeks; week++) all.push(nextWeek(all[week], 0, people, people, p, q));
  return all;
}

/** Chances after a week, of numbers of users from `least` to `most`. */
function nextWeek(
  chances: Float64Array,
  least: number,
  most: number,
  people: number,
  p: number,
  q: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(people + 1);
  for (let users = least; users <= most; users++) {
    if (chances[users] === 0) continue;
    const rate = p + (q * users) / (people - 1);
    const left = people - users;
    // binomial chances, each from the one before
    let chance = chances[users] * Math.exp(-rate * left);
    const odds = Math.expm1(rate);
    for (let more = 0; users + more <= most; more++) {
      next[users + more] += chance;
      chance *= ((left - more) / (more + 1)) * odds;
    }
  }
  return next;
}

// rates of 0.001 to 1 from outside and 0 to 1 of peers a period
function fitted(value: (p: number, q: number) => number, constant: boolean, perPeriod: number): HazardFit {
  const p = [0.001 / perPeriod, 1 / perPeriod] as const;
  if (constant) {
    const best = highest((x) => value(x, 0), ...p);
    return { p: best.at, q: 0, logLikelihood: best.value };
  }
  const best = highestOfTwo(value, p, [0, 1 / perPeriod]);
  return { p: best.at[0], q: best.at[1], logLikelihood: best.value };
}

// nobody is no evidence, whatever the chance
function logTerm(count: number, chance: number): number {
  return count === 0 ? 0 : count * Math.log(chance);
}
