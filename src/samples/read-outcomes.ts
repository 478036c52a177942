import type { Responses } from "../analysis/sensitivity/responses.ts";
import { type Findings, listed, quoted } from "../networks/findings.ts";
import { isMissing, readNumber } from "../networks/source/read-number.ts";
import { readTable, type Table } from "../networks/source/table.ts";
import { KEY_COLUMNS } from "./parse-problem.ts";
import type { SampleProblem } from "./problem-schema.ts";
import type { Points } from "./read-points.ts";
import { rowLabel, sortedLabels } from "./row-labels.ts";

/** One outcome of all runs. */
export interface SampleOutcome {
  name: string;
  /** NaN where a run failed or is not in the table. */
  responses: Responses;
}

/**
 * Reads outcomes: columns `point` and `replicate`, and one an outcome. A cell that says NA, and a run that has no row, is a run that failed.
 * Where the problem names its outputs, these are read. Null after errors.
 */
export function readOutcomes(
  text: string,
  file: string,
  points: Points,
  { outputs }: Pick<SampleProblem, "outputs">,
  findings: Findings,
): SampleOutcome[] | null {
  const table = readTable(text, file, findings);
  if (table === null) return null;
  const before = findings.errors;
  const names = outcomeNames(table, outputs, findings);
  if (findings.errors > before) return null;
  const [pointAt, replicateAt] = KEY_COLUMNS.map((name) => table.header.indexOf(name));
  const { rows, lines } = table;
  const place = new Map(points.labels.map((label, i) => [label, i]));
  const replicates = sortedLabels(new Set(rows.map((row) => rowLabel(row[replicateAt]))));
  const sparse = replicates.length * points.labels.length > SPARSE * (rows.length + 1000);
  if (sparse) {
    const message = `${replicates.length} different replicates in ${rows.length} runs of ${points.labels.length} points`;
    const cure = "Number the runs of each point from 1.";
    findings.error("sparse", file, message, undefined, cure);
    return null;
  }
  const replicateOf = new Map(replicates.map((label, i) => [label, i]));
  const columns = names.map((name) => ({ name, at: table.header.indexOf(name) }));
  const values = names.map(() => new Float64Array(points.labels.length * replicates.length).fill(Number.NaN));
  const lineOf = new Map<number, number>();
  rows.forEach((row, r) => {
    const point = place.get(rowLabel(row[pointAt]));
    if (isMissing(row[replicateAt])) findings.error("no-replicate", file, "the run has no replicate", lines[r]);
    if (point === undefined) {
      const message = `there is no point ${quoted(row[pointAt])} in ${points.file}`;
      findings.error("unknown-point", file, message, lines[r], "Points and outcomes must be of one design.");
      return;
    }
    const k = point * replicates.length + replicateOf.get(rowLabel(row[replicateAt]))!;
    const other = lineOf.get(k);
    if (other !== undefined) {
      const which = `point ${quoted(row[pointAt])}, replicate ${quoted(row[replicateAt])}`;
      findings.error("repeated-run", file, `${which} stands in line ${other} already`, lines[r]);
    }
    lineOf.set(k, lines[r]);
    columns.forEach(({ name, at }, c) => {
      const value = outcomeValue(row[at]);
      if (value === null) {
        const message = `column ${quoted(name)}: ${quoted(row[at])} is not a number`;
        findings.error("not-a-number", file, message, lines[r], "Write NA for a run that failed.");
      } else values[c][k] = value;
    });
  });
  if (findings.errors > before) return null;
  const shape = { points: points.labels.length, replicates: replicates.length };
  return names.map((name, c) => ({ name, responses: { ...shape, values: values[c] } }));
}

/** Replicates are numbered over all points alike; where so many times more runs could be than there are, they are something else, as seeds. */
const SPARSE = 20;

function outcomeNames(table: Table, outputs: readonly string[] | null | undefined, findings: Findings): string[] {
  const { file, header, headerLine = 1, rows } = table;
  for (const key of KEY_COLUMNS) {
    if (header.includes(key)) continue;
    const hint = key === "replicate" ? "; a model without chance has replicate 1 in every row" : "";
    const message = `there is no column ${quoted(key)}; the columns are ${listed(header)}${hint}`;
    findings.error("no-key-column", file, message, headerLine);
  }
  if (rows.length === 0) findings.error("no-rows", file, "there is no run below the header", headerLine);
  const there = header.filter((name) => !(KEY_COLUMNS as readonly string[]).includes(name));
  if (outputs === null || outputs === undefined) {
    if (there.length === 0) findings.error("no-outcome", file, "there is no column of an outcome", headerLine);
    return there;
  }
  const missing = outputs.filter((name) => !there.includes(name));
  if (missing.length > 0) {
    const message = `no column for ${listed(missing)}, named in the problem's outputs; the columns are ${listed(header)}`;
    findings.error("unknown-column", file, message, headerLine);
  }
  const extra = there.filter((name) => !outputs.includes(name));
  if (extra.length > 0) {
    findings.warning(
      "extra-column",
      file,
      `${listed(extra)}: not among the problem's outputs, so left out`,
      headerLine,
    );
  }
  return [...outputs];
}

/** A number, NaN for a failed run, an infinite one as tables of Groundswell write it; null for anything else. */
function outcomeValue(cell: string): number | null {
  const number = readNumber(cell);
  if (number !== null) return number;
  if (isMissing(cell)) return Number.NaN;
  const infinite = /^([+-]?)inf(inity)?$/i.exec(cell);
  if (infinite === null) return null;
  return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
