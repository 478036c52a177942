import type { RecordOptions } from "../../engine/job.ts";
import type { JobResult } from "../../engine/result.ts";
import { inputsOf } from "../../study/engine-inputs.ts";
import type { Page } from "../controls/context.ts";
import { networksRun } from "../results/capacity.ts";
import type { PlanTable } from "../state/plan-table.ts";
import { networkDataOf } from "../state/store.ts";

const RECORD: RecordOptions = { weeks: true, groups: false, sites: false, trace: false };

/**
 * Results of every plan in every world of the study as it is now, one a world, with weekly columns. What is not worked out
 * yet is run. Rejects with an AbortError when `signal` aborts.
 */
export async function gatherResults({ store, background }: Page, signal: AbortSignal): Promise<JobResult[]> {
  const study = store.study.value;
  const replicates = networksRun(study);
  const inputs = inputsOf(study, networkDataOf(store.networks.value), RECORD);
  const plans = [...study.plans.keys()];
  const shown = store.world.value;
  const tables = store.keys.value.map((key) => store.tables.value.get(key));
  const results: JobResult[] = [];
  for (const world of study.worlds.keys()) {
    const complete = world === shown && tables.every((table) => table?.to === replicates && !table.stored);
    results.push(
      complete
        ? inOneResult(tables as PlanTable[], world)
        : await background.run(inputs, world, plans, replicates, signal),
    );
  }
  return results;
}

/** Tables of all plans of a world, in their order, as the command line has them. */
function inOneResult(tables: readonly PlanTable[], world: number): JobResult {
  const joined = (columns: (table: PlanTable) => Float64Array) => {
    const parts = tables.map(columns);
    const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    parts.reduce((at, part) => {
      all.set(part, at);
      return at + part.length;
    }, 0);
    return all;
  };
  return {
    job: { world, plans: [...tables.keys()], from: 1, to: tables[0].to },
    summaries: joined(({ result }) => result.summaries),
    weekly: joined(({ result }) => result.weekly!),
    groups: null,
    sites: null,
    trace: null,
  };
}
