import type { ImportOptions } from "../../networks/import-options.ts";
import type { FilePreview, FileRole } from "../../networks/preview.ts";

/** What is said about files that are to become a network. */
export interface Importing {
  files: readonly GivenFile[];
  /** As chosen and as guessed; the direction of ties is chosen by the person, never guessed. */
  options: Partial<ImportOptions>;
  /** Whether people go by codes in place of their labels. */
  codes: boolean;
}

/** A file that was looked into. */
export interface GivenFile {
  /** Names differ. */
  name: string;
  /** Tells it from all other files that were ever given. */
  id: number;
  blob: Blob;
  role: FileRole;
  preview: FilePreview;
}

/** Stands for the column of what no column is used for. */
export const UNUSED = "";

/** An import to which nothing was given yet. */
export const NOTHING: Importing = { files: [], options: {}, codes: true };

/** With more files; a file of the same name takes the place of the former. */
export function addFiles(importing: Importing, given: readonly GivenFile[]): Importing {
  const names = new Set(given.map(({ name }) => name));
  return { ...importing, files: [...importing.files.filter(({ name }) => !names.has(name)), ...given] };
}

/** Without the file of a name. */
export function removeFile(importing: Importing, name: string): Importing {
  return { ...importing, files: importing.files.filter((file) => file.name !== name) };
}

/** With another use of the file of a name. */
export function setRole(importing: Importing, name: string, role: FileRole): Importing {
  return { ...importing, files: importing.files.map((file) => (file.name === name ? { ...file, role } : file)) };
}

/** One more thing said; undefined takes it back. */
export function setOption<K extends keyof ImportOptions>(
  importing: Importing,
  option: K,
  value: ImportOptions[K] | undefined,
): Importing {
  const { [option]: _, ...rest } = importing.options;
  return { ...importing, options: value === undefined ? rest : { ...rest, [option]: value } };
}
