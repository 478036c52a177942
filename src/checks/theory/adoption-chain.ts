/**
 * The weekly model on a complete graph as an exact Markov chain of the number of users: with n users, each of the others
 * adopts in the week with probability 1 − e^{−hazard(n)}, independently, and nobody goes back. This is what a finite
 * number of people do, with nothing simulated; its difference from the curve of N → ∞ is the finite-size term.
 *
 * Returns the mean share of users by week, 0..weeks, starting from `first` of `people` users.
 */
export function adoptionChain(
  people: number,
  first: number,
  weeks: number,
  hazard: (users: number) => number,
): Float64Array {
  const hazards = Float64Array.from({ length: people + 1 }, (_, n) => hazard(n));
  const mean = new Float64Array(weeks + 1);
  let now = new Float64Array(people + 1);
  now[first] = 1;
  mean[0] = first / people;
  for (let t = 1; t <= weeks; t++) {
    const next = new Float64Array(people + 1);
    for (let n = 0; n <= people; n++) if (now[n] > NEGLIGIBLE) spreadOver(next, n, people - n, hazards[n], now[n]);
    now = next;
    for (let n = 1; n <= people; n++) mean[t] += (now[n] * n) / people;
  }
  return mean;
}

const NEGLIGIBLE = 1e-15;

// adds mass·Binomial(others, 1 − e^{−hazard}) to the places from n on
function spreadOver(next: Float64Array, n: number, others: number, hazard: number, mass: number): void {
  const odds = Math.expm1(hazard);
  let chance = mass * Math.exp(-hazard * others);
  for (let k = 0; k <= others; k++) {
    next[n + k] += chance;
    const rise = ((others - k) / (k + 1)) * odds;
    chance *= rise;
    if (rise < 1 && chance < NEGLIGIBLE * mass) break;
  }
}

/** The same for N → ∞: F += (1 − F)·(1 − e^{−hazard(F)}), from F = `first`; shares by week, 0..weeks. */
export function adoptionRecursion(first: number, weeks: number, hazard: (share: number) => number): Float64Array {
  const shares = new Float64Array(weeks + 1);
  shares[0] = first;
  for (let t = 1; t <= weeks; t++) {
    const f = shares[t - 1];
    shares[t] = f - (1 - f) * Math.expm1(-hazard(f));
  }
  return shares;
}

/** The time, in weeks, at which a rising curve by week first reaches `level`, linear in between; NaN where it never does. */
export function timeToReach(curve: ArrayLike<number>, level: number): number {
  for (let t = 0; t < curve.length; t++) {
    if (curve[t] < level) continue;
    return t === 0 ? 0 : t - (curve[t] - level) / (curve[t] - curve[t - 1]);
  }
  return Number.NaN;
}
