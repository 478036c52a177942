/**
 * The exact two-sided sign test: how probable counts at least as uneven as these are where either outcome is as likely,
 * min(1, 2·P(X ≥ max)) for X binomial of better + worse at ½. Pairs without a difference do not count. 1 when there is no pair.
 */
export function signTest(better: number, worse: number): number {
  const n = better + worse;
  const most = Math.max(better, worse);
  if (2 * most === n) return 1;
  // the logarithm of P(X = most), then the other terms by their ratios
  let log = -n * Math.LN2;
  for (let k = 1; k <= n - most; k++) log += Math.log((most + k) / k);
  let term = Math.exp(log);
  let tail = term;
  for (let k = most; k < n && term > tail * 1e-17; k++) {
    term *= (n - k) / (k + 1);
    tail += term;
  }
  return Math.min(1, 2 * tail);
}
