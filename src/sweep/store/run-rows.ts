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

/** Columns of `runs`: a row a run. Points count from 1. */
export function runColumns(design: Design): TableColumn[] {
  return [
    ...placeColumns(design),
    ...SUMMARIES.map(({ key }): TableColumn => ({ name: key, type: "number" })),
    { name: "error", type: "text" },
  ];
}

/** Columns of `differences`: every plan but the baseline less the baseline, in the same world and replicate. */
export function differenceColumns(design: Design): TableColumn[] {
  return runColumns(design);
}

/** The rows of a point's runs: by world, plan and replicate. */
export function* runRows(design: Design, runs: PointRuns): Generator<Cell[]> {
  const { plans, worlds } = design.study;
  for (const [w, world] of worlds.entries()) {
    for (const [p, plan] of plans.entries()) {
      for (let replicate = runs.from; replicate <= runs.to; replicate++) {
        const place = runOffset(plans.length, runs, w, p, replicate);
        const summaries = runs.summaries.subarray(place, place + SUMMARIES.length);
        yield [...placeCells(design, runs.point, plan.name, world.name, replicate), ...summaries, runs.errors[w]];
      }
    }
  }
}

/** The same less the baseline's run in the same world and replicate; a difference of two that were not reached is not applicable. */
export function* differenceRows(design: Design, runs: PointRuns): Generator<Cell[]> {
  const { plans, worlds } = design.study;
  const at = (w: number, p: number, replicate: number) => runOffset(plans.length, runs, w, p, replicate);
  for (const [w, world] of worlds.entries()) {
    for (let p = 1; p < plans.length; p++) {
      for (let replicate = runs.from; replicate <= runs.to; replicate++) {
        const [theirs, ours] = [at(w, 0, replicate), at(w, p, replicate)];
        const differences = SUMMARIES.map((_, k) => runs.summaries[ours + k] - runs.summaries[theirs + k]);
        yield [...placeCells(design, runs.point, plans[p].name, world.name, replicate), ...differences, runs.errors[w]];
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

function placeCells({ points }: Design, point: number, plan: string, world: string, replicate: number): Cell[] {
  return [point + 1, plan, world, replicate, ...points[point]];
}
