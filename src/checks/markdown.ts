import type { Check, Row } from "./check.ts";

const MARKS = { pass: "pass", fail: "**fails**", explained: "explained" } as const;

/** A check as a section of the documentation: what it does, then a table with a line for each row. */
export function checkMarkdown({ title, about }: Check, rows: readonly Row[]): string[] {
  return [
    `### ${title}`,
    "",
    about,
    "",
    "| set-up | expected | got | tolerance | |",
    "|---|---|---|---|---|",
    ...rows.map(rowMarkdown),
  ];
}

/** A row as a line of a table; its note stands below the set-up. */
export function rowMarkdown(row: Row): string {
  const setUp = row.note === "" ? row.setUp : `${row.setUp}<br>*${row.note}*`;
  const cells = [setUp, `${row.expected} (${row.source})`, row.got, row.tolerance, MARKS[row.outcome]];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}
