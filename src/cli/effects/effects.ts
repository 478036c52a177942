import type { Runner } from "../../../workers/runner.ts";

/** Everything a command does to the world outside; tests hand in their own. */
export interface Effects {
  stdout: Output;
  stderr: Output;
  files: Files;
  /** Folder of the studies that come with the program. */
  shipped: string;
  /** Milliseconds, for the time left. */
  now(): number;
  /** Calls `stop` at Ctrl-C (once); returns how to stop listening. */
  onInterrupt(stop: () => void): () => void;
  /** Workers to run jobs; as many as there are processors unless told. */
  runner(workers: number | undefined): Promise<Runner>;
}

export interface Output {
  write(text: string): void;
  /** Whether a person looks at it, rather than a pipe or a file. */
  terminal: boolean;
  /** Characters in a line; Infinity where it is no terminal. */
  columns: number;
}

/** Failures reject with the error of Node, whose `code` is ENOENT, EACCES… */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  /** Names in a folder, sorted; empty when there is no such folder. */
  names(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Writes a file piece by piece, replacing what was there. */
  write(path: string, pieces: Iterable<string>): Promise<void>;
}
