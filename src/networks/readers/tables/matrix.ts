import { Findings, listed, plural, quoted } from "../../findings.ts";
import { readCells, takeComments } from "../../source/cells.ts";
import { konectKind } from "../../source/konect.ts";
import {
  isPlainlyMatrix,
  isPlainlyParts,
  layOut,
  type MatrixLayout,
  type MatrixPeople,
  matchPeople,
} from "../../source/matrix-layout.ts";
import { isMissing, readNumber } from "../../source/read-number.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { ONLY_LAYER } from "../tie-columns.ts";

/**
 * Reads a matrix of ties: the row is the first person of a tie, the column the second, the cell its weight; 0, an empty
 * cell and NA are no tie. People are called as rows and columns are, or 1, 2, … where these have no names. With two modes
 * rows are people, columns events or groups. Null after errors.
 */
export function readMatrix(text: string, file: string, twoMode: boolean, findings: Findings): ListedTies | null {
  const cells = readCells(text, file, findings);
  if (cells === null) return null;
  const layout = layOut(cells);
  if (layout === null) {
    const widths = [...new Set(cells.rows.map((row) => row.length))].sort((a, b) => a - b).slice(0, 3);
    const message = `no matrix: ${cells.rows.length} lines of ${widths.join(" or ")} values. Every line needs a value for every column.`;
    findings.error("not-a-matrix", file, message, cells.lines[0]);
    return null;
  }
  if (tellSums(layout, file, findings)) return null;
  if (twoMode) return partsOf(layout, file, findings);
  const people = matchPeople(layout);
  if (people === null) {
    tellNoSquare(layout, file, findings);
    return null;
  }
  const list = tiesOf(layout, people, file, findings);
  tellHalf(list, people, findings);
  return list;
}

/** Whether a text is plainly a matrix of ties. */
export function startsMatrix(text: string, twoMode: boolean): boolean {
  const { comments, body } = takeComments(text, 1);
  if (konectKind(comments) !== null) return false;
  const width = body.slice(0, body.indexOf("\n") + 1).split(/[,;\s]+/).length;
  // most tables are longer than wide, which shows without taking them apart
  if (countLines(body, 20 * width + 1000) > 20 * width) return false;
  const cells = readCells(text, "", new Findings());
  const layout = cells && layOut(cells);
  return layout !== null && (isPlainlyMatrix(layout) || (twoMode && isPlainlyParts(layout)));
}

/** Lines of a text, as far as `most`. */
function countLines(text: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && count < most; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function tiesOf(layout: MatrixLayout, people: MatrixPeople, file: string, findings: Findings): ListedTies {
  const list = emptyListedTies(file);
  list.layers = [ONLY_LAYER];
  const lineOf = people.names.map(() => layout.lines[0]!);
  const unknown: number[] = [];
  for (let r = 0; r < layout.values.length; r++) {
    const line = layout.lines[r]!;
    const row = layout.values[r]!;
    lineOf[people.rows[r]!] = line;
    for (let c = 0; c < row.length; c++) {
      const cell = row[c]!;
      const own = people.rows[r] === people.columns[c];
      if (cell !== "" && !own && isMissing(cell)) unknown.push(line);
      if (isMissing(cell) || readNumber(cell) === 0) continue;
      addTie(list, people.names[people.rows[r]!]!, people.names[people.columns[c]!]!, cell, 0, line);
    }
  }
  tellUnknown(unknown, file, findings);
  const { rowNames, columnNames } = layout;
  const rows = new Set(rowNames);
  const silent = rowNames === null || columnNames === null ? [] : people.names.filter((name) => !rows.has(name));
  if (silent.length > 0 && silent.length < people.names.length && rows.size < people.names.length) {
    const message = `${silent.length} of ${people.names.length} people have a column but no row, so they name nobody: ${listed(silent)}`;
    findings.warning("no-row", file, message);
  }
  list.nodes = { file, header: ["id"], rows: people.names.map((name) => [name]), lines: lineOf };
  return list;
}

/** Tells cells such as NA, given by their lines. */
function tellUnknown(lines: readonly number[], file: string, findings: Findings): void {
  if (lines.length === 0) return;
  const message = `${plural(lines.length, "cell says", "cells say")} that a tie is not known: taken as no tie`;
  findings.warning("tie-not-known", file, message, lines[0]);
}

/** Who takes part in what, from a matrix of people by events or groups. */
function partsOf({ rowNames, columnNames, values, lines }: MatrixLayout, file: string, findings: Findings): ListedTies {
  const list = emptyListedTies(file);
  list.layers = [ONLY_LAYER];
  const names = rowNames ?? values.map((_, r) => String(r + 1));
  const twice = names.find((name, r) => names.indexOf(name) !== r);
  if (twice !== undefined)
    findings.error("duplicate-person", file, `two rows of the matrix are called ${quoted(twice)}`);
  const unknown: number[] = [];
  values.forEach((row, r) => {
    row.forEach((cell, c) => {
      const part = columnNames?.[c] ?? `column ${c + 1}`;
      if (cell !== "" && isMissing(cell)) unknown.push(lines[r]!);
      if (isMissing(cell) || readNumber(cell) === 0) return;
      addTie(list, names[r]!, part, cell, 0, lines[r]!);
    });
  });
  tellUnknown(unknown, file, findings);
  list.nodes = { file, header: ["id"], rows: names.map((name) => [name]), lines };
  return list;
}

const SUM = /^(grand )?(total|sum|summe|gesamt|insgesamt|somme|suma|totale|totaal)s?$/i;

/** Sums may have been rounded, or their parts: so much of a sum may be amiss. */
const ROUNDED = 0.01;

/** Refuses a last row or column that holds the sums of the others, where both are the cell between them may be empty; whether there was one. */
function tellSums({ rowNames, columnNames, values, lines }: MatrixLayout, file: string, findings: Findings): boolean {
  const amount = (cell: string) => Number(cell.replace(",", ".")) || 0;
  const holds = (total: string, parts: readonly string[]) => {
    const sum = parts.reduce((all, cell) => all + amount(cell), 0);
    return Math.abs(amount(total) - sum) <= ROUNDED * Math.abs(sum);
  };
  const last = values.at(-1)!;
  const [rowIsCalled, columnIsCalled] = [rowNames, columnNames].map((names) => SUM.test(names?.at(-1) ?? ""));
  const isCorner = (r: number, c: number) =>
    rowIsCalled && columnIsCalled && r === values.length - 1 && c === last.length - 1 && isMissing(last[c]!);
  const above = values.slice(0, -1);
  const row =
    rowIsCalled &&
    last.every((cell, c) => {
      const parts = above.map((each) => each[c]!);
      return isCorner(values.length - 1, c) || holds(cell, parts);
    });
  const column =
    columnIsCalled && values.every((each, r) => isCorner(r, each.length - 1) || holds(each.at(-1)!, each.slice(0, -1)));
  if (!row && !column) return false;
  const which = row && column ? "row and column hold" : row ? "row holds" : "column holds";
  const name = quoted((row ? rowNames : columnNames)!.at(-1)!);
  findings.error(
    "sums",
    file,
    `the last ${which} sums (${name}), not ties of a person`,
    lines.at(-1),
    "Take sums out of the matrix.",
  );
  return true;
}

/** A half of a matrix may stand for the whole. */
function tellHalf(list: ListedTies, people: MatrixPeople, findings: Findings): void {
  if (list.from.length < 3) return;
  const indexes = new Map(people.names.map((name, i) => [name, i]));
  const above = list.from.filter((from, t) => indexes.get(from)! < indexes.get(list.to[t]!)!).length;
  if (above !== list.from.length && above !== 0) return;
  const where = above === 0 ? "below" : "above";
  const message = `all ties stand ${where} the diagonal: if this half stands for both, say --both-ways`;
  findings.warning("half-matrix", list.file, message);
}

function tellNoSquare({ rowNames, columnNames, values, lines }: MatrixLayout, file: string, findings: Findings): void {
  const size = `${values.length} by ${values[0]!.length}`;
  for (const [what, names] of [
    ["rows", rowNames],
    ["columns", columnNames],
  ] as const) {
    const twice = names?.find((name, i) => names.indexOf(name) !== i);
    if (twice === undefined) continue;
    findings.error("duplicate-person", file, `two ${what} of the matrix are called ${quoted(twice)}`, lines[0]);
    return;
  }
  if (rowNames === null || columnNames === null) {
    const message = `a matrix of ${size}, where people by people is a square`;
    findings.error("not-a-matrix", file, message, lines[0]);
    return;
  }
  const columns = new Set(columnNames);
  const strange = rowNames.filter((name) => !columns.has(name));
  const message =
    strange.length === rowNames.length
      ? `a matrix of ${size} whose rows and columns have different names (${listed(rowNames, 3)}; ${listed(columnNames, 3)}): two kinds of things. If the columns are events or groups of the people in the rows, say --two-mode to tie people who share one.`
      : `rows and columns are not the same people: ${listed(strange, 5)} ${strange.length === 1 ? "has a row but no column" : "have rows but no columns"}`;
  findings.error("two-mode-table", file, message, lines[0]);
}
