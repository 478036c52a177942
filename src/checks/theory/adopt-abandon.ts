/**
 * Adoption with abandonment in a mixed population: users stop at rate μ and the others adopt at rate p + q·F. At rest
 * (p + qF)(1 − F) = μF, so qF² + (p + μ − q)F − p = 0, of which this is the root in 0..1 that is stable (for p = 0 and
 * q > μ it is 1 − μ/q).
 */
export function adoptAbandonShare(p: number, q: number, mu: number): number {
  const b = q - p - mu;
  return (b + Math.sqrt(b * b + 4 * p * q)) / (2 * q);
}

/** The same in weekly steps, where the chance a week of a rate λ is 1 − e^{−λ}: the share at which as many adopt as stop. */
export function adoptAbandonByWeek(p: number, q: number, mu: number): number {
  let low = p === 0 ? 1e-6 : 0;
  let high = 1;
  for (let k = 0; k < 60; k++) {
    const f = (low + high) / 2;
    const gain = -(1 - f) * Math.expm1(-(p + q * f)) + f * Math.expm1(-mu);
    if (gain > 0) low = f;
    else high = f;
  }
  return (low + high) / 2;
}

/**
 * Mean share at rest of a finite number of people, as a birth–death chain with births (N − n)(p + q·n/(N − 1)) and
 * deaths n·μ: stationary where p > 0; for p = 0 that of the chain which its last user never leaves, which stands for
 * the long stay before everybody has stopped.
 */
export function adoptAbandonFinite(people: number, p: number, q: number, mu: number): number {
  const first = p === 0 ? 1 : 0;
  let log = 0;
  const logs = [0];
  for (let n = first; n < people; n++) {
    log += Math.log((people - n) * (p + (q * n) / (people - 1))) - Math.log((n + 1) * mu);
    logs.push(log);
  }
  const top = Math.max(...logs);
  let mass = 0;
  let users = 0;
  for (const [k, value] of logs.entries()) {
    const weight = Math.exp(value - top);
    mass += weight;
    users += weight * (first + k);
  }
  return users / mass / people;
}
