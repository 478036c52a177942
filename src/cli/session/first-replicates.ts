import { replicateCount } from "../../analysis/table.ts";
import type { JobResult } from "../../engine/result.ts";

/** The replicates of a result up to `to`, which lies in it. Traces are not cut. */
export function firstReplicates(result: JobResult, to: number): JobResult {
  const { job } = result;
  if (to === job.to) return result;
  if (!(to >= job.from && to < job.to)) throw new RangeError(`invalid replicate: ${to}`);
  const had = replicateCount(result);
  const kept = to - job.from + 1;
  const cut = (values: Float64Array) => {
    const run = values.length / (job.plans.length * had);
    const some = new Float64Array(job.plans.length * kept * run);
    for (let plan = 0; plan < job.plans.length; plan++) {
      some.set(values.subarray(plan * had * run, (plan * had + kept) * run), plan * kept * run);
    }
    return some;
  };
  return {
    job: { ...job, to },
    summaries: cut(result.summaries),
    weekly: result.weekly && cut(result.weekly),
    groups: result.groups && cut(result.groups),
    sites: result.sites && cut(result.sites),
    trace: result.trace,
  };
}
