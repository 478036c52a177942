import { type Findings, quoted } from "../../findings.ts";
import { readNumber } from "../../source/read-number.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER } from "../tie-columns.ts";
import { type DlHeader, readDlHeader } from "./dl-header.ts";
import { DlWords } from "./dl-words.ts";

/**
 * Reads UCINET DL: `dl n=4`, where there are several relations `nm=2`, with `labels:`, `labels embedded` and
 * `matrix labels:`, then `data:` in the format fullmatrix (the default, `diagonal=absent` allowed), edgelist1 or
 * nodelist1. Relations are layers. Values of a matrix that are not 0 are weights. People without labels are called by
 * their numbers. Two-mode networks and other formats are errors. Null after errors.
 *
 * Own code: graphology, which was weighed, does not read UCINET DL; a search for a kept package found none.
 */
export function readDl(text: string, file: string, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const words = new DlWords(text, file, findings);
  const header = findings.errors > before ? null : readDlHeader(words);
  if (header === null || findings.errors > before) return null;
  const list = emptyListedTies(file);
  list.layers = Array.from(
    { length: header.relations },
    (_, i) => header.layers[i] ?? (header.relations === 1 ? ONLY_LAYER : `relation ${i + 1}`),
  );
  new DlDataReader(words, header, list).read();
  return findings.errors > before ? null : list;
}

class DlDataReader {
  readonly #words: DlWords;
  readonly #header: DlHeader;
  readonly #list: ListedTies;

  constructor(words: DlWords, header: DlHeader, list: ListedTies) {
    this.#words = words;
    this.#header = header;
    this.#list = list;
  }

  /** Adds the ties and the people to the list. */
  read(): void {
    const { findings } = this.#words;
    const before = findings.errors;
    const names = this.#header.embedded ? new Numbering() : this.#numbered();
    if (this.#header.format === "fullmatrix") this.#matrices(names);
    else this.#lines(names);
    if (findings.errors === before) this.#known(names);
  }

  /** People by label or number, in order. */
  #numbered(): Numbering {
    const names = new Numbering();
    for (let i = 0; i < this.#header.people; i++) names.of(this.#header.labels[i]?.text ?? String(i + 1));
    if (names.names.length < this.#header.people) {
      const twice = this.#header.labels.find(
        (label, i) => this.#header.labels.findIndex(({ text }) => text === label.text) < i,
      )!;
      this.#words.error("duplicate-person", `label ${quoted(twice.text)} occurs twice`, twice.line);
    }
    return names;
  }

  /** The list of people that the file gives. */
  #known({ names }: Numbering): void {
    if (names.length < this.#header.people) {
      const message = `n says ${this.#header.people} people, but the ties name ${names.length}; the others are left out`;
      this.#words.findings.warning("people-without-name", this.#list.file, message);
    } else if (names.length > this.#header.people) {
      this.#words.error(
        "wrong-column-count",
        `the ties name ${names.length} people, but n says ${this.#header.people}`,
        1,
      );
    }
    const lines = names.map((_, i) => this.#header.labels[i]?.line ?? 1);
    this.#list.nodes = { file: this.#list.file, header: ["id"], rows: names.map((name) => [name]), lines };
  }

  #matrices(names: Numbering): void {
    if (this.#header.embedded && !this.#columnLabels(names)) return;
    for (let relation = 0; relation < this.#header.relations; relation++) {
      for (let row = 0; row < this.#header.people; row++) {
        if (this.#header.embedded && !this.#rowLabel(names.names[row]!)) return;
        if (!this.#row(row, relation, names.names)) return;
      }
    }
    const more = this.#words.next();
    if (more !== undefined) {
      this.#words.error("wrong-column-count", `${quoted(more.text)} after the end of the data`, more.line);
    }
  }

  /** False when it is cut or holds what is no number. */
  #row(row: number, relation: number, names: readonly string[]): boolean {
    for (let column = 0; column < this.#header.people; column++) {
      if (row === column && !this.#header.diagonal) continue;
      const token = this.#words.next();
      const value = token === undefined ? null : readNumber(token.text);
      if (token === undefined) {
        const message = `the matrix ends in row ${row + 1} of ${this.#header.people}: was the file cut?`;
        this.#words.error("wrong-column-count", message, this.#words.lastLine);
        return false;
      }
      if (value === null) {
        this.#words.error("not-a-number", `${quoted(token.text)} is not a number`, token.line);
        return false;
      }
      if (value !== 0) addTie(this.#list, names[row]!, names[column]!, token.text, relation, token.line);
    }
    return true;
  }

  #columnLabels(names: Numbering): boolean {
    for (let i = 0; i < this.#header.people; i++) {
      const label = this.#words.next();
      if (label === undefined || names.has(label.text)) {
        const message =
          label === undefined
            ? `${i} labels of columns where ${this.#header.people} are needed`
            : `label ${quoted(label.text)} occurs twice`;
        this.#words.error("duplicate-person", message, label?.line ?? this.#words.lastLine);
        return false;
      }
      names.of(label.text);
    }
    return true;
  }

  #rowLabel(expected: string): boolean {
    const label = this.#words.next();
    if (label?.text === expected) return true;
    const message = `row ${quoted(label?.text ?? "")} where ${quoted(expected)} is due by the order of the columns`;
    this.#words.error("different-people", message, label?.line ?? this.#words.lastLine);
    return false;
  }

  /** Lists of ties, one or more a line; "!" goes on to the next relation. */
  #lines(names: Numbering): void {
    let relation = 0;
    for (let start = this.#words.peek(); start !== undefined; start = this.#words.peek()) {
      const { line, text } = start;
      const words: string[] = [];
      while (this.#words.peek()?.line === line) words.push(this.#words.next()!.text);
      if (text === "!") {
        if (++relation < this.#header.relations) continue;
        this.#words.error("wrong-column-count", `more relations than nm=${this.#header.relations}`, line);
        return;
      }
      const [from, ...rest] = words;
      const edges = this.#header.format === "edgelist1";
      if (rest.length === 0 && !edges) {
        this.#person(from!, names, line);
        continue;
      }
      if (rest.length === 0 || (edges && rest.length > 2)) {
        const needed = edges ? "two people and where there is one a weight" : "a person and those it is tied to";
        this.#words.error("wrong-column-count", `${words.length} values where a line has ${needed}`, line);
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
    if (this.#header.embedded) {
      names.of(word);
      return word;
    }
    const number = /^\d{1,9}$/.test(word) ? Number(word) : 0;
    const name = names.names[number - 1];
    if (name === undefined) {
      this.#words.error("unknown-person", `${quoted(word)} is not a number from 1 to ${this.#header.people}`, line);
      return null;
    }
    return name;
  }
}
