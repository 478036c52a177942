import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { Design } from "../design/design.ts";
import type { Value } from "../design/factor.ts";
import { type PointRuns, runOffset } from "../point-runs.ts";

/** A cell of a table of runs: NaN is not applicable, Infinity not reached; null where there is none. */
export type Cell = Value | null;

/** A column of a table: how it is named, and what its cells are. */
export interface TableColumn {
  name: string;
  type: "whole" | "number" | "text" | "yesNo";
}

/** Columns of a table of runs or of their differences: a row a run. Points count from 1. */
export function runColumns(design: Design): TableColumn[] {
  return [
    ...placeColumns(design),
    ...SUMMARIES.map(({ key }): TableColumn => ({ name: key, type: "number" })),
    { name: "error", type: "text" },
  ];
}

/** The rows of a point's runs: by world, plan and replicate. */
export function runRows(design: Design, runs: PointRuns): Generator<Cell[]> {
  return rowsOf(design, runs, 0, (_, ours) => [...ours]);
}

/** The same of all plans but the baseline, less the baseline's run in the same world and replicate; a difference of two that were not reached is not applicable. */
export function differenceRows(design: Design, runs: PointRuns): Generator<Cell[]> {
  return rowsOf(design, runs, 1, (theirs, ours) => Array.from(ours, (value, k) => value - theirs[k]));
}

/** A row a run of the plans from `first` on, with what `cells` makes of the summaries of the baseline's run and its own. */
function* rowsOf(
  design: Design,
  runs: PointRuns,
  first: number,
  cells: (theirs: Float64Array, ours: Float64Array) => number[],
): Generator<Cell[]> {
  const { plans, worlds } = design.study;
  const summaries = (w: number, p: number, replicate: number) => {
    const place = runOffset(plans.length, runs, w, p, replicate);
    return runs.summaries.subarray(place, place + SUMMARIES.length);
  };
  for (const [w, world] of worlds.entries()) {
    for (let p = first; p < plans.length; p++) {
      for (let replicate = runs.from; replicate <= runs.to; replicate++) {
        const own = cells(summaries(w, 0, replicate), summaries(w, p, replicate));
        yield [
          runs.point + 1,
          plans[p].name,
          world.name,
          replicate,
          ...design.points[runs.point],
          ...own,
          runs.errors[w],
        ];
      }
    }
  }
}

function placeColumns({ factors }: Design): TableColumn[] {
  return [
    { name: "point", type: "whole" },
    { name: "plan", type: "text" },
    { name: "world", type: "text" },
    { name: "replicate", type: "whole" },
    ...factors.map(({ name, space }): TableColumn => {
      if (space.kind === "range") return { name, type: "number" };
      const values: readonly Value[] = space.kind === "list" ? space.values : [""];
      const all = (type: string) => values.every((value) => typeof value === type);
      return { name, type: all("number") ? "number" : all("boolean") ? "yesNo" : "text" };
    }),
  ];
}
