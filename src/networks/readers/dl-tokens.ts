import type { Findings } from "../findings.ts";

/** A word of a DL file. */
export interface Token {
  text: string;
  line: number;
  /** A word in quotes is always a label. */
  isQuoted: boolean;
}

/** Words parted by spaces, commas and line ends; "=" and a colon at the end of a word stand alone. Quotes that are not closed are errors. */
export function tokensOf(text: string, file: string, findings: Findings): Token[] {
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
