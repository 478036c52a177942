import { signed, withUnit } from "../../analysis/words/rounded-figure.ts";
import { IN_POINTS } from "../../analysis/words/units.ts";
import type { SUMMARIES, SummaryKey } from "../../engine/record/summaries.ts";

/** What a number counts; says how it is written. */
export type SummaryUnit = (typeof SUMMARIES)[number]["unit"];

/** A summary's unit, or points of a difference between shares. */
type ShownUnit = SummaryUnit | "points";

/** A number as people read it: "38 %", "12 points", "1,204"; "not reached" for Infinity, "–" where not applicable. */
export function amountText(value: number, unit: ShownUnit): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "not reached";
  if (unit === "share") return `${Math.round(value * 100)} %`;
  if (unit === "points") return withUnit(signed(value * 100).replace("+", ""), "point");
  return unit === "ratio" ? ratioText(value) : signed(value).replace("+", "");
}

/**
 * A difference with its sign, shares in points, in the figures that the page shows: "+6", "−14", "−0.3". Infinite ones are
 * of what one of the two plans did not reach.
 */
export function differenceText(value: number, unit: ShownUnit): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "in fewer" : "in more";
  if (unit === "ratio") return `${value > 0 && ratioText(value) !== "0" ? "+" : ""}${ratioText(value)}`;
  return signed(unit === "share" || unit === "points" ? value * 100 : value);
}

/** "0 … 12", each end written by `write`. */
export function rangeText(low: number, high: number, write: (value: number) => string): string {
  return Number.isNaN(low) ? "–" : `${write(low)} … ${write(high)}`;
}

/** The unit of a difference. */
export function differenceUnit(unit: ShownUnit): string {
  return unit === "share" ? "points" : unit;
}

/** What a summary's own numbers are written in: gaps between shares in points. */
export function levelUnit(key: SummaryKey, unit: SummaryUnit): ShownUnit {
  return IN_POINTS.has(key) ? "points" : unit;
}

/** A summary's label without what stands in brackets. */
export function shortLabel(label: string): string {
  return label.replace(/ \(.*\)$/, "");
}

/** Text of a study on a terminal: control characters, which could move the cursor, become dots. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "·");
}

function ratioText(value: number): string {
  const text = Math.abs(value).toLocaleString("en-GB", { maximumFractionDigits: 2 });
  return value < 0 && text !== "0" ? `−${text}` : text;
}
