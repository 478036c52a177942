import type { Cells } from "./cells.ts";
import { isColumnWord } from "./column-words.ts";
import { otherNumber } from "./other-number.ts";
import { isMissing, readNumber } from "./read-number.ts";

/** A table of numbers with names of rows and of columns; null where the file names none. */
export interface MatrixLayout {
  rowNames: string[] | null;
  columnNames: string[] | null;
  values: string[][];
  /** Line of each row of values. */
  lines: number[];
}

/** The people of a square of ties, and where each row and column belongs among them. */
export interface MatrixPeople {
  names: string[];
  rows: number[];
  columns: number[];
}

/** The names and values of a matrix, whether it names rows, columns, both or none; null where lines differ in length. */
export function layOut({ rows, lines }: Cells): MatrixLayout | null {
  const [first, ...rest] = withoutEmptyLast(rows);
  if (first === undefined || rest.length === 0) return null;
  const width = rest[0]!.length;
  if (rest.some((row) => row.length !== width)) return null;
  const cut = (from: number) => rest.map((row) => row.slice(from));
  const starts = rest.map((row) => row[0]!);
  const below = lines.slice(1);
  if (first.length === width - 1) return { rowNames: starts, columnNames: first, values: cut(1), lines: below };
  if (first.length !== width || width < 2) return null;
  const corner = isMissing(first[0]!) && sameSet(first.slice(1), starts);
  if (corner || !first.slice(1).every(isValue)) {
    const unnamed = rest.length === width && starts.every(isValue);
    return unnamed
      ? { rowNames: null, columnNames: first, values: cut(0), lines: below }
      : { rowNames: starts, columnNames: first.slice(1), values: cut(1), lines: below };
  }
  const all = [first, ...rest];
  if (!isValue(first[0]!) || (all.length === width - 1 && new Set(all.map((row) => row[0])).size === all.length)) {
    return { rowNames: all.map((row) => row[0]!), columnNames: null, values: all.map((row) => row.slice(1)), lines };
  }
  return { rowNames: null, columnNames: null, values: all, lines };
}

/**
 * The people whom rows and columns name: the same people in any order, or some of them; R's way to write names (`X1` for
 * 1, `ana.maria` for "ana maria", `V1`, `V2`… for none) is understood. Null where rows and columns are not the same people.
 */
export function matchPeople({ rowNames, columnNames, values }: MatrixLayout): MatrixPeople | null {
  const [height, width] = [values.length, values[0]!.length];
  const inOrder = (names: string[]): MatrixPeople | null =>
    height === width && new Set(names).size === names.length
      ? { names, rows: names.map((_, i) => i), columns: names.map((_, i) => i) }
      : null;
  if (rowNames === null || columnNames === null) {
    return inOrder(rowNames ?? columnNames ?? values.map((_, i) => String(i + 1)));
  }
  if (new Set(rowNames).size < height || new Set(columnNames).size < width) return null;
  const rows = new Set(rowNames);
  const columns = new Set(columnNames);
  if (rowNames.every((name) => columns.has(name)) || columnNames.every((name) => rows.has(name))) {
    const names = height > width ? rowNames : columnNames;
    const indexes = new Map(names.map((name, i) => [name, i]));
    return { names, rows: rowNames.map((n) => indexes.get(n)!), columns: columnNames.map((n) => indexes.get(n)!) };
  }
  const written = columnNames.every((name, i) => name === `V${i + 1}` || asR(name) === asR(rowNames[i] ?? ""));
  return written ? inOrder(rowNames) : null;
}

/**
 * Whether a matrix is plainly one of ties: it names the same people in rows and columns; or it is a square that names
 * them once or not at all and holds nothing but 0 and 1, or nothing on its diagonal.
 */
export function isPlainlyMatrix(layout: MatrixLayout): boolean {
  const { rowNames, columnNames, values } = layout;
  if (!holdsNumbers(layout)) return false;
  if (matchPeople(layout) === null || values.length < 2) return false;
  if (rowNames !== null && columnNames !== null) return true;
  const none = (cell: string) => isMissing(cell) || Number(cell) === 0;
  const flags = values.every((row) => row.every((cell) => none(cell) || Number(cell) === 1));
  return values.length >= 3 && (flags || values.every((row, i) => none(row[i]!)));
}

/**
 * Whether a matrix is plainly one of people by what they take part in: it names rows or columns, or is wide, or holds
 * nothing but 0 and 1. A few numbers a line may as well be a list.
 */
export function isPlainlyParts(layout: MatrixLayout): boolean {
  const { rowNames, columnNames, values } = layout;
  if (!holdsNumbers(layout)) return false;
  const flags = values.every((row) => row.every((cell) => isMissing(cell) || [0, 1].includes(Number(cell))));
  return rowNames !== null || columnNames !== null || values[0]!.length > 4 || flags;
}

/** Whether all cells are numbers or empty, and no column is called as in a list of ties or people. */
function holdsNumbers({ columnNames, values }: MatrixLayout): boolean {
  return values.every((row) => row.every(isValue)) && !columnNames?.some(isColumnWord);
}

/** Whether a cell may be a weight, or says that there is none. */
function isValue(cell: string): boolean {
  if (isMissing(cell) || readNumber(cell) !== null) return true;
  const other = otherNumber(cell);
  return other !== null && other !== "unit" && other !== "fraction";
}

/** As R writes a name of a column. */
function asR(name: string): string {
  return name.replace(/^X(?=\d)/, "").replace(/[^\p{L}\p{N}]+/gu, ".");
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some);
  return some.length === others.length && others.every((name) => set.has(name));
}

/** Without a last column that is empty in every row: a separator ends each line. */
function withoutEmptyLast(rows: readonly string[][]): readonly string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const empty = rows.length > 1 && width > 2 && rows.every((row) => row.length < width || row[width - 1] === "");
  return empty ? withoutEmptyLast(rows.map((row) => row.slice(0, width - 1))) : rows;
}
