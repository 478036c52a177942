import type { Findings } from "../findings.ts";
import { listed } from "../findings.ts";
import { columnIndex, readTable } from "../source/table.ts";
import { addTie, emptyListedTies, type ListedTies } from "./listed-ties.ts";
import { Numbering } from "./numbering.ts";

/** Names of columns of the ties file; without them the usual names are looked for, in any letter case (`null`: not even then). */
export interface TieColumns {
  from?: string;
  to?: string;
  weight?: string | null;
  layer?: string | null;
}

/** Names under which the columns of an edge list are usually found. */
export const USUAL_TIE_COLUMNS = {
  from: ["from", "source"],
  to: ["to", "target"],
  weight: ["weight"],
  layer: ["layer"],
} as const;

/** Layer of ties whose file names none. */
export const ONLY_LAYER = "ties";

/** Reads an edge list with a header (from, to, and where given weight and layer). Null after errors. */
export function readEdgeList(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const table = readTable(text, file, findings);
  if (table === null) return null;
  const before = findings.errors;
  const from = columnIndex(table, "from", columns.from, USUAL_TIE_COLUMNS.from, findings);
  const to = columnIndex(table, "to", columns.to, USUAL_TIE_COLUMNS.to, findings);
  const weight = columnIndex(table, "weight", columns.weight, USUAL_TIE_COLUMNS.weight, findings);
  const layer = columnIndex(table, "layer", columns.layer, USUAL_TIE_COLUMNS.layer, findings);
  if (findings.errors > before) return null;
  if (from < 0 || to < 0) {
    const missing = from < 0 ? (to < 0 ? "'from' and 'to'" : "'from'") : "'to'";
    const remedy = "Name the columns in the first line, or say with --from and --to which they are";
    findings.error(
      "no-header",
      file,
      `no column for ${missing}; the first line reads ${listed(table.header)}. ${remedy}.`,
      1,
    );
    return null;
  }
  const list = emptyListedTies(file);
  const layers = new Numbering();
  if (layer < 0) layers.of(ONLY_LAYER);
  for (let r = 0; r < table.rows.length; r++) {
    const row = table.rows[r]!;
    const line = table.lines[r]!;
    if (row[from] === "" || row[to] === "") findings.error("empty-cell", file, "a tie with only one end", line);
    if (layer >= 0 && row[layer] === "") findings.error("empty-cell", file, "a tie without layer", line);
    const number = layer < 0 ? 0 : layers.of(row[layer]!);
    addTie(list, row[from]!, row[to]!, weight < 0 ? "" : row[weight]!, number, line);
  }
  if (weight >= 0) {
    for (let r = 0; r < table.rows.length; r++) {
      if (list.weight[r] === "") findings.error("empty-cell", file, "a tie without weight", list.line[r]);
    }
  }
  list.layers = layers.names;
  return findings.errors > before ? null : list;
}
