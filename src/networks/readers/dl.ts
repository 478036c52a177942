import { type Findings, quoted } from "../findings.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { readNumber } from "../source/read-number.ts";
import { type Token, tokensOf } from "./dl-tokens.ts";
import { ONLY_LAYER } from "./edge-list.ts";
import { addTie, emptyListedTies, type ListedTies } from "./listed-ties.ts";
import { Numbering } from "./numbering.ts";

/**
 * Reads UCINET DL: `dl n=4`, where there are several relations `nm=2`, with `labels:`, `labels embedded` and
 * `matrix labels:`, then `data:` in the format fullmatrix (the default, `diagonal=absent` allowed), edgelist1 or
 * nodelist1. Relations are layers. Values of a matrix that are not 0 are weights. People without labels are called by
 * their numbers. Two-mode networks and other formats are errors. Null after errors.
 *
 * Own code: no kept package for JavaScript reads UCINET DL; those of R and Python name no line and guess what is missing.
 */
export function readDl(text: string, file: string, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const tokens = tokensOf(text, file, findings);
  if (findings.errors > before) return null;
  const list = new DlReader(tokens, file, findings).read();
  return findings.errors > before ? null : list;
}

type Format = "fullmatrix" | "edgelist1" | "nodelist1";
const FORMATS: readonly Format[] = ["fullmatrix", "edgelist1", "nodelist1"];

class DlReader {
  readonly #tokens: readonly Token[];
  readonly #file: string;
  readonly #findings: Findings;
  readonly #list: ListedTies;
  #at = 0;
  #people = 0;
  #relations = 1;
  #format: Format = "fullmatrix";
  #diagonal = true;
  #embedded = false;
  #labels: Token[] = [];
  #layers: string[] = [];

  constructor(tokens: readonly Token[], file: string, findings: Findings) {
    this.#tokens = tokens;
    this.#file = file;
    this.#findings = findings;
    this.#list = emptyListedTies(file);
  }

  read(): ListedTies | null {
    const before = this.#findings.errors;
    if (!this.#header() || this.#findings.errors > before) return null;
    const names = this.#embedded ? new Numbering() : this.#numbered();
    this.#list.layers = Array.from(
      { length: this.#relations },
      (_, i) => this.#layers[i] ?? (this.#relations === 1 ? ONLY_LAYER : `relation ${i + 1}`),
    );
    if (this.#format === "fullmatrix") this.#matrices(names);
    else this.#lines(names);
    if (this.#findings.errors > before) return null;
    this.#known(names);
    return this.#list;
  }

  /** People by label or number, in order. */
  #numbered(): Numbering {
    const names = new Numbering();
    for (let i = 0; i < this.#people; i++) names.of(this.#labels[i]?.text ?? String(i + 1));
    if (names.names.length < this.#people) {
      const twice = this.#labels.find((label, i) => this.#labels.findIndex(({ text }) => text === label.text) < i)!;
      this.#error("duplicate-person", `label ${quoted(twice.text)} occurs twice`, twice.line);
    }
    return names;
  }

  /** The list of people that the file gives. */
  #known({ names }: Numbering): void {
    if (names.length < this.#people) {
      const message = `n says ${this.#people} people, but the ties name ${names.length}; the others are left out`;
      this.#findings.warning("people-without-name", this.#file, message);
    } else if (names.length > this.#people) {
      this.#error("wrong-column-count", `the ties name ${names.length} people, but n says ${this.#people}`, 1);
    }
    const lines = names.map((_, i) => this.#labels[i]?.line ?? 1);
    this.#list.nodes = { file: this.#file, header: ["id"], rows: names.map((name) => [name]), lines };
  }

  /** Everything up to "data:"; false when there is none. */
  #header(): boolean {
    const first = this.#next();
    if (first?.text.toLowerCase() !== "dl") {
      this.#error("wrong-format", 'a UCINET file starts with "dl n=" and the number of people', first?.line ?? 1);
      return false;
    }
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      const word = token.text.toLowerCase();
      if (word === "data") {
        this.#skip(":");
        return this.#complete(token.line);
      }
      if (!this.#said(word, token)) return false;
    }
    this.#error("empty-file", "no data: in the file: it holds no network, or was cut", this.#tokens.at(-1)?.line ?? 1);
    return false;
  }

  /** One thing the header says; false when it cannot be read on. */
  #said(word: string, { line }: Token): boolean {
    if (word === "n" || word === "nm") {
      const value = this.#value()?.text ?? "";
      const most = word === "n" ? NETWORK_LIMITS.people : NETWORK_LIMITS.layers;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
      if (number < 1 || number > most) {
        this.#error("bad-size", `${word}=${value.slice(0, 20)} is not a whole number from 1 to ${most}`, line);
        return false;
      }
      if (word === "n") this.#people = number;
      else this.#relations = number;
    } else if (word === "format") {
      const format = this.#value()?.text ?? "";
      const known = FORMATS.find((each) => each === format.toLowerCase());
      if (known === undefined) {
        this.#error("unsupported", `format ${quoted(format)} is not read; known are ${FORMATS.join(", ")}`, line);
        return false;
      }
      this.#format = known;
    } else if (word === "diagonal") this.#diagonal = this.#value()?.text.toLowerCase() !== "absent";
    else if (word === "labels") return this.#labelsFollow(line);
    else if ((word === "matrix" || word === "level") && this.#skip("labels")) {
      this.#skip(":");
      this.#layers = this.#take(this.#relations, "labels of relations", line).map(({ text }) => text);
    } else if (
      (word === "row" || word === "column" || word === "col") &&
      this.#skip("labels") &&
      this.#skip("embedded")
    ) {
      this.#skip(":");
      this.#embedded = true;
    } else {
      const twoMode = ["nr", "nc", "row", "column", "col"].includes(word);
      const message = twoMode
        ? "a two-mode network (rows and columns of different things) has no ties between people"
        : `${quoted(word)} is not read; known are n, nm, format, diagonal, labels, matrix labels, data`;
      this.#error("unsupported", message, line);
      return false;
    }
    return true;
  }

  #labelsFollow(line: number): boolean {
    if (this.#skip("embedded")) {
      this.#skip(":");
      this.#embedded = true;
      return true;
    }
    this.#skip(":");
    if (this.#people === 0) {
      this.#error("bad-size", "labels before n=, the number of people", line);
      return false;
    }
    this.#labels = this.#take(this.#people, "labels", line);
    return true;
  }

  #complete(line: number): boolean {
    if (this.#people === 0) this.#error("bad-size", "n=, the number of people, is missing", line);
    else if (this.#embedded && this.#format === "fullmatrix" && this.#relations > 1) {
      this.#error("unsupported", "several matrices with embedded labels are not read. List the labels once.", line);
    } else if (new Set(this.#layers).size < this.#layers.length) {
      this.#error("duplicate-layer", "two relations have the same label", line);
    } else return true;
    return false;
  }

  /** The next so many words as labels; fewer where the data begin before. */
  #take(count: number, what: string, line: number): Token[] {
    const taken: Token[] = [];
    while (taken.length < count) {
      const token = this.#tokens[this.#at];
      const ends = token === undefined || (!token.isQuoted && this.#tokens[this.#at + 1]?.text === ":");
      if (ends) {
        this.#error("wrong-column-count", `${taken.length} ${what} where ${count} are needed`, token?.line ?? line);
        break;
      }
      taken.push(token);
      this.#at++;
    }
    return taken;
  }

  #matrices(names: Numbering): void {
    if (this.#embedded && !this.#columnLabels(names)) return;
    for (let relation = 0; relation < this.#relations; relation++) {
      for (let row = 0; row < this.#people; row++) {
        if (this.#embedded && !this.#rowLabel(names.names[row]!)) return;
        if (!this.#row(row, relation, names.names)) return;
      }
    }
    const more = this.#next();
    if (more !== undefined) {
      this.#error("wrong-column-count", `${quoted(more.text)} after the end of the data`, more.line);
    }
  }

  /** False when it is cut or holds what is no number. */
  #row(row: number, relation: number, names: readonly string[]): boolean {
    for (let column = 0; column < this.#people; column++) {
      if (row === column && !this.#diagonal) continue;
      const token = this.#next();
      const value = token === undefined ? null : readNumber(token.text);
      if (token === undefined) {
        const message = `the matrix ends in row ${row + 1} of ${this.#people}: was the file cut?`;
        this.#error("wrong-column-count", message, this.#tokens.at(-1)!.line);
        return false;
      }
      if (value === null) {
        this.#error("not-a-number", `${quoted(token.text)} is not a number`, token.line);
        return false;
      }
      if (value !== 0) addTie(this.#list, names[row]!, names[column]!, token.text, relation, token.line);
    }
    return true;
  }

  #columnLabels(names: Numbering): boolean {
    for (let i = 0; i < this.#people; i++) {
      const label = this.#next();
      if (label === undefined || names.has(label.text)) {
        const message =
          label === undefined
            ? `${i} labels of columns where ${this.#people} are needed`
            : `label ${quoted(label.text)} occurs twice`;
        this.#error("duplicate-person", message, label?.line ?? this.#tokens.at(-1)!.line);
        return false;
      }
      names.of(label.text);
    }
    return true;
  }

  #rowLabel(expected: string): boolean {
    const label = this.#next();
    if (label?.text === expected) return true;
    const message = `row ${quoted(label?.text ?? "")} where ${quoted(expected)} is due by the order of the columns`;
    this.#error("different-people", message, label?.line ?? this.#tokens.at(-1)!.line);
    return false;
  }

  /** Lists of ties, one or more a line; "!" goes on to the next relation. */
  #lines(names: Numbering): void {
    let relation = 0;
    while (this.#at < this.#tokens.length) {
      const { line, text } = this.#tokens[this.#at]!;
      const words: string[] = [];
      while (this.#tokens[this.#at]?.line === line) words.push(this.#next()!.text);
      if (text === "!") {
        if (++relation < this.#relations) continue;
        this.#error("wrong-column-count", `more relations than nm=${this.#relations}`, line);
        return;
      }
      const [from, ...rest] = words;
      const edges = this.#format === "edgelist1";
      if (rest.length === 0 && !edges) {
        this.#person(from!, names, line);
        continue;
      }
      if (rest.length === 0 || (edges && rest.length > 2)) {
        const needed = edges ? "two people and where there is one a weight" : "a person and those it is tied to";
        this.#error("wrong-column-count", `${words.length} values where a line has ${needed}`, line);
        continue;
      }
      const first = this.#person(from!, names, line);
      for (const to of edges ? rest.slice(0, 1) : rest) {
        const second = this.#person(to, names, line);
        const weight = edges ? (rest[1] ?? "") : "";
        if (first === null || second === null || readNumber(weight) === 0) continue;
        addTie(this.#list, first, second, weight, relation, line);
      }
    }
  }

  /** A person by label where labels are embedded, else by number. */
  #person(word: string, names: Numbering, line: number): string | null {
    if (this.#embedded) {
      names.of(word);
      return word;
    }
    const number = /^\d{1,9}$/.test(word) ? Number(word) : 0;
    const name = names.names[number - 1];
    if (name === undefined) {
      this.#error("unknown-person", `${quoted(word)} is not a number from 1 to ${this.#people}`, line);
      return null;
    }
    return name;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  /** The word after "=", which may be left out. */
  #value(): Token | undefined {
    this.#skip("=");
    return this.#next();
  }

  #skip(word: string): boolean {
    if (this.#tokens[this.#at]?.text.toLowerCase() !== word) return false;
    this.#at++;
    return true;
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#file, message, line);
  }
}
