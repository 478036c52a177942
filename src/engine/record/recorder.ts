import type { Community } from "../community/community.ts";
import type { Inputs, Job } from "../job.ts";
import type { NetworkSource } from "../network/network-source.ts";
import { columnStart, emptyResult, type JobResult, type Part, runParts, type Shape, shareStart } from "../result.ts";
import { peopleIn, STATE_COUNT } from "../states.ts";
import { HOUR_LEVERS, hoursByWeek } from "../week/costs.ts";
import type { OnChange } from "../week/people-week.ts";
import type { Run } from "../week/run.ts";
import { RunSummary } from "./run-summary.ts";
import { TraceLog } from "./trace.ts";
import { WEEK_COLUMNS } from "./week-columns.ts";

/** Writes down what a job's runs give, one run after another. */
export class Recorder {
  private readonly result: JobResult;
  private readonly trace: TraceLog | null;
  private readonly inputs: Inputs;
  private readonly source: NetworkSource;
  private readonly hours: (Hours | undefined)[] = [];

  constructor(inputs: Inputs, job: Job, source: NetworkSource) {
    this.inputs = inputs;
    this.source = source;
    const shape = { weeks: inputs.weeks, groups: source.professions + 2, sites: source.sites };
    this.result = emptyResult(job, shape, inputs.record);
    this.trace = inputs.record.trace ? new TraceLog(job.plans) : null;
  }

  /** The record of one run: a plan by its index in the job, a replicate by its number, and how many people its core has. */
  run(plan: number, replicate: number, corePeople: number): RunRecord {
    const { inputs, result, trace } = this;
    const { plans, world } = result.job;
    const summary = new RunSummary(inputs.plans[plans[plan]], inputs.worlds[world], inputs.weeks);
    const onChange: OnChange | null =
      trace && ((week, clinician, from, to, cause) => trace.add(plan, replicate, week + 1, clinician, from, to, cause));
    const parts = runParts(result, plan, replicate);
    return new RunRecord(parts, result.shape, summary, this.hoursOf(plan, corePeople), onChange);
  }

  /** What was recorded, once all runs are over. */
  finish(): JobResult {
    return { ...this.result, trace: this.trace?.columns() ?? null };
  }

  /** Worked out once for a plan and a size of its core. */
  private hoursOf(plan: number, corePeople: number): Hours {
    const { inputs, source, result } = this;
    const kept = this.hours[plan];
    if (kept?.corePeople === corePeople) return kept;
    const { plans, world } = result.job;
    const { costs } = inputs.worlds[world];
    const byWeek = hoursByWeek(inputs.plans[plans[plan]], costs, inputs.weeks, source.people, source.sites, corePeople);
    const hours = { corePeople, byWeek, total: toMicrohours(byWeek.reduce((a, b) => a + b, 0)) };
    this.hours[plan] = hours;
    return hours;
  }
}

interface Hours {
  corePeople: number;
  /** [lever][week], as `hoursByWeek` gives them. */
  byWeek: Float64Array;
  total: number;
}

/** What is written down of one run. */
export class RunRecord {
  /** Takes in a change of state; null where no trace is kept. */
  readonly onChange: OnChange | null;
  private readonly parts: Pick<JobResult, Part>;
  private readonly shape: Shape;
  private readonly summary: RunSummary;
  private readonly hours: Hours;

  constructor(
    parts: Pick<JobResult, Part>,
    shape: Shape,
    summary: RunSummary,
    hours: Hours,
    onChange: OnChange | null,
  ) {
    this.parts = parts;
    this.shape = shape;
    this.summary = summary;
    this.hours = hours;
    this.onChange = onChange;
    parts.weekly?.set(hours.byWeek, columnStart(shape, FIRST_HOURS));
  }

  /** Takes in the state at record t: 0 the start, then once a week. */
  week(t: number, community: Community, run: Run): void {
    const { parts, shape } = this;
    const { weekly, groups, sites } = parts;
    if (weekly) recordWeek(weekly, shape, t, community, run);
    if (groups) {
      recordShares(groups, shape, t, 0, community.professionCounts);
      recordShares(groups, shape, t, shape.groups - 2, community.marginCounts);
    }
    if (sites) recordShares(sites, shape, t, 0, community.siteCounts);
    this.summary.follow(t, community);
  }

  /** Writes the summaries, once the last week is taken in. */
  finish(community: Community): void {
    this.summary.write(this.parts.summaries, community, this.hours.total);
  }
}

/** Column of the first hours in the weekly record. */
const FIRST_HOURS = WEEK_COLUMNS.length - HOUR_LEVERS.length;

/** Writes the weekly columns but the hours. */
function recordWeek(out: Float64Array, shape: Shape, t: number, community: Community, run: Run): void {
  const { counts, network, emphasis, opportunity, capability } = community;
  const { week } = run;
  const n = network.count;
  const mean = (column: Float64Array, of: number, from: number) => {
    let sum = 0;
    for (let at = from; at < column.length; at += of) sum += column[at];
    return sum / network.sites;
  };
  for (let state = 0; state < STATE_COUNT; state++) out[columnStart(shape, state) + t] = counts[state] / n;
  const levels = [
    community.sense,
    community.conflict,
    community.core,
    week.legitimacy,
    mean(opportunity, 1, 0),
    mean(capability, 1, 0),
    mean(emphasis, 3, 0),
    mean(emphasis, 3, 1),
    mean(emphasis, 3, 2),
    community.activeTies(),
  ];
  for (let k = 0; k < levels.length; k++) out[columnStart(shape, STATE_COUNT + k) + t] = levels[k];
}

/** Writes state shares of groups from number `first` on; NaN for a group without members. */
function recordShares(out: Float64Array, shape: Shape, t: number, first: number, counts: Int32Array): void {
  for (let group = 0; STATE_COUNT * group < counts.length; group++) {
    const at = STATE_COUNT * group;
    const people = peopleIn(counts, group);
    for (let state = 0; state < STATE_COUNT; state++)
      out[shareStart(shape, first + group, state) + t] = people === 0 ? NaN : counts[at + state] / people;
  }
}

// a sum of many prices, without the dust of adding them up
function toMicrohours(hours: number): number {
  return Math.round(hours * 1e6) / 1e6;
}
