import { signed, unsigned, withUnit } from "../src/analysis/words/rounded-figure.ts";

/** A share as whole percent, with a space that does not break: 0.623 → "62 %". A missing value is a dash. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}\u00a0%` : "–";
}

/** Running text in which no percent sign stands at the start of a line. */
export function unbroken(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

/** A difference of shares in points with its sign: 0.06 → "+6", −0.003 → "−0.3". A missing value is a dash. */
export function points(difference: number): string {
  return signed(difference * 100);
}

/** "+6 points", "−1 point", "0 points". */
export function pointsInWords(difference: number): string {
  return withUnit(points(difference), "point");
}

/** Hours in whole numbers with thousands: 12345.2 → "12,345". */
export function hours(value: number): string {
  return Number.isFinite(value) ? unsigned(value) : "–";
}

/** A whole number with thousands: 12345 → "12,345". */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
