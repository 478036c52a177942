/**
 * The chance of at least `successes` in `n` independent trials that each succeed with probability `p`, to 1e-9. Terms are worked out from the
 * largest one by their ratios, so that nothing overflows and the bits are the same in every engine.
 */
export function binomialTail(successes: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1) || !(n >= 0)) throw new RangeError(`invalid binomial: ${n} trials at ${p}`);
  if (successes <= 0) return 1;
  if (successes > n || p === 0) return 0;
  if (p === 1) return 1;
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  let [tail, total] = [0, 0];
  for (let k = mode, term = 1; k <= n && term > 1e-18; k++) {
    total += term;
    if (k >= successes) tail += term;
    term *= ((n - k) / (k + 1)) * odds;
  }
  for (let k = mode - 1, term = mode / (n - mode + 1) / odds; k >= 0 && term > 1e-18; k--) {
    total += term;
    if (k >= successes) tail += term;
    term *= k / (n - k + 1) / odds;
  }
  return tail / total;
}
