/** ln 2. */
export const LN2 = 0.6931471805599453;

/** Natural logarithm of a positive finite number, to 1e-12, the same bits in every engine. */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new Error(`invalid argument of ln: ${x}`);
  let exponent = 0;
  let mantissa = x;
  while (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    exponent -= 1;
  }
  return exponent * LN2 + lnNearOne(mantissa);
}

/** The same for m in [√½, √2]: 2·artanh((m−1)/(m+1)) as a series. */
export function lnNearOne(m: number): number {
  const s = (m - 1) / (m + 1);
  const z = s * s;
  return (
    2 * s * (1 + z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15))))))))
  );
}
