import { useTitle } from "../src/analysis/headline.ts";
import { STATE_STACK } from "../src/analysis/state-stack.ts";
import { type TimeUnit, timeNumber, WEEKS_PER_MONTH } from "../src/text/words/time-words.ts";
import type { FanData } from "./charts/adoption-fan.ts";
import type { DifferenceData } from "./charts/paired-difference.ts";
import type { PracticeData } from "./charts/practice/practice-panels.ts";
import {
  countCell,
  type DataCell,
  type DataTable,
  dataTable,
  pointsCell,
  pointsRangeCell,
  shareCell,
  shareRangeCell,
  wordCell,
} from "./data-table.ts";

/** The fan's numbers: for every plan the median, and where bands are drawn the middle 80 % of networks, or its single runs. */
export function fanTable(data: FanData, unit: TimeUnit = "week"): DataTable {
  const columns = timeColumns(unit);
  for (const series of data.series) {
    if (series.runs) {
      columns.push(...series.runs.map((_, i) => `${series.name}, run ${i + 1}`));
      continue;
    }
    columns.push(`${series.name}, median`);
    if (series.fan) columns.push(`${series.name}, middle 80\u00a0%`);
  }
  const seen = new Map(data.observed.map((point) => [point.week, point.share]));
  if (seen.size > 0) columns.push("Observed");
  const rows = byTime(data.weeks, unit, (week) => {
    const row: DataCell[] = [];
    for (const { bands, fan, runs } of data.series) {
      if (runs) {
        row.push(...runs.map((run) => shareCell(run[week])));
        continue;
      }
      row.push(shareCell(bands.median[week]));
      if (fan) row.push(shareRangeCell(bands.lo80[week], bands.hi80[week]));
    }
    if (seen.size > 0) row.push(seen.has(week) ? shareCell(seen.get(week)!) : wordCell(""));
    return row;
  });
  return dataTable(`${useTitle(data.use ?? "genuine use")}, share of clinicians`, columns, rows);
}

/** The paired difference's numbers, in points. */
export function differenceTable(data: DifferenceData, unit: TimeUnit = "week"): DataTable {
  const { median, lo50, hi50, lo80, hi80 } = data.bands;
  return dataTable(
    `${data.plan.name} minus ${data.baseline.name} run by run, points of ${data.use ?? "genuine use"}`,
    [...timeColumns(unit), "Median", "Middle 50\u00a0%", "Middle 80\u00a0%"],
    byTime(data.weeks, unit, (week) => [
      pointsCell(median[week]),
      pointsRangeCell(lo50[week], hi50[week]),
      pointsRangeCell(lo80[week], hi80[week]),
    ]),
  );
}

/** The practice panels' numbers: of every state and plan the median that is written and the mean that is drawn. */
export function practiceTable(data: PracticeData, unit: TimeUnit = "week"): DataTable {
  return dataTable(
    "Practice, share of clinicians; means of a plan add up to 100\u00a0%, medians need not",
    [
      ...timeColumns(unit),
      ...data.plans.flatMap((plan) =>
        STATE_STACK.flatMap(({ label }) => [`${plan.name}, ${label}, median`, `${plan.name}, ${label}, mean`]),
      ),
    ],
    byTime(data.weeks, unit, (week) =>
      data.plans.flatMap(({ medians, shares }) =>
        STATE_STACK.flatMap(({ key }) => [shareCell(medians[key][week]), shareCell(shares[key][week])]),
      ),
    ),
  );
}

/** Where months are chosen, weeks stand beside them, as the tables of results have them. */
function timeColumns(unit: TimeUnit): string[] {
  return unit === "week" ? ["Week"] : ["Month", "Week"];
}

function byTime(weeks: number, unit: TimeUnit, cells: (week: number) => DataCell[]): DataCell[][] {
  return Array.from({ length: weeks + 1 }, (_, week) => {
    const months = unit === "week" ? [] : [monthCell(week)];
    return [...months, countCell(week), ...cells(week)];
  });
}

function monthCell(week: number): DataCell {
  return { text: timeNumber(week, "month"), values: [week / WEEKS_PER_MONTH] };
}
