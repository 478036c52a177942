import { createHash, randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { InputError } from "../command-line/input-error.ts";
import type { Effects, Pieces } from "../effects/effects.ts";
import { attempt } from "../files/why-not.ts";

/** A file to write: its name in the folder, and what is in it, in pieces. */
export interface OutFile {
  name: string;
  pieces: Pieces;
}

/** A file that was written. */
export interface Written {
  name: string;
  bytes: number;
  sha256: string;
}

/** A file that is written whole, but still under the name `part`. */
export interface FilePart extends Written {
  part: string;
}

/** How a file is named until it is whole, in its folder: two that write the same file do not meet. */
const PART = /^(.+)\.[0-9a-f]{8}\.part$/;

/** A name of its own for a part of a file. */
export function partName(name: string): string {
  return `${name}.${randomUUID().slice(0, 8)}.part`;
}

/** The name a file is to have once it is whole; undefined where this is not a name of a part. */
export function wholeName(part: string): string | undefined {
  return PART.exec(part)?.[1];
}

/** Writes files in full under names of parts; if one fails, all of these are removed again. Throws an InputError. */
export async function writeParts(folder: string, files: readonly OutFile[], effects: Effects): Promise<FilePart[]> {
  const parts: FilePart[] = [];
  try {
    for (const { name, pieces } of files) {
      const part = partName(name);
      parts.push({ name, part, bytes: 0, sha256: "" });
      Object.assign(parts[parts.length - 1], await measured(join(folder, name), join(folder, part), pieces, effects));
    }
  } catch (error) {
    await removeParts(folder, parts, effects);
    throw error;
  }
  return parts;
}

/** Removes parts, as far as that can be done. */
export async function removeParts(folder: string, parts: readonly FilePart[], { files }: Effects): Promise<void> {
  for (const { part } of parts) await files.remove(join(folder, part)).catch(() => {});
}

/** Gives parts the names of the files they are. Throws an InputError that says where the new file stands. */
export async function nameParts(folder: string, parts: readonly FilePart[], { files }: Effects): Promise<void> {
  for (const { name, part } of parts) {
    await attempt(`${join(folder, name)}, which is written as ${part}`, () =>
      files.rename(join(folder, part), join(folder, name)),
    );
  }
}

/**
 * Sees that a file to write is not there yet, or with `force` that it is a file, before any work is done for it; makes its
 * folder. Throws an InputError.
 */
export async function prepareFile(path: string, force: boolean, effects: Effects): Promise<void> {
  const found = await attempt(path, async () => {
    await effects.files.makeFolder(dirname(path));
    return effects.files.look(path);
  });
  if (found !== null && found.kind !== "file") throw new InputError(`${path}: ${notAFile(found.kind)}`);
  if (found !== null) refuseUnforced([path], force);
}

/** Writes one file: until all of it is there, what had its name stays. Throws an InputError. */
export async function writeWhole(path: string, text: string, effects: Effects): Promise<void> {
  const folder = dirname(path);
  await nameParts(folder, await writeParts(folder, [{ name: basename(path), pieces: [text] }], effects), effects);
}

/** Throws an InputError that names files which are there, unless they may be replaced. */
export function refuseUnforced(paths: readonly string[], force: boolean): void {
  if (paths.length === 0 || force) return;
  throw new InputError(
    `${paths.join(", ")}: already there, and nothing is overwritten unasked.`,
    "Name another place, or add --force to replace them.",
  );
}

/** What stands where a file is to be written. */
export function notAFile(kind: "folder" | "other"): string {
  return kind === "folder" ? "this is a folder, not a file." : "this is a device or the like, not a file.";
}

async function measured(path: string, part: string, pieces: Pieces, { files }: Effects) {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
      yield piece;
    }
  };
  await attempt(path, () => files.write(part, counted()));
  return { bytes, sha256: hash.digest("hex") };
}
