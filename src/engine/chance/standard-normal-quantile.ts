import { ln } from "./logarithm.ts";

/**
 * The standard normal quantile of p in (0,1), to 4.5e-4, the same bits in every engine. Abramowitz and Stegun (1964),
 * Handbook of Mathematical Functions, 26.2.23.
 */
export function standardNormalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`invalid argument of standardNormalQuantile: ${p}`);
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * ln(Math.min(p, 1 - p)));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const z = t - above / below;
  return p < 0.5 ? -z : z;
}
