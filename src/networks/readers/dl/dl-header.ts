import { quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import type { DlWords, Token } from "./dl-words.ts";

type DlFormat = "fullmatrix" | "edgelist1" | "nodelist1";
const DL_FORMATS: readonly DlFormat[] = ["fullmatrix", "edgelist1", "nodelist1"];

/** What a DL file says before its data. */
export interface DlHeader {
  people: number;
  relations: number;
  format: DlFormat;
  /** Whether a matrix holds its diagonal. */
  diagonal: boolean;
  /** Whether labels stand among the data. */
  embedded: boolean;
  labels: Token[];
  layers: string[];
}

/** Reads everything up to "data:"; null after errors. */
export function readDlHeader(words: DlWords): DlHeader | null {
  return new DlHeaderReader(words).read();
}

class DlHeaderReader {
  readonly #words: DlWords;
  readonly #said: DlHeader = {
    people: 0,
    relations: 1,
    format: "fullmatrix",
    diagonal: true,
    embedded: false,
    labels: [],
    layers: [],
  };

  constructor(words: DlWords) {
    this.#words = words;
  }

  /** Everything up to "data:"; null when there is none. */
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
        return this.#complete(token.line) ? this.#said : null;
      }
      if (!this.#entry(word, token)) return null;
    }
    this.#words.error("empty-file", "no data: in the file: it holds no network, or was cut", this.#words.lastLine);
    return null;
  }

  /** One thing the header says; false when it cannot be read on. */
  #entry(word: string, { line }: Token): boolean {
    if (word === "n" || word === "nm") {
      const value = this.#words.value()?.text ?? "";
      const most = word === "n" ? NETWORK_LIMITS.people : NETWORK_LIMITS.layers;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
      if (number < 1 || number > most) {
        this.#words.error("bad-size", `${word}=${value.slice(0, 20)} is not a whole number from 1 to ${most}`, line);
        return false;
      }
      if (word === "n") this.#said.people = number;
      else this.#said.relations = number;
    } else if (word === "format") {
      const format = this.#words.value()?.text ?? "";
      const known = DL_FORMATS.find((each) => each === format.toLowerCase());
      if (known === undefined) {
        this.#words.error(
          "unsupported",
          `format ${quoted(format)} is not read; known are ${DL_FORMATS.join(", ")}`,
          line,
        );
        return false;
      }
      this.#said.format = known;
    } else if (word === "diagonal") this.#said.diagonal = this.#words.value()?.text.toLowerCase() !== "absent";
    else if (word === "labels") return this.#labelsFollow(line);
    else if ((word === "matrix" || word === "level") && this.#words.skip("labels")) {
      this.#words.skip(":");
      this.#said.layers = this.#take(this.#said.relations, "labels of relations", line).map(({ text }) => text);
    } else if (
      (word === "row" || word === "column" || word === "col") &&
      this.#words.skip("labels") &&
      this.#words.skip("embedded")
    ) {
      this.#words.skip(":");
      this.#said.embedded = true;
    } else {
      const twoMode = ["nr", "nc", "row", "column", "col"].includes(word);
      const message = twoMode
        ? "a two-mode network (rows and columns of different things) has no ties between people"
        : `${quoted(word)} is not read; known are n, nm, format, diagonal, labels, matrix labels, data`;
      this.#words.error("unsupported", message, line);
      return false;
    }
    return true;
  }

  #labelsFollow(line: number): boolean {
    if (this.#words.skip("embedded")) {
      this.#words.skip(":");
      this.#said.embedded = true;
      return true;
    }
    this.#words.skip(":");
    if (this.#said.people === 0) {
      this.#words.error("bad-size", "labels before n=, the number of people", line);
      return false;
    }
    this.#said.labels = this.#take(this.#said.people, "labels", line);
    return true;
  }

  #complete(line: number): boolean {
    if (this.#said.people === 0) this.#words.error("bad-size", "n=, the number of people, is missing", line);
    else if (this.#said.embedded && this.#said.format === "fullmatrix" && this.#said.relations > 1) {
      this.#words.error(
        "unsupported",
        "several matrices with embedded labels are not read. List the labels once.",
        line,
      );
    } else if (new Set(this.#said.layers).size < this.#said.layers.length) {
      this.#words.error("duplicate-layer", "two relations have the same label", line);
    } else return true;
    return false;
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
