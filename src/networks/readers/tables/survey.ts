import { type Findings, listed } from "../../findings.ts";
import { readCells } from "../../source/cells.ts";
import { guessColumn } from "../../source/column-words.ts";
import { isMissing } from "../../source/read-number.ts";
import { columnIndex, type Table, tableOf } from "../../source/table.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";

/** Columns of a wide survey by place. */
export interface SurveyColumns {
  id: number;
  /** Columns that name others, by the word they share (`ask1`, `ask2`: "ask"): each word is a layer. */
  named: { layer: string; columns: number[] }[];
}

/**
 * Reads a wide survey: one line a person, who names others in numbered columns (`ask1`, `ask2`…). Each of these cells is
 * a tie from the person to the one named; the word the columns share is its layer, the other columns say who the person
 * is. Empty cells, NA and the like name nobody. Null after errors.
 */
export function readSurvey(
  text: string,
  file: string,
  { id: named }: { id?: string },
  findings: Findings,
): ListedTies | null {
  const cells = readCells(text, file, findings);
  const table = cells && tableOf(cells, findings);
  if (table === null) return null;
  const before = findings.errors;
  const id = columnIndex(table, "id", named, "id", findings);
  const survey = surveyColumns(table, id);
  if (findings.errors > before) return null;
  if (survey === null) {
    const message = `no wide survey: it needs a column of the person and two or more numbered columns of those named, such as id,ask1,ask2; the first line reads ${listed(table.header)}`;
    findings.error("no-header", file, message, table.headerLine);
    return null;
  }
  const list = emptyListedTies(file);
  list.layers = survey.named.map(({ layer }) => layer);
  for (let r = 0; r < table.rows.length; r++) {
    const row = table.rows[r]!;
    survey.named.forEach(({ columns }, layer) => {
      for (const c of columns) {
        if (!isMissing(row[c]!)) addTie(list, row[survey.id]!, row[c]!, "", layer, table.lines[r]!);
      }
    });
  }
  const naming = new Set(survey.named.flatMap(({ columns }) => columns));
  const kept = [survey.id, ...table.header.keys()].filter((c, i) => i === 0 || (c !== survey.id && !naming.has(c)));
  const pick = (row: readonly string[]) => kept.map((c) => row[c]!);
  list.nodes = { ...table, header: pick(table.header), rows: table.rows.map(pick) };
  return list;
}

/** The columns of a wide survey: numbered series whose cells are mostly ids of the same table. Null without such, or without a column of the person. */
export function surveyColumns({ header, rows }: Table, id = guessColumn(header, "id")): SurveyColumns | null {
  if (id < 0) return null;
  const words = new Map<string, number[]>();
  header.forEach((name, c) => {
    const word = numberedWord(name);
    if (word === null || c === id) return;
    words.set(word, [...(words.get(word) ?? []), c]);
  });
  const series = [...words].filter(([, columns]) => columns.length > 1).map(([layer, columns]) => ({ layer, columns }));
  const ids = new Set(rows.map((row) => row[id]));
  const naming = series.filter(({ columns }) => {
    const cells = rows.flatMap((row) => columns.map((c) => row[c]!).filter((cell) => !isMissing(cell)));
    return 2 * cells.filter((cell) => ids.has(cell)).length > cells.length;
  });
  return naming.length === 0 ? null : { id, named: naming };
}

/** What stands before the number at the end of a name, if it holds a letter: "ask" of "ask_1". In time linear in the name. */
function numberedWord(name: string): string | null {
  const number = name.search(/(?<!\d)\d+$/);
  if (number < 0) return null;
  const word = name.slice(0, number).replace(/[ _.-]$/, "");
  return /\p{L}/u.test(word) ? word : null;
}
