import type { ImportOptions } from "../../../networks/import-options.ts";
import {
  guessColumns,
  PEOPLE_COLUMNS,
  type PeopleColumn,
  TIE_COLUMNS,
  type TieColumn,
} from "../../../networks/preview.ts";
import { type Importing, UNUSED } from "../importing.ts";

type Options = Partial<ImportOptions>;

/** Columns of a table of ties that is read as an edge list; none where the format names no columns. */
export function columnsOfTies(importing: Importing): readonly string[] {
  const { format } = importing.options;
  return format === undefined || format === "csv" ? tiesHeader(importing) : [];
}

function tiesHeader({ files }: Importing): readonly string[] {
  return files.find(({ role }) => role === "ties")?.preview.header ?? [];
}

/** The options with guesses for the columns of a table of ties. Attributes of a graph are not guessed: it says itself what they are. */
export function guessedTies(options: Options, columns: readonly string[]): Options {
  return columns.length === 0 ? options : guessed(options, columns, TIE_COLUMNS);
}

/** The options with guesses for the columns of people. */
export function guessedPeople(options: Options, columns: readonly string[]): Options {
  return guessed(options, columns, PEOPLE_COLUMNS);
}

/** What was said of columns that are not there is forgotten, and what was not said is guessed. */
function guessed(options: Options, header: readonly string[], columns: readonly (PeopleColumn | TieColumn)[]): Options {
  const said: Record<string, unknown> = { ...options };
  for (const column of columns) {
    const name = said[column];
    if (typeof name === "string" && name !== UNUSED && !header.includes(name)) delete said[column];
  }
  return { ...guessColumns(header, columns), ...said };
}

/** The options that concern ties; of a table its columns, of a graph its attributes where they were chosen, of a survey its person. */
export function optionsOfTies(importing: Importing, options: Options): Options {
  const header = columnsOfTies(importing);
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
    ...(options.id && tiesHeader(importing).includes(options.id) && { id: options.id }),
    ...(options.format !== undefined && { format: options.format }),
    ...(options.twoMode === true && { twoMode: true }),
  };
}

/** The other options, without columns of people who have no such columns, and without what belongs to a column that is not used. */
export function optionsOfPeople(options: Options, columns: readonly string[]): Options {
  const kept: Record<string, unknown> = { ...options };
  for (const column of [...PEOPLE_COLUMNS, ...TIE_COLUMNS]) delete kept[column];
  for (const column of PEOPLE_COLUMNS) {
    const name = options[column];
    if (name != null && columns.includes(name)) kept[column] = name;
    // found by itself under its usual name, unless it is said not to be used
    else if (columns.length > 0 && ["site", "team", "profession", "margin"].includes(column)) kept[column] = null;
  }
  if (kept.adopted === undefined) for (const option of ["never", "missing", "unit", "start"]) delete kept[option];
  return kept as Options;
}
