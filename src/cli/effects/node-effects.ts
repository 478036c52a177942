import { existsSync } from "node:fs";
import { availableParallelism, hostname } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { STOPPED } from "../command-line/command.ts";
import type { Effects, Output } from "./effects.ts";
import { nodeFiles } from "./node-files.ts";

/** Ctrl-C, `kill`, and a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Milliseconds within which a second signal is taken for the same. */
const ECHO = 1000;

/** Where a terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;

/** The process's own files, terminal, clock and workers. */
export function nodeEffects(): Effects {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: nodeFiles,
    process: { pid: process.pid, host: hostname(), alive },
    shipped: shippedFolder(),
    now: () => performance.now(),
    onInterrupt,
    processors: availableParallelism(),
    async runner(workers) {
      const { nodeRunner } = await import("../../../workers/node.ts");
      return nodeRunner(workers === undefined ? {} : { workers });
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let failed: NodeJS.ErrnoException | null = null;
  stream.on("error", (error) => {
    failed ??= error;
  });
  const terminal = stream.isTTY === true;
  return {
    write(text) {
      if (failed === null) stream.write(text);
    },
    async failure() {
      if (failed === null) await new Promise<void>((resolve) => stream.write("", () => resolve()));
      // the error is told to the callback first, to listeners a tick later
      await new Promise((resolve) => setImmediate(resolve));
      // a reader that left early (`| head`) or closed the terminal is no fault, and what else is to do goes on
      const left = failed?.code === "EPIPE" || (terminal && failed?.code === "EIO");
      return left ? null : failed;
    },
    terminal,
    columns: terminal ? stream.columns || USUAL_COLUMNS : Number.POSITIVE_INFINITY,
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // it is there, and another person's
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Once heard, it goes on listening: npx and npm pass on a Ctrl-C that the terminal has sent already, and the second of such
 * a pair must not end the process while it writes. One that comes later ends it at once.
 */
function onInterrupt(stop: () => void): () => void {
  let heard = false;
  let over = false;
  const listen = () => {
    if (over) process.exit(STOPPED);
    if (heard) return;
    heard = true;
    stop();
    // where the program was busy for longer than that, signals that came meanwhile are heard before it is over
    setTimeout(() => setImmediate(() => (over = true)), ECHO).unref();
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return () => {
    if (!heard) for (const signal of SIGNALS) process.off(signal, listen);
  };
}

/** `scenarios` beside the package file, from the sources and from the built program alike. */
function shippedFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, "scenarios");
}
