import type { Job } from "./job.ts";
import { type PlanResult, planOf } from "./plan-result.ts";
import { joinTraces, type Trace } from "./record/trace.ts";
import type { JobResult, Part } from "./result.ts";

/**
 * One result out of results of the same world and plans whose replicates follow on from each other; ordered by `from`,
 * at least one. The same bytes however the replicates were split. The parts stay as they are; one without a trace is given back itself.
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
  const job = { ...first.job, to: parts[parts.length - 1].job.to };
  return assembled(
    job,
    job.plans.flatMap((_, plan) => parts.map((part) => planOf(part, plan))),
  );
}

/** One result of some plans, each in all replicates of `job` and in the order of its plans, under their numbers in it. Copies; without traces. */
export function joinPlans(job: Job, plans: readonly PlanResult[]): JobResult {
  if (plans.length === 0 || plans.length !== job.plans.length)
    throw new Error(`invalid plans: ${plans.length} for ${nameOf(job)}`);
  for (const { from, to } of plans)
    if (from !== job.from || to !== job.to)
      throw new Error(`invalid plans: replicates ${from} to ${to} for ${nameOf(job)}`);
  return { ...assembled(job, plans), trace: null };
}

/** A copy of the pieces, one behind the other. What one of them did not record is null. */
function assembled(job: Job, pieces: readonly PlanResult[]): JobResult {
  return {
    job,
    shape: pieces[0].shape,
    summaries: numbers(pieces, "summaries")!,
    weekly: numbers(pieces, "weekly"),
    groups: numbers(pieces, "groups"),
    sites: numbers(pieces, "sites"),
    trace: trace(pieces),
  };
}

function numbers(pieces: readonly PlanResult[], part: Part): Float64Array | null {
  const own: Float64Array[] = [];
  for (const piece of pieces) {
    const values = piece.numbers(part);
    if (values === null) return null;
    own.push(values);
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
function trace(pieces: readonly PlanResult[]): Trace | null {
  const own: Trace[] = [];
  for (const piece of pieces) {
    const rows = piece.trace();
    if (rows === null) return null;
    own.push(rows);
  }
  return joinTraces(own);
}

function nameOf({ world, plans, from, to }: Job): string {
  return `replicates ${from} to ${to} of worlds[${world}] with plans ${plans.join(", ")}`;
}
