import { type Findings, quoted } from "../../findings.ts";
import { detectSeparator, takeComments } from "../../source/cells.ts";
import { isColumnWord } from "../../source/column-words.ts";
import { tellOpenEnd } from "../../source/line-end.ts";
import { readNumber } from "../../source/read-number.ts";
import { splitSpaces } from "../../source/split-spaces.ts";
import type { Table } from "../../source/table.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import type { TieColumns } from "../tie-columns.ts";

/**
 * Reads a multiplex edge list: no header, each line `layer from to weight`, separated by spaces or tabs. `layers` is
 * the table of a layers file (first column the number of a layer, second its label); without it a layer is called by
 * its number. Null after errors.
 */
export function readMultiplex(text: string, file: string, layers: Table | null, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const labels = layers === null ? null : layerLabels(layers, findings);
  const list = emptyListedTies(file);
  const names = new Numbering();
  for (const label of labels?.values() ?? []) names.of(label);
  let line = 0;
  for (const content of text.split("\n")) {
    line++;
    const words = splitSpaces(content);
    if (words?.length === 0 || /^\s*[#%]/.test(content)) continue;
    if (words === null || words.length !== 4) {
      const found =
        words === null ? "quotes that are not closed" : `${words.length} value${words.length === 1 ? "" : "s"}`;
      const message = `${found} where a line has four: layer, from, to, weight, separated by spaces`;
      findings.error("wrong-column-count", file, message, line);
      continue;
    }
    const [layer, from, to, weight] = words as [string, string, string, string];
    const label = labels === null ? layer : labels.get(layer);
    if (label === undefined) {
      const message = `layer ${quoted(layer)} is not in ${layers!.file}. The order is: layer, from, to, weight.`;
      findings.error("unknown-layer", file, message, line);
      continue;
    }
    addTie(list, from, to, weight, names.of(label), line);
  }
  if (list.from.length === 0 && findings.errors === before) {
    findings.error("empty-file", file, "the file holds no ties. A line reads: layer from to weight.");
  }
  tellOpenEnd(text, file, findings);
  list.layers = names.names;
  return findings.errors > before ? null : list;
}

/**
 * Whether a text is plainly a multiplex list: four words in the first line, of which the first and the last are a layer
 * and a weight and no two are names of columns. Four numbers may as well be a matrix, or end in a wave: these need the
 * ending `.edges`, which multiplex lists have.
 */
export function startsMultiplex(start: string, file: string, { from, to }: TieColumns): boolean {
  const { body } = takeComments(start, 1);
  if (![" ", "\t"].includes(detectSeparator(body))) return false;
  const words = splitSpaces(body.split("\n", 1)[0]!) ?? [];
  if (words.length !== 4 || words.some((word) => word === from || word === to || isColumnWord(word))) return false;
  const numbers = words.map((word) => readNumber(word) !== null);
  if (!numbers[3]) return false;
  return /\.edges$/i.test(file) || (numbers[0]! && !(numbers[1] && numbers[2]));
}

function layerLabels(table: Table, findings: Findings): Map<string, string> {
  const labels = new Map<string, string>();
  const used = new Set<string>();
  if (table.header.length < 2) {
    const message = "a layers file has two columns, number and label: `layerID layerLabel`";
    findings.error("unknown-column", table.file, message, 1);
    return labels;
  }
  for (let r = 0; r < table.rows.length; r++) {
    const [number, label] = table.rows[r]! as [string, string];
    if (labels.has(number) || used.has(label)) {
      const message = `layer ${quoted(number)} or its label ${quoted(label)} occurs twice`;
      findings.error("duplicate-layer", table.file, message, table.lines[r]);
    }
    labels.set(number, label);
    used.add(label);
  }
  return labels;
}
