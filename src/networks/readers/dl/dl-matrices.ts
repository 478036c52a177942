import { quoted } from "../../findings.ts";
import { MISSING_WORDS, readNumber } from "../../source/read-number.ts";
import { addTie, type ListedTies } from "../listed-ties.ts";
import type { DlHeader } from "./dl-header.ts";
import type { DlNames } from "./dl-names.ts";
import type { DlWords } from "./dl-words.ts";

/** Reads the data of a DL file as a matrix for each relation; values that are not 0 become ties of `list`, by place. */
export function readDlMatrices(words: DlWords, header: DlHeader, names: DlNames, list: ListedTies): void {
  const { embedded, people, relations } = header;
  if (embedded.columns && !readColumnLabels(words, header, names)) return;
  for (let relation = 0; relation < relations; relation++) {
    for (let row = 0; row < people; row++) {
      if (embedded.rows && !readRowLabel(words, header, names, row)) return;
      if (!readRow(words, header, list, row, relation)) return;
    }
  }
  const more = words.next();
  if (more !== undefined) {
    words.error("wrong-column-count", `${quoted(more.text)} after the end of the data`, more.line);
  }
}

/** False when it is cut or holds what is no number. */
function readRow(words: DlWords, header: DlHeader, list: ListedTies, row: number, relation: number): boolean {
  const { people, columns, diagonal, twoModes } = header;
  for (let column = 0; column < columns; column++) {
    if (row === column && !diagonal && !twoModes) continue;
    const token = words.next();
    if (token === undefined) {
      const message = `the matrix ends in row ${row + 1} of ${people}: was the file cut?`;
      words.error("wrong-column-count", message, words.lastLine);
      return false;
    }
    const value = readNumber(token.text);
    if (value === null && !MISSING_WORDS.test(token.text)) {
      words.error("not-a-number", `${quoted(token.text)} is not a number`, token.line);
      return false;
    }
    if (value !== 0) addTie(list, String(row), String(column), token.text, relation, token.line);
  }
  return true;
}

function readColumnLabels(words: DlWords, { columns }: DlHeader, names: DlNames): boolean {
  for (let i = 0; i < columns; i++) {
    const label = words.next();
    if (label === undefined) {
      words.error("wrong-column-count", `${i} labels of columns where ${columns} are needed`, words.lastLine);
      return false;
    }
    if (!names.take("columns", i, label)) return false;
  }
  return true;
}

function readRowLabel(words: DlWords, { people }: DlHeader, names: DlNames, row: number): boolean {
  const label = words.next();
  if (label !== undefined) return names.take("rows", row, label);
  const message = `the matrix ends before row ${row + 1} of ${people}: was the file cut?`;
  words.error("wrong-column-count", message, words.lastLine);
  return false;
}
