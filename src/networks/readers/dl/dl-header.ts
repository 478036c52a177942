import { quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import type { DlWords, Token } from "./dl-words.ts";

type DlFormat = "fullmatrix" | "edgelist1" | "nodelist1" | "edgelist2" | "nodelist2";
const DL_FORMATS: readonly DlFormat[] = ["fullmatrix", "edgelist1", "nodelist1", "edgelist2", "nodelist2"];
const KNOWN = "n, nm, nr, nc, format, diagonal, labels, row labels, column labels, matrix labels, data";

/** Rows are people; columns are people as well, or of two modes the events or groups. In lists, rows are the first of a tie. */
export type DlSide = "rows" | "columns";

/** What a DL file says before its data. */
export interface DlHeader {
  people: number;
  /** Columns of a matrix: people as well, or the events or groups of two modes. */
  columns: number;
  /** Whether columns are other things than rows. */
  twoModes: boolean;
  /** Whether nothing but their names tells columns from rows. */
  namesTell: boolean;
  relations: number;
  format: DlFormat;
  /** Whether a matrix holds its diagonal. */
  diagonal: boolean;
  /** Whether labels stand among the data: before the rows, above the columns. */
  embedded: { rows: boolean; columns: boolean };
  /** Labels of people listed in the header; empty where there are none. */
  labels: Token[];
  /** The same of columns where there are two modes. */
  columnLabels: Token[];
  layers: string[];
}

/** Reads everything up to "data:"; null after errors, of which two modes are one unless `twoMode` wants them. */
export function readDlHeader(words: DlWords, twoMode: boolean): DlHeader | null {
  return new DlHeaderReader(words, twoMode).read();
}

class DlHeaderReader {
  readonly #words: DlWords;
  readonly #wantsTwo: boolean;
  readonly #said: Omit<DlHeader, "labels" | "columns" | "columnLabels"> = {
    people: 0,
    twoModes: false,
    namesTell: false,
    relations: 1,
    format: "fullmatrix",
    diagonal: true,
    embedded: { rows: false, columns: false },
    layers: [],
  };
  readonly #labels: Record<DlSide, Token[]> = { rows: [], columns: [] };
  /** The line of "labels:" where labels are listed once, for rows and columns alike; null where they are not. */
  #alike: number | null = null;
  /** Numbers of rows and columns, where these are said apart. */
  readonly #size = { nr: 0, nc: 0 };

  constructor(words: DlWords, twoMode: boolean) {
    this.#words = words;
    this.#wantsTwo = twoMode;
  }

  read(): DlHeader | null {
    const first = this.#words.next();
    if (first?.text.toLowerCase() !== "dl") {
      this.#words.error("wrong-format", 'a UCINET file starts with "dl n=" and the number of people', first?.line ?? 1);
      return null;
    }
    for (let token = this.#words.next(); token !== undefined; token = this.#words.next()) {
      const word = token.text.toLowerCase();
      if (word === "data") {
        this.#words.skip(":");
        return this.#complete(token.line) ? this.#header() : null;
      }
      if (!this.#entry(word, token)) return null;
    }
    this.#words.error("empty-file", "no data: in the file: it holds no network, or was cut", this.#words.lastLine);
    return null;
  }

  #header(): DlHeader {
    const { rows, columns } = this.#labels;
    const { people, twoModes } = this.#said;
    if (twoModes) return { ...this.#said, columns: this.#size.nc || people, labels: rows, columnLabels: columns };
    return { ...this.#said, columns: people, labels: rows.length > 0 ? rows : columns, columnLabels: [] };
  }

  /** One thing the header says; false when it cannot be read on. */
  #entry(word: string, { line }: Token): boolean {
    switch (word) {
      case "n":
      case "nm":
      case "nr":
      case "nc":
        return this.#number(word, line);
      case "format":
        return this.#format(line);
      case "diagonal":
        this.#said.diagonal = this.#words.value()?.text.toLowerCase() !== "absent";
        return true;
      case "labels":
        return this.#labelsFollow(["rows", "columns"], line);
      case "row":
      case "column":
      case "col":
        if (this.#words.skip("labels")) return this.#labelsFollow([word === "row" ? "rows" : "columns"], line);
        break;
      case "matrix":
      case "level":
        if (!this.#words.skip("labels")) break;
        this.#words.skip(":");
        this.#said.layers = this.#take(this.#said.relations, "labels of relations", line).map(({ text }) => text);
        return true;
    }
    const labelled = this.#labels.rows.length > 0 || this.#labels.columns.length > 0;
    const hint = labelled ? ". Labels with blanks need quotes, or the words after them are taken for more" : "";
    this.#words.error("unsupported", `${quoted(word)} is not read; known are ${KNOWN}${hint}`, line);
    return false;
  }

  #number(word: "n" | "nm" | "nr" | "nc", line: number): boolean {
    const value = this.#words.value()?.text ?? "";
    const most = word === "nm" ? NETWORK_LIMITS.layers : NETWORK_LIMITS.people;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > most) {
      this.#words.error("bad-size", `${word}=${value.slice(0, 20)} is not a whole number from 1 to ${most}`, line);
      return false;
    }
    if (word === "n") this.#said.people = number;
    else if (word === "nm") this.#said.relations = number;
    else {
      this.#size[word] = number;
      const { nr, nc } = this.#size;
      this.#said.people = nr || nc;
      if (nr > 0 && nc > 0 && (nr !== nc || this.#wantsTwo))
        return this.#twoModes(`${nr} rows and ${nc} columns`, line);
    }
    return true;
  }

  #format(line: number): boolean {
    const format = this.#words.value()?.text ?? "";
    const known = DL_FORMATS.find((each) => each === format.toLowerCase());
    if (known !== undefined) {
      this.#said.format = known;
      return known.endsWith("2") ? this.#twoModes(`its format is ${known}`, line) : true;
    }
    const message = `format ${quoted(format)} is not read; known are ${DL_FORMATS.join(", ")}`;
    this.#words.error("unsupported", message, line);
    return false;
  }

  #labelsFollow(sides: readonly DlSide[], line: number): boolean {
    const embedded = this.#words.skip("embedded");
    this.#words.skip(":");
    if (embedded) {
      for (const side of sides) this.#said.embedded[side] = true;
      return true;
    }
    if (sides.length > 1) this.#alike = line;
    if (!this.#fitBothSides()) return false;
    if (this.#said.people === 0) {
      this.#words.error("bad-size", "labels before n=, the number of people", line);
      return false;
    }
    const [side] = sides;
    const count = sides.length === 1 && side === "columns" ? this.#size.nc || this.#said.people : this.#said.people;
    const labels = this.#take(count, "labels", line);
    for (const side of sides) this.#labels[side] = labels;
    return true;
  }

  /** Whether nothing is missing, and nothing said that cannot be read. */
  #complete(line: number): boolean {
    const { embedded, format, people, relations, layers } = this.#said;
    if (people === 0) {
      this.#words.error("bad-size", "n=, the number of people, is missing", line);
      return false;
    }
    const other = this.#said.twoModes ? null : this.#otherThings(line);
    if (other !== null && !this.#twoModes(other.what, other.line)) return false;
    if (this.#wantsTwo && !this.#said.twoModes && format === "fullmatrix" && this.#labelledTwice()) {
      this.#said.twoModes = true;
      this.#said.namesTell = true;
    }
    if (!this.#fitBothSides()) return false;
    if ((embedded.rows || embedded.columns) && format === "fullmatrix" && relations > 1) {
      const message = "several matrices with embedded labels are not read. List the labels once.";
      this.#words.error("unsupported", message, line);
    } else if (new Set(layers).size < layers.length) {
      this.#words.error("duplicate-layer", "two relations have the same label", line);
    } else return true;
    return false;
  }

  /** False, and an error, where rows and columns are of two modes but labels are listed once for both. */
  #fitBothSides(): boolean {
    if (this.#alike === null || !this.#said.twoModes) return true;
    const what = '"labels:" gives rows and columns the same labels, but people and what they share are not the same';
    this.#words.error("same-labels", `${what}. Write "row labels:" and "column labels:" instead.`, this.#alike);
    return false;
  }

  /** Whether rows have labels, and columns as well. */
  #labelledTwice(): boolean {
    const { embedded } = this.#said;
    const { rows, columns } = this.#labels;
    return (embedded.rows || rows.length > 0) && (embedded.columns || columns.length > 0);
  }

  /** How it shows that columns are other things than rows; null where it does not. */
  #otherThings(line: number): { what: string; line: number } | null {
    const { rows, columns } = this.#labels;
    const { embedded, format } = this.#said;
    const i = rows.findIndex(({ text }, r) => columns.length > 0 && text !== columns[r]?.text);
    if (i >= 0) {
      const what = `row ${i + 1} is ${quoted(rows[i]!.text)} and column ${i + 1} ${quoted(columns[i]?.text ?? "")}`;
      return { what, line: columns[i]?.line ?? line };
    }
    const labelled = this.#labelledTwice() || (format !== "fullmatrix" && (embedded.rows || embedded.columns));
    return this.#size.nr > 0 && !labelled ? { what: "rows and columns are counted apart (nr, nc)", line } : null;
  }

  /** Takes two modes where they are wanted; else they are an error, and false. */
  #twoModes(what: string, line: number): boolean {
    this.#said.twoModes = this.#wantsTwo;
    if (!this.#wantsTwo) this.#words.refuseTwoMode(what, line);
    return this.#wantsTwo;
  }

  /** The next so many words as labels; fewer where the data begin before. */
  #take(count: number, what: string, line: number): Token[] {
    const taken: Token[] = [];
    while (taken.length < count) {
      const token = this.#words.peek();
      const ends = token === undefined || (!token.isQuoted && this.#words.peek(1)?.text === ":");
      if (ends) {
        this.#words.error(
          "wrong-column-count",
          `${taken.length} ${what} where ${count} are needed`,
          token?.line ?? line,
        );
        break;
      }
      taken.push(token);
      this.#words.next();
    }
    return taken;
  }
}
