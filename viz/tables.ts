import { STATE_STACK } from "../src/analysis/state-stack.ts";
import type { FanData } from "./charts/adoption-fan.ts";
import type { DifferenceData } from "./charts/paired-difference.ts";
import type { PracticeData } from "./charts/practice/practice-panels.ts";
import { percent, points } from "./format.ts";

/** What stands behind a chart: plain text, a header row and one row a week. */
export interface DataTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** The fan's numbers: for every plan the median, and where bands are drawn the middle 80 % of networks, or its single runs. */
export function fanTable(data: FanData): DataTable {
  const columns = ["Week"];
  for (const series of data.series) {
    if (series.runs) {
      columns.push(...series.runs.map((_, i) => `${series.name}, network ${i + 1}`));
      continue;
    }
    columns.push(`${series.name}, median`);
    if (series.fan) columns.push(`${series.name}, middle 80\u00a0%`);
  }
  const seen = new Map(data.observed.map((point) => [point.week, point.share]));
  if (seen.size > 0) columns.push("Observed");
  return {
    caption: "Genuine use, share of clinicians",
    columns,
    rows: byWeek(data.weeks, (week) => {
      const row: string[] = [];
      for (const { bands, fan, runs } of data.series) {
        if (runs) {
          row.push(...runs.map((run) => percent(run[week])));
          continue;
        }
        row.push(percent(bands.median[week]));
        if (fan) row.push(`${percent(bands.lo80[week])} to ${percent(bands.hi80[week])}`);
      }
      if (seen.size > 0) row.push(seen.has(week) ? percent(seen.get(week)!) : "");
      return row;
    }),
  };
}

/** The paired difference's numbers, in points. */
export function differenceTable(data: DifferenceData): DataTable {
  return {
    caption: `${data.plan.name} minus ${data.baseline.name} in the same network, points of genuine use`,
    columns: ["Week", "Median", "Middle 50\u00a0%", "Middle 80\u00a0%"],
    rows: byWeek(data.weeks, (week) => [
      points(data.bands.median[week]),
      `${points(data.bands.lo50[week])} to ${points(data.bands.hi50[week])}`,
      `${points(data.bands.lo80[week])} to ${points(data.bands.hi80[week])}`,
    ]),
  };
}

/** The practice panels' numbers: mean shares of every state and plan. */
export function practiceTable(data: PracticeData): DataTable {
  return {
    caption: "Practice, mean share of clinicians",
    columns: ["Week", ...data.plans.flatMap((plan) => STATE_STACK.map(({ label }) => `${plan.name}, ${label}`))],
    rows: byWeek(data.weeks, (week) =>
      data.plans.flatMap(({ shares }) => STATE_STACK.map(({ key }) => percent(shares[key][week]))),
    ),
  };
}

function byWeek(weeks: number, cells: (week: number) => string[]): string[][] {
  return Array.from({ length: weeks + 1 }, (_, week) => [String(week), ...cells(week)]);
}
