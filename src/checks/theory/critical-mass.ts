import { chanceOfAtLeast } from "./binomial.ts";

/**
 * A share C is committed; everyone else follows the sample: uses the practice when at least `least` of `sample` others do.
 * The share of users is then a fixed point of x = C + (1 − C)·P(Bin(sample, x) ≥ least) (the mean field of Centola et al.
 * 2018, Science 360:1116); this is the lowest, to which the committed alone lead.
 */
export function followersShare(committed: number, sample: number, least: number): number {
  let x = committed;
  for (let round = 0; round < 100_000; round++) {
    const next = committed + (1 - committed) * chanceOfAtLeast(least, sample, x);
    if (next - x < 1e-13) return next;
    x = next;
  }
  return x;
}

/** The least share of committed people that carries everyone (to 1e-6): where the low fixed point disappears. */
export function criticalMass(sample: number, least: number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    // a lone high fixed point lies above a half, low ones below
    if (followersShare(middle, sample, least) > 0.7) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
