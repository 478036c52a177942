import type { Job } from "./job.ts";
import { type JobResult, type Part, replicateCount, runLengths } from "./result.ts";
import { joinTraces, type Trace, traceRows } from "./trace.ts";

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
  const plans = first.job.plans.keys();
  const pieces = [...plans].flatMap((plan) => parts.map((result) => ({ result, plan })));
  return assembled({ ...first.job, to: parts[parts.length - 1].job.to }, pieces);
}

/** The replicates of a result up to `to`, which lies in it. A result that has no others is given as it is; else a copy. */
export function firstReplicates(result: JobResult, to: number): JobResult {
  const { job } = result;
  if (to === job.to) return result;
  if (!(to >= job.from && to < job.to)) throw new RangeError(`invalid replicate: ${to}`);
  const pieces = job.plans.map((_, plan) => ({ result, plan, to }));
  return assembled({ ...job, to }, pieces);
}

/** A result of each plan, in the order of the job. Copies. */
export function splitPlans(result: JobResult): JobResult[] {
  return result.job.plans.map((number, plan) => assembled({ ...result.job, plans: [number] }, [{ result, plan }]));
}

/** One result of several plans out of results of the same replicates in one world, plans in the order given. Copies. */
export function joinPlans(results: readonly JobResult[]): JobResult {
  const first = results[0];
  if (first === undefined) throw new Error("invalid results: none");
  for (const { job } of results) {
    if (job.from !== first.job.from || job.to !== first.job.to || job.world !== first.job.world)
      throw new Error(`invalid results: ${nameOf(first.job)} beside ${nameOf(job)}`);
  }
  const pieces = results.flatMap((result) => result.job.plans.map((_, plan) => ({ result, plan })));
  return assembled({ ...first.job, plans: results.flatMap(({ job }) => job.plans) }, pieces);
}

/** One plan of a result, all its replicates or those up to `to`. */
interface Piece {
  result: JobResult;
  /** Its index in the result's job. */
  plan: number;
  to?: number;
}

/** A copy of the pieces, one behind the other. What one of them did not record is null. */
function assembled(job: Job, pieces: readonly Piece[]): JobResult {
  const { shape } = pieces[0].result;
  return {
    job,
    shape,
    summaries: numbers(pieces, "summaries")!,
    weekly: numbers(pieces, "weekly"),
    groups: numbers(pieces, "groups"),
    sites: numbers(pieces, "sites"),
    trace: traces(pieces),
  };
}

function numbers(pieces: readonly Piece[], part: Part): Float64Array | null {
  const own: Float64Array[] = [];
  for (const { result, plan, to } of pieces) {
    const all = result[part];
    if (all === null) return null;
    const run = runLengths(result.shape)[part];
    const from = plan * replicateCount(result.job) * run;
    own.push(all.subarray(from, from + replicateCount({ ...result.job, ...(to !== undefined && { to }) }) * run));
  }
  const joined = new Float64Array(own.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of own) {
    joined.set(values, at);
    at += values.length;
  }
  return joined;
}

// plan by plan and piece by piece; the rows of a plan stay in the order in which the engine gave them
function traces(pieces: readonly Piece[]): Trace | null {
  const own: Trace[] = [];
  for (const { result, plan, to = result.job.to } of pieces) {
    const { trace, job } = result;
    if (trace === null) return null;
    own.push(traceRows(trace, (row) => trace.plan[row] === job.plans[plan] && trace.replicate[row] <= to));
  }
  return joinTraces(own);
}

function nameOf({ world, plans, from, to }: Job): string {
  return `replicates ${from} to ${to} of worlds[${world}] with plans ${plans.join(", ")}`;
}
