import { type Coded, codesCsv } from "../../../networks/file/codes.ts";
import type { NetworkFile } from "../../../networks/file/network-file.ts";
import type { ImportOptions } from "../../../networks/import-options.ts";
import type { TiesPreview } from "../../../networks/preview.ts";
import type { Problem } from "../../../text/problem.ts";

/** What came of files and of what was said about them. */
export interface Understood {
  /** As said, with what was guessed; what was said of columns that are not there is left out. */
  options: Partial<ImportOptions>;
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

/** Nothing was said, nothing came of it. */
export const NOTHING_UNDERSTOOD: Understood = {
  options: {},
  ties: null,
  peopleColumns: [],
  tieColumns: [],
  made: null,
  problems: [],
};

/** The list of codes as a file, for whoever has to know who is who. */
export function codesFile({ coded }: Made): string {
  return coded === null ? "" : codesCsv(coded);
}
