import type { Problem } from "../text/problem.ts";
import { startsNetworkFile } from "./file/network-file.ts";
import { Findings } from "./findings.ts";
import { detectFormat, type TiesFormat } from "./formats.ts";
import type { ImportOptions } from "./import-options.ts";
import { readTies } from "./read-ties.ts";
import { decode, type SourceFile } from "./source/decode.ts";
import { readTable } from "./source/table.ts";

/** What a file is for. "network" is a finished network file, "study" a study file. */
export type FileRole = "people" | "ties" | "layers" | "network" | "study";
export const FILE_ROLES: readonly FileRole[] = ["people", "ties", "layers", "network", "study"];

/** Rows of a file that are shown. */
const SHOWN = 5;

/** The beginning of a file, to see what is in it. */
export interface FilePreview {
  name: string;
  /** What the file most likely is. */
  role: FileRole;
  /** Names of its columns; empty where the format has none. */
  header: string[];
  /** Its first rows. */
  rows: string[][];
  /** All of its rows; null where they cannot be told without reading it as what it is. */
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
  if (format !== "csv") {
    const rows = format === "multiplex" ? wordsOf(text) : [];
    return { ...preview, role: "ties", rows, problems: [] };
  }
  const table = readTable(text, name, findings);
  if (table === null) return { ...preview, role: guess(name, []), problems: findings.problems() };
  const { header, rows } = table;
  return { name, role: guess(name, header), header, rows: rows.slice(0, SHOWN), count: rows.length, problems: [] };
}

function wordsOf(text: string): string[][] {
  return text
    .split("\n", SHOWN)
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\s+/));
}

/** What the ties file and, where there is one, its list of people hold. */
export interface TiesPreview {
  format: TiesFormat;
  layers: string[];
  /** The first ties as they stand: from, to. */
  first: { from: string; to: string }[];
  /** Columns of the people whom the ties file lists itself; null where it lists none. */
  nodes: { header: string[]; rows: string[][]; count: number } | null;
  weighted: boolean;
}

/** The ties as read with the columns and the format of the options; null where they cannot be. */
export function previewTies(
  sources: { ties: SourceFile; layers?: SourceFile },
  options: Partial<ImportOptions>,
): TiesPreview | null {
  const read = readTies(sources, { direction: "influences", ...options }, new Findings());
  if (read === null) return null;
  const { format, list } = read;
  const { nodes } = list;
  return {
    format,
    layers: list.layers,
    first: list.from.slice(0, SHOWN).map((from, i) => ({ from, to: list.to[i]! })),
    nodes: nodes && { header: nodes.header, rows: nodes.rows.slice(0, SHOWN), count: nodes.rows.length },
    weighted: list.weight.some((weight) => weight !== "" && weight !== "1"),
  };
}

/** What each column of a file is called by those who do not use our names. */
const COLUMN_WORDS = {
  id: /^(id|(person|staff|participant|clinician|node|member)([ _]?(id|code|name))?|code|name)$/i,
  site: /^(site|ward|unit|practice|hospital|clinic|cent(re|er)|city|town)([ _]?(id|name|code))?$/i,
  team: /^team([ _]?(id|name))?$/i,
  profession: /^(profession|role|occupation|job|discipline)$/i,
  margin: /^(margins?|marginal|at the margins?)$/i,
  threshold: /^threshold$/i,
  initial: /^initial([ _](state|use))?$/i,
  committed: /^committed$/i,
  adopted: /^(adopted|adoption|(adoption|adopted)[ _](date|week|month|quarter|year)|when adopted)$/i,
  from: /^(from|source|ego|nominator|respondent)$/i,
  to: /^(to|target|alter|nominee|nominated)$/i,
  weight: /^weight$/i,
  layer: /^(layer|relation|tie type|type)$/i,
} as const;

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

/** Which column of the header is likely which, each used once; a guess to be shown and changed, never a decision. */
export function guessColumns<C extends PeopleColumn | TieColumn>(
  header: readonly string[],
  columns: readonly C[],
): Partial<Record<C, string>> {
  const found: Partial<Record<C, string>> = {};
  const free = new Set(header);
  for (const column of columns) {
    const name = [...free].find((candidate) => COLUMN_WORDS[column].test(candidate));
    if (name === undefined) continue;
    found[column] = name;
    free.delete(name);
  }
  return found;
}

function guess(name: string, header: readonly string[]): FileRole {
  const ties = guessColumns(header, ["from", "to"]);
  if (ties.from !== undefined && ties.to !== undefined) return "ties";
  if (/layer/i.test(name) || (header.length === 2 && /^layer/i.test(header[0]))) return "layers";
  if (/edge|tie|link|arc/i.test(name)) return "ties";
  return "people";
}
