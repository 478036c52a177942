/** e^x for |x| ≤ 20 to 1e-12 of its value, the same bits in every engine: a short series at x ÷ 1024, squared ten times. */
export function exp(x: number): number {
  if (!(Math.abs(x) <= 20)) throw new Error(`invalid argument of exp: ${x}`);
  const y = x / 1024;
  let power = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + (y / 5) * (1 + y / 6)))));
  for (let squared = 0; squared < 10; squared++) power *= power;
  return power;
}
