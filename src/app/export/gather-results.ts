import { joinPlans } from "../../engine/concatenate.ts";
import type { RecordOptions } from "../../engine/job.ts";
import type { JobResult } from "../../engine/result.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import type { Page } from "../controls/use-page.ts";
import { networksRun } from "../results/capacity.ts";
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
        ? joinPlans(
            { world, plans, from: 1, to: replicates },
            tables.map((table) => table!.result),
          )
        : await background.run(inputs, world, plans, replicates, signal),
    );
  }
  return results;
}
