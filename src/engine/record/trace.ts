/** Columns of equal length, one row a change, by plan, replicate, week, clinician's number. `cause` indexes `CAUSES`. */
export interface Trace {
  plan: Int32Array;
  replicate: Int32Array;
  /** Week of the record in which the change first shows: 1..weeks. */
  week: Int32Array;
  clinician: Int32Array;
  from: Uint8Array;
  to: Uint8Array;
  cause: Uint8Array;
}

/** Changes of state as they come: a list for each plan, so that a job's trace runs plan by plan. */
export class TraceLog {
  private readonly rows: number[][];
  private readonly plans: number[];

  constructor(plans: number[]) {
    this.plans = plans;
    this.rows = plans.map(() => []);
  }

  /** Adds a change under the plan at index `plan` of the job. */
  add(plan: number, replicate: number, week: number, clinician: number, from: number, to: number, cause: number): void {
    this.rows[plan].push(this.plans[plan], replicate, week, clinician, from, to, cause);
  }

  /** The log as columns. */
  columns(): Trace {
    const width = COLUMNS.length;
    const all = emptyTrace(this.rows.reduce((sum, rows) => sum + rows.length / width, 0));
    let at = 0;
    for (const rows of this.rows) {
      for (let row = 0; row < rows.length; row += width, at++) {
        for (let column = 0; column < width; column++) all[COLUMNS[column]][at] = rows[row + column];
      }
    }
    return all;
  }
}

/** The rows of a trace that are to be kept, in their order. Copies. */
export function traceRows(trace: Trace, keep: (row: number) => boolean): Trace {
  const rows = Array.from(trace.plan.keys()).filter(keep);
  const some = emptyTrace(rows.length);
  for (const column of COLUMNS) {
    rows.forEach((row, at) => {
      some[column][at] = trace[column][row];
    });
  }
  return some;
}

/** Traces one behind the other. Copies. */
export function joinTraces(parts: readonly Trace[]): Trace {
  const all = emptyTrace(parts.reduce((sum, { plan }) => sum + plan.length, 0));
  let at = 0;
  for (const part of parts) {
    for (const column of COLUMNS) all[column].set(part[column], at);
    at += part.plan.length;
  }
  return all;
}

/** In the order in which a log takes them. */
const COLUMNS = ["plan", "replicate", "week", "clinician", "from", "to", "cause"] as const satisfies (keyof Trace)[];

function emptyTrace(length: number): Trace {
  return {
    plan: new Int32Array(length),
    replicate: new Int32Array(length),
    week: new Int32Array(length),
    clinician: new Int32Array(length),
    from: new Uint8Array(length),
    to: new Uint8Array(length),
    cause: new Uint8Array(length),
  };
}
