import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { Design } from "../../sweep/design/design.ts";
import { valuesOf } from "../../sweep/design/factor.ts";
import { groupsOf } from "../../sweep/design/points-of.ts";
import { type PointRuns, runOffset } from "../../sweep/point-runs.ts";
import { type Cell, differenceRows, runColumns, runRows, type TableColumn } from "../../sweep/store/run-rows.ts";
import { csvRow } from "../../text/csv.ts";
import type { OutFile } from "../out/whole-file.ts";
import { parquetPieces } from "./parquet.ts";

/** How the runs of all points are read, anew for each table. */
export type ReadRuns = () => AsyncIterable<PointRuns>;

/** The points of a design: a row a point, counted from 1, with the value of every factor. */
export function* pointsCsv({ points, factors }: Design): Generator<string> {
  yield csvRow(["point", ...factors.map(({ name }) => name)]);
  for (const [i, values] of points.entries()) yield csvRow([i + 1, ...values.map(csvCell)]);
}

/** The tables of a sweep. `csv`: also those of runs and differences as CSV. */
export function sweepTables(design: Design, read: ReadRuns, csv: boolean, about: Record<string, string>): OutFile[] {
  const tables = [
    { name: "runs", columns: runColumns(design), rows: () => rowsOf(read, (runs) => runRows(design, runs)) },
    ...(design.study.plans.length < 2
      ? []
      : [
          {
            name: "differences",
            columns: runColumns(design),
            rows: () => rowsOf(read, (runs) => differenceRows(design, runs)),
          },
        ]),
  ];
  return [
    { name: "points.csv", pieces: pointsCsv(design) },
    ...tables.map(({ name, columns, rows }) => ({
      name: `${name}.parquet`,
      pieces: parquetPieces(columns, rows(), about),
    })),
    ...(csv ? outcomeFiles(design, read) : []),
    ...(csv
      ? tables.map(({ name, columns, rows }) => ({ name: `${name}.csv`, pieces: csvPieces(columns, rows()) }))
      : []),
    ...salibFiles(design, read),
  ];
}

async function* rowsOf(read: ReadRuns, rows: (runs: PointRuns) => Iterable<Cell[]>): AsyncGenerator<Cell[]> {
  for await (const runs of read()) yield* rows(runs);
}

async function* csvPieces(columns: readonly TableColumn[], rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  let piece = csvRow(columns.map(({ name }) => name));
  for await (const row of rows) {
    piece += csvRow(row.map((cell) => (cell === null ? "" : csvCell(cell))));
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function csvCell(value: Exclude<Cell, null>): string | number {
  return typeof value === "boolean" ? String(value) : value;
}

/**
 * The design as SALib takes it, and its `Y`: for each outcome, plan and world the mean over the replicates, a line a point in the
 * design's order. Choices stand as their place among the values, as SALib has no others.
 */
function salibFiles(design: Design, read: ReadRuns): OutFile[] {
  const problem = `${JSON.stringify(salibProblem(design), null, 2)}\n`;
  // one pass through the runs for all of them
  let means: Promise<Means[]> | undefined;
  const lines = async function* (column: number) {
    means ??= meansOf(design, read);
    yield (await means)[column].lines();
  };
  return [
    { name: "problem.json", pieces: [problem] },
    ...meanColumns(design).map(({ name }, i) => ({ name, pieces: lines(i) })),
  ];
}

/** For `groundswell sensitivity`: of each plan and world a row a run with its point, replicate and outcomes. */
function outcomeFiles(design: Design, read: ReadRuns): OutFile[] {
  const { study, outcomes } = design;
  const keys = outcomes.map((outcome) => SUMMARIES.findIndex(({ key }) => key === outcome));
  const pieces = async function* (world: number, plan: number) {
    yield csvRow(["point", "replicate", ...outcomes]);
    for await (const runs of read()) {
      const rows = Array.from({ length: runs.to - runs.from + 1 }, (_, i) => {
        const place = runOffset(study.plans.length, runs, world, plan, runs.from + i);
        return csvRow([runs.point + 1, runs.from + i, ...keys.map((key) => runs.summaries[place + key])]);
      });
      yield rows.join("");
    }
  };
  return study.worlds.flatMap((world, w) =>
    study.plans.map((plan, p) => ({
      name: `outcomes${placeWords(design, plan.name, world.name)}.csv`,
      pieces: pieces(w, p),
    })),
  );
}

/** The problem dictionary of SALib, with the kind of design. */
export function salibProblem(design: Design): object {
  const { factors, kind, outcomes } = design;
  const known = { saltelli: "saltelli", morris: "morris" } as const;
  const groups = groupsOf(factors).length < factors.length ? factors.map(({ group }) => group) : null;
  return {
    num_vars: factors.length,
    names: factors.map(({ name }) => name),
    bounds: factors.map(({ space }) =>
      space.kind === "range" ? [space.least, space.most] : [0, valuesOf(space).length - 1],
    ),
    groups,
    outputs: outcomes,
    design: known[kind.kind as keyof typeof known] ?? "given",
    ...(kind.kind === "saltelli" && { calc_second_order: kind.secondOrder }),
    ...(kind.kind === "morris" && { num_levels: kind.levels }),
  };
}

/** The files of means: of each outcome, world and plan. */
function meanColumns(design: Design) {
  const { study, outcomes } = design;
  return outcomes.flatMap((outcome) =>
    study.worlds.flatMap((world, w) =>
      study.plans.map((plan, p) => {
        return { name: `Y_${outcome}${placeWords(design, plan.name, world.name)}.txt`, outcome, w, p };
      }),
    ),
  );
}

/** Means over the replicates by point, as SALib's text files have them. */
class Means {
  readonly #values: Float64Array;

  constructor(points: number) {
    this.#values = new Float64Array(points);
  }

  set(point: number, mean: number): void {
    this.#values[point] = mean;
  }

  lines(): string {
    return Array.from(
      this.#values,
      (mean) => `${Number.isNaN(mean) ? "nan" : mean === Infinity ? "inf" : mean}\n`,
    ).join("");
  }
}

async function meansOf(design: Design, read: ReadRuns): Promise<Means[]> {
  const columns = meanColumns(design).map(({ outcome, w, p }) => {
    return {
      key: SUMMARIES.findIndex((summary) => summary.key === outcome),
      w,
      p,
      means: new Means(design.points.length),
    };
  });
  const plans = design.study.plans.length;
  for await (const runs of read()) {
    for (const { key, w, p, means } of columns) {
      let sum = 0;
      for (let replicate = runs.from; replicate <= runs.to; replicate++) {
        sum += runs.summaries[runOffset(plans, runs, w, p, replicate) + key];
      }
      means.set(runs.point, sum / (runs.to - runs.from + 1));
    }
  }
  return columns.map(({ means }) => means);
}

/** What tells the files of plans and worlds apart; nothing where there is one of each. */
function placeWords({ study }: Design, plan: string, world: string): string {
  return study.plans.length * study.worlds.length > 1 ? `_${fileWords(plan)}_${fileWords(world)}` : "";
}

/** A name as a part of a file's name. */
function fileWords(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
