import { SaxesParser } from "saxes";

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

/** Elements within each other, at most. */
const DEPTH = 256;

/**
 * Reads well-formed XML without building a document, so that millions of elements fit and each is known by its line. Entities
 * are the five predefined ones and character references; a DOCTYPE with declarations of its own is an error. Names are
 * told without the prefix of the root element, where it has one (`g:graph` in `g:gexf` is `graph`); others keep theirs.
 * Returns null when all was read.
 *
 * By saxes, which is strict, knows lines and is fast enough. graphology-graphml was weighed: it needs
 * a DOM, which browser workers lack, names no lines, and silently changes undirected ties of directed graphs.
 */
export function readXml(text: string, handler: XmlHandler): XmlError | null {
  return new XmlReader(text, handler).read();
}

class Malformed extends Error {}

interface Tag {
  name: string;
  line: number;
}

class XmlReader {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #parser = new SaxesParser({ position: true });
  /** Characters and lines of white space before the document. */
  readonly #skipped: { length: number; lines: number };
  readonly #open: Tag[] = [];
  /** The one closed last; saxes closes an element before it tells that the closing tag has another name. */
  #closed: Tag | undefined;
  /** Of the root element: "g:" in `<g:gexf>`; null before it. */
  #prefix: string | null = null;
  /** The tag whose attributes are being read. */
  #opening: Tag | null = null;

  constructor(text: string, handler: XmlHandler) {
    this.#text = text;
    this.#handler = handler;
    const before = text.slice(0, text.length - text.trimStart().length);
    this.#skipped = { length: before.length, lines: before.split("\n").length - 1 };
  }

  read(): XmlError | null {
    const parser = this.#parser;
    parser.on("opentagstart", ({ name }) => {
      this.#opening = { name, line: this.#line() };
    });
    parser.on("opentag", ({ attributes }) => this.#opened(attributes));
    parser.on("closetag", ({ name }) => {
      this.#closed = this.#open.pop();
      this.#handler.close(this.#local(name), this.#line());
    });
    parser.on("text", (text) => {
      if (this.#open.length > 0) this.#handler.text(text);
    });
    parser.on("cdata", (text) => this.#handler.text(text));
    parser.on("doctype", (doctype) => {
      if (doctype.includes("[")) throw new Malformed("a DOCTYPE with declarations of its own is not read");
    });
    parser.on("error", ({ message }) => {
      throw new Malformed(this.#inWords(message.replace(/^\d+:\d+: /, "")));
    });
    try {
      parser.write(this.#text.slice(this.#skipped.length)).close();
      return null;
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return { message: error.message, line: this.#line() };
    }
  }

  #opened(attributes: object): void {
    const tag = this.#opening!;
    this.#opening = null;
    this.#prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
    this.#handler.open(this.#local(tag.name), new Map(Object.entries(attributes as Record<string, string>)), tag.line);
    if (this.#open.push(tag) > DEPTH) throw new Malformed(`more than ${DEPTH} elements within each other`);
  }

  #local(name: string): string {
    return this.#prefix !== null && name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name;
  }

  #line(): number {
    return this.#parser.line + this.#skipped.lines;
  }

  /** What saxes finds wrong, with what a person needs to find it. */
  #inWords(message: string): string {
    const inside = this.#open.at(-1);
    const told = message.replace(/\.$/, "");
    if (this.#opening !== null && /^(unclosed tag|unexpected end)/.test(told)) {
      return `<${this.#opening.name}> is not closed by ">"`;
    }
    if (/^unclosed tag/.test(told)) return `the file ends inside <${inside!.name}> of line ${inside!.line}: it was cut`;
    if (told === "unexpected end") return "the file ends in the middle: it was cut or damaged";
    if (/^(unexpected close tag|unmatched closing tag)/.test(told)) {
      const open = told === "unexpected close tag" ? this.#closed : undefined;
      const where = open === undefined ? "nothing is open" : `<${open.name}> of line ${open.line} is open`;
      return `${this.#last("</", ">")} where ${where}`;
    }
    if (/entity/.test(told)) return `${this.#last("&", ";").slice(0, 12)} is not a known entity; write &amp; for "&"`;
    return WORDS.get(told) ?? (inside === undefined ? told : `${told}, inside <${inside.name}> of line ${inside.line}`);
  }

  /** The last piece that was read from `start` to `end`. */
  #last(start: string, end: string): string {
    const text = this.#text.slice(0, this.#parser.position + this.#skipped.length);
    const piece = text.slice(text.lastIndexOf(start));
    const closed = piece.indexOf(end);
    return closed < 0 ? piece : piece.slice(0, closed + 1);
  }
}

const WORDS = new Map([
  ["document must contain a root element", "no XML element found"],
  ["documents may contain only one root", "a second root element"],
  ["text data outside of root node", "text outside the root element: this is not XML"],
]);
