import type { Findings } from "../findings.ts";
import { listed, quoted } from "../findings.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { type Cells, readCells, type Separator } from "./cells.ts";
import { type GuessedColumn, guessColumn } from "./column-words.ts";

/** Rows under named columns, each row with the line it stands in (counted from 1). Every row is as long as the header. */
export interface Table {
  file: string;
  header: string[];
  rows: string[][];
  lines: number[];
  /** Line of the header; 1 unless said. */
  headerLine?: number;
}

/** What the column of names of rows is called that R writes without a name. */
export const ROW_NAMES = "row.names";

const SEPARATOR_NAMES: Record<Separator, string> = { ",": "comma", ";": "semicolon", "\t": "tab", " ": "spaces" };

/** Reads a table with a header line; see `readCells` and `tableOf`. Null after errors, or when there is no header. */
export function readTable(text: string, file: string, findings: Findings): Table | null {
  const cells = readCells(text, file, findings);
  return cells === null ? null : tableOf(cells, findings);
}

/**
 * The table whose header is the first row. Empty cells beyond the header are no columns; a column without a name is the
 * names of R's rows where it comes first, and else left out. Rows that do not fit the header are errors; then null.
 */
export function tableOf(cells: Cells, findings: Findings): Table | null {
  const { file, separator } = cells;
  const first = cells.rows[0]!;
  const line = cells.lines[0]!;
  if (first.length > NETWORK_LIMITS.columns) {
    const message = `${first.length} columns; at most ${NETWORK_LIMITS.columns} can be read. Is another separator meant?`;
    findings.error("too-many-columns", file, message, line);
    return null;
  }
  if (first.length > 1 && first.every((cell) => cell !== "" && Number.isFinite(Number(cell)))) {
    const message = `the header is missing: the first line must name the columns, but reads ${listed(first)}`;
    findings.error("no-header", file, message, line);
    return null;
  }
  const rows = cells.rows.slice(1).map((row) => withoutEmptyEnd(row, first.length));
  const lines = cells.lines.slice(1);
  const header = hasRowNames(cells, rows) ? ["", ...first] : first;
  const before = findings.errors;
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== "" && seen.has(name)) {
      const message = `column ${quoted(name)} occurs twice. Give each column its own name.`;
      findings.error("duplicate-column", file, message, line);
    }
    seen.add(name);
  }
  const longer = rows.length > 1 && rows.every((row) => row.length === header.length + 1);
  const hint = longer
    ? "every line has one value more than the first: if it is R's name of the row, write the table with row.names = FALSE; if a decimal comma parts two of them, write decimals with a point"
    : `separated by ${SEPARATOR_NAMES[separator]}; was the line cut, or is a separator inside a value not in quotes?`;
  for (let r = 0; r < rows.length; r++) {
    const { length } = rows[r]!;
    if (length === header.length) continue;
    const by = `${length} value${length === 1 ? "" : "s"} where the header has ${header.length} columns`;
    findings.error("wrong-column-count", file, `${by} (${hint})`, lines[r]);
  }
  if (findings.errors > before) return null;
  return withoutUnnamed({ file, header, rows, lines, headerLine: line }, findings);
}

/** Without the empty cells that stand beyond the header. */
function withoutEmptyEnd(row: string[], length: number): string[] {
  let end = row.length;
  while (end > length && row[end - 1] === "") end--;
  return end === row.length ? row : row.slice(0, end);
}

/** R writes names of rows in quotes under no name, so that every line has one value more than the header. */
function hasRowNames({ quoted: inQuotes, rows: [header], separator }: Cells, rows: readonly string[][]): boolean {
  return inQuotes && separator !== "," && rows.length > 0 && rows.every((row) => row.length === header!.length + 1);
}

function withoutUnnamed(table: Table, findings: Findings): Table {
  const { file, rows } = table;
  const header = [...table.header];
  const holds = (c: number) => rows.some((row) => row[c] !== "");
  if (header[0] === "" && header.length > 1 && holds(0) && !header.includes(ROW_NAMES)) header[0] = ROW_NAMES;
  const named = header.flatMap((name, c) => (name === "" ? [] : [c]));
  if (named.length === header.length) return { ...table, header };
  if (header.some((name, c) => name === "" && holds(c))) {
    findings.warning("unnamed-column", file, "a column without a name was left out", table.headerLine);
  }
  const pick = (row: string[]) => named.map((c) => row[c]!);
  return { ...table, header: pick(header), rows: rows.map(pick) };
}

/**
 * Place of the column called `name`; without a name, of the one whose name says that it is for `use`, or -1.
 * A name that does not exist is an error that lists the columns; then -1 as well.
 */
export function columnIndex(
  table: Table,
  option: string,
  name: string | null | undefined,
  use: GuessedColumn | null,
  findings: Findings,
): number {
  if (name === null) return -1;
  if (name === undefined) return use === null ? -1 : guessColumn(table.header, use);
  const index = table.header.indexOf(name);
  if (index < 0) {
    const columns = `the columns are ${listed(table.header)}`;
    findings.error(
      "unknown-column",
      table.file,
      `no column ${quoted(name)} for --${option}; ${columns}`,
      table.headerLine ?? 1,
    );
  }
  return index;
}
