const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Where a function with a single peak in [lo, hi] is highest, to `within` (defaults to 1e-6 of the range): golden-section search (Kiefer 1953). */
export function highest(
  value: (x: number) => number,
  lo: number,
  hi: number,
  within = 1e-6 * (hi - lo),
): { at: number; value: number } {
  let a = lo;
  let b = hi;
  let left = b - GOLDEN * (b - a);
  let right = a + GOLDEN * (b - a);
  let atLeft = value(left);
  let atRight = value(right);
  while (b - a > within) {
    if (atLeft >= atRight) {
      b = right;
      right = left;
      atRight = atLeft;
      left = b - GOLDEN * (b - a);
      atLeft = value(left);
    } else {
      a = left;
      left = right;
      atLeft = atRight;
      right = a + GOLDEN * (b - a);
      atRight = value(right);
    }
  }
  const at = (a + b) / 2;
  return { at, value: value(at) };
}

/** As `highest` for two numbers: the peak over x of the peak over y, each in its range. */
export function highestOfTwo(
  value: (x: number, y: number) => number,
  x: readonly [lo: number, hi: number],
  y: readonly [lo: number, hi: number],
): { at: [number, number]; value: number } {
  const ridge = (at: number) => highest((other) => value(at, other), ...y);
  const { at } = highest((first) => ridge(first).value, ...x);
  const best = ridge(at);
  return { at: [at, best.at], value: best.value };
}
