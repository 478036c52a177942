import type { UseName } from "../../analysis/headline.ts";
import type { HoursPerAdopter } from "../../analysis/hours-per-extra-adopter.ts";
import type { PairedSummary } from "../../analysis/paired.ts";
import type { Verdict } from "../../analysis/verdict.ts";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import { SUMMARIES } from "../../engine/record/summaries.ts";
import { intervalBar } from "./bars.ts";
import { amountText, differenceText, differenceUnit, plain, rangeText, shortLabel } from "./numbers.ts";
import { type Column, shownColumns, tableLines } from "./table.ts";
import { wrap } from "./wrap.ts";

/** One plan against the baseline in one world, worked out. */
export interface PlanComparison {
  plan: string;
  baseline: string;
  /** What the verdict and the hours of an extra adopter are of. */
  headline: UseName;
  verdict: Verdict;
  /** What becomes of the verdict over twice the weeks; null where that was not run. */
  later: (Verdict & { weeks: number; turns: boolean }) | null;
  hoursPerExtraAdopter: HoursPerAdopter;
  summaries: PairedSummary[];
}

const BAR = 25;
const BAR_TITLE = "difference";
const NARROW_BAR = 15;
/** Below so many characters a line has short labels, a short bar and the three counts in one column. */
const NARROW = 130;

/** A row of the table: a measure and its differences. */
interface Row extends PairedSummary {
  label: string;
  unit: (typeof SUMMARIES)[number]["unit"];
}

/**
 * The verdict, the table of differences with small bars (on a terminal), and the hours of an extra adopter, in lines of `width`
 * characters. `given`: the network was imported and is the same in all runs, which are then not called networks.
 */
export function comparisonLines(comparison: PlanComparison, bars: boolean, width: number, given: boolean): string[] {
  const { plan, baseline, verdict, later } = comparison;
  const words = replicateWords(given);
  const rows = rowsOf(comparison.summaries);
  const points = Math.max(...rows.map((row) => (row.unit === "share" ? reachOf(row) : 0)));
  const columns = columnsOf(rows, bars, points, width);
  const notes = [
    ...(shownColumns(columns, width).some(({ title }) => title === BAR_TITLE)
      ? [
          `Bars: ─ 95 %, ━ 80 %, █ 50 % of ${words.many}, ● median, │ no difference; rows in points on one scale of ±${Math.round(points * 100)}, others each on its own.`,
        ]
      : []),
    ...(width < NARROW ? [`Shares are in points. b/s/w: in how many ${words.many} better, the same and worse.`] : []),
    ...(shownColumns(columns, width).length === columns.length
      ? []
      : ["Widen the window, or use --json or --out DIR, for the columns left out."]),
  ];
  const prose = [...notReached(rows, words.many), ...notes, adopterHours(comparison)];
  return [
    `${plain(plan)} against ${plain(baseline)}: difference ${words.paired}`,
    "",
    ...wrap(plain(later === null ? verdict.text : `${verdict.text} ${later.text}`), width),
    "",
    ...tableLines(columns, width),
    "",
    ...prose.flatMap((line) => wrap(line, width)),
  ];
}

/** Measures that say something here: of a programme that runs to the end, its end says nothing that the end does not. */
function rowsOf(summaries: PairedSummary[]): Row[] {
  const stops = summaries[SUMMARIES.findIndex(({ key }) => key === "sustained")].n > 0;
  return SUMMARIES.flatMap(({ key, label, unit }, i) =>
    summaries[i].n === 0 || (!stops && key.endsWith("Stop")) ? [] : [{ ...summaries[i], label, unit }],
  );
}

function columnsOf(rows: Row[], bars: boolean, points: number, width: number): Column[] {
  const narrow = width < NARROW;
  const range = (low: "lo50" | "lo80" | "lo95", high: "hi50" | "hi80" | "hi95") =>
    rows.map((row) => rangeText(row[low], row[high], (value) => differenceText(value, row.unit)));
  const bar: Column = {
    title: BAR_TITLE,
    align: "left",
    drop: 1,
    cells: rows.map((row) => {
      const scale = row.unit === "share" ? points : reachOf(row);
      return intervalBar(row, -scale, scale, narrow ? NARROW_BAR : BAR);
    }),
  };
  return [
    { title: "", align: "left", cells: rows.map(({ label }) => (narrow ? shortLabel(label) : label)) },
    { title: "in", align: "left", drop: 2, cells: rows.map(({ unit }) => differenceUnit(unit)) },
    { title: "median", cells: rows.map((row) => differenceText(row.medianOfAll, row.unit)) },
    { title: "50 %", drop: 4, cells: range("lo50", "hi50") },
    { title: "80 %", cells: range("lo80", "hi80") },
    { title: "95 %", drop: 3, cells: range("lo95", "hi95") },
    { title: "error", drop: 5, cells: rows.map(medianErrorText) },
    ...(bars ? [bar] : []),
    ...(narrow ? [countsInOne(rows)] : counts(rows)),
  ];
}

function counts(rows: Row[]): Column[] {
  return (["better", "same", "worse"] as const).map((title) => ({
    title,
    cells: rows.map((row) => String(row[title])),
  }));
}

function countsInOne(rows: Row[]): Column {
  return { title: "b/s/w", cells: rows.map(({ better, same, worse }) => `${better}/${same}/${worse}`) };
}

/** The standard error of the median beside it. */
function medianErrorText(row: Row): string {
  if (Number.isNaN(row.medianError) || row.medianOfAll !== row.median) return "–";
  const value = row.unit === "share" ? row.medianError * 100 : row.medianError;
  return value === 0
    ? "0"
    : value.toPrecision(2).includes("e")
      ? amountText(value, "hours")
      : `±${Number(value.toPrecision(2))}`;
}

function reachOf({ lo95, hi95 }: PairedSummary): number {
  return Number.isNaN(lo95) ? 0 : Math.max(Math.abs(lo95), Math.abs(hi95));
}

/** Which networks the numbers are of, where some plan did not get there in all. */
function notReached(rows: Row[], replicates: string): string[] {
  return rows.flatMap(({ label, n, notComparable, neither }) => {
    const both = n - notComparable - neither;
    if (both === n) return [];
    return [
      `${label}: the ranges are of the ${both} of ${n} ${replicates} in which both plans got there, the median is of all; in ${notComparable} one alone did, which counts as better or worse, and in ${neither} neither, which counts as the same.`,
    ];
  });
}

function adopterHours({ hoursPerExtraAdopter: cost, headline }: PlanComparison): string {
  const hours = `Hours per extra clinician in ${headline}: `;
  if (cost.kind === "ratio") return `${hours}${amountText(cost.hours, "hours")}.`;
  if (cost.kind === "saves") return `${hours}none; it gains ${headline} for no more hours.`;
  if (cost.kind === "tooFew") return `${hours}too few runs to say.`;
  return `${hours}not shown, for the middle 95 % of the gain hold 0 or less.`;
}
