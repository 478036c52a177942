import type { Findings } from "../../findings.ts";
import { refuseTwoMode } from "../two-mode.ts";

/** A word of a DL file. */
export interface Token {
  text: string;
  line: number;
  /** A word in quotes is always a label. */
  isQuoted: boolean;
}

/** The words of a DL file, read one after the other. */
export class DlWords {
  readonly findings: Findings;
  readonly #file: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  /** Quotes that are not closed are errors. */
  constructor(text: string, file: string, findings: Findings) {
    this.findings = findings;
    this.#file = file;
    this.#tokens = tokensOf(text, file, findings);
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  /** A word to come, 0 for the next. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** The word after "=", which may be left out. */
  value(): Token | undefined {
    this.skip("=");
    return this.next();
  }

  /** Whether this word was the next one, in any letter case, and is behind now. */
  skip(word: string): boolean {
    if (this.peek()?.text.toLowerCase() !== word) return false;
    this.#at++;
    return true;
  }

  /** Line of the last word of the file. */
  get lastLine(): number {
    return this.#tokens.at(-1)?.line ?? 1;
  }

  refuseTwoMode(what: string, line: number): void {
    refuseTwoMode(what, this.#file, line, this.findings);
  }

  error(code: string, message: string, line: number): void {
    this.findings.error(code, this.#file, message, line);
  }
}

/** Words parted by spaces, commas and line ends; "=" and a colon at the end of a word stand alone. */
function tokensOf(text: string, file: string, findings: Findings): Token[] {
  const tokens: Token[] = [];
  text.split("\n").forEach((content, i) => {
    const line = i + 1;
    if ((content.split('"').length - 1) % 2 !== 0) {
      findings.error("broken-quotes", file, "a double quote is not closed: the line was cut or damaged", line);
    }
    for (const [whole, inQuotes] of content.matchAll(/"([^"]*)"|=|:|[^\s,"=:]+(?::(?=[^\s,"=:])[^\s,"=:]+)*/g)) {
      tokens.push({ text: inQuotes ?? whole, line, isQuoted: inQuotes !== undefined });
    }
  });
  return tokens;
}
