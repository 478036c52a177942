import type { Job } from "../src/engine/job.ts";
import type { JobResult, Trace } from "../src/engine/result.ts";

/**
 * One result out of results of the same world and plans whose replicates follow on from each other; ordered by `from`,
 * at least one. The same bytes however the replicates were split. Copies; the parts stay as they are.
 */
export function concatenate(parts: readonly JobResult[]): JobResult {
  const first = parts[0];
  if (first === undefined) throw new Error("invalid parts: none");
  if (parts.length === 1 && first.trace === null) return first;
  for (let i = 1; i < parts.length; i++) {
    const [before, part] = [parts[i - 1].job, parts[i].job];
    if (part.from !== before.to + 1 || part.world !== first.job.world || part.plans.join() !== first.job.plans.join())
      throw new Error(`invalid parts: ${nameOf(before)} then ${nameOf(part)}`);
  }
  return {
    job: { ...first.job, to: parts[parts.length - 1].job.to },
    summaries: columns(parts, (part) => part.summaries)!,
    weekly: columns(parts, (part) => part.weekly),
    groups: columns(parts, (part) => part.groups),
    sites: columns(parts, (part) => part.sites),
    trace: traces(parts),
  };
}

/** [plan][replicate][…] of every part into one: plan by plan, part by part. */
function columns(parts: readonly JobResult[], of: (part: JobResult) => Float64Array | null): Float64Array | null {
  const given = parts.map(of);
  if (given.includes(null)) return null;
  const arrays = given as Float64Array[];
  const plans = parts[0].job.plans.length;
  const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let plan = 0; plan < plans; plan++) {
    for (const array of arrays) {
      const rows = array.length / plans;
      all.set(array.subarray(plan * rows, (plan + 1) * rows), at);
      at += rows;
    }
  }
  return all;
}

// plan by plan and part by part; the rows of a plan stay in the order in which the engine gave them
function traces(parts: readonly JobResult[]): Trace | null {
  const given: Trace[] = [];
  for (const { trace } of parts) {
    if (trace === null) return null;
    given.push(trace);
  }
  const length = given.reduce((sum, { plan }) => sum + plan.length, 0);
  const all: Trace = {
    plan: new Int32Array(length),
    replicate: new Int32Array(length),
    week: new Int32Array(length),
    clinician: new Int32Array(length),
    from: new Uint8Array(length),
    to: new Uint8Array(length),
    cause: new Uint8Array(length),
  };
  const names = Object.keys(all) as (keyof Trace)[];
  let at = 0;
  for (const plan of parts[0].job.plans) {
    for (const trace of given) {
      for (let row = 0; row < trace.plan.length; row++) {
        if (trace.plan[row] !== plan) continue;
        for (const name of names) all[name][at] = trace[name][row];
        at++;
      }
    }
  }
  if (at !== length) throw new Error("invalid parts: a trace of plans the job does not have");
  return all;
}

function nameOf({ world, plans, from, to }: Job): string {
  return `replicates ${from} to ${to} of worlds[${world}] with plans ${plans.join(", ")}`;
}
