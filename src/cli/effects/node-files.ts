import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Files } from "./effects.ts";

/** The files of the machine. */
export const nodeFiles: Files = {
  read: readFile,
  pieces: createReadStream,
  names,
  look,
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  write,
  create: (path, text) => writeFile(path, text, { flag: "wx" }),
  rename,
  remove: (path) => rm(path, { force: true }),
};

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function look(path: string): ReturnType<Files["look"]> {
  try {
    const found = await stat(path, { bigint: true });
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
    return { kind, id: `${found.dev}:${found.ino}` };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function write(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
