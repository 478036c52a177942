import { join } from "node:path";
import type { Effects } from "../effects/effects.ts";
import { attempt } from "../files/why-not.ts";
import { nameParts, type OutFile, removeParts, type Written, writeParts } from "./whole-file.ts";

/** The file that says what a folder holds: where it is, the files are complete and of one run. */
export const MANIFEST = "manifest.json";

/** What is put in place together. */
export interface PublishedSet {
  files: readonly OutFile[];
  /** What the manifest says of the files as they were written. */
  manifest(written: Written[]): object;
  /** Asked when all is written and nothing yet in place; throws where it must not be. */
  confirm?(): Promise<void>;
  /** Files of an older set that go unless they are written anew; defaults to none. */
  stale?: readonly string[];
}

/**
 * Writes files and a manifest of them, and puts them in place of what was there. Wherever that is broken off, the folder holds the
 * old set with its manifest, or no manifest. Gives what was written, without the manifest. Throws an InputError.
 */
export async function publishFiles(
  folder: string,
  { files, manifest, confirm, stale = [] }: PublishedSet,
  effects: Effects,
): Promise<Written[]> {
  const parts = await writeParts(folder, files, effects);
  const written = parts.map(({ part: _, ...file }) => file);
  const text = `${JSON.stringify(manifest(written), null, 2)}\n`;
  let last: typeof parts = [];
  try {
    last = await writeParts(folder, [{ name: MANIFEST, pieces: [text] }], effects);
    await confirm?.();
  } catch (error) {
    await removeParts(folder, [...parts, ...last], effects);
    throw error;
  }
  const remove = (name: string) => attempt(join(folder, name), () => effects.files.remove(join(folder, name)));
  await remove(MANIFEST);
  await nameParts(folder, parts, effects);
  for (const name of stale) if (!written.some((file) => file.name === name)) await remove(name);
  await nameParts(folder, last, effects);
  return written;
}
