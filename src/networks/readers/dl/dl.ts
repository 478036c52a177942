import type { Findings } from "../../findings.ts";
import { tellOpenEnd } from "../../source/line-end.ts";
import { emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { ONLY_LAYER } from "../tie-columns.ts";
import { readDlHeader } from "./dl-header.ts";
import { readDlLists } from "./dl-lists.ts";
import { readDlMatrices } from "./dl-matrices.ts";
import { DlNames } from "./dl-names.ts";
import { DlWords } from "./dl-words.ts";

/**
 * Reads UCINET DL: `dl n=4`, where there are several relations `nm=2`, with `labels:` (or row and column labels that are
 * the same), `labels embedded` and `matrix labels:`, then `data:` in the format fullmatrix (the default,
 * `diagonal=absent` allowed), edgelist1 or nodelist1. Relations are layers. Values of a matrix that are not 0 are
 * weights. People without labels are called by their numbers. Embedded labels that differ in case alone are one person
 * where there are more labels than people, as UCINET takes them. Of two modes (`nr`, `nc`; edgelist2, nodelist2; labels
 * that differ), who takes part in what is read where `twoMode` says so, else that is an error, as other formats are. Null
 * after errors.
 *
 * Own code: graphology, which was weighed, does not read UCINET DL; a search for a kept package found none.
 */
export function readDl(text: string, file: string, twoMode: boolean, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const words = new DlWords(text, file, findings);
  const header = findings.errors > before ? null : readDlHeader(words, twoMode);
  if (header === null || findings.errors > before) return null;
  const list = emptyListedTies(file);
  list.layers = Array.from(
    { length: header.relations },
    (_, i) => header.layers[i] ?? (header.relations === 1 ? ONLY_LAYER : `relation ${i + 1}`),
  );
  const names = new DlNames(words, header);
  if (!names.complete) return null;
  const readData = header.format === "fullmatrix" ? readDlMatrices : readDlLists;
  readData(words, header, names, list);
  if (findings.errors > before) return null;
  names.giveTo(list);
  if (findings.errors > before) return null;
  tellOpenEnd(text, file, findings);
  return list;
}
