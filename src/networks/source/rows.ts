import Papa from "papaparse";
import { formulaRead } from "../../text/csv.ts";
import type { Findings } from "../findings.ts";
import { splitSpaces } from "./split-spaces.ts";

/** Cells, trimmed, without empty rows; each row with the line it stands in. */
export interface Rows {
  rows: string[][];
  lines: number[];
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
      row[c] = formulaRead(trimmed);
    }
    if (!empty) {
      rows.push(row);
      lines.push(line);
    }
    line += 1 + within;
  }
  const broken = new Set<number>();
  for (const error of parsed.errors) {
    if (error.type === "Quotes") broken.add(lineOfRow[error.row ?? 0] ?? line);
  }
  for (const at of broken) findings.error("broken-quotes", file, BROKEN_QUOTES, at);
  return findings.errors > before ? null : { rows, lines };
}

/** The same where cells are separated by spaces or tabs, one or more. */
export function readSpacedRows(text: string, first: number, file: string, findings: Findings): Rows | null {
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
