import { weeklyBands } from "../../analysis/bands.ts";
import type { Headline, UseName } from "../../analysis/headline.ts";
import type { Names } from "../../analysis/tables/names.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { ObservedCurve } from "../../networks/people/adoption.ts";
import { amountText, plain } from "./numbers.ts";
import { type Column, tableLines } from "./table.ts";
import { wrap } from "./wrap.ts";

/** The observed curve of a world beside the simulated ones. */
export interface ObservedRows {
  /** The world's headline, of which the simulated shares are. */
  use: UseName;
  unit: ObservedCurve["unit"];
  eligible: number;
  /** One a unit of time, as far as the runs reach: its number from 1, the week it ends at, the share that had adopted by then, and each plan's median share of that use. */
  rows: { unit: number; week: number; observed: number; simulated: number[] }[];
}

/** Pairs an observed curve with the plans of a result, in the result's order. The result must hold weekly columns. */
export function observedRows(curve: ObservedCurve, result: JobResult, { name, byWeek }: Headline): ObservedRows {
  const medians = plansOf(result).map((plan) => weeklyBands(plan, byWeek).median);
  const rows = curve.cumulative.map((adopters, i) => {
    const week = Math.round((i + 1) * curve.weeksPerUnit);
    return { unit: i + 1, week, observed: adopters / curve.eligible, simulated: medians.map((median) => median[week]) };
  });
  return {
    use: name,
    unit: curve.unit,
    eligible: curve.eligible,
    rows: rows.filter(({ week }) => week <= result.shape.weeks),
  };
}

/** The same as a table. */
export function observedLines(
  { use, unit, eligible, rows }: ObservedRows,
  names: Names,
  plans: number[],
  width: number,
): string[] {
  const columns: Column[] = [
    { title: unit, cells: rows.map((row) => String(row.unit)) },
    { title: "week", cells: rows.map((row) => String(row.week)) },
    { title: "observed", cells: rows.map((row) => amountText(row.observed, "share")) },
    ...plans.map((number, index) => ({
      title: plain(names.plans[number]),
      cells: rows.map((row) => amountText(row.simulated[index], "share")),
    })),
  ];
  return [
    ...wrap(
      `Observed adoption (share of ${eligible} with a date or "never"), beside the median share of ${use}; nothing is fitted`,
      width,
    ),
    ...tableLines(columns, width),
  ];
}
