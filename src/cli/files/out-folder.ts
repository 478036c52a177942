import { createHash } from "node:crypto";
import { join } from "node:path";
import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { whyNot } from "./read-text.ts";

/** A file to write: its name in the folder, and its text in pieces. */
export interface OutFile {
  name: string;
  pieces: Iterable<string>;
}

/** A file that was written. */
export interface Written {
  name: string;
  bytes: number;
  sha256: string;
}

/** Makes the folder and sees that none of the files is there yet, before anything is run. Throws an InputError. */
export async function prepareFolder(folder: string, names: string[], force: boolean, effects: Effects): Promise<void> {
  const there = await attempt(folder, async () => {
    await effects.files.makeFolder(folder);
    return effects.files.names(folder);
  });
  const same = names.filter((name) => there.includes(name));
  if (same.length > 0 && !force) {
    throw new InputError(
      `${same.map((name) => join(folder, name)).join(", ")}: already there, and nothing is overwritten unasked.`,
      "Name another place, or add --force to replace them.",
    );
  }
}

/** Writes files one after the other, and tells their sizes and sha-256. */
export async function writeFiles(folder: string, files: readonly OutFile[], effects: Effects): Promise<Written[]> {
  const written: Written[] = [];
  for (const { name, pieces } of files) {
    const hash = createHash("sha256");
    let bytes = 0;
    const measured = function* () {
      for (const piece of pieces) {
        hash.update(piece);
        bytes += Buffer.byteLength(piece);
        yield piece;
      }
    };
    await attempt(join(folder, name), () => effects.files.write(join(folder, name), measured()));
    written.push({ name, bytes, sha256: hash.digest("hex") });
  }
  return written;
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new InputError(`${path}: ${whyNot(error)}`);
  }
}
