import { type Findings, quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import { splitSpaces } from "../../source/split-spaces.ts";
import { ONLY_LAYER } from "../edge-list.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { PajekColumns } from "./pajek-columns.ts";

/**
 * Reads a Pajek network (.net) or project (.paj): *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix, relations
 * (`*Arcs :2 "discussion"`). Several *Network sections are layers of the same people and must list the same vertices;
 * each *Partition and *Vector becomes a column of people under its name. People are called by their labels where all
 * differ, else by number. Edges run both ways. Null after errors.
 *
 * Own code: graphology, which was weighed, has readers of GraphML and GEXF alone, and none that names the line of a mistake.
 */
export function readPajek(text: string, file: string, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const reader = new PajekReader(file, findings);
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) reader.line(lines[i]!, i + 1);
  reader.end(lines.length);
  return findings.errors > before ? null : reader.result();
}

type Section = "vertices" | "arcs" | "edges" | "arcslist" | "edgeslist" | "matrix" | "values" | "skip" | "none";

const TIE_SECTIONS = new Set<Section>(["arcs", "edges", "arcslist", "edgeslist", "matrix"]);
const LEFT_OUT = new Set(["*permutation", "*cluster", "*hierarchy", "*events", "*constraint"]);

class PajekReader {
  readonly #file: string;
  readonly #findings: Findings;
  readonly #list: ListedTies;
  readonly #layers = new Numbering();
  readonly #columns: PajekColumns;
  #section: Section = "none";
  #network = "";
  #networks = 0;
  /** Vertices of the first network, and of the one being read. */
  #people: string[] | null = null;
  #labels: string[] | null = null;
  #labelLines: number[] = [];
  #lines: number[] = [];
  #layer = 0;
  #matrixRow = 0;
  #matrixLine = 0;

  constructor(file: string, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
    this.#list = emptyListedTies(file);
    this.#columns = new PajekColumns(file, findings);
  }

  line(content: string, line: number): void {
    const text = content.trim();
    if (text === "" || text.startsWith("%")) return;
    const words = splitSpaces(text);
    if (words === null) this.#error("broken-quotes", "a double quote is not closed: the line was cut or damaged", line);
    else if (text.startsWith("*")) this.#heading(words, line);
    else if (this.#section === "vertices") this.#vertex(words, line);
    else if (this.#section === "values") this.#columns.value(words, line);
    else if (this.#section === "matrix") this.#row(words, line);
    else if (TIE_SECTIONS.has(this.#section)) this.#ties(words, line);
    else if (this.#section === "none") {
      this.#error(
        "wrong-format",
        `${quoted(text)} before *Vertices. A Pajek file starts with *Network or *Vertices.`,
        line,
      );
    }
  }

  end(line: number): void {
    this.#finishSection(line);
    if (this.#labels !== null) this.#finishNetwork(line);
    if (this.#people === null) this.#error("empty-file", "no *Vertices in the file: it holds no network", 1);
    else this.#columns.check(this.#people.length);
  }

  result(): ListedTies {
    const labels = this.#people ?? [];
    const unique = labels.every((label) => label !== "") && new Set(labels).size === labels.length;
    const ids = unique ? labels : labels.map((_, i) => String(i + 1));
    if (!unique) {
      const message = "labels of vertices are missing or not all different; people are called by their numbers";
      this.#findings.warning("labels-not-unique", this.#file, message);
    }
    this.#list.from = this.#list.from.map((number) => ids[Number(number) - 1]!);
    this.#list.to = this.#list.to.map((number) => ids[Number(number) - 1]!);
    this.#list.layers = this.#layers.names;
    const header = ["id", ...this.#columns.names("id")];
    const rows = ids.map((id, i) => [id, ...this.#columns.row(i)]);
    this.#list.nodes = { file: this.#file, header, rows, lines: this.#lines };
    return this.#list;
  }

  #heading(words: string[], line: number): void {
    const keyword = words[0]!.toLowerCase();
    const rest = words.slice(1).join(" ");
    if (keyword === "*vertices" && this.#section === "values") {
      this.#columns.vertices(wholeNumber(words[1] ?? ""), line);
      return;
    }
    this.#finishSection(line);
    if (keyword === "*network" || keyword === "*vertices") {
      if (this.#labels !== null) this.#finishNetwork(line);
      if (keyword === "*network") {
        this.#network = rest.replace(/\.net$/i, "");
        this.#section = "none";
      } else this.#vertices(words, line);
    } else if (keyword === "*partition" || keyword === "*vector") {
      this.#columns.begin(rest, line);
      this.#section = "values";
    } else if (TIE_SECTIONS.has(keyword.slice(1) as Section)) {
      this.#section = keyword.slice(1) as Section;
      if (this.#labels === null) this.#error("wrong-format", `${keyword} before *Vertices`, line);
      this.#layer = this.#layers.of(this.#layerName(words));
      this.#matrixRow = 0;
      this.#matrixLine = line;
    } else if (LEFT_OUT.has(keyword)) {
      this.#section = "skip";
      this.#findings.warning("section-left-out", this.#file, `${words[0]} was left out`, line);
    } else {
      this.#section = "skip";
      const known = "*Network, *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix, *Partition, *Vector";
      this.#error("unknown-section", `${quoted(words[0]!)} is not read; known are ${known}`, line);
    }
  }

  /** `*Arcs :2 "discussion"` names a relation; without one the network's name is the layer's. */
  #layerName(words: string[]): string {
    const number = words[1]?.startsWith(":") ? words[1].slice(1) : null;
    if (number === null) return this.#network || ONLY_LAYER;
    const relation = words.slice(2).join(" ") || `relation ${number}`;
    return this.#network === "" || this.#networks === 0 ? relation : `${this.#network}: ${relation}`;
  }

  #vertices(words: string[], line: number): void {
    const count = wholeNumber(words[1] ?? "");
    this.#section = "vertices";
    this.#labels = [];
    this.#labelLines = [];
    if (count === null || count < 1 || count > NETWORK_LIMITS.people) {
      this.#error("broken-vertices", `*Vertices needs a number of people from 1 to ${NETWORK_LIMITS.people}`, line);
    } else if (words.length > 2) {
      this.#error(
        "unsupported",
        "a two-mode network (a second number after *Vertices) has no ties between people",
        line,
      );
    } else {
      this.#labels = Array.from<string>({ length: count }).fill("");
      this.#labelLines = Array.from<number>({ length: count }).fill(line);
    }
  }

  #vertex(words: string[], line: number): void {
    const number = this.#number(words[0]!, line);
    if (number === null) return;
    if (this.#labels![number - 1] !== "") this.#error("duplicate-person", `vertex ${number} occurs twice`, line);
    this.#labels![number - 1] = words[1]?.trim() ?? "";
    this.#labelLines[number - 1] = line;
  }

  #ties(words: string[], line: number): void {
    const first = words[0]!;
    const relation = /^(\d+):$/.exec(first);
    const rest = relation === null ? words : words.slice(1);
    const layer = relation === null ? this.#layer : this.#layers.of(`relation ${relation[1]}`);
    const many = this.#section === "arcslist" || this.#section === "edgeslist";
    const bothWays = this.#section === "edges" || this.#section === "edgeslist";
    if (rest.length < 2) {
      this.#error("wrong-column-count", "a tie needs two vertices: was the line cut?", line);
      return;
    }
    const from = this.#number(rest[0]!, line);
    if (from === null) return;
    for (const word of many ? rest.slice(1) : [rest[1]!]) {
      const to = this.#number(word, line);
      if (to === null) return;
      addTie(this.#list, String(from), String(to), many ? "" : (rest[2] ?? ""), layer, line, bothWays);
    }
  }

  #row(words: string[], line: number): void {
    const n = this.#labels?.length ?? 0;
    const row = ++this.#matrixRow;
    if (row > n || words.length !== n) {
      const found = row > n ? `row ${row}` : `${words.length} values in row ${row}`;
      this.#error("wrong-column-count", `${found} of a matrix of ${n} vertices`, line);
      return;
    }
    for (let column = 0; column < n; column++) {
      const value = words[column]!;
      if (Number(value) !== 0) addTie(this.#list, String(row), String(column + 1), value, this.#layer, line);
    }
  }

  #finishSection(line: number): void {
    const n = this.#labels?.length ?? 0;
    if (this.#section === "matrix" && this.#matrixRow < n) {
      const found = `the matrix of line ${this.#matrixLine} ends after ${this.#matrixRow} of ${n} rows`;
      this.#error("wrong-column-count", `${found}: was the file cut?`, line);
    }
  }

  #finishNetwork(line: number): void {
    this.#networks++;
    const labels = this.#labels!;
    if (this.#people === null) {
      this.#people = labels;
      this.#lines = this.#labelLines;
    } else if (labels.length !== this.#people.length || labels.some((label, i) => label !== this.#people![i])) {
      const message = `network ${quoted(this.#network)} lists other vertices than the first network. Only networks of the same people can be layers; save the others apart.`;
      this.#error("different-people", message, line);
    }
    this.#labels = null;
  }

  #number(word: string, line: number): number | null {
    const n = this.#labels?.length ?? 0;
    const number = wholeNumber(word);
    if (number !== null && number >= 1 && number <= n) return number;
    this.#error("unknown-person", `vertex ${quoted(word)} is not a number from 1 to ${n}`, line);
    return null;
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#file, message, line);
  }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
