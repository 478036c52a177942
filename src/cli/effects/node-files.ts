import { constants, createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { NETWORK_LIMITS } from "../../networks/network-limits.ts";
import type { Files, GrowingFile, Pieces } from "./effects.ts";

/** The files of the machine. */
export const nodeFiles: Files = {
  read,
  pieces: createReadStream,
  names,
  look,
  makeFolder,
  part,
  write,
  begin,
  create: (path, text) => writeFile(path, text, { flag: "wx" }),
  rename,
  remove: (path) => rm(path, { force: true }),
};

/** Of what is no regular file nothing is read: a pipe would be waited for without end, and a device may have none. */
async function read(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR" });
    if (!found.isFile()) throw Object.assign(new Error(`${path} is no regular file`), { code: "NOT_REGULAR" });
    if (found.size > NETWORK_LIMITS.size) throw Object.assign(new Error(`${path} is too large`), { code: "TOO_LARGE" });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

// step by step: where no folder can be made (/proc/x), Node's recursive mkdir tries without end
async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await makeOne(path);
  }
}

/** A folder in one that is there; it may be there itself, made by another run at the same time. */
async function makeOne(path: string): Promise<void> {
  await mkdir(path).catch(async (error) => {
    if (!(await stat(path).catch(() => null))?.isDirectory()) throw error;
  });
}

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

async function part(path: string, from: number, to: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const bytes = new Uint8Array(to - from);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
      if (bytesRead === 0) return bytes.subarray(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

async function write(path: string, pieces: Pieces): Promise<void> {
  const file = await open(path, "w");
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function begin(path: string): Promise<GrowingFile> {
  const file = await open(path, "ax");
  return { add: (text) => file.appendFile(text), sync: () => file.sync(), close: () => file.close() };
}
