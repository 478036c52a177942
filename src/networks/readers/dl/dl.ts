import { type Findings, quoted } from "../../findings.ts";
import { tellOpenEnd } from "../../source/line-end.ts";
import { MISSING_WORDS, readNumber } from "../../source/read-number.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER } from "../tie-columns.ts";
import { namesOfEvents } from "../two-mode.ts";
import { type DlHeader, readDlHeader } from "./dl-header.ts";
import { DlWords, type Token } from "./dl-words.ts";

/**
 * Reads UCINET DL: `dl n=4`, where there are several relations `nm=2`, with `labels:` (or row and column labels that are
 * the same), `labels embedded` and `matrix labels:`, then `data:` in the format fullmatrix (the default,
 * `diagonal=absent` allowed), edgelist1 or nodelist1. Relations are layers. Values of a matrix that are not 0 are
 * weights. People without labels are called by their numbers. Embedded labels that differ in case alone are one person
 * where there are more labels than people, as UCINET takes them. Of two modes (`nr`, `nc`; edgelist2, nodelist2; labels
 * that differ), who takes part in what is read where `twoMode` says so, else that is an error, as other formats are. Null
 * after errors.
 *
 * Own code: graphology, which was weighed, does not read UCINET DL; a search for a kept package found none.
 */
export function readDl(text: string, file: string, twoMode: boolean, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const words = new DlWords(text, file, findings);
  const header = findings.errors > before ? null : readDlHeader(words, twoMode);
  if (header === null || findings.errors > before) return null;
  const list = emptyListedTies(file);
  list.layers = Array.from(
    { length: header.relations },
    (_, i) => header.layers[i] ?? (header.relations === 1 ? ONLY_LAYER : `relation ${i + 1}`),
  );
  new DlDataReader(words, header, list).read();
  if (findings.errors > before) return null;
  tellOpenEnd(text, file, findings);
  return list;
}

class DlDataReader {
  readonly #words: DlWords;
  readonly #header: DlHeader;
  readonly #list: ListedTies;
  /** Whether the first and the second of a tie are called by labels that stand among the data. */
  readonly #embedded: { rows: boolean; columns: boolean };
  readonly #names: Numbering;
  /** Of columns, or of the second in lists: the same as of people, unless there are two modes. */
  readonly #columns: Numbering;
  /** Spellings that were taken as another: "'Ana' as 'ana'". */
  readonly #folded = new Set<string>();

  constructor(words: DlWords, header: DlHeader, list: ListedTies) {
    this.#words = words;
    this.#header = header;
    this.#list = list;
    const { people, columns, labels, columnLabels, twoModes, embedded } = header;
    if (twoModes) {
      this.#embedded = embedded;
      this.#names = embedded.rows ? new Numbering() : this.#numbered(people, labels);
      this.#columns = embedded.columns ? new Numbering() : this.#numbered(columns, columnLabels);
    } else {
      const either = embedded.rows || embedded.columns;
      this.#embedded = { rows: either, columns: either };
      this.#names = either && labels.length === 0 ? new Numbering() : this.#numbered(people, labels);
      this.#columns = this.#names;
    }
  }

  /** Adds the ties and the people to the list. */
  read(): void {
    const { findings } = this.#words;
    const before = findings.errors;
    const { people, columns } = this.#header;
    const { rows, columns: second } = this.#embedded;
    if ((!rows && this.#names.names.length < people) || (!second && this.#columns.names.length < columns)) return;
    if (this.#header.format === "fullmatrix") this.#matrices();
    else this.#lines();
    if (findings.errors === before) this.#known();
  }

  /** So many by label or number, in order. */
  #numbered(count: number, labels: readonly Token[]): Numbering {
    const names = new Numbering();
    for (let i = 0; i < count; i++) {
      const label = labels[i];
      const name = label?.text ?? String(i + 1);
      if (label !== undefined && names.has(name)) {
        this.#words.error("duplicate-person", `label ${quoted(name)} occurs twice`, label.line);
        return names;
      }
      names.of(name);
    }
    return names;
  }

  /** The list of people that the file gives; ties are by number until here. */
  #known(): void {
    const called = this.#folding(this.#names.names, this.#header.people);
    const names = [...new Set(called)];
    if (names.length < this.#header.people) {
      const message = `n says ${this.#header.people} people, but the ties name ${names.length}; the others are left out`;
      this.#words.findings.warning("people-without-name", this.#list.file, message);
    } else if (names.length > this.#header.people) {
      const message = `the ties name ${names.length} people, but n says ${this.#header.people}`;
      this.#words.error("wrong-column-count", message, 1);
    }
    const { twoModes, namesTell, columns } = this.#header;
    const others = twoModes ? this.#folding(this.#columns.names, columns) : called;
    const second = twoModes && !namesTell ? namesOfEvents(others, names) : others;
    const things = new Set(second).size;
    if (twoModes && things > columns) {
      const message = `the ties name ${things} events or groups, but nc says ${columns}`;
      this.#words.error("wrong-column-count", message, 1);
    }
    if (this.#folded.size > 0) {
      const message = `names that differ in upper and lower case alone were taken as one: ${[...this.#folded].slice(0, 12).join(", ")}`;
      this.#words.findings.warning("case-folded", this.#list.file, message);
    }
    this.#list.from = this.#list.from.map((person) => called[Number(person)]!);
    this.#list.to = this.#list.to.map((other) => second[Number(other)]!);
    const lines = names.map((_, i) => this.#header.labels[i]?.line ?? 1);
    this.#list.nodes = { file: this.#list.file, header: ["id"], rows: names.map((name) => [name]), lines };
  }

  /** What each person, event or group is called: the first spelling where there are more spellings than `count`. */
  #folding(names: string[], count: number): string[] {
    const first = new Map<string, string>();
    for (const name of names) {
      const lower = name.toLowerCase();
      if (!first.has(lower)) first.set(lower, name);
    }
    if (names.length <= count || first.size > count) return names;
    return names.map((name) => {
      const as = first.get(name.toLowerCase())!;
      if (as !== name) this.#fold(name, as);
      return as;
    });
  }

  #fold(name: string, as: string): void {
    this.#folded.add(`${quoted(name)} as ${quoted(as)}`);
  }

  #matrices(): void {
    const { embedded, people, relations } = this.#header;
    if (embedded.columns && !this.#columnLabels()) return;
    for (let relation = 0; relation < relations; relation++) {
      for (let row = 0; row < people; row++) {
        if (embedded.rows && !this.#rowLabel(row)) return;
        if (!this.#row(row, relation)) return;
      }
    }
    const more = this.#words.next();
    if (more !== undefined) {
      this.#words.error("wrong-column-count", `${quoted(more.text)} after the end of the data`, more.line);
    }
  }

  /** False when it is cut or holds what is no number. */
  #row(row: number, relation: number): boolean {
    const { columns, diagonal, twoModes } = this.#header;
    for (let column = 0; column < columns; column++) {
      if (row === column && !diagonal && !twoModes) continue;
      const token = this.#words.next();
      if (token === undefined) {
        const message = `the matrix ends in row ${row + 1} of ${this.#header.people}: was the file cut?`;
        this.#words.error("wrong-column-count", message, this.#words.lastLine);
        return false;
      }
      const value = readNumber(token.text);
      if (value === null && !MISSING_WORDS.test(token.text)) {
        this.#words.error("not-a-number", `${quoted(token.text)} is not a number`, token.line);
        return false;
      }
      if (value !== 0) addTie(this.#list, String(row), String(column), token.text, relation, token.line);
    }
    return true;
  }

  #columnLabels(): boolean {
    const { columns } = this.#header;
    for (let i = 0; i < columns; i++) {
      const label = this.#words.next();
      if (label === undefined) {
        const message = `${i} labels of columns where ${columns} are needed`;
        this.#words.error("wrong-column-count", message, this.#words.lastLine);
        return false;
      }
      if (!this.#label(this.#columns, "column", i, label)) return false;
    }
    return true;
  }

  #rowLabel(row: number): boolean {
    const label = this.#words.next();
    if (label !== undefined) return this.#label(this.#names, "row", row, label);
    const message = `the matrix ends before row ${row + 1} of ${this.#header.people}: was the file cut?`;
    this.#words.error("wrong-column-count", message, this.#words.lastLine);
    return false;
  }

  /** A label among the data: in any letter case that which its place has already, or a new one. */
  #label(names: Numbering, side: "row" | "column", place: number, label: Token): boolean {
    const expected = names.names[place];
    if (expected === undefined) return this.#newLabel(names, label);
    const { text, line } = label;
    if (text === expected) return true;
    if (text.toLowerCase() === expected.toLowerCase()) {
      this.#fold(text, expected);
      return true;
    }
    if (!names.has(text)) {
      const other = side === "row" ? "column" : "row";
      this.#words.refuseTwoMode(`${side} ${place + 1} is ${quoted(text)}, which is no ${other}`, line);
      return false;
    }
    const message = `${side} ${quoted(text)} where ${quoted(expected)} is due by the order of labels before`;
    this.#words.error("different-people", message, line);
    return false;
  }

  #newLabel(names: Numbering, { text, line }: Token): boolean {
    if (names.has(text)) {
      this.#words.error("duplicate-person", `label ${quoted(text)} occurs twice`, line);
      return false;
    }
    names.of(text);
    return true;
  }

  /** Lists of ties, one or more a line; "!" goes on to the next relation. */
  #lines(): void {
    const { format, relations } = this.#header;
    let relation = 0;
    for (let start = this.#words.peek(); start !== undefined; start = this.#words.peek()) {
      const { line, text } = start;
      const words: string[] = [];
      while (this.#words.peek()?.line === line) words.push(this.#words.next()!.text);
      if (text === "!") {
        if (++relation < relations) continue;
        this.#words.error("wrong-column-count", `more relations than nm=${relations}`, line);
        return;
      }
      this.#tiesOf(words, format.startsWith("edgelist"), relation, line);
    }
    if (relation + 1 < relations) {
      const message = `${relation + 1} of nm=${relations} relations, which "!" parts: was the file cut?`;
      this.#words.error("wrong-column-count", message, this.#words.lastLine);
    }
  }

  /** Adds the ties of a line: of an edge list it holds two ends and maybe a weight, of a node list one end and all it is tied to. */
  #tiesOf(words: readonly string[], edges: boolean, relation: number, line: number): void {
    const [from, ...rest] = words;
    if (rest.length === 0 && !edges) {
      this.#numberOf("rows", from!, line);
      return;
    }
    if (rest.length === 0 || (edges && rest.length > 2)) {
      const pair = this.#header.twoModes ? "a person, an event or group" : "two people";
      const needed = edges ? `${pair} and where there is one a weight` : "a person and those it is tied to";
      this.#words.error("wrong-column-count", `${words.length} values where a line has ${needed}`, line);
      return;
    }
    const first = this.#numberOf("rows", from!, line);
    for (const to of edges ? rest.slice(0, 1) : rest) {
      const second = this.#numberOf("columns", to, line);
      const weight = edges ? (rest[1] ?? "") : "";
      if (first === null || second === null) continue;
      addTie(this.#list, String(first), String(second), weight, relation, line);
    }
  }

  /** The place, from 0, of the person, event or group that a word of a list calls by label or, from 1, by number; null after an error. */
  #numberOf(side: "rows" | "columns", word: string, line: number): number | null {
    const names = side === "rows" ? this.#names : this.#columns;
    if (this.#embedded[side]) return names.of(word);
    const number = /^\d{1,9}$/.test(word) ? Number(word) : 0;
    if (number >= 1 && number <= names.names.length) return number - 1;
    this.#words.error("unknown-person", `${quoted(word)} is not a number from 1 to ${names.names.length}`, line);
    return null;
  }
}
