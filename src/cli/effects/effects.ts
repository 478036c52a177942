import type { Runner } from "../../../workers/runner.ts";

/** Everything a command does to the world outside; tests hand in their own. */
export interface Effects {
  stdout: Output;
  stderr: Output;
  files: Files;
  process: ProcessName;
  /** Folder of the studies that come with the program. */
  shipped: string;
  /** Milliseconds, for the time left. */
  now(): number;
  /** Calls `stop` at Ctrl-C (once); returns how to stop listening. */
  onInterrupt(stop: () => void): () => void;
  /** How many threads this machine runs side by side. */
  processors: number;
  /** Workers to run jobs; as many as there are processors unless told. */
  runner(workers: number | undefined): Promise<Runner>;
}

/** Where text goes: a terminal, or a file or pipe. */
export interface Output {
  write(text: string): void;
  /** Why what was written did not arrive (the error of Node), once that is known; null where it did, or where its reader left early. */
  failure(): Promise<unknown>;
  /** Whether a person looks at it, rather than a pipe or a file. */
  terminal: boolean;
  /** Characters in a line; Infinity where it is no terminal. */
  columns: number;
}

/** How a process is told apart from others that may use the same folder. */
export interface ProcessName {
  pid: number;
  host: string;
  /** Whether a process of this number runs on this host. */
  alive(pid: number): boolean;
}

/** Failures reject with the error of Node, whose `code` is ENOENT, EACCES… */
export interface Files {
  /** The bytes of a regular file; else it fails with NOT_REGULAR, and where it is larger than any file that is read with TOO_LARGE. */
  read(path: string): Promise<Uint8Array>;
  /** The bytes of a file, piece by piece. */
  pieces(path: string): AsyncIterable<Uint8Array>;
  /** Names in a folder, sorted; empty when there is no such folder. */
  names(folder: string): Promise<string[]>;
  /** What a path leads to, links followed; null when there is nothing. `id` is the same for two paths to one file. */
  look(path: string): Promise<{ kind: "file" | "folder" | "other"; id: string } | null>;
  makeFolder(path: string): Promise<void>;
  /** Bytes `from`..`to` of a file, the last not included. */
  part(path: string, from: number, to: number): Promise<Uint8Array>;
  /** Writes a file piece by piece, replacing what was there; done when it is on the disk. */
  write(path: string, pieces: Pieces): Promise<void>;
  /** Begins a file that is not there yet and is added to; rejects with EEXIST where it is. */
  begin(path: string): Promise<GrowingFile>;
  /** Writes a file that is not there yet; rejects with EEXIST where it is, whoever else tries at the same time. */
  create(path: string, text: string): Promise<void>;
  /** Gives a file another name, replacing what had it, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
}

/** What a file is written from, piece by piece: text, in UTF-8, or bytes. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file that is added to. */
export interface GrowingFile {
  /** Done when it has reached the system; after a fall of power it may be lost. */
  add(text: string): Promise<void>;
  /** Done when all that was added is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
