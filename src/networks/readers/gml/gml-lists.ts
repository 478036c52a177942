import { type Findings, quoted } from "../../findings.ts";

/** Keys with their values, in the order of the file. */
export type GmlList = GmlValue[];

export interface GmlValue {
  key: string;
  /** A number or text as it stands, entities read; "" for a list. */
  text: string;
  list: GmlList | null;
  line: number;
}

/** Lists within lists; programs write about five. */
const DEEPEST = 50;

/** Numbers, text in quotes, brackets and keys; a "#" that begins a line begins a comment. */
const TOKEN = /[^\S\n]+|\n[^\S\n]*(?:#[^\n]*)?|"[^"]*"|\[|\]|[^\s"[\]]+|"/y;

/** Takes GML apart into keys and values. Null, and an error with its line, where brackets or quotes are not closed or a value is missing. */
export function parseGml(text: string, file: string, findings: Findings): GmlList | null {
  const top: GmlList = [];
  const open: GmlList[] = [top];
  let key: { name: string; line: number } | null = null;
  let line = 1;
  const broken = (what: string): null => {
    findings.error("broken-gml", file, `${what}: is the file complete?`, line);
    return null;
  };
  TOKEN.lastIndex = /^[^\S\n]*#[^\n]*/.exec(text)?.[0].length ?? 0;
  while (TOKEN.lastIndex < text.length) {
    const [token] = TOKEN.exec(text)!;
    const first = token[0]!;
    if (first === "\n") {
      line++;
    } else if (first.trim() === "") {
      // parts tokens
    } else if (token === '"') {
      return broken("a double quote is not closed");
    } else if (token === "]") {
      if (key !== null) return broken(`${quoted(key.name)} has no value`);
      if (open.length === 1) return broken("a ] without its [");
      open.pop();
    } else if (token === "[") {
      if (key === null) return broken("a [ without a name before it");
      if (open.length > DEEPEST) return broken(`more than ${DEEPEST} lists within each other`);
      const list: GmlList = [];
      open.at(-1)!.push({ key: key.name, text: "", list, line: key.line });
      open.push(list);
      key = null;
    } else if (key === null) {
      if (first === '"') return broken(`text without a name before it: ${quoted(token.slice(1, -1))}`);
      key = { name: token, line };
    } else {
      const value = first === '"' ? withEntities(token.slice(1, -1)) : token;
      open.at(-1)!.push({ key: key.name, text: value.trim(), list: null, line: key.line });
      for (let at = token.indexOf("\n"); at >= 0; at = token.indexOf("\n", at + 1)) line++;
      key = null;
    }
  }
  if (key !== null) return broken(`${quoted(key.name)} has no value`);
  return open.length > 1 ? broken(`${open.length - 1} [ without ]`) : top;
}

const ENTITIES: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };

/** GML is written in ASCII: other letters are entities as in HTML. */
function withEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const letter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return letter ? String.fromCodePoint(code) : whole;
  });
}
