import type { Measured } from "../src/analysis/compare-measures.ts";
import { signed, unsigned, withUnit } from "../src/analysis/words/rounded-figure.ts";
import { type TimeUnit, timeNumber } from "../src/text/words/time-words.ts";
import { percent } from "./format.ts";

/**
 * A value in its unit: "62 %", "40 weeks", "12,300 hours". Infinite weeks are "not reached", a missing value is a dash.
 * `time`: what weeks are written in, defaults to weeks.
 */
export function amountInWords(unit: Measured["unit"], value: number, time: TimeUnit = "week"): string {
  if (Number.isNaN(value)) return "–";
  if (unit === "share") return percent(value);
  if (unit === "points") return withUnit(pointsText(value), "point");
  if (value === Infinity) return "not reached";
  if (unit === "hours") return withUnit(unsigned(value), "hour");
  return withUnit(time === "week" ? unsigned(value) : timeNumber(value, time), time);
}

/** A difference with its sign and unit: "+6 points", "−5 weeks" or "−1.2 months", "+1,200 hours". A missing one is a dash. */
export function differenceInWords(unit: Measured["unit"], value: number, time: TimeUnit = "week"): string {
  const number = signedNumber(unit, value, time);
  if (number === "–") return number;
  return withUnit(number, { share: "point", points: "point", weeks: time, hours: "hour" }[unit]);
}

/** The same without the unit, for an axis or a range. */
export function signedNumber(unit: Measured["unit"], value: number, time: TimeUnit = "week"): string {
  if (unit === "weeks" && time === "month" && Number.isFinite(value)) {
    return `${value > 0 ? "+" : ""}${timeNumber(value, time)}`;
  }
  return signed(unit === "share" || unit === "points" ? value * 100 : value);
}

/** A size in points: without a plus, for it is not a change. */
function pointsText(value: number): string {
  return signed(value * 100).replace("+", "");
}
