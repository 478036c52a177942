import { WEEK_COLUMNS } from "../../engine/record/week-columns.ts";
import type { JobResult } from "../../engine/result.ts";
import { csvRow, numberCell } from "../../text/csv.ts";
import { type Names, scenarios } from "./names.ts";

/**
 * `weeks.csv`, long: plan, world, replicate, week, measure, value; one row for every week and recorded measure of every
 * run, by world, plan, replicate and measure. Yields the header, then one piece a run.
 */
export function* weeksCsv(names: Names, results: readonly JobResult[]): Generator<string> {
  yield csvRow(["plan", "world", "replicate", "week", "measure", "value"]);
  for (const { plan, world, result } of scenarios(names, results)) {
    const scenario = csvRow([plan, world]).slice(0, -1);
    for (let replicate = result.from; replicate <= result.to; replicate++) {
      let rows = "";
      for (const column of WEEK_COLUMNS) {
        const values = result.weekly(column, replicate);
        for (let week = 0; week < values.length; week++) {
          rows += `${scenario},${replicate},${week},${column},${numberCell(values[week])}\n`;
        }
      }
      yield rows;
    }
  }
}
