import { SUMMARIES } from "../engine/record/summaries.ts";

/** What the runs of one point gave: replicates `from`..`to`, both included, of every plan in every world. */
export interface PointRuns {
  /** From 0. */
  point: number;
  from: number;
  to: number;
  /** Why the runs of a world could not be had, by world; null where they could. */
  errors: readonly (string | null)[];
  /** [world][plan][replicate][summary]; NaN where there is an error. */
  summaries: Float64Array;
}

/** Where the summaries of one run begin in `summaries`. */
export function runOffset(
  plans: number,
  { from, to }: Pick<PointRuns, "from" | "to">,
  world: number,
  plan: number,
  replicate: number,
): number {
  const replicates = to - from + 1;
  return ((world * plans + plan) * replicates + (replicate - from)) * SUMMARIES.length;
}

/** Room for the runs of a point, NaN throughout and without an error. */
export function emptyRuns(point: number, from: number, to: number, worlds: number, plans: number): PointRuns {
  const length = worlds * plans * (to - from + 1) * SUMMARIES.length;
  return {
    point,
    from,
    to,
    errors: Array.from({ length: worlds }, () => null),
    summaries: new Float64Array(length).fill(NaN),
  };
}
