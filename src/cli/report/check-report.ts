import type { Check, Row } from "../../checks/check.ts";
import { wrap } from "./wrap.ts";

/** What a check gave. */
export interface Checked {
  check: Check;
  rows: Row[];
}

/** Lines are folded to this width where they go into a pipe or file. */
const WIDEST = 110;
const MARKS = { pass: "pass", fail: "FAIL", explained: "note" } as const;
const INDENT = "      ";

/** A check with its rows: each a line with what was set up and its outcome, and below it what was expected and got. */
export function checkLines({ check, rows }: Checked, columns: number): string[] {
  const width = Math.min(columns, WIDEST);
  const folded = (text: string, indent: string) =>
    wrap(text, width - indent.length).map((line) => `${indent}${line}`.trimEnd());
  return [
    check.title,
    ...folded(check.about, "  "),
    ...rows.flatMap((row) => [
      `${MARKS[row.outcome].padEnd(INDENT.length)}${folded(row.setUp, INDENT).join("\n").trimStart()}`,
      ...folded(`expected ${row.expected} (${row.source})`, `${INDENT}  `),
      ...folded(`got      ${row.got}${row.tolerance === "" ? "" : ` · tolerance ${row.tolerance}`}`, `${INDENT}  `),
      ...(row.note === "" ? [] : folded(row.note, `${INDENT}  `)),
    ]),
  ];
}

/** "31 of 33 rows pass, 2 explained, none failed" */
export function totalLine(rows: readonly Row[]): string {
  const count = (outcome: Row["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const failed = count("fail");
  return `${count("pass")} of ${rows.length} rows pass, ${count("explained")} explained, ${failed === 0 ? "none" : failed} failed.`;
}
