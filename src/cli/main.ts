import packageFile from "../../package.json" with { type: "json" };
import { didYouMean } from "../text/did-you-mean.ts";
import { BAD_INPUT, BUG, type Command, GOOD } from "./command-line/command.ts";
import { commandHelp, programHelp } from "./command-line/help.ts";
import { InputError } from "./command-line/input-error.ts";
import type { Effects } from "./effects/effects.ts";
import { whyNot } from "./files/why-not.ts";

/** Every command: what it does in a line, and how to load it. Only the one that is asked for is loaded. */
const COMMANDS: Record<string, { summary: string; load(): Promise<Command> }> = {
  run: {
    summary: "run every plan of a study in every world",
    load: async () => (await import("./commands/run.ts")).run,
  },
  compare: {
    summary: "compare the plans with the first one, in the same networks",
    load: async () => (await import("./commands/compare.ts")).compare,
  },
  design: {
    summary: "print the points of a design, or what a sweep of it would take",
    load: async () => (await import("./commands/sweeps/design.ts")).design,
  },
  sweep: {
    summary: "run every point of a design and write tables of all runs",
    load: async () => (await import("./commands/sweeps/sweep.ts")).sweep,
  },
  merge: {
    summary: "put the shards of a sweep together",
    load: async () => (await import("./commands/sweeps/merge.ts")).merge,
  },
  reopen: {
    summary: "give a point of a sweep as a study, or as a link",
    load: async () => (await import("./commands/sweeps/reopen.ts")).reopen,
  },
  choose: {
    summary: "say which plan is best in each world, with as many runs as that takes",
    load: async () => (await import("./commands/choose.ts")).choose,
  },
  validate: {
    summary: "check study files and network files",
    load: async () => (await import("./commands/validate.ts")).validate,
  },
  check: {
    summary: "check that a folder of tables is whole and of one run",
    load: async () => (await import("./commands/check.ts")).check,
  },
  import: {
    summary: "make a network file from lists of people and ties",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  sensitivity: {
    summary: "say which factors matter, from the runs of any model over a design",
    load: async () => (await import("./commands/sensitivity.ts")).sensitivity,
  },
  schema: {
    summary: "print the JSON Schema of study files, for editors",
    load: async () => (await import("./commands/schema.ts")).schema,
  },
  verify: {
    summary: "compare the engine with textbook models whose results are known",
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  patterns: {
    summary: "show the patterns of the eight lessons, and what makes each vanish",
    load: async () => (await import("./commands/patterns.ts")).patterns,
  },
  trials: {
    summary: "simulate trials of single tactics beside the published effects",
    load: async () => (await import("./commands/trials.ts")).trials,
  },
};

/**
 * Runs one command line (without the program's own name) and gives its exit code: 0 done, 1 a fault of the program, 2 the
 * input cannot be used, 3 some runs of a sweep could not be made, 130 stopped by Ctrl-C. `effects` defaults to the process's own files and terminal.
 */
export async function main(words: readonly string[], effects?: Effects): Promise<number> {
  const outside = effects ?? (await import("./effects/node-effects.ts")).nodeEffects();
  const code = await dispatch(words, outside).catch((error: unknown) => tell(error, outside));
  const failure = await outside.stdout.failure();
  if (failure === null) return code;
  outside.stderr.write(`groundswell: what is printed could not be written: ${whyNot(failure)}\n`);
  return BAD_INPUT;
}

async function dispatch([name, ...rest]: readonly string[], effects: Effects): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    effects.stdout.write(programHelp(COMMANDS));
    return GOOD;
  }
  if (name === "--version" || name === "-v") {
    effects.stdout.write(`${packageFile.version}\n`);
    return GOOD;
  }
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (known === undefined) {
    const what = name.startsWith("-") ? "option" : "command";
    const nearest = didYouMean(name, Object.keys(COMMANDS), (word) => `groundswell ${word}`);
    throw new InputError(`There is no ${what} ${name}.${nearest}`, "See groundswell --help.");
  }
  const command = await known.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    effects.stdout.write(commandHelp(command));
    return GOOD;
  }
  return command.run(rest, effects);
}

const TOO_MANY_FILES = /\b(EMFILE|ENFILE)\b/;

/** The one place where errors end: what the user can mend is told plainly, anything else as a bug. */
function tell(error: unknown, { stderr }: Effects): number {
  if (error instanceof InputError) {
    stderr.write(`groundswell: ${error.message}\n`);
    return BAD_INPUT;
  }
  // of what is loaded on the way: files of the program, and its workers
  if (TOO_MANY_FILES.test(error instanceof Error ? error.message : "")) {
    stderr.write(
      "groundswell: this terminal lets a program open too few files at once: 64 and 16 more a worker are enough.\n" +
        "Allow more with: ulimit -n 1024\n",
    );
    return BAD_INPUT;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `groundswell ${packageFile.version} failed; this is a fault of the program, not of your files.\n` +
      `Please report it with the command, the study and these lines:\n${trace}\n`,
  );
  return BUG;
}
