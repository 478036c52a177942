import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { STOPPED } from "../command-line/command.ts";
import type { Effects, Output } from "./effects.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** Milliseconds within which a second signal is taken for the same. */
const ECHO = 1000;

/** Where a terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;

/** The process's own files, terminal, clock and workers. */
export function nodeEffects(): Effects {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: { read: readFile, names, makeFolder, write },
    shipped: shippedFolder(),
    now: () => performance.now(),
    onInterrupt,
    async runner(workers) {
      const { nodeRunner } = await import("../../../workers/node.ts");
      return nodeRunner(workers === undefined ? {} : { workers });
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let gone = false;
  // whoever reads may leave early (`| head`): that is no fault, and what else is to do goes on
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
  });
  const terminal = stream.isTTY === true;
  return {
    write(text) {
      if (!gone) stream.write(text);
    },
    terminal,
    columns: terminal ? stream.columns || USUAL_COLUMNS : Number.POSITIVE_INFINITY,
  };
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

async function write(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/**
 * Once heard, it goes on listening: npx and npm pass on a Ctrl-C that the terminal has sent already, and the second of such
 * a pair must not end the process while it writes. One that comes later ends it at once.
 */
function onInterrupt(stop: () => void): () => void {
  let heard: number | null = null;
  const listen = () => {
    if (heard === null) stop();
    else if (performance.now() - heard > ECHO) process.exit(STOPPED);
    heard ??= performance.now();
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return () => {
    if (heard === null) for (const signal of SIGNALS) process.off(signal, listen);
  };
}

/** `scenarios` beside the package file, from the sources and from the built program alike. */
function shippedFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, "scenarios");
}
