import type { JobResult } from "../../engine/result.ts";
import { csvRow } from "../../text/csv.ts";
import { weeklyBands } from "../bands.ts";
import { MEASURES } from "../measure-by-week.ts";
import { SPREAD } from "../statistics/distribution.ts";
import { type Names, scenarios } from "./names.ts";

/** `bands.csv`: plan, world, measure, week, n, then the median and the middle 50, 80 and 95 % over replicates. One piece a scenario. */
export function* bandsCsv(names: Names, results: readonly JobResult[]): Generator<string> {
  const columns = SPREAD.map(([name]) => name);
  yield csvRow(["plan", "world", "measure", "week", "n", ...columns]);
  for (const { plan, world, result } of scenarios(names, results)) {
    let rows = "";
    for (const measure of MEASURES) {
      const bands = weeklyBands(result, measure);
      for (let week = 0; week < bands.week.length; week++) {
        rows += csvRow([plan, world, measure, week, bands.n[week], ...columns.map((name) => bands[name][week])]);
      }
    }
    yield rows;
  }
}
