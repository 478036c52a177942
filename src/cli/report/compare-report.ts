import type { HoursPerAdopter } from "../../analysis/adopter-hours.ts";
import type { PairedSummary } from "../../analysis/paired.ts";
import type { Verdict } from "../../analysis/verdict.ts";
import { SUMMARIES } from "../../engine/types.ts";
import { intervalBar } from "./bars.ts";
import { amount, between, difference, differenceUnit, plain, shortLabel } from "./numbers.ts";
import { type Column, fits, tableLines } from "./table.ts";
import { wrap } from "./wrap.ts";

/** One plan against the baseline in one world, worked out. */
export interface PlanComparison {
  plan: string;
  baseline: string;
  verdict: Verdict;
  hoursPerExtraAdopter: HoursPerAdopter;
  summaries: PairedSummary[];
}

const BAR = 25;
const NARROW_BAR = 15;
/** Below so many characters a line has short labels, a short bar and the three counts in one column. */
const NARROW = 130;

/** The verdict, the table of differences with small bars (on a terminal), and the hours of an extra adopter. */
export function comparisonLines(comparison: PlanComparison, bars: boolean, width: number): string[] {
  const { plan, baseline, verdict, summaries } = comparison;
  const points = Math.max(...summaries.map((row, i) => (SUMMARIES[i].unit === "share" ? reachOf(row) : 0)));
  const columns = columnsOf(summaries, bars, points, width);
  const notes = [
    ...(bars
      ? [
          `Bars: ─ 95 %, ━ 80 %, █ 50 % of networks, ● median, │ no difference; rows in points on one scale of ±${Math.round(points * 100)}, others each on its own.`,
        ]
      : []),
    ...(width < NARROW ? ["b/s/w: in how many networks better, the same and worse."] : []),
    ...(fits(columns, width) ? [] : ["Widen the window, or use --json or --out DIR, for the columns left out."]),
  ];
  const prose = [...notReached(summaries), ...notes, adopterHours(comparison.hoursPerExtraAdopter)];
  return [
    `${plain(plan)} against ${plain(baseline)}: difference in the same network`,
    "",
    ...wrap(plain(verdict.text), width),
    "",
    ...tableLines(columns, width),
    "",
    ...prose.flatMap((line) => wrap(line, width)),
  ];
}

function columnsOf(summaries: PairedSummary[], bars: boolean, points: number, width: number): Column[] {
  const narrow = width < NARROW;
  const range = (low: "lo50" | "lo80" | "lo95", high: "hi50" | "hi80" | "hi95") =>
    summaries.map((row, i) => between(row[low], row[high], (value) => difference(value, SUMMARIES[i].unit)));
  const bar: Column = {
    title: "",
    align: "left",
    drop: 1,
    cells: summaries.map((row, i) => {
      const scale = SUMMARIES[i].unit === "share" ? points : reachOf(row);
      return intervalBar(row, -scale, scale, narrow ? NARROW_BAR : BAR);
    }),
  };
  return [
    { title: "", align: "left", cells: SUMMARIES.map(({ label }) => (narrow ? shortLabel(label) : label)) },
    { title: "in", align: "left", drop: 2, cells: SUMMARIES.map(({ unit }) => differenceUnit(unit)) },
    { title: "median", cells: summaries.map((row, i) => difference(row.median, SUMMARIES[i].unit)) },
    { title: "50 %", drop: 4, cells: range("lo50", "hi50") },
    { title: "80 %", cells: range("lo80", "hi80") },
    { title: "95 %", drop: 3, cells: range("lo95", "hi95") },
    { title: "error", drop: 5, cells: summaries.map(standardError) },
    ...(bars ? [bar] : []),
    ...(narrow ? [countsInOne(summaries)] : counts(summaries)),
  ];
}

function counts(summaries: PairedSummary[]): Column[] {
  return (["better", "same", "worse"] as const).map((title) => ({
    title,
    cells: summaries.map((row) => String(row[title])),
  }));
}

function countsInOne(summaries: PairedSummary[]): Column {
  return { title: "b/s/w", cells: summaries.map(({ better, same, worse }) => `${better}/${same}/${worse}`) };
}

function standardError(row: PairedSummary, i: number): string {
  if (Number.isNaN(row.standardError)) return "–";
  const { unit } = SUMMARIES[i];
  const value = unit === "share" ? row.standardError * 100 : row.standardError;
  return value === 0
    ? "0"
    : value.toPrecision(2).includes("e")
      ? amount(value, "hours")
      : `±${Number(value.toPrecision(2))}`;
}

function reachOf({ lo95, hi95 }: PairedSummary): number {
  return Number.isNaN(lo95) ? 0 : Math.max(Math.abs(lo95), Math.abs(hi95));
}

/** What the numbers leave out: networks in which only one of the two plans got there, and where a measure does not apply. */
function notReached(summaries: PairedSummary[]): string[] {
  return summaries.flatMap((row, i) => {
    const { label } = SUMMARIES[i];
    if (row.n === 0) return [`${label}: not applicable here.`];
    const one = `${row.notComparable} only one of the two got there: these count as better or worse, and have no difference`;
    const none = `${row.neither} neither did: these count as the same`;
    const parts = [...(row.notComparable > 0 ? [one] : []), ...(row.neither > 0 ? [none] : [])];
    return parts.length === 0 ? [] : [`${label}: of ${row.n} networks, in ${parts.join("; in ")}.`];
  });
}

function adopterHours(cost: HoursPerAdopter): string {
  const hours = "Hours per extra genuine adopter: ";
  if (cost.kind === "ratio") return `${hours}${amount(cost.hours, "hours")}.`;
  if (cost.kind === "saves") return `${hours}none; it gains genuine use for no more hours.`;
  if (cost.kind === "tooFew") return `${hours}too few runs to say.`;
  return `${hours}not shown, for the middle 95 % of the gain hold 0 or less.`;
}
