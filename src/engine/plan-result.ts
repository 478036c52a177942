import { SUMMARIES, type SummaryKey } from "./record/summaries.ts";
import { type Trace, traceRows } from "./record/trace.ts";
import { WEEK_COLUMNS, type WeekColumn } from "./record/week-columns.ts";
import {
  columnStart,
  type JobResult,
  type Part,
  replicateCount,
  runIndex,
  runLengths,
  type Shape,
  shareStart,
} from "./result.ts";
import type { PracticeState } from "./states.ts";

/** Which of the two records of shares. */
export type ShareRecord = "groups" | "sites";

const summaryIndex = new Map<string, number>(SUMMARIES.map(({ key }, index) => [key, index]));
const columnIndex = new Map<string, number>(WEEK_COLUMNS.map((column, index) => [column, index]));

/** One plan of a result, read by name. Copies nothing; series by week are views into the result. */
export class PlanResult {
  /** Number of the world in the study. */
  readonly world: number;
  /** Number of the plan in the study. */
  readonly plan: number;
  /** Replicates `from`..`to`, both included, by their numbers in the study. */
  readonly from: number;
  readonly to: number;
  readonly shape: Shape;
  private readonly result: JobResult;
  private readonly lengths: Record<Part, number>;
  private readonly index: number;

  /** `plan` is the plan's index in the job, from 0. Throws a RangeError for a plan or replicates that are not in the result. */
  constructor(result: JobResult, plan: number, from = result.job.from, to = result.job.to) {
    const { job, shape } = result;
    runIndex(job, plan, job.from);
    if (from <= to) {
      runIndex(job, plan, from);
      runIndex(job, plan, to);
    }
    this.world = job.world;
    this.plan = job.plans[plan];
    this.from = from;
    this.to = to;
    this.shape = shape;
    this.result = result;
    this.lengths = runLengths(shape);
    this.index = plan;
  }

  /** How many replicates there are. */
  get replicates(): number {
    return replicateCount(this);
  }

  /** The same plan in replicates `from`..`to` alone; none where `to` is below `from`. */
  within(from: number, to: number): PlanResult {
    return new PlanResult(this.result, this.index, from, to);
  }

  /** One value for each replicate, in order of their numbers. */
  byReplicate<T>(value: (replicate: number) => T): T[] {
    return Array.from({ length: this.replicates }, (_, i) => value(this.from + i));
  }

  /** One summary of one replicate; Infinity where not reached, NaN where not applicable. */
  summary(key: SummaryKey, replicate: number): number {
    return this.result.summaries[this.start("summaries", replicate) + summaryIndex.get(key)!];
  }

  /** One summary of every replicate, in order of their numbers. */
  summaries(key: SummaryKey): Float64Array {
    const values = new Float64Array(this.replicates);
    for (let i = 0; i < values.length; i++) values[i] = this.summary(key, this.from + i);
    return values;
  }

  /** One recorded column of one replicate, weeks 0..weeks. Throws where weekly columns were not recorded. */
  weekly(column: WeekColumn, replicate: number): Float64Array {
    const at = this.start("weekly", replicate) + columnStart(this.shape, columnIndex.get(column)!);
    return this.recorded("weekly").subarray(at, at + this.shape.weeks + 1);
  }

  /**
   * Share of a group or site in one state in one replicate, weeks 0..weeks; NaN in all weeks where it has no members.
   * Throws where the record was not kept.
   */
  share(record: ShareRecord, group: number, state: PracticeState, replicate: number): Float64Array {
    const at = this.shareAt(record, group, state, replicate);
    return this.recorded(record).subarray(at, at + this.shape.weeks + 1);
  }

  /** As `share`, of one week. */
  shareIn(record: ShareRecord, group: number, state: PracticeState, replicate: number, week: number): number {
    return this.recorded(record)[this.shareAt(record, group, state, replicate) + week];
  }

  /** All numbers of the plan in one part, replicate by replicate; null where it was not recorded. */
  numbers(part: Part): Float64Array | null {
    const run = this.lengths[part];
    const first = runIndex(this.result.job, this.index, this.result.job.from) + this.from - this.result.job.from;
    return this.result[part]?.subarray(first * run, (first + this.replicates) * run) ?? null;
  }

  /** The changes of state under the plan, in their order: a copy; null where no trace was kept. */
  trace(): Trace | null {
    const { trace } = this.result;
    return (
      trace &&
      traceRows(trace, (row) => {
        const replicate = trace.replicate[row];
        return trace.plan[row] === this.plan && replicate >= this.from && replicate <= this.to;
      })
    );
  }

  private shareAt(record: ShareRecord, group: number, state: PracticeState, replicate: number): number {
    if (!(group >= 0 && group < this.shape[record])) throw new RangeError(`invalid group: ${group}`);
    return this.start(record, replicate) + shareStart(this.shape, group, state);
  }

  private start(part: Part, replicate: number): number {
    return runIndex(this.result.job, this.index, replicate) * this.lengths[part];
  }

  private recorded(part: Part): Float64Array {
    const numbers = this.result[part];
    if (numbers === null) throw new Error(`invalid result: ${part} not recorded`);
    return numbers;
  }
}

/** One plan of a result, by its index in the job from 0. */
export function planOf(result: JobResult, plan: number): PlanResult {
  return new PlanResult(result, plan);
}

/** Every plan of a result, in the order of the job. */
export function plansOf(result: JobResult): PlanResult[] {
  return result.job.plans.map((_, plan) => planOf(result, plan));
}
