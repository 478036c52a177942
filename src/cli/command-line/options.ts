import { parseArgs } from "node:util";
import { didYouMean } from "../../text/did-you-mean.ts";
import { InputError } from "./input-error.ts";

/** One option of a command, as data: parsing, checks and help all come from here. */
export type Option =
  /** Given or not. */
  | { kind: "flag"; help: string }
  /** A text; with `optional`, `--name` alone gives "". */
  | { kind: "text"; value: string; help: string; optional?: boolean; choices?: readonly string[]; required?: boolean }
  /** A whole number from `min` to `max`, both included. */
  | { kind: "whole"; value: string; help: string; min: number; max: number }
  /** Repeatable. */
  | { kind: "list"; value: string; help: string };

/** The options of a command, by name. */
export type Options = Record<string, Option>;

/** What was given: false or undefined where an option was not. */
export type Given<O extends Options> = {
  [name in keyof O]: O[name]["kind"] extends "flag"
    ? boolean
    : O[name]["kind"] extends "list"
      ? string[]
      : O[name]["kind"] extends "whole"
        ? number | undefined
        : string | undefined;
};

/** Words on a command line: options by name and the words that belong to none. */
export interface Parsed<O extends Options> {
  given: Given<O>;
  words: string[];
}

/** Reads a command's words. Throws an InputError that lists everything wrong with them. */
export function parseOptions<O extends Options>(words: readonly string[], options: O): Parsed<O> {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, { type: takesNext(option) ? "string" : "boolean" }]),
    ),
  });
  const given: Record<string, unknown> = Object.fromEntries(
    Object.entries(options).map(([name, { kind }]) => [
      name,
      kind === "flag" ? false : kind === "list" ? [] : undefined,
    ]),
  );
  const rest: string[] = [];
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) wrong.push(unknownOption(token.rawName, Object.keys(options)));
    else {
      if (seen.has(token.name) && option.kind !== "list") wrong.push(`${token.rawName} is given twice: give it once.`);
      seen.add(token.name);
      const swallowed = token.inlineValue === false && /^-\D/.test(token.value);
      const { value, problem } = read(option, swallowed ? undefined : token.value);
      if (problem === undefined)
        given[token.name] = option.kind === "list" ? [...(given[token.name] as []), value] : value;
      else wrong.push(`${token.rawName}: ${problem}`);
    }
  }
  for (const [name, option] of Object.entries(options)) {
    const missing = option.kind === "text" && option.required && given[name] === undefined;
    if (missing) wrong.push(`--${name} ${option.value} is missing: ${option.help}`);
  }
  if (wrong.length > 0) throw new InputError(...wrong);
  return { given: given as Given<O>, words: rest };
}

function takesNext(option: Option): boolean {
  return option.kind !== "flag" && !(option.kind === "text" && option.optional);
}

function read(option: Option, text: string | undefined): { value?: unknown; problem?: string } {
  if (option.kind === "flag") return text === undefined ? { value: true } : { problem: "takes no value" };
  if (text === undefined) {
    return option.kind === "text" && option.optional ? { value: "" } : { problem: `needs a value (${option.value})` };
  }
  if (option.kind === "whole") return readWhole(option, text);
  if (option.kind === "text" && option.choices && !option.choices.includes(text)) {
    return { problem: `'${text}' is not one of ${option.choices.join(", ")}.${didYouMean(text, option.choices)}` };
  }
  return { value: text };
}

function readWhole({ min, max }: { min: number; max: number }, text: string): { value?: number; problem?: string } {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) return { problem: `'${text}' is not a whole number` };
  if (value < min) return { problem: `${text} is below ${min}` };
  if (value > max) return { problem: `${text} is above ${max}` };
  return { value };
}

function unknownOption(rawName: string, known: readonly string[]): string {
  return `There is no option ${rawName}.${didYouMean(rawName.replace(/^-+/, ""), known, (name) => `--${name}`)}`;
}
