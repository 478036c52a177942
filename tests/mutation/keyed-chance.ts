import { mutationsOf } from "./mutation.ts";

/** Keyed chance and the exponential clock. */
export const CHANCE_MUTATIONS = mutationsOf({
  toExponential: {
    "exponential-off-by-a-tenth": [
      "return (32 - exponent) * LN2 - lnNearOne(mantissa);",
      "return 1.1 * ((32 - exponent) * LN2 - lnNearOne(mantissa));",
    ],
    "exponential-one-exponent": [
      "(32 - exponent) * LN2 - lnNearOne(mantissa)",
      "(31 - exponent) * LN2 - lnNearOne(mantissa)",
    ],
  },
  lnNearOne: {
    "logarithm-ends-early": ["z * (1 / 11 + z * (1 / 13 + z * (1 / 15)))", "0"],
  },
  threefry: {
    "threefry-one-rotation": ["(y << 29) | (y >>> 3)", "(y << 28) | (y >>> 4)", 2],
  },
  draw: {
    "draws-share-purposes": ["key[1] ^ ((purpose << 27) | count)", "key[1] ^ count"],
    "draws-share-counts": ["key[1] ^ ((purpose << 27) | count)", "key[1] ^ (purpose << 27)"],
  },
  replicateKey: {
    "draws-share-replicates": [
      "threefry(words, root[0], root[1], replicate, PURPOSE.replicate);",
      "threefry(words, root[0], root[1], 1, PURPOSE.replicate);",
    ],
  },
  toUnit: {
    "unit-half": ["return ((word >>> 0) + 0.5) / 4294967296;", "return ((word >>> 1) + 0.5) / 4294967296;"],
  },
});
