import { lineAt } from "../source/decode.ts";

/** Called in document order; `line` counts from 1. Text comes with entities replaced, in pieces. */
export interface XmlHandler {
  open(name: string, attributes: Map<string, string>, line: number): void;
  text(text: string): void;
  close(name: string, line: number): void;
}

/** Not well-formed XML: what is wrong and where. */
export interface XmlError {
  message: string;
  line: number;
}

const DEPTH = 256;

/**
 * Reads well-formed XML without building a document, so that millions of elements fit and each is known by its line.
 * It knows elements, attributes, text, CDATA, comments, processing instructions, a DOCTYPE without own entities, the
 * five predefined entities and character references; anything else is an error, never a guess. Names keep their
 * prefix. Returns null when all was read. (graphology-graphml was tried: it needs a DOM, which browser workers lack,
 * names no lines, and silently changes undirected ties of directed graphs.)
 */
export function readXml(text: string, handler: XmlHandler): XmlError | null {
  return new XmlReader(text, handler).read();
}

class Malformed extends Error {}

class XmlReader {
  readonly #text: string;
  readonly #handler: XmlHandler;
  #at = 0;
  #line = 1;
  #counted = 0;
  readonly #open: { name: string; line: number }[] = [];
  #rootSeen = false;

  constructor(text: string, handler: XmlHandler) {
    this.#text = text;
    this.#handler = handler;
  }

  read(): XmlError | null {
    try {
      while (this.#at < this.#text.length) this.#piece();
      const unclosed = this.#open.at(-1);
      if (unclosed) throw new Malformed(`the file ends inside <${unclosed.name}> of line ${unclosed.line}: it was cut`);
      if (!this.#rootSeen) throw new Malformed("no XML element found");
      return null;
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return { message: error.message, line: lineAt(this.#text, Math.min(this.#at, this.#text.length)) };
    }
  }

  #piece(): void {
    const text = this.#text;
    const at = this.#at;
    if (text.charCodeAt(at) !== 60 /* < */) {
      const next = text.indexOf("<", at);
      const end = next < 0 ? text.length : next;
      this.#characters(text.slice(at, end));
      this.#at = end;
    } else if (text.startsWith("<!--", at)) {
      this.#at = this.#after("-->", at + 4, "a comment");
    } else if (text.startsWith("<![CDATA[", at)) {
      const end = this.#after("]]>", at + 9, "a CDATA section");
      if (this.#open.length === 0) throw new Malformed("text outside the root element");
      this.#handler.text(text.slice(at + 9, end - 3));
      this.#at = end;
    } else if (text.startsWith("<?", at)) {
      this.#at = this.#after("?>", at + 2, "a processing instruction");
    } else if (text.startsWith("<!DOCTYPE", at)) {
      const end = this.#after(">", at, "the DOCTYPE");
      if (text.slice(at, end).includes("[")) throw new Malformed("a DOCTYPE with declarations of its own is not read");
      this.#at = end;
    } else if (text.charCodeAt(at + 1) === 47 /* / */) {
      this.#closing();
    } else {
      this.#opening();
    }
  }

  #after(mark: string, from: number, what: string): number {
    const end = this.#text.indexOf(mark, from);
    if (end < 0) throw new Malformed(`${what} is not closed: the file was cut or damaged`);
    return end + mark.length;
  }

  #characters(raw: string): void {
    if (this.#open.length === 0) {
      if (raw.trim() !== "") throw new Malformed("text outside the root element: this is not XML");
      return;
    }
    this.#handler.text(decodeEntities(raw));
  }

  #closing(): void {
    const end = this.#after(">", this.#at, "a closing tag");
    const name = this.#text.slice(this.#at + 2, end - 1).trimEnd();
    const open = this.#open.pop();
    if (open?.name !== name) {
      const expected = open === undefined ? "nothing is open" : `<${open.name}> of line ${open.line} is open`;
      throw new Malformed(`</${name.slice(0, 60)}> where ${expected}`);
    }
    this.#handler.close(name, this.#lineHere());
    this.#at = end;
  }

  #opening(): void {
    const line = this.#lineHere();
    if (this.#open.length === 0 && this.#rootSeen) throw new Malformed("a second root element");
    this.#rootSeen = true;
    NAME.lastIndex = this.#at + 1;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) throw new Malformed('"<" without an element name; write &lt; in text');
    this.#at = NAME.lastIndex;
    const attributes = this.#attributes(name);
    const empty = this.#text.charCodeAt(this.#at) === 47;
    if (empty) this.#at++;
    if (this.#text.charCodeAt(this.#at) !== 62 /* > */) throw new Malformed(`<${name}> is not closed by ">"`);
    this.#at++;
    this.#handler.open(name, attributes, line);
    if (empty) this.#handler.close(name, line);
    else if (this.#open.push({ name, line }) > DEPTH)
      throw new Malformed(`more than ${DEPTH} elements within each other`);
  }

  #attributes(element: string): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const found = ATTRIBUTE.exec(this.#text);
      if (found === null) break;
      const [, name, double, single] = found;
      if (attributes.has(name!)) throw new Malformed(`<${element}> has the attribute ${name} twice`);
      const value = double ?? single ?? "";
      if (value.includes("<")) throw new Malformed(`"<" in the attribute ${name} of <${element}>: a quote is missing`);
      attributes.set(name!, decodeEntities(value));
      this.#at = ATTRIBUTE.lastIndex;
    }
    SPACES.lastIndex = this.#at;
    SPACES.exec(this.#text);
    this.#at = SPACES.lastIndex;
    return attributes;
  }

  #lineHere(): number {
    for (let i = this.#text.indexOf("\n", this.#counted); i >= 0 && i < this.#at; i = this.#text.indexOf("\n", i + 1)) {
      this.#line++;
      this.#counted = i + 1;
    }
    return this.#line;
  }
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
const ATTRIBUTE = /[ \t\n]+([\p{L}_:][\p{L}\p{N}_:.-]*)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/uy;
const SPACES = /[ \t\n]*/y;

const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(
    /&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{1,8})?(;?)/gi,
    (whole, body: string | undefined, end: string) => {
      const text = body === undefined || end === "" ? undefined : entity(body);
      if (text === undefined) throw new Malformed(`${whole.slice(0, 12)} is not a known entity; write &amp; for "&"`);
      return text;
    },
  );
}

function entity(body: string): string | undefined {
  if (!body.startsWith("#")) return ENTITIES.get(body);
  const hex = body[1] === "x" || body[1] === "X";
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code >= 0x20 && code <= 0x10ffff && !surrogate
    ? String.fromCodePoint(code)
    : code === 9 || code === 10
      ? " "
      : undefined;
}
