/**
 * The quantile of ascending numbers at probability `p` (0..1, both included), of the first `n` of them (defaults to
 * all): linear interpolation between the order statistics at (n − 1)·p, which is type 7 of Hyndman and Fan (1996),
 * Am Stat 50:361, and the default of R, numpy and Excel. Infinite values stay infinite; NaN when there is no number.
 */
export function quantile(ascending: ArrayLike<number>, p: number, n = ascending.length): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid probability: ${p}`);
  if (n === 0) return Number.NaN;
  const place = (n - 1) * p;
  const below = Math.floor(place);
  const low = ascending[below];
  const share = place - below;
  if (share === 0) return low;
  const high = ascending[below + 1];
  if (low === high || low === -Infinity) return low;
  // rounding must not carry it past the next one, or ranges would cease to be nested
  return Math.min(high, low + share * (high - low));
}
