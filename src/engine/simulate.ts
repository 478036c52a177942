import { type Beginning, begin, beginAgain, keepBeginning } from "./begin.ts";
import { replicateKey } from "./chance.ts";
import { Community } from "./community.ts";
import { type CoreTies, drawCore } from "./core.ts";
import { hoursByWeek } from "./costs.ts";
import { type NetworkSource, networkSource } from "./draw-network.ts";
import type { Inputs, Job } from "./job.ts";
import type { Plan } from "./plan.ts";
import { FIRST_HOURS, recordGroups, recordWeek, Summary, TraceLog } from "./record.ts";
import { type JobResult, SUMMARIES, WEEK_COLUMNS } from "./result.ts";
import { Course } from "./week.ts";
import type { World } from "./world.ts";

/**
 * Simulates replicates `from`..`to` of some plans in one world. The network of a replicate is drawn once for all its
 * plans; a core once for all plans that choose it alike. The same job gives the same bytes everywhere.
 *
 * Throws an Error in plain words where a value that the schema cannot judge does not fit the network (a named
 * clinician who does not exist, a list of thresholds of another length).
 */
export function simulate(inputs: Inputs, job: Job): JobResult {
  const world = inputs.worlds[job.world];
  const plans = job.plans.map((p) => inputs.plans[p]);
  const source = networkSource(world, inputs.networks);
  const out = new Output(inputs, job, source);
  const community = new Community(source.people, source.sites, source.professions);
  const choices = plans.map(({ core: { size, selection, named, reach } }) =>
    JSON.stringify([size, selection, named, reach]),
  );
  for (let replicate = job.from; replicate <= job.to; replicate++) {
    const key = replicateKey(inputs.seed, replicate);
    const network = source.draw(key);
    const starts = new Map<string, { core: CoreTies; beginning: Beginning | null }>();
    for (let p = 0; p < plans.length; p++) {
      let start = starts.get(choices[p]);
      if (start?.beginning) beginAgain(community, network, start.core, world, start.beginning);
      else {
        const core = start?.core ?? drawCore(network, plans[p].core, world.people.marginalisation, key);
        begin(community, network, core, world, key);
        const again = choices.indexOf(choices[p], p + 1) >= 0;
        start = { core, beginning: again ? keepBeginning(community) : null };
        starts.set(choices[p], start);
      }
      runPlan(community, start.core, plans[p], world, inputs.weeks, out, p, replicate);
    }
  }
  return out.result();
}

function runPlan(
  community: Community,
  core: CoreTies,
  plan: Plan,
  world: World,
  weeks: number,
  out: Output,
  p: number,
  replicate: number,
): void {
  const course = new Course(community, plan, world, weeks);
  const summary = new Summary(plan, world, weeks);
  const hours = out.hours(p, replicate, core.members.length);
  const onChange = out.onChange(p, replicate);
  out.week(p, replicate, 0, community, course);
  summary.follow(0, community);
  for (let t = 0; t < weeks; t++) {
    course.step(t, onChange);
    out.week(p, replicate, t + 1, community, course);
    summary.follow(t + 1, community);
  }
  summary.write(out.summaries, out.runAt(p, replicate) * SUMMARIES.length, community, hours);
}

/** The arrays of a job's result, and where in them a run stands. */
class Output {
  readonly summaries: Float64Array;
  private readonly weekly: Float64Array | null;
  private readonly groups: Float64Array | null;
  private readonly sites: Float64Array | null;
  private readonly trace: TraceLog | null;
  private readonly job: Job;
  private readonly rows: number;
  private readonly replicates: number;
  private readonly siteCount: number;
  private readonly groupCount: number;
  private readonly people: number;
  private readonly inputs: Inputs;
  private readonly kept: { corePeople: number; byWeek: Float64Array; total: number }[] = [];

  constructor(inputs: Inputs, job: Job, { people, sites, professions }: NetworkSource) {
    this.inputs = inputs;
    this.people = people;
    const { record, weeks } = inputs;
    this.job = job;
    this.rows = weeks + 1;
    this.replicates = job.to - job.from + 1;
    this.siteCount = sites;
    this.groupCount = professions + 2;
    const runs = job.plans.length * this.replicates;
    this.summaries = new Float64Array(runs * SUMMARIES.length);
    this.weekly = record.weeks ? new Float64Array(runs * WEEK_COLUMNS.length * this.rows) : null;
    this.groups = record.groups ? new Float64Array(runs * this.groupCount * 4 * this.rows) : null;
    this.sites = record.sites ? new Float64Array(runs * sites * 4 * this.rows) : null;
    this.trace = record.trace ? new TraceLog(job.plans) : null;
  }

  runAt(plan: number, replicate: number): number {
    return plan * this.replicates + replicate - this.job.from;
  }

  onChange(plan: number, replicate: number) {
    const { trace } = this;
    if (!trace) return null;
    return (week: number, clinician: number, from: number, to: number, cause: number) =>
      trace.add(plan, replicate, week + 1, clinician, from, to, cause);
  }

  week(plan: number, replicate: number, t: number, community: Community, course: Course): void {
    const run = this.runAt(plan, replicate);
    const { rows } = this;
    if (this.weekly) recordWeek(this.weekly, run * WEEK_COLUMNS.length * rows, rows, t, community, course);
    if (this.groups) {
      const at = run * this.groupCount * 4 * rows;
      recordGroups(this.groups, at, rows, t, community.professionCounts);
      recordGroups(this.groups, at + (this.groupCount - 2) * 4 * rows, rows, t, community.marginCounts);
    }
    if (this.sites) recordGroups(this.sites, run * this.siteCount * 4 * rows, rows, t, community.siteCounts);
  }

  /** Records the hours of a run and returns their total; they are worked out once for a plan and a size of its core. */
  hours(plan: number, replicate: number, corePeople: number): number {
    const { inputs, job, people, siteCount } = this;
    let kept = this.kept[plan];
    if (kept?.corePeople !== corePeople) {
      const { costs } = inputs.worlds[job.world];
      const byWeek = hoursByWeek(inputs.plans[job.plans[plan]], costs, inputs.weeks, people, siteCount, corePeople);
      kept = { corePeople, byWeek, total: toMicrohours(byWeek.reduce((a, b) => a + b, 0)) };
      this.kept[plan] = kept;
    }
    const at = (this.runAt(plan, replicate) * WEEK_COLUMNS.length + FIRST_HOURS) * this.rows;
    this.weekly?.set(kept.byWeek, at);
    return kept.total;
  }

  result(): JobResult {
    const { job, summaries, weekly, groups, sites, trace } = this;
    return { job, summaries, weekly, groups, sites, trace: trace ? trace.columns() : null };
  }
}

// a sum of many prices, without the dust of adding them up
function toMicrohours(hours: number): number {
  return Math.round(hours * 1e6) / 1e6;
}
