import { weeklyBands } from "../../analysis/bands.ts";
import { type Headline, useTitle } from "../../analysis/headline.ts";
import { distribution } from "../../analysis/statistics/distribution.ts";
import type { PlanResult } from "../../engine/plan-result.ts";
import { SUMMARIES } from "../../engine/record/summaries.ts";
import { GENUINE, NOT_USING, STATES, type StateKey } from "../../engine/states.ts";
import { blockLine, intervalBar } from "./bars.ts";
import { amountText, levelUnit, rangeText, shortLabel } from "./numbers.ts";
import { type Column, tableLines } from "./table.ts";

const BAR = 41;
const SPARK = 60;
/** Below so many characters a line has short labels. */
const NARROW = 120;
/** Weeks shown of a run, evenly spread, the first and the last included. */
const WEEKS_SHOWN = 9;

/** The states of which a column tells the median, beside the headline with its ranges. */
const OTHER_STATES = STATES.filter((_, state) => state !== GENUINE && state !== NOT_USING);

/** One scenario: the course of its headline, its bands at some weeks, and what the runs are summed up as. */
export function scenarioLines(plan: PlanResult, headline: Headline, bars: boolean, width: number): string[] {
  const { median } = weeklyBands(plan, headline.byWeek);
  const spark = bars
    ? [
        `${useTitle(headline.name)}, median: ${blockLine(median, Math.min(SPARK, width - 40))} ${amountText(median[plan.shape.weeks], "share")}`,
        "",
      ]
    : [];
  return [
    ...spark,
    ...tableLines(weekColumns(plan, headline, bars), width),
    "",
    ...tableLines(summaryColumns(plan, width), width),
  ];
}

function weekColumns(plan: PlanResult, { key, byWeek }: Headline, bars: boolean): Column[] {
  const { weeks: last } = plan.shape;
  const shown = Math.min(WEEKS_SHOWN, last + 1);
  const weeks = Array.from({ length: shown }, (_, i) => Math.round((i * last) / Math.max(1, shown - 1)));
  const use = weeklyBands(plan, byWeek);
  const median = (measure: StateKey) => {
    const bands = weeklyBands(plan, measure);
    return weeks.map((week) => share(bands.median[week]));
  };
  const at = (week: number) => ({
    median: use.median[week],
    lo50: use.lo50[week],
    hi50: use.hi50[week],
    lo80: use.lo80[week],
    hi80: use.hi80[week],
    lo95: use.lo95[week],
    hi95: use.hi95[week],
  });
  const range = (low: "lo50" | "lo80" | "lo95", high: "hi50" | "hi80" | "hi95") =>
    weeks.map((week) => rangeText(use[low][week], use[high][week], share));
  return [
    { title: "Week", cells: weeks.map(String) },
    { title: key === "genuineEnd" ? "genuine" : "enacted", cells: weeks.map((week) => share(use.median[week])) },
    { title: "50 %", drop: 3, cells: range("lo50", "hi50") },
    { title: "80 %", cells: range("lo80", "hi80") },
    { title: "95 %", drop: 2, cells: range("lo95", "hi95") },
    ...(bars
      ? [
          {
            title: "0 to 100 %",
            align: "left" as const,
            drop: 1,
            cells: weeks.map((week) => intervalBar(at(week), 0, 1, BAR)),
          },
        ]
      : []),
    ...(key === "genuineEnd" ? OTHER_STATES : [STATES[GENUINE], ...OTHER_STATES]).map(({ key, label }) => ({
      title: label,
      cells: median(key),
    })),
  ];
}

function summaryColumns(plan: PlanResult, width: number): Column[] {
  // of a programme that runs to the end, its end says nothing that the end does not
  const stops = distribution(plan.summaries("sustained")).n > 0;
  const shown = SUMMARIES.filter(({ key }) => stops || !(key.endsWith("Stop") || key === "sustained"));
  const rows = shown.map(({ key, unit }) => {
    const values = distribution(plan.summaries(key));
    const write = (value: number) => amountText(value, levelUnit(key, unit));
    const { median, lo50, hi50, lo80, hi80, lo95, hi95 } = values;
    const ranges = [rangeText(lo50, hi50, write), rangeText(lo80, hi80, write), rangeText(lo95, hi95, write)];
    return values.n === 0 ? ["–", "–", "–", "–"] : [write(median), ...ranges];
  });
  const column = (i: number) => rows.map((row) => row[i]);
  return [
    { title: "", align: "left", cells: shown.map(({ label }) => (width < NARROW ? shortLabel(label) : label)) },
    { title: "in", align: "left", drop: 1, cells: shown.map(({ key, unit }) => levelUnit(key, unit)) },
    { title: "median", cells: column(0) },
    { title: "50 %", drop: 3, cells: column(1) },
    { title: "80 %", cells: column(2) },
    { title: "95 %", drop: 2, cells: column(3) },
  ];
}

function share(value: number): string {
  return amountText(value, "share");
}
