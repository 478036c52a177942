/** A share as whole percent, with a space that does not break: 0.623 → "62 %". A missing value is a dash. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}\u00a0%` : "–";
}

/** Running text in which no percent sign stands at the start of a line. */
export function unbroken(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

/** A difference of shares in whole points with its sign: 0.06 → "+6", −0.003 → "0". A missing value is a dash. */
export function points(difference: number): string {
  if (!Number.isFinite(difference)) return "–";
  const whole = Math.round(difference * 100);
  return signed(whole);
}

/** "+6 points", "−1 point", "0 points". */
export function pointsInWords(difference: number): string {
  const text = points(difference);
  return `${text} ${text === "+1" || text === "−1" ? "point" : "points"}`;
}

/** Hours as a rounded count with thousands: 12345 → "12,300". */
export function hours(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2);
  return grouped(Math.round(value / unit) * unit);
}

/** A whole number with its sign, a true minus and thousands. */
export function signed(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${grouped(value)}` : `−${grouped(-value)}`;
}

/** A whole number with thousands: 12345 → "12,345". */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
