/** Chance of each number of successes 0..n in n trials of chance p; rows of exact sums, n up to some hundreds. */
export function binomial(n: number, p: number): Float64Array {
  const chances = new Float64Array(n + 1);
  chances[0] = 1;
  for (let trial = 1; trial <= n; trial++) {
    for (let k = trial; k >= 1; k--) chances[k] = chances[k] * (1 - p) + chances[k - 1] * p;
    chances[0] *= 1 - p;
  }
  return chances;
}

/** Chance of at least `least` successes in n trials of chance p. */
export function chanceOfAtLeast(least: number, n: number, p: number): number {
  const chances = binomial(n, p);
  let sum = 0;
  for (let k = n; k >= Math.max(0, least); k--) sum += chances[k];
  return sum;
}
