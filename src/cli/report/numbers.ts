import type { SUMMARIES } from "../../engine/record/summaries.ts";

/** What a number counts; says how it is written. */
export type SummaryUnit = (typeof SUMMARIES)[number]["unit"];

const MINUS = "−";

/** A number as people read it: "38 %", "1,204"; "not reached" for Infinity, "–" where not applicable. */
export function amountText(value: number, unit: SummaryUnit): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "not reached";
  return unit === "share" ? `${rounded(value * 100, 0)} %` : rounded(value, digits(value, unit));
}

/** A difference with its sign, shares in points: "+6.2", "−14", "0" also where too small to show. */
export function differenceText(value: number, unit: SummaryUnit): string {
  if (Number.isNaN(value)) return "–";
  const scaled = unit === "share" ? value * 100 : value;
  const text = rounded(scaled, Math.abs(scaled) < 10 ? 1 : digits(scaled, unit));
  return scaled > 0 && text !== "0" ? `+${text}` : text;
}

/** "0 … 12", each end written by `write`. */
export function rangeText(low: number, high: number, write: (value: number) => string): string {
  return Number.isNaN(low) ? "–" : `${write(low)} … ${write(high)}`;
}

/** The unit of a difference. */
export function differenceUnit(unit: SummaryUnit): string {
  return unit === "share" ? "points" : unit;
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

function digits(value: number, unit: SummaryUnit): number {
  if (unit === "ratio") return 2;
  return unit === "share" || unit === "hours" || Math.abs(value) >= 10 ? 0 : 1;
}

function rounded(value: number, fraction: number): string {
  const text = Math.abs(value).toLocaleString("en-GB", { minimumFractionDigits: 0, maximumFractionDigits: fraction });
  return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}
