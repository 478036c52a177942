import type { FactorColumn } from "../analysis/sensitivity/factor-column.ts";
import { type Findings, listed, quoted } from "../networks/findings.ts";
import { isMissing, readNumber } from "../networks/source/read-number.ts";
import { readTable, type Table } from "../networks/source/table.ts";
import type { SampleProblem } from "./problem-schema.ts";
import { rowLabel } from "./row-labels.ts";

/** The points of a design in the order of their file. */
export interface Points {
  /** What each point is called in the table of outcomes. */
  labels: string[];
  /** In the order of the problem's names. */
  columns: FactorColumn[];
  /** The line of each point in the file. */
  lines: readonly number[];
  file: string;
}

/** Reads points: a column `point` first, then one a factor. Null after errors. */
export function readPoints(text: string, file: string, problem: SampleProblem, findings: Findings): Points | null {
  const table = readTable(text, file, findings);
  if (table === null) return null;
  const before = findings.errors;
  const { header, headerLine = 1, rows, lines } = table;
  if (header[0] !== "point") {
    const message = `the first column is ${quoted(header[0])}; it must be 'point', which says what each row is called in the outcomes`;
    findings.error("no-point-column", file, message, headerLine);
  }
  if (rows.length === 0) findings.error("no-rows", file, "there is no point below the header", headerLine);
  const missing = problem.names.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const message = `no column for ${listed(missing)}, named in the problem; the columns are ${listed(header)}`;
    findings.error("unknown-column", file, message, headerLine);
  }
  const extra = header.slice(1).filter((name) => !problem.names.includes(name));
  if (extra.length > 0) {
    const message = `${listed(extra)}: not among the problem's names, so left out`;
    findings.warning("extra-column", file, message, headerLine);
  }
  const labels = readLabels(table, findings);
  if (findings.errors > before) return null;
  const columns = problem.names.map((name) => factorColumn(table, name, findings));
  if (findings.errors > before) return null;
  for (const column of columns) tellOutside(column, problem, file, lines, findings);
  return { labels, columns, lines, file };
}

/** How far a value may lie outside its range and still be taken for a rounded end of it, in parts of the range. */
const ROUNDED = 1e-6;

/** Warns of values outside their factor's range, and of choices that are not among its own: points and problem may not belong together. */
function tellOutside(
  column: FactorColumn,
  { names, bounds, dists }: SampleProblem,
  file: string,
  lines: readonly number[],
  findings: Findings,
): void {
  const at = names.indexOf(column.name);
  const range = bounds?.[at] ?? [];
  const [low, high] = range;
  const cure = "Are these points of this problem?";
  if (column.kind === "choice") {
    const choices = range.map(String);
    if (range.every((bound) => typeof bound === "number")) return;
    column.values.forEach((value, i) => {
      if (choices.includes(value)) return;
      const message = `column ${quoted(column.name)}: ${quoted(value)} is not among the choices ${listed(choices)}`;
      findings.warning("outside", file, message, lines[i], cure);
    });
    return;
  }
  const even = ["unif", "logunif"].includes(dists?.[at] ?? "unif");
  if (!even || range.length !== 2 || typeof low !== "number" || typeof high !== "number") return;
  const room = ROUNDED * (high - low);
  column.values.forEach((value, i) => {
    if (value >= low - room && value <= high + room) return;
    const message = `column ${quoted(column.name)}: ${value} is outside ${low} to ${high}`;
    findings.warning("outside", file, message, lines[i], cure);
  });
}

function readLabels({ file, rows, lines }: Table, findings: Findings): string[] {
  const seen = new Map<string, number>();
  return rows.map((row, r) => {
    const label = rowLabel(row[0]);
    if (isMissing(row[0])) findings.error("no-point", file, "the point has no name", lines[r]);
    const other = seen.get(label);
    if (other !== undefined) {
      findings.error("repeated-point", file, `point ${quoted(label)} stands in line ${other} already`, lines[r]);
    }
    seen.set(label, lines[r]);
    return label;
  });
}

/** A column of numbers where every cell is one, of choices where none is; both in one column is a mistake. */
function factorColumn({ file, header, rows, lines }: Table, name: string, findings: Findings): FactorColumn {
  const at = header.indexOf(name);
  const cells = rows.map((row) => row[at]);
  const numbers = cells.map(readNumber);
  const isNumber = numbers.some((number) => number !== null);
  cells.forEach((cell, r) => {
    if (isMissing(cell) && numbers[r] === null) {
      findings.error("no-value", file, `column ${quoted(name)}: a point lacks its value`, lines[r]);
    } else if (isNumber && numbers[r] === null) {
      const message = `column ${quoted(name)}: ${quoted(cell)} is not a number, as others of the column are`;
      findings.error("not-a-number", file, message, lines[r], "Write numbers with a point, or choices as words alone.");
    }
  });
  if (!isNumber) return { name, kind: "choice", values: cells };
  return { name, kind: "number", values: Float64Array.from(numbers, (number) => number ?? Number.NaN) };
}
