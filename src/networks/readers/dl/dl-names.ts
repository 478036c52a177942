import { quoted } from "../../findings.ts";
import type { ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { namesOfEvents } from "../two-mode.ts";
import type { DlHeader, DlSide } from "./dl-header.ts";
import type { DlWords, Token } from "./dl-words.ts";

/** Who the ties of a DL file are between: known from its header, or found among its data. Ties are by place, from 0, until `giveTo`. */
export class DlNames {
  /** Whether the first and the second of a tie are called by labels that stand among the data. */
  readonly embedded: Readonly<Record<DlSide, boolean>>;
  readonly #words: DlWords;
  readonly #header: DlHeader;
  /** Of one mode both are the same. */
  readonly #names: Record<DlSide, Numbering>;
  /** Spellings that were taken as another: "'Ana' as 'ana'". */
  readonly #folded = new Set<string>();

  /** A label that occurs twice in the header is an error. */
  constructor(words: DlWords, header: DlHeader) {
    this.#words = words;
    this.#header = header;
    const { people, columns, labels, columnLabels, twoModes, embedded } = header;
    if (twoModes) {
      this.embedded = embedded;
      this.#names = {
        rows: embedded.rows ? new Numbering() : this.#numbered(people, labels),
        columns: embedded.columns ? new Numbering() : this.#numbered(columns, columnLabels),
      };
    } else {
      const either = embedded.rows || embedded.columns;
      this.embedded = { rows: either, columns: either };
      const names = either && labels.length === 0 ? new Numbering() : this.#numbered(people, labels);
      this.#names = { rows: names, columns: names };
    }
  }

  /** Whether there is a name for everybody whose name is not among the data. */
  get complete(): boolean {
    const { people, columns } = this.#header;
    return (["rows", "columns"] as const).every(
      (side) => this.embedded[side] || this.#names[side].names.length >= (side === "rows" ? people : columns),
    );
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

  /** Takes a label among the data: in any letter case that which its place has already, or a new one; false after an error. */
  take(side: DlSide, place: number, label: Token): boolean {
    const names = this.#names[side];
    const expected = names.names[place];
    if (expected === undefined) return this.#newLabel(names, label);
    const { text, line } = label;
    const one = side === "rows" ? "row" : "column";
    if (text === expected) return true;
    if (text.toLowerCase() === expected.toLowerCase()) {
      this.#fold(text, expected);
      return true;
    }
    if (!names.has(text)) {
      const other = side === "rows" ? "column" : "row";
      this.#words.refuseTwoMode(`${one} ${place + 1} is ${quoted(text)}, which is no ${other}`, line);
      return false;
    }
    const message = `${one} ${quoted(text)} where ${quoted(expected)} is due by the order of labels before`;
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

  /** The place, from 0, of the person, event or group that a word of a list calls by label or, from 1, by number; null after an error. */
  placeOf(side: DlSide, word: string, line: number): number | null {
    const names = this.#names[side];
    if (this.embedded[side]) return names.of(word);
    const number = /^\d{1,9}$/.test(word) ? Number(word) : 0;
    if (number >= 1 && number <= names.names.length) return number - 1;
    this.#words.error("unknown-person", `${quoted(word)} is not a number from 1 to ${names.names.length}`, line);
    return null;
  }

  /** Names people and what they are tied to in a list of ties by place. More names than the file says there are is an error. */
  giveTo(list: ListedTies): void {
    const called = this.#folding(this.#names.rows.names, this.#header.people);
    const names = [...new Set(called)];
    if (names.length < this.#header.people) {
      const message = `n says ${this.#header.people} people, but the ties name ${names.length}; the others are left out`;
      this.#words.findings.warning("people-without-name", list.file, message);
    } else if (names.length > this.#header.people) {
      const message = `the ties name ${names.length} people, but n says ${this.#header.people}`;
      this.#words.error("wrong-column-count", message, 1);
    }
    const { twoModes, namesTell, columns } = this.#header;
    const others = twoModes ? this.#folding(this.#names.columns.names, columns) : called;
    const second = twoModes && !namesTell ? namesOfEvents(others, names) : others;
    const things = new Set(second).size;
    if (twoModes && things > columns) {
      const message = `the ties name ${things} events or groups, but nc says ${columns}`;
      this.#words.error("wrong-column-count", message, 1);
    }
    if (this.#folded.size > 0) {
      const message = `names that differ in upper and lower case alone were taken as one: ${[...this.#folded].slice(0, 12).join(", ")}`;
      this.#words.findings.warning("case-folded", list.file, message);
    }
    list.from = list.from.map((person) => called[Number(person)]!);
    list.to = list.to.map((other) => second[Number(other)]!);
    const lines = names.map((_, i) => this.#header.labels[i]?.line ?? 1);
    list.nodes = { file: list.file, header: ["id"], rows: names.map((name) => [name]), lines };
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
}
