import type { Job } from "./job.ts";
import { planOf } from "./plan-result.ts";
import { joinTraces, type Trace } from "./record/trace.ts";
import { emptyResult, type JobResult, PARTS, replicateCount, runLengths } from "./result.ts";

/**
 * One result of some plans in one world that is filled as parts of it come, in any order. A part's numbers are put in
 * their places at once and the part can be let go, so that nothing is held twice. The same bytes however the replicates were split.
 */
export class GrowingResult {
  /** Replicates that are there, by their place from the job's first. */
  private readonly there: Uint8Array;
  private readonly traces: { from: number; byPlan: Trace[] }[] = [];
  private readonly job: Job;
  private whole: JobResult | null = null;

  /** `job` has all replicates that may come. */
  constructor(job: Job) {
    this.job = job;
    this.there = new Uint8Array(replicateCount(job));
  }

  /** Takes in a result of some replicates of the job, all of its plans. */
  add(part: JobResult): void {
    const { job } = this;
    const { from, to, plans, world } = part.job;
    if (world !== job.world || plans.join() !== job.plans.join() || from < job.from || to > job.to)
      throw new Error(`invalid part: replicates ${from} to ${to} of worlds[${world}] with plans ${plans.join(", ")}`);
    this.whole ??= emptyResult(job, part.shape, {
      weeks: part.weekly !== null,
      groups: part.groups !== null,
      sites: part.sites !== null,
    });
    const lengths = runLengths(part.shape);
    const count = replicateCount(part.job);
    for (const name of PARTS) {
      const length = lengths[name];
      plans.forEach((_, plan) => {
        const own = part[name]?.subarray(plan * count * length, (plan + 1) * count * length);
        const at = plan * this.there.length + from - job.from;
        if (own) this.whole![name]!.set(own, at * length);
      });
    }
    if (part.trace) this.traces.push({ from, byPlan: plans.map((_, plan) => planOf(part, plan).trace()!) });
    this.there.fill(1, from - job.from, to - job.from + 1);
  }

  /** The result up to the first replicate that is missing; null where that is the first of all. Nothing can be added after it. */
  finish(): JobResult | null {
    const { whole, job, traces } = this;
    const missing = this.there.indexOf(0);
    if (whole === null || missing === 0) return null;
    const to = missing < 0 ? job.to : job.from + missing - 1;
    const own = traces.filter(({ from }) => from <= to).sort((a, b) => a.from - b.from);
    const trace =
      own.length === 0 ? null : joinTraces(job.plans.flatMap((_, plan) => own.map(({ byPlan }) => byPlan[plan])));
    return cutTo({ ...whole, trace }, to);
  }
}

/**
 * The replicates of a result up to `to`, which lies in it. The result is used up where it has others: its numbers are moved
 * together in place, as there may be no room for a copy.
 */
export function cutTo(result: JobResult, to: number): JobResult {
  const { job, trace } = result;
  if (to === job.to) return result;
  if (!(to >= job.from && to < job.to)) throw new RangeError(`invalid replicate: ${to}`);
  const kept = { ...result, job: { ...job, to } };
  const lengths = runLengths(result.shape);
  for (const name of PARTS) {
    const [before, after] = [job, kept.job].map((each) => replicateCount(each) * lengths[name]);
    const numbers = result[name];
    job.plans.forEach((_, plan) => {
      numbers?.copyWithin(plan * after, plan * before, plan * before + after);
    });
    Object.assign(kept, { [name]: numbers?.subarray(0, job.plans.length * after) ?? null });
  }
  if (trace) kept.trace = joinTraces(job.plans.map((_, plan) => planOf(result, plan).within(job.from, to).trace()!));
  return kept;
}
