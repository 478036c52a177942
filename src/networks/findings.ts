import type { Problem } from "../text/problem.ts";

/** Of problems of one cause, so many different ones are told in full, and so many lines of the others named. */
const TOLD = 3;
const LINES = 10;

/** Problems of one cause: of one kind, in one file, with one cure. */
interface Cause {
  severity: Problem["severity"];
  code: string;
  file: string;
  cure: string;
  count: number;
  /** The first different ones, each with its lines. */
  told: Map<string, number[]>;
  /** The first lines of the others. */
  others: number[];
}

/** What was found while reading, in the order in which causes came up; problems of one cause are one, with their number. */
export class Findings {
  readonly #causes = new Map<string, Cause>();
  /** Errors so far. */
  errors = 0;

  /** Without a result: `file` names the file (or the option), `line` counts from 1, `cure` says what to do about it. */
  error(code: string, file: string, message: string, line?: number, cure = ""): void {
    this.errors++;
    this.#add("error", code, file, message, line, cure);
  }

  /** Worth knowing; there is a result all the same. */
  warning(code: string, file: string, message: string, line?: number, cure = ""): void {
    this.#add("warning", code, file, message, line, cure);
  }

  /** All problems, one for each cause. */
  problems(): Problem[] {
    return [...this.#causes.values()].map((cause) => (cause.count === 1 ? single(cause) : joined(cause)));
  }

  #add(
    severity: Problem["severity"],
    code: string,
    file: string,
    message: string,
    line: number | undefined,
    cure: string,
  ): void {
    const key = JSON.stringify([severity, file, code, cure]);
    let cause = this.#causes.get(key);
    if (cause === undefined) {
      cause = { severity, code, file, cure, count: 0, told: new Map(), others: [] };
      this.#causes.set(key, cause);
    }
    cause.count++;
    if (cause.told.size < TOLD && !cause.told.has(message)) cause.told.set(message, []);
    const lines = cause.told.get(message) ?? cause.others;
    if (line !== undefined && lines.length < LINES) lines.push(line);
  }
}

function single({ severity, code, file, cure, told }: Cause): Problem {
  const [[what, lines]] = [...told] as [[string, number[]]];
  const message = cure === "" ? what : `${what}. ${cure}`;
  const [line] = lines;
  if (line === undefined) return { code, path: file, message, severity };
  return { code, path: `${file} line ${line}`, message, line, severity };
}

/** The cure first, then how often, then the first of them. */
function joined({ severity, code, file, cure, count, told, others }: Cause): Problem {
  const shown = [...told].map(([what, lines]) => `${linesText(lines)}${what}`);
  const rest = count - [...told.values()].reduce((sum, lines) => sum + Math.max(1, lines.length), 0);
  if (rest > 0) shown.push(`and ${rest} more${others.length > 0 ? `, as in ${linesText(others).slice(0, -2)}` : ""}`);
  const message = `${cure === "" ? "" : `${cure} `}${count} times: ${shown.join("; ")}`;
  const line = [...told.values()][0]?.[0];
  return { code, path: file, message, ...(line !== undefined && { line }), severity };
}

/** "line 2: ", "lines 2, 3, 4: ". */
function linesText(lines: readonly number[]): string {
  if (lines.length === 0) return "";
  return `line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}: `;
}

/** Text from a file as it may stand in a message: in quotes, cut at 60 characters, control characters replaced. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
  return `'${short.replace(/[\u0000-\u001f\u007f-\u009f]/g, "·")}'`;
}

/** Names in quotes with commas, at most `most` of them: "'a', 'b' and 3 more". */
export function listed(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quoted).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** A number with its word: "1 tie", "2 ties". */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
