import ts from "typescript";

/** A word, number or sign of TypeScript, and where it stands in its text. */
export interface Token {
  text: string;
  from: number;
  to: number;
}

/**
 * The tokens of a text, whole file or fragment, in order, without comments and white space. A comma before a closing bracket
 * is left out: whether there is one follows from where the lines are broken.
 */
export function tokensOf(text: string): Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  /** Braces open inside each template that is not at its end. */
  const templates: number[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const inside = templates.length - 1;
    if (kind === ts.SyntaxKind.GreaterThanToken) scanner.reScanGreaterToken();
    else if (kind === ts.SyntaxKind.TemplateHead) templates.push(0);
    else if (kind === ts.SyntaxKind.OpenBraceToken && inside >= 0) templates[inside]++;
    else if (kind === ts.SyntaxKind.CloseBraceToken && inside >= 0 && templates[inside]-- === 0) {
      const rest = scanner.reScanTemplateToken(false);
      if (rest === ts.SyntaxKind.TemplateTail) templates.pop();
      else templates[inside] = 0;
    }
    tokens.push({ text: scanner.getTokenText(), from: scanner.getTokenStart(), to: scanner.getTokenEnd() });
  }
  return tokens.filter(({ text }, i) => text !== "," || !CLOSING.has(tokens[i + 1]?.text));
}

const CLOSING = new Set([")", "]", "}"]);
