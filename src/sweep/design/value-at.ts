import { exp } from "../../engine/chance/exponential-function.ts";
import { ln } from "../../engine/chance/logarithm.ts";
import { standardNormalQuantile } from "../../engine/chance/standard-normal-quantile.ts";
import { type FactorDistribution, type FactorSpace, type RangeSpace, type Value, valuesOf } from "./factor.ts";

/**
 * The value of a factor at `share` (0..1) of its distribution: its quantile. The same bits in every engine, so that a design is the
 * same wherever it is made.
 */
export function valueAt(space: FactorSpace, share: number): Value {
  return space.kind === "range" ? numberAt(space, share) : valuesOf(space)[placeOf(space.shares, share)];
}

function numberAt(space: RangeSpace, share: number): number {
  const { least, most, whole } = space;
  if (!whole) return within(space, quantile(space, share));
  // every whole number has the strip half below and half above it, and those at the ends as much
  const wide = { ...space, least: least - 0.5, most: most + 0.5 };
  if (space.distribution.kind === "logUniform") return within(space, Math.round(quantile(space, share)));
  return within(space, Math.floor(quantile(wide, share) + 0.5));
}

function quantile({ least, most, distribution }: RangeSpace, share: number): number {
  const width = most - least;
  switch (distribution.kind) {
    case "uniform":
      return least + width * share;
    case "logUniform":
      return least * raised(most / least, share);
    case "triangular": {
      const { mode } = distribution;
      const below = width === 0 ? 0 : (mode - least) / width;
      return share < below
        ? least + Math.sqrt(share * width * (mode - least))
        : most - Math.sqrt((1 - share) * width * (most - mode));
    }
    case "normal":
      return truncatedNormal(distribution, least, most, share);
  }
}

/** ratio^share; in halves as far as `exp` does not reach. */
function raised(ratio: number, share: number): number {
  const power = share * ln(ratio);
  return power <= 20 ? exp(power) : raised(ratio, share / 2) ** 2;
}

/** The share of the standard normal distribution below x: where `standardNormalQuantile` gives x, so that both have the same bits everywhere. */
function normalShare(x: number): number {
  let [low, high] = [1e-12, 1 - 1e-12];
  for (let halved = 0; halved < 60; halved++) {
    const middle = (low + high) / 2;
    if (standardNormalQuantile(middle) < x) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function truncatedNormal(
  { mean, deviation }: Extract<FactorDistribution, { kind: "normal" }>,
  least: number,
  most: number,
  share: number,
): number {
  const from = normalShare((least - mean) / deviation);
  const to = normalShare((most - mean) / deviation);
  return mean + deviation * standardNormalQuantile(from + share * (to - from));
}

function within({ least, most }: RangeSpace, value: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The place of the list whose shares, added up, hold the share asked. */
function placeOf(shares: readonly number[], share: number): number {
  let sum = 0;
  for (const [i, own] of shares.entries()) {
    sum += own;
    if (share < sum) return i;
  }
  // the last that has a share at all
  return shares.findLastIndex((own) => own > 0);
}
