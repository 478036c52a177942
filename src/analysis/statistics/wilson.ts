import { Z95 } from "./student.ts";

/**
 * Wilson's 95 % score interval for a proportion, `successes` of `n` (Wilson 1927, J Am Stat Assoc 22:209); 0..1 when
 * `n` is 0.
 */
export function wilson(successes: number, n: number): { lo: number; hi: number } {
  if (n === 0) return { lo: 0, hi: 1 };
  const share = successes / n;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
}
