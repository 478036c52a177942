import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { JobResult } from "../../engine/result.ts";
import { csvRow } from "../../text/csv.ts";
import { type Names, scenarios } from "./names.ts";

/** Runs in a piece. */
const PIECE = 1000;

/**
 * `runs.csv`: one row a run — plan, world, replicate, then every summary — by world, plan and replicate. Not
 * applicable is NA, not reached Inf. The same results give the same bytes in any browser and in Node. Yields the table in
 * pieces: its header, then some runs at a time.
 */
export function* runsCsv(names: Names, results: readonly JobResult[]): Generator<string> {
  yield csvRow(["plan", "world", "replicate", ...SUMMARIES.map(({ key }) => key)]);
  for (const { plan, world, result } of scenarios(names, results)) {
    for (let from = result.from; from <= result.to; from += PIECE) {
      const some = result.within(from, Math.min(result.to, from + PIECE - 1));
      const rows = some.byReplicate((replicate) =>
        csvRow([plan, world, replicate, ...SUMMARIES.map(({ key }) => result.summary(key, replicate))]),
      );
      yield rows.join("");
    }
  }
}
