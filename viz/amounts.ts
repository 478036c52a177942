import type { Measured } from "../src/analysis/compare-measures.ts";
import { grouped, hours, percent, points } from "./format.ts";

/** A value in its unit: "62 %", "40 weeks", "12,300 hours". Infinite weeks are "not reached", a missing value is a dash. */
export function amountInWords(unit: Measured["unit"], value: number): string {
  if (Number.isNaN(value)) return "–";
  if (unit === "share") return percent(value);
  if (value === Infinity) return "not reached";
  return unit === "weeks" ? counted(grouped(value), "week") : counted(hours(value), "hour");
}

/** A difference with its sign and unit: "+6 points", "−5 weeks", "+1,200 hours". A missing one is a dash. */
export function differenceInWords(unit: Measured["unit"], value: number): string {
  const number = signedNumber(unit, value);
  if (number === "–") return number;
  return counted(number, { share: "point", weeks: "week", hours: "hour" }[unit]);
}

/** The same without the unit, for an axis or a range. */
export function signedNumber(unit: Measured["unit"], value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (unit === "share") return points(value);
  const text = unit === "weeks" ? grouped(Math.abs(value)) : hours(Math.abs(value));
  return text === "0" ? "0" : `${value > 0 ? "+" : "−"}${text}`;
}

function counted(number: string, unit: string): string {
  return `${number} ${/^[+−]?1$/.test(number) ? unit : `${unit}s`}`;
}
