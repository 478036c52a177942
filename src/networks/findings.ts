import type { Problem } from "../text/problem.ts";

/** Problems of one kind told in full; the rest are counted. */
const TOLD = 20;

/** What was found while reading, in order; of each kind the first twenty are told and the others counted. */
export class Findings {
  readonly #list: Problem[] = [];
  readonly #counts = new Map<string, number>();
  /** Errors so far. */
  errors = 0;

  /** Without a result: `file` names the file (or the option), `line` counts from 1. */
  error(code: string, file: string, message: string, line?: number): void {
    this.errors++;
    this.#add("error", code, file, message, line);
  }

  /** Worth knowing; there is a result all the same. */
  warning(code: string, file: string, message: string, line?: number): void {
    this.#add("warning", code, file, message, line);
  }

  /** All problems, with one closing line for each kind of which only the first were told. */
  problems(): Problem[] {
    const list = [...this.#list];
    for (const [key, count] of this.#counts) {
      if (count <= TOLD) continue;
      const [severity, file, code] = JSON.parse(key) as ["error" | "warning", string, string];
      list.push({ code, path: file, message: `and ${count - TOLD} more like this`, severity });
    }
    return list;
  }

  #add(severity: "error" | "warning", code: string, file: string, message: string, line?: number): void {
    const key = JSON.stringify([severity, file, code]);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count > TOLD) return;
    if (line === undefined) this.#list.push({ code, path: file, message, severity });
    else this.#list.push({ code, path: `${file} line ${line}`, message, line, severity });
  }
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
