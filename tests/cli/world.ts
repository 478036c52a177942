import type { Effects } from "../../src/cli/effects/effects.ts";
import { main } from "../../src/cli/main.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { localThread } from "../../workers/local.ts";
import { pool } from "../../workers/pool.ts";
import type { Runner } from "../../workers/runner.ts";
import { memoryFiles, type Step } from "./memory-files.ts";

/** A runner on this thread, with the engine or something around it. */
export function onThisThread(run: typeof simulate): Runner {
  return pool(1, () => localThread(run));
}

/** What a command did, and with what. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A world of files in memory in which command lines are run on this thread. Paths are as the command names them. */
export class CommandWorld {
  readonly files = new Map<string, string | Uint8Array>();
  /** Characters in a line of the terminal; null: a pipe. */
  terminal: number | null = null;
  runner: () => Runner = () => onThisThread(simulate);
  /** What the last command listens with for Ctrl-C. */
  interrupt: () => void = () => {};
  processors = 4;
  /** Numbers of workers asked for. */
  workers: (number | undefined)[] = [];
  /** Told of every change to the files before it is done; throws in place of it. */
  step: (what: Step) => void = () => {};
  /** Number of the process that runs the commands; no other one is alive. */
  pid = 1;
  private time = 0;

  constructor(files: Record<string, unknown> = {}) {
    for (const [path, content] of Object.entries(files)) this.put(path, content);
  }

  /** Text and bytes as they are, anything else as JSON. */
  put(path: string, content: unknown): void {
    const raw = typeof content === "string" || content instanceof Uint8Array;
    this.files.set(path, raw ? content : JSON.stringify(content));
  }

  text(path: string): string {
    const content = this.files.get(path);
    if (typeof content !== "string") throw new Error(`no text at ${path}: ${[...this.files.keys()].join(", ")}`);
    return content;
  }

  /** Runs one command line, given as words in a text or in a list. */
  async run(line: string | string[], changed: Partial<Effects> = {}): Promise<Ran> {
    const [out, err] = [[] as string[], [] as string[]];
    const to = (list: string[]) => ({
      write: (text: string) => list.push(text),
      failure: async () => null,
      terminal: this.terminal !== null,
      columns: this.terminal ?? Number.POSITIVE_INFINITY,
    });
    const effects: Effects = {
      stdout: to(out),
      stderr: to(err),
      files: memoryFiles(this.files, (what) => this.step(what)),
      process: { pid: this.pid, host: "here", alive: (pid) => pid === this.pid },
      shipped: "shipped",
      now: () => (this.time += 1000),
      onInterrupt: (stop) => {
        this.interrupt = stop;
        return () => {};
      },
      processors: this.processors,
      runner: async (workers) => {
        this.workers.push(workers);
        return this.runner();
      },
      ...changed,
    };
    const code = await main(typeof line === "string" ? line.split(" ").filter(Boolean) : line, effects);
    return { code, out: out.join(""), err: err.join("") };
  }
}

const small = { kind: "community", sites: 3, teamsPerSite: 2, cliniciansPerTeam: 4, tiesIn: 6 };

/** A small study: three plans, the last a copy of the first, in two worlds. */
export const STUDY = {
  groundswell: 1,
  name: "Small",
  question: "Which is better?",
  run: { weeks: 12, replicates: 8, seed: "tests" },
  plans: [
    { name: "Soft only", tactics: { soft: 0.6, hard: 0 } },
    { name: "Hard", tactics: { soft: 0, hard: 0.6 } },
    { name: "Copy", tactics: { soft: 0.6, hard: 0 } },
  ],
  worlds: [
    { name: "Base", network: small },
    { name: "Hostile", people: { conflict: 0.6 } },
  ],
};
