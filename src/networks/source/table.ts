import Papa from "papaparse";
import type { Findings } from "../findings.ts";
import { listed, quoted } from "../findings.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { splitSpaces } from "./split-spaces.ts";

/** Rows under named columns, each row with the line it stands in (counted from 1). Every row is as long as the header. */
export interface Table {
  file: string;
  header: string[];
  rows: string[][];
  lines: number[];
}

export type Separator = "," | ";" | "\t" | " ";

const SEPARATOR_NAMES: Record<Separator, string> = { ",": "comma", ";": "semicolon", "\t": "tab", " ": "spaces" };

/**
 * Reads a table with a header line, columns separated by comma, semicolon, tab or spaces (told from the header; a first
 * line `sep=;` as spreadsheets write it is obeyed). Quotes as in RFC 4180; cells are trimmed; empty lines are left out;
 * columns without a name are left out. Rows that do not fit the header are errors. Null when there is no header.
 */
export function readTable(text: string, file: string, findings: Findings): Table | null {
  if (text.trim() === "") {
    findings.error("empty-file", file, "the file is empty. The first line must name the columns.");
    return null;
  }
  const told = /^sep=([,;\t])\n/i.exec(text);
  const separator = (told?.[1] as Separator | undefined) ?? detectSeparator(text);
  const body = told === null ? text : text.slice(told[0].length);
  const first = told === null ? 1 : 2;
  const all =
    separator === " " ? spaced(body, first, file, findings) : readRows(body, first, separator, file, findings);
  if (all === null) return null;
  if (!text.endsWith("\n")) {
    const what = "the last line has no line end; make sure that the file is complete";
    findings.warning("no-line-end", file, what, all.lines.at(-1) ?? 1);
  }
  return headed(all, separator, file, findings);
}

/** The separator that occurs most often in the first line outside quotes; spaces only where there is no other. */
export function detectSeparator(text: string): Separator {
  const start = text.trimStart();
  const end = start.indexOf("\n");
  const line = (end < 0 ? start : start.slice(0, end)).slice(0, 100_000).replace(/"[^"]*"/g, "");
  const counts = ([",", ";", "\t"] as const).map((s) => ({ separator: s, count: line.split(s).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > 0) return best.separator;
  return line.trim().includes(" ") ? " " : ",";
}

/** Cells, trimmed, without empty rows; each row with the line it stands in. */
export interface Rows {
  rows: string[][];
  lines: number[];
}

function spaced(text: string, first: number, file: string, findings: Findings): Rows | null {
  const before = findings.errors;
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = first;
  for (const content of text.split("\n")) {
    const words = splitSpaces(content);
    if (words === null) findings.error("broken-quotes", file, BROKEN_QUOTES, line);
    else if (words.length > 0) {
      rows.push(words);
      lines.push(line);
    }
    line++;
  }
  return findings.errors > before ? null : { rows, lines };
}

const BROKEN_QUOTES =
  'a double quote is not closed, or text follows a closing quote. Write a quote inside a quoted value twice ("").';

/**
 * The cells of a text whose first line is number `first`, with quotes as in RFC 4180. Rows may differ in length. Null,
 * and errors by line, where quotes are broken.
 */
export function readRows(
  text: string,
  first: number,
  delimiter: string,
  file: string,
  findings: Findings,
): Rows | null {
  const before = findings.errors;
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: "\n", header: false, skipEmptyLines: false });
  const rows: string[][] = [];
  const lines: number[] = [];
  const lineOfRow: number[] = [];
  let line = first;
  for (const row of parsed.data) {
    lineOfRow.push(line);
    let empty = true;
    let within = 0;
    for (let c = 0; c < row.length; c++) {
      const cell = row[c] ?? "";
      for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) within++;
      const trimmed = cell.trim();
      if (trimmed !== "") empty = false;
      row[c] = trimmed;
    }
    if (!empty) {
      rows.push(row);
      lines.push(line);
    }
    line += 1 + within;
  }
  for (const error of parsed.errors) {
    if (error.type !== "Quotes") continue;
    findings.error("broken-quotes", file, BROKEN_QUOTES, lineOfRow[error.row ?? 0] ?? line);
  }
  return findings.errors > before ? null : { rows, lines };
}

function headed(all: Rows, separator: Separator, file: string, findings: Findings): Table | null {
  const header = all.rows[0];
  const line = all.lines[0];
  if (header === undefined || line === undefined) {
    findings.error("empty-file", file, "the file is empty. The first line must name the columns.");
    return null;
  }
  if (header.length > NETWORK_LIMITS.columns) {
    const message = `${header.length} columns; at most ${NETWORK_LIMITS.columns} can be read. Is another separator meant?`;
    findings.error("too-many-columns", file, message, line);
    return null;
  }
  if (header.length > 1 && header.every((cell) => cell !== "" && Number.isFinite(Number(cell)))) {
    const message = `the header is missing: the first line must name the columns, but reads ${listed(header)}`;
    findings.error("no-header", file, message, line);
    return null;
  }
  const before = findings.errors;
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== "" && seen.has(name)) {
      findings.error(
        "duplicate-column",
        file,
        `column ${quoted(name)} occurs twice. Give each column its own name.`,
        line,
      );
    }
    seen.add(name);
  }
  const rows = all.rows.slice(1);
  const lines = all.lines.slice(1);
  for (let r = 0; r < rows.length; r++) {
    if (rows[r]!.length === header.length) continue;
    const by = `${rows[r]!.length} value${rows[r]!.length === 1 ? "" : "s"} where the header has ${header.length} columns`;
    const hint = `separated by ${SEPARATOR_NAMES[separator]}; was the line cut, or is a separator inside a value not in quotes?`;
    findings.error("wrong-column-count", file, `${by} (${hint})`, lines[r]);
  }
  if (findings.errors > before) return null;
  return withoutUnnamed({ file, header, rows, lines }, findings);
}

function withoutUnnamed(table: Table, findings: Findings): Table {
  const named = table.header.flatMap((name, c) => (name === "" ? [] : [c]));
  if (named.length === table.header.length) return table;
  const loses = table.rows.some((row) => row.some((cell, c) => cell !== "" && table.header[c] === ""));
  if (loses) findings.warning("unnamed-column", table.file, "a column without a name was left out", 1);
  const pick = (row: string[]) => named.map((c) => row[c]!);
  return { ...table, header: pick(table.header), rows: table.rows.map(pick) };
}

/**
 * Index of the column called `name`; without a name, of the first of `usual` that exists, in any letter case, or -1.
 * A name that does not exist is an error that lists the columns; then -1 as well.
 */
export function columnIndex(
  table: Table,
  option: string,
  name: string | null | undefined,
  usual: readonly string[],
  findings: Findings,
): number {
  if (name === null) return -1;
  if (name === undefined) {
    const lower = table.header.map((h) => h.toLowerCase());
    for (const candidate of usual) if (lower.includes(candidate)) return lower.indexOf(candidate);
    return -1;
  }
  const index = table.header.indexOf(name);
  if (index < 0) {
    const columns = `the columns are ${listed(table.header)}`;
    findings.error("unknown-column", table.file, `no column ${quoted(name)} for --${option}; ${columns}`, 1);
  }
  return index;
}
