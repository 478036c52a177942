import { LN2, lnNearOne } from "./logarithm.ts";

/** A word as a standard exponential: −ln of `toUnit`, to 1e-12, from 1.2e-10 to 22.9. */
export function toExponential(word: number): number {
  const whole = word >>> 0;
  if (whole === 0) return 33 * LN2;
  let exponent = 31 - Math.clz32(whole);
  let mantissa = (whole + 0.5) * HALVED[exponent];
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  return (32 - exponent) * LN2 - lnNearOne(mantissa);
}

// 2^−e for the exponents of 32-bit whole numbers, exact
const HALVED = new Float64Array(32).fill(1);
for (let e = 1; e < 32; e++) HALVED[e] = HALVED[e - 1] / 2;
