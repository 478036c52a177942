import { type Coded, codesCsv, withCodes } from "../../networks/file/codes.ts";
import { type NetworkFile, networkDigest } from "../../networks/file/network-file.ts";
import { parseNetworkFile } from "../../networks/file/parse-network-file.ts";
import { formatReport, type ImportOptions, importNetwork, type SourceFile } from "../../networks/import-network.ts";
import {
  type FilePreview,
  type FileRole,
  guessColumns,
  PEOPLE_COLUMNS,
  previewFile,
  previewTies,
  TIE_COLUMNS,
  type TiesPreview,
} from "../../networks/preview.ts";
import type { Problem } from "../../text/problem.ts";
import { inPageWords } from "./import-words.ts";

/** What is said about files that are to become a network. */
export interface Importing {
  files: readonly GivenFile[];
  /** As chosen so far; the direction of ties is chosen by the person, never guessed. */
  options: Partial<ImportOptions>;
  /** Whether people go by codes in place of their labels. */
  codes: boolean;
}

export interface GivenFile extends SourceFile {
  role: FileRole;
  preview: FilePreview;
}

/** What came of it. */
export interface Understood {
  ties: TiesPreview | null;
  /** Columns of the people: of their own file, or of the list in the ties file. */
  peopleColumns: readonly string[];
  /** Columns of a table of ties. */
  tieColumns: readonly string[];
  /** Null until everything is said and nothing is wrong. */
  made: Made | null;
  /** In the words of the page, errors first. */
  problems: readonly Problem[];
}

/** A network that can be used. */
export interface Made {
  network: NetworkFile;
  digest: string;
  /** What was understood, most important first. */
  report: readonly string[];
  /** Null where people keep their labels. */
  coded: Coded | null;
}

/** Stands for the column of what no column is used for. */
export const UNUSED = "";

export const NOTHING: Importing = { files: [], options: {}, codes: true };

/** With more files, the role and the columns of each guessed; a file of the same name takes the place of the former. */
export function addFiles(importing: Importing, sources: readonly SourceFile[]): Importing {
  const names = new Set(sources.map(({ name }) => name));
  const given = sources.map((source): GivenFile => {
    const preview = previewFile(source);
    return { ...source, preview, role: preview.role };
  });
  return withGuesses({ ...importing, files: [...importing.files.filter(({ name }) => !names.has(name)), ...given] });
}

export function removeFile(importing: Importing, name: string): Importing {
  return withGuesses({ ...importing, files: importing.files.filter((file) => file.name !== name) });
}

export function setRole(importing: Importing, name: string, role: FileRole): Importing {
  const files = importing.files.map((file) => (file.name === name ? { ...file, role } : file));
  return withGuesses({ ...importing, files });
}

/** One more thing said; undefined takes it back. */
export function setOption<K extends keyof ImportOptions>(
  importing: Importing,
  option: K,
  value: ImportOptions[K] | undefined,
): Importing {
  const { [option]: _, ...rest } = importing.options;
  const next = { ...importing, options: value === undefined ? rest : { ...rest, [option]: value } };
  return option === "format" ? withGuesses(next) : next;
}

/** What was said of columns that are no longer there is forgotten, and what is new is guessed. */
function withGuesses(importing: Importing): Importing {
  const tiesFile = fileOf(importing, "ties");
  const ties = tiesFile === undefined ? [] : tieHeader(importing, tiesFile);
  const { format } = importing.options;
  const listed = tiesFile && ties.length === 0 ? previewTies({ ties: tiesFile }, format ? { format } : {}) : null;
  const people = peopleColumns(importing, listed);
  const guessed = { ...guessColumns(people, PEOPLE_COLUMNS), ...guessColumns(ties, TIE_COLUMNS) };
  const options: Record<string, unknown> = { ...guessed, ...importing.options };
  for (const [columns, header] of [
    [PEOPLE_COLUMNS, people],
    [TIE_COLUMNS, ties.length > 0 ? ties : (listed?.attributes ?? [])],
  ] as const) {
    for (const column of columns) {
      const name = options[column];
      if (typeof name === "string" && name !== UNUSED && !header.includes(name)) delete options[column];
    }
  }
  return { ...importing, options };
}

/** Reads the files as said. Never throws. */
export function understand(importing: Importing): Understood {
  const finished = fileOf(importing, "network");
  if (finished !== undefined) return understandFile(finished, importing);
  const ties = fileOf(importing, "ties");
  const layers = fileOf(importing, "layers");
  if (ties === undefined) {
    const missing =
      importing.files.length === 0 ? [] : [error("Which file holds the ties? Say what each file is for.")];
    return { ties: null, peopleColumns: peopleColumns(importing, null), tieColumns: [], made: null, problems: missing };
  }
  const beside = { ties, ...(layers !== undefined && { layers }) };
  const preview = previewTies(beside, tieOptions(importing, ties));
  const columns = peopleColumns(importing, preview);
  const people = fileOf(importing, "people");
  const said = { ...withoutColumns(importing.options, columns), ...tieOptions(importing, ties) } as ImportOptions;
  const result = importNetwork({ ...beside, ...(people !== undefined && { people }) }, said);
  const problems = [...twice(importing), ...result.problems.map(inPageWords)].sort(errorsFirst);
  const known = { ties: preview, peopleColumns: columns, tieColumns: tieHeader(importing, ties) };
  const usable = result.ok && !problems.some(({ severity }) => severity === "error");
  return { ...known, problems, made: usable ? madeOf(result.network, importing.codes) : null };
}

function understandFile(file: GivenFile, { codes }: Importing): Understood {
  const none = { ties: null, peopleColumns: [], tieColumns: [] };
  const text = typeof file.content === "string" ? file.content : new TextDecoder().decode(file.content);
  const parsed = parseNetworkFile(text);
  if (!parsed.ok) return { ...none, made: null, problems: parsed.problems };
  const named = parsed.network.people.id.some((id) => !/^C\d+$/.test(id));
  return { ...none, problems: [], made: madeOf(parsed.network, codes && named) };
}

function madeOf(network: NetworkFile, codes: boolean): Made {
  const coded = codes ? withCodes(network) : null;
  const shown = coded?.network ?? network;
  const report = formatReport(shown.report, shown.observed).map((line) => line.replace(/`(\w+)`/g, "“$1”"));
  return { network: shown, digest: networkDigest(shown), report, coded };
}

/** The list of codes as a file, for whoever has to know who is who. */
export function codesFile({ coded }: Made): string {
  return coded === null ? "" : codesCsv(coded);
}

function fileOf({ files }: Importing, role: FileRole): GivenFile | undefined {
  return files.find((file) => file.role === role);
}

/** Two files for one purpose. */
function twice({ files }: Importing): Problem[] {
  return (["people", "ties", "layers"] as const)
    .filter((role) => files.filter((file) => file.role === role).length > 1)
    .map((role) =>
      error(`Two files are said to hold the ${role}. Only one can; take the other out or say what it is for.`),
    );
}

function peopleColumns(importing: Importing, ties: TiesPreview | null): readonly string[] {
  return fileOf(importing, "people")?.preview.header ?? ties?.nodes?.header ?? [];
}

/** Columns of a table of ties that is read as an edge list; none where the format names no columns. */
function tieHeader({ options }: Importing, { preview }: GivenFile): readonly string[] {
  if (options.format === undefined || options.format === "csv") return preview.header;
  return [];
}

/** The options that concern ties; of a table its columns, of a graph its attributes where they were chosen. */
function tieOptions(importing: Importing, file: GivenFile): Partial<ImportOptions> {
  const { options } = importing;
  const header = tieHeader(importing, file);
  const said: Record<string, string | null> = {};
  for (const column of TIE_COLUMNS) {
    const name = options[column];
    if (name == null) {
      if (header.length > 0 && (column === "weight" || column === "layer")) said[column] = null;
    } else if (name === UNUSED) said[column] = null;
    else if (header.length === 0 || header.includes(name)) said[column] = name;
  }
  return {
    ...said,
    ...(options.format !== undefined && { format: options.format }),
    ...(options.twoMode === true && { twoMode: true }),
  };
}

/** Options without columns of people who have no such columns, and without what belongs to a column that is not used. */
function withoutColumns(options: Partial<ImportOptions>, columns: readonly string[]): Partial<ImportOptions> {
  const kept: Record<string, unknown> = { ...options };
  for (const column of [...PEOPLE_COLUMNS, ...TIE_COLUMNS]) delete kept[column];
  for (const column of PEOPLE_COLUMNS) {
    const name = options[column];
    if (name != null && columns.includes(name)) kept[column] = name;
    // found by itself under its usual name, unless it is said not to be used
    else if (columns.length > 0 && ["site", "team", "profession", "margin"].includes(column)) kept[column] = null;
  }
  if (kept.adopted === undefined) for (const option of ["never", "missing", "unit", "start"]) delete kept[option];
  return kept as Partial<ImportOptions>;
}

function error(message: string): Problem {
  return { code: "files", path: "", message, severity: "error" };
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}
