import type { Findings } from "../findings.ts";
import { isColumnWord } from "./column-words.ts";
import { tellOpenEnd } from "./line-end.ts";
import { type Rows, readRows, readSpacedRows } from "./rows.ts";

export type Separator = "," | ";" | "\t" | " ";

/** A line that says something about a file and is none of its rows. */
export interface Comment {
  /** Without its mark. */
  text: string;
  line: number;
}

/** A text taken apart into cells. The first row is the header, where there is one. */
export interface Cells extends Rows {
  file: string;
  separator: Separator;
  /** Lines above the first row that begin with "#", "%" or "//". */
  comments: Comment[];
  /** Whether the first two lines begin with a quote, as the tables do that R writes with names of rows. */
  quoted: boolean;
}

/**
 * Takes a text apart into cells: separated by comma, semicolon, tab or spaces, as the first row shows (a first line
 * `sep=;` as spreadsheets write it is obeyed); quotes as in RFC 4180; empty lines and comments left out. Null after errors.
 */
export function readCells(text: string, file: string, findings: Findings): Cells | null {
  const told = /^sep=([,;\t])\n/i.exec(text);
  const head = takeComments(told === null ? text : text.slice(told[0].length), told === null ? 1 : 2);
  const empty = () => {
    findings.error("empty-file", file, "the file is empty. The first line must name the columns.");
    return null;
  };
  if (head.body.trim() === "") return empty();
  const separator = (told?.[1] as Separator | undefined) ?? detectSeparator(head.body);
  const all =
    separator === " "
      ? readSpacedRows(head.body, head.line, file, findings)
      : readRows(head.body, head.line, separator, file, findings);
  if (all === null) return null;
  if (all.rows.length === 0) return empty();
  tellOpenEnd(text, file, findings);
  const quoted = /^\s*"[^\n]*\n\s*"/.test(head.body);
  const cells = { ...withoutComments(all, head), file, separator, comments: head.comments, quoted };
  return withCommentedHeader(cells);
}

/** The separator that occurs most often in the first line that is no comment, outside quotes; spaces where there is no other. */
export function detectSeparator(text: string): Separator {
  const { body } = takeComments(text, 1);
  const end = body.indexOf("\n");
  const line = (end < 0 ? body : body.slice(0, end)).slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, "q");
  const counts = ([",", ";", "\t"] as const).map((s) => ({ separator: s, count: line.split(s).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > 0) return best.separator;
  return /\S\s+\S/.test(line) ? " " : ",";
}

const COMMENT = /^\s*(#+|%+|\/\/)/;

/** The comments and empty lines above the first row, and the text from there on, whose first line is number `line`. */
export function takeComments(text: string, first: number): { comments: Comment[]; body: string; line: number } {
  const comments: Comment[] = [];
  let [start, line] = [0, first];
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const content = text.slice(start, end < 0 ? text.length : end);
    const mark = COMMENT.exec(content);
    if (mark === null && content.trim() !== "") break;
    if (mark !== null) comments.push({ text: content.slice(mark[0].length).trim(), line });
    if (end < 0) return { comments, body: "", line };
    start = end + 1;
    line++;
  }
  return { comments, body: text.slice(start), line };
}

/**
 * Rows that begin with the mark of a comment are comments where a blank follows it or they are not as long as the first
 * row; a mark in quotes is part of a name. `body` begins with line number `line`.
 */
function withoutComments({ rows, lines }: Rows, { body, line }: { body: string; line: number }): Rows {
  const length = rows[0]?.length ?? 0;
  const mayBe = (row: string[], r: number) =>
    r > 0 && COMMENT.test(row[0]!) && (/^(#+|%+|\/\/)(\s|$)/.test(row[0]!) || row.length !== length);
  if (!rows.some(mayBe)) return { rows, lines };
  const text = body.split("\n");
  const kept = rows.map((row, r) => !(mayBe(row, r) && COMMENT.test(text[lines[r]! - line]!)));
  return { rows: rows.filter((_, r) => kept[r]), lines: lines.filter((_, r) => kept[r]) };
}

/** Some write the names of columns as a comment (`# from to`): taken where they name columns and the first row does not. */
function withCommentedHeader(cells: Cells): Cells {
  const last = cells.comments.at(-1);
  const first = cells.rows[0] ?? [];
  if (last === undefined || first.some(isColumnWord)) return cells;
  const names = (cells.separator === " " ? last.text.split(/\s+/) : last.text.split(cells.separator)).map(bare);
  if (names.length !== first.length || !names.some(isColumnWord)) return cells;
  return {
    ...cells,
    comments: cells.comments.slice(0, -1),
    rows: [names, ...cells.rows],
    lines: [last.line, ...cells.lines],
  };
}

function bare(name: string): string {
  return name.trim().replace(/^"(.*)"$/, "$1");
}
