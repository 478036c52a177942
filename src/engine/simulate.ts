import { type Beginning, begin, beginAgain, beginningBytes, keepBeginning, startBasis } from "./begin.ts";
import { replicateKey } from "./chance.ts";
import { Community } from "./community.ts";
import { type CoreTies, drawCore } from "./core.ts";
import { hoursByWeek } from "./costs.ts";
import { type NetworkSource, networkSource } from "./draw-network.ts";
import type { Inputs, Job } from "./job.ts";
import type { Kept } from "./kept.ts";
import type { Network } from "./network.ts";
import type { Plan } from "./plan.ts";
import { FIRST_HOURS, recordGroups, recordWeek, Summary, TraceLog } from "./record.ts";
import { type JobResult, SUMMARIES, WEEK_COLUMNS } from "./result.ts";
import { Course } from "./week.ts";
import type { World } from "./world.ts";

/**
 * Simulates replicates `from`..`to` of some plans in one world. The network of a replicate is drawn once for all its
 * plans; the core and week 0 once for all plans that choose their cores alike. What `kept` holds of earlier jobs is not
 * drawn again, and what is drawn is left there for later ones. The same job gives the same bytes everywhere, whatever is kept.
 *
 * Throws an Error in plain words where a value that the schema cannot judge does not fit the network (a named
 * clinician who does not exist, a list of thresholds of another length).
 */
export function simulate(inputs: Inputs, job: Job, kept?: Kept): JobResult {
  const world = inputs.worlds[job.world];
  const plans = job.plans.map((p) => inputs.plans[p]);
  const source = networkSource(world, inputs.networks);
  const out = new Output(inputs, job, source);
  const community = new Community(source.people, source.sites, source.professions);
  const starts = startsOf(plans, world);
  kept?.close();
  const drawn = `${inputs.seed} ${source.basis}`;
  const networks = kept?.shelf<Network>(drawn);
  const shelves = starts.map(({ basis }) => kept?.shelf<Start>(`${drawn} ${basis}`));
  for (let replicate = job.from; replicate <= job.to; replicate++) {
    const key = replicateKey(inputs.seed, replicate);
    const network = networks?.get(replicate) ?? source.draw(key);
    networks?.keep(replicate, network);
    starts.forEach(({ places }, k) => {
      const shelf = shelves[k];
      const held = shelf?.get(replicate);
      const core = held?.core ?? drawCore(network, plans[places[0]].core, world.people.marginalisation, key);
      if (!held) begin(community, network, core, world, key);
      const again = places.length > 1 || shelf?.hasRoom(beginningBytes(community));
      const beginning = held?.beginning ?? (again ? keepBeginning(community) : null);
      if (beginning) shelf?.keep(replicate, { core, beginning });
      places.forEach((p, run) => {
        if (beginning && (held || run > 0)) beginAgain(community, network, core, world, key, beginning);
        runPlan(community, core, plans[p], world, inputs.weeks, out, p, replicate);
      });
    });
  }
  return out.result();
}

/** Week 0 of a replicate for all plans that choose their cores alike. */
interface Start {
  core: CoreTies;
  beginning: Beginning;
}

/** The different starts of some plans: what decides each, and the places of the plans that share it. */
function startsOf(plans: Plan[], world: World): { basis: string; places: number[] }[] {
  const starts = new Map<string, { basis: string; places: number[] }>();
  plans.forEach((plan, p) => {
    const basis = startBasis(world, plan.core);
    const start = starts.get(basis);
    if (start) start.places.push(p);
    else starts.set(basis, { basis, places: [p] });
  });
  return [...starts.values()];
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
