import { CAUSES } from "../../engine/causes.ts";
import type { JobResult } from "../../engine/result.ts";
import { STATE_KEYS } from "../../engine/states.ts";
import { csvRow } from "../../text/csv.ts";
import { byWorld, type Names } from "./names.ts";

/** Rows in a piece. */
const PIECE = 10_000;

/**
 * `trace.csv`: one row for every change of state — plan, world, replicate, week in which it first shows, clinician, the
 * states from and to, and the cause. `clinician` names a person by index (for imported networks its id). Yields
 * the header, then some rows at a time.
 */
export function* traceCsv(
  names: Names,
  results: readonly JobResult[],
  clinician: (world: number, index: number) => string,
): Generator<string> {
  yield csvRow(["plan", "world", "replicate", "week", "clinician", "from", "to", "cause"]);
  for (const { job, trace } of byWorld(results)) {
    if (!trace) continue;
    let rows: string[] = [];
    for (let i = 0; i < trace.week.length; i++) {
      const who = clinician(job.world, trace.clinician[i]);
      const run = [names.plans[trace.plan[i]], names.worlds[job.world], trace.replicate[i], trace.week[i], who];
      rows.push(csvRow([...run, STATE_KEYS[trace.from[i]], STATE_KEYS[trace.to[i]], CAUSES[trace.cause[i]]]));
      if (rows.length < PIECE) continue;
      yield rows.join("");
      rows = [];
    }
    yield rows.join("");
  }
}
