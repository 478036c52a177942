/** The time at which the share F (0 ≤ F < 1) is reached: the inverse of `bassShare` in src/analysis. */
export function bassTime(p: number, q: number, share: number): number {
  return Math.log((1 + (q / p) * share) / (1 - share)) / (p + q);
}

/** The time of the steepest rise, ln(q/p)/(p+q), for q > p. */
export function bassPeak(p: number, q: number): number {
  return Math.log(q / p) / (p + q);
}

/** The logistic curve of contagion alone from a share `first`: i₀e^{βt} / (1 − i₀ + i₀e^{βt}). */
export function logisticShare(beta: number, first: number, t: number): number {
  const grown = first * Math.exp(beta * t);
  return grown / (1 - first + grown);
}
