/**
 * The one rounding of everything that is shown in points, weeks or hours, on the page and on the command line: whole
 * numbers; between 0.095 and 0.95 one decimal, below that one digit. It is the same for a number and its negative, never goes
 * past a neighbour, and only 0 is shown as 0 (up to the remainders of binary sums), so that no figure contradicts another or its sign.
 */
export function roundedFigure(value: number): number {
  const size = Math.abs(value);
  if (size < 1e-7) return 0;
  const rounded = size < 0.095 ? Number(size.toPrecision(1)) : size < 0.95 ? Number(size.toFixed(1)) : Math.round(size);
  return value < 0 ? -rounded : rounded;
}

/** The shown number without its sign, with thousands: "12,345", "0.4". */
export function unsigned(value: number): string {
  const size = Math.abs(roundedFigure(value));
  return size < 1 ? plainDecimal(size) : String(size).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The shown number with its sign, a true minus: "+6", "−0.3", "0"; a dash where there is none. */
export function signed(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const shown = roundedFigure(value);
  return `${shown > 0 ? "+" : shown < 0 ? "−" : ""}${unsigned(value)}`;
}

/** "1 point", "−1 point", "0.4 points": the unit in the singular after one alone. */
export function withUnit(number: string, unit: string): string {
  return `${number} ${/^[+−]?1$/.test(number) ? unit : `${unit}s`}`;
}

function plainDecimal(size: number): string {
  return size < 1e-6 && size > 0 ? size.toFixed(7) : String(size);
}
