import type { Problem } from "../text/problem.ts";
import { startsNetworkFile } from "./file/network-file.ts";
import { Findings } from "./findings.ts";
import { detectFormat, formatOf, type TiesFormat } from "./formats.ts";
import type { TiesRead } from "./read-ties.ts";
import { readEdgeList } from "./readers/tables/edge-list.ts";
import { surveyColumns } from "./readers/tables/survey.ts";
import { readCells } from "./source/cells.ts";
import { guessColumn, isGuessed } from "./source/column-words.ts";
import { decode, type SourceFile } from "./source/decode.ts";
import { readTable, type Table } from "./source/table.ts";

/** What a file is for. "network" is a finished network file, "study" a study file. */
export type FileRole = "people" | "ties" | "layers" | "network" | "study";
export const FILE_ROLES: readonly FileRole[] = ["people", "ties", "layers", "network", "study"];

/** Rows of a file that are shown. */
const SHOWN = 5;

/** Characters of a table that are looked at; of a longer one its beginning shows what it is. */
const LOOKED_AT = 1e6;

/** The beginning of a file, to see what is in it. */
export interface FilePreview {
  name: string;
  /** What the file most likely is. */
  role: FileRole;
  /** Names of its columns; empty where the format has none. */
  header: string[];
  /** Its first rows. */
  rows: string[][];
  /** All of its rows; null where they cannot be told without reading all of it, as what it is. */
  count: number | null;
  /** Why it cannot be read as text or as a table. */
  problems: Problem[];
}

/** Looks into a file without knowing what it is. Never throws. */
export function previewFile(source: SourceFile): FilePreview {
  const findings = new Findings();
  const text = decode(source, findings);
  const { name } = source;
  const preview = { name, header: [], rows: [], count: null };
  if (text === null) return { ...preview, role: "ties", problems: findings.problems() };
  if (text.trimStart().startsWith("{")) {
    const role = startsNetworkFile(text) ? "network" : "study";
    return { ...preview, role, problems: [] };
  }
  const format = detectFormat(text, name, { columns: {}, layers: null });
  if (formatOf(format)?.kind === "graph") return { ...preview, role: "ties", problems: [] };
  const start = beginningOf(text);
  if (format !== "csv") {
    const cells = readCells(start, name, findings);
    return { ...preview, role: "ties", rows: (cells?.rows ?? []).slice(0, SHOWN), problems: [] };
  }
  // a value in quotes may have been cut
  const table = readTable(start, name, new Findings()) ?? readTable(text, name, findings);
  if (table === null) {
    const pairs = readEdgeList(start, name, {}, new Findings()) !== null;
    return { ...preview, role: pairs ? "ties" : guessRole(name, null), problems: findings.problems() };
  }
  const { header, rows } = table;
  const shown = rows.slice(0, SHOWN);
  const count = start === text ? rows.length : null;
  return { name, role: guessRole(name, table), header, rows: shown, count, problems: [] };
}

/** The first whole lines of a long text. */
function beginningOf(text: string): string {
  if (text.length <= LOOKED_AT) return text;
  const end = text.lastIndexOf("\n", LOOKED_AT);
  return end < 0 ? text : text.slice(0, end + 1);
}

/** What the ties file and, where there is one, its list of people hold. */
export interface TiesPreview {
  format: TiesFormat;
  layers: string[];
  /** What a graph file says of its ties, of which weights and layers can be chosen. */
  attributes: string[];
  /** The first ties as they stand: from, to. */
  first: { from: string; to: string }[];
  /** Columns of the people whom the ties file lists itself; null where it lists none. */
  nodes: { header: string[]; rows: string[][]; count: number } | null;
  weighted: boolean;
}

/** What is shown of ties that were read. */
export function previewTies({ format, list }: TiesRead): TiesPreview {
  const { nodes } = list;
  return {
    format,
    layers: list.layers,
    attributes: list.attributes,
    first: list.from.slice(0, SHOWN).map((from, i) => ({ from, to: list.to[i]! })),
    nodes: nodes && { header: nodes.header, rows: nodes.rows.slice(0, SHOWN), count: nodes.rows.length },
    weighted: list.weight.some((weight) => weight !== "" && weight !== "1"),
  };
}

export const PEOPLE_COLUMNS = [
  "id",
  "site",
  "team",
  "profession",
  "margin",
  "threshold",
  "initial",
  "committed",
  "adopted",
] as const;
export const TIE_COLUMNS = ["from", "to", "weight", "layer"] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];
export type TieColumn = (typeof TIE_COLUMNS)[number];

/** Which columns of a header the importer takes by itself, as it does without being told. */
export function guessColumns<C extends PeopleColumn | TieColumn>(
  header: readonly string[],
  columns: readonly C[],
): Partial<Record<C, string>> {
  const found: Partial<Record<C, string>> = {};
  for (const column of columns) {
    const at = isGuessed(column) ? guessColumn(header, column) : -1;
    if (at >= 0) found[column] = header[at]!;
  }
  return found;
}

/** What a table is most likely for: columns of two people are ties, and so is a survey in which people name others. */
function guessRole(name: string, table: Table | null): FileRole {
  const header = table?.header ?? [];
  if (guessColumn(header, "from") >= 0 && guessColumn(header, "to") >= 0) return "ties";
  if (/layer/i.test(name) || (header.length === 2 && /^layer/i.test(header[0]!))) return "layers";
  if (/edge|tie|link|arc/i.test(name)) return "ties";
  return table !== null && surveyColumns(table) !== null ? "ties" : "people";
}
