import { join } from "node:path";
import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { attempt } from "../files/why-not.ts";
import { LOCK, lockFolder } from "./folder-lock.ts";
import { MANIFEST, publishFiles } from "./publish-files.ts";
import { notAFile, type OutFile, refuseUnforced, type Written, wholeName } from "./whole-file.ts";

/** All files a run may write into its folder, in the order in which they are told. */
export const TABLES = ["study.json", "runs.csv", "weeks.csv", "bands.csv", "comparison.csv", "trace.csv"];

/** A folder for the tables of one run, held until it is closed. */
export interface TableFolder {
  /**
   * Puts files and a manifest of them in place of the set of tables that was there. Wherever that is broken off, the
   * folder holds the old set with its manifest, or no manifest. Gives all names. Throws an InputError.
   */
  publish(files: readonly OutFile[], manifest: (written: Written[]) => object): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Makes and holds the folder, and sees that the tables can be written, before anything is run: none is there yet, or with
 * `force` none is among the files that the run reads. Throws an InputError.
 */
export async function openTableFolder(
  folder: string,
  force: boolean,
  reads: readonly string[],
  effects: Effects,
): Promise<TableFolder> {
  const { files } = effects;
  await attempt(folder, () => makeFolder(folder, effects));
  const names = [...TABLES, MANIFEST];
  const found: string[] = [];
  for (const name of names) if (await isThere(join(folder, name), reads, effects)) found.push(name);
  refuseUnforced(
    found.map((name) => join(folder, name)),
    force,
  );
  const lock = await lockFolder(folder, effects);
  for (const name of await attempt(folder, () => files.names(folder))) {
    // left by a run that was ended while it wrote
    if ([...names, LOCK].includes(wholeName(name) ?? "")) await files.remove(join(folder, name)).catch(() => {});
  }
  return { publish, close: lock.release };

  async function publish(tables: readonly OutFile[], manifest: (written: Written[]) => object): Promise<string[]> {
    const set = { files: tables, manifest, confirm: lock.confirm, stale: TABLES };
    return [...(await publishFiles(folder, set, effects)).map(({ name }) => name), MANIFEST];
  }
}

async function makeFolder(folder: string, { files }: Effects): Promise<void> {
  if (folder === "") throw new InputError("--out: an empty text names no folder.");
  const found = await files.look(folder).catch(() => null);
  if (found?.kind === "file") throw new InputError(`${folder}: this is a file, not a folder.`);
  if (found?.kind === "other") throw new InputError(`${folder}: this is a device or the like, not a folder.`);
  try {
    await files.makeFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new InputError(`${folder}: no folder can be made here.`);
  }
}

/** Whether a table is there. Throws an InputError where it is no file, or one that the run reads. */
async function isThere(path: string, reads: readonly string[], effects: Effects): Promise<boolean> {
  const { files } = effects;
  const found = await attempt(path, () => files.look(path));
  if (found === null) return false;
  if (found.kind !== "file") throw new InputError(`${path}: ${notAFile(found.kind)}`);
  for (const read of reads) {
    if ((await attempt(read, () => files.look(read)))?.id !== found.id) continue;
    throw new InputError(
      `${path}: the run reads this file, and would replace it with a table of its own.`,
      "Name another folder with --out.",
    );
  }
  return true;
}
