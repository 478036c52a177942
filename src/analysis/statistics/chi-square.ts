/**
 * The chance that a chi-square number with one degree of freedom exceeds x ≥ 0: erfc(√(x ÷ 2)), to 1e-12. Doubling the
 * log-likelihood that a further parameter gains gives such a number where the parameter is not needed (Wilks 1938).
 * Where it cannot be negative and is tested at 0, half of it (Self and Liang 1987, J Am Stat Assoc 82:605).
 */
export function chiSquareTail(x: number): number {
  if (!(x >= 0)) throw new RangeError(`invalid chi-square: ${x}`);
  return x < 6 ? 1 - lowerPart(x) : upperPart(x);
}

// the series of the lower incomplete gamma function at a half
function lowerPart(x: number): number {
  const h = x / 2;
  let term = 2 * Math.sqrt(h / Math.PI) * Math.exp(-h);
  let sum = 0;
  for (let k = 1; term > 1e-17; k++) {
    sum += term;
    term *= h / (k + 0.5);
  }
  return sum;
}

// the continued fraction of erfc, from the inside
function upperPart(x: number): number {
  const z = Math.sqrt(x / 2);
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / 2 / fraction;
  return Math.exp(-z * z) / (Math.sqrt(Math.PI) * fraction);
}
