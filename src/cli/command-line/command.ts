import type { Effects } from "../effects/effects.ts";
import { InputError } from "./input-error.ts";
import { type Given, type Options, parseOptions } from "./options.ts";

/** A command as data: what its help says, and what it does. */
export interface Command {
  name: string;
  /** Words after the name: "STUDY", "FILE…". */
  usage: string;
  /** What it does, in one or a few lines. */
  about: string;
  options: Options;
  /** Command lines to learn from. */
  examples: string[];
  /** Runs it; gives the exit code. Throws an InputError for what the user gave wrong. */
  run(words: readonly string[], effects: Effects): Promise<number>;
}

/** Done as asked. */
export const GOOD = 0;
/** A fault of the program. */
export const BUG = 1;
/** What was given cannot be used. */
export const BAD_INPUT = 2;
/** Some runs could not be made; the others are there. */
export const PARTLY = 3;
/** Stopped by Ctrl-C; what was finished is kept (128 + the signal's number, as shells have it). */
export const STOPPED = 130;

/** Makes a command whose options reach its action read and checked. `words`: how many words it takes besides. */
export function command<O extends Options>(definition: {
  name: string;
  usage: string;
  about: string;
  options: O;
  examples: string[];
  words: { least: number; most: number };
  /** `line` is the whole command line, for the record. */
  action(given: Given<O>, words: string[], effects: Effects, line: string): Promise<number>;
}): Command {
  const { words: expected, action, ...about } = definition;
  return {
    ...about,
    run(words, effects) {
      const parsed = parseOptions(words, definition.options);
      const help = `See groundswell ${about.name} --help.`;
      const line = `groundswell ${about.name} ${about.usage}`;
      if (parsed.words.length < expected.least) throw new InputError(`Something is missing: ${line}`, help);
      if (parsed.words.length > expected.most) {
        throw new InputError(`One word too many: '${parsed.words[expected.most]}'. It is: ${line}`, help);
      }
      return action(parsed.given, parsed.words, effects, ["groundswell", about.name, ...words].map(quoted).join(" "));
    },
  };
}

/** A word as a shell takes it back. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
