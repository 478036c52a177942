import { type Findings, plural, quoted } from "../../findings.ts";
import { tellOpenEnd } from "../../source/line-end.ts";
import { splitSpaces } from "../../source/split-spaces.ts";
import { emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { PajekColumns } from "./pajek-columns.ts";
import { PajekTies, TIE_SECTIONS, type TieSection } from "./pajek-ties.ts";
import { PajekVertices } from "./pajek-vertices.ts";
import { wholeNumber } from "./pajek-words.ts";

/**
 * Reads a Pajek network (.net) or project (.paj): *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix, relations
 * (`*Arcs :2 "discussion"`, or `2: 1 3` for a tie). Several *Network sections are layers of the same people and must
 * list the same vertices; each *Partition and *Vector becomes a column of people under its name. People are called by
 * their labels where all differ, else by number, with the labels as a column. Edges run both ways. Times on ties are
 * told and not used. Networks given as events and a file without a section of ties are errors. Of two modes
 * (`*Vertices 24 18`: 18 people), who takes part in what is read where `twoMode` says so, else that is an error. Null
 * after errors.
 *
 * Own code: graphology, which was weighed, has readers of GraphML and GEXF alone, and none that names the line of a mistake.
 */
export function readPajek(text: string, file: string, twoMode: boolean, findings: Findings): ListedTies | null {
  const before = findings.errors;
  if (isPartition(text)) {
    findings.error("no-ties", file, NO_NETWORK, 1);
    return null;
  }
  const reader = new PajekReader(file, twoMode, findings);
  const lines = text.split("\n");
  for (let i = 0; i < lines.length && !reader.stopped; i++) reader.line(lines[i]!, i + 1);
  if (!reader.stopped) reader.end(lines.length);
  if (findings.errors > before) return null;
  tellOpenEnd(text, file, findings);
  return reader.result();
}

/** Whether a text begins as a Pajek file: a heading with a star, after comments. */
export function startsPajek(start: string): boolean {
  const first = start.split("\n").find((line) => !/^\s*([%#]|$)/.test(line));
  return first !== undefined && /^\s*\*[a-z]/i.test(first);
}

/** Whether a text is a partition or a vector (.clu, .vec), or a network of numbers cut before its ties: *Vertices and no other section. */
export function isPartition(text: string): boolean {
  if (!startsPajek(text.slice(0, 10_000)) || text.includes('"')) return false;
  const headings = (text.match(/^[ \t]*\*.*$/gm) ?? []).map((heading) => heading.trim().toLowerCase());
  const sections = headings.filter((heading) => !/^\*(partition|vector|description)\b/.test(heading));
  return sections.length > 0 && sections.every((heading) => /^\*vertices\s+\d+$/.test(heading));
}

/** What is said of such a file. */
export const NO_NETWORK =
  "*Vertices without *Arcs, *Edges or *Matrix: this is a Pajek partition or vector, or a network that was cut. " +
  "Put a partition into a Pajek project (.paj) with its network, or into a table of people as a column.";

const LEFT_OUT = new Set(["*permutation", "*cluster", "*hierarchy", "*constraint", "*description", "*clusters"]);
const KNOWN = "*Network, *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix, *Partition, *Vector";

interface Network {
  name: string;
  vertices: PajekVertices;
}

class PajekReader {
  /** Whether nothing more can be told of the file. */
  stopped = false;
  readonly #file: string;
  readonly #twoMode: boolean;
  readonly #findings: Findings;
  readonly #list: ListedTies;
  readonly #ties: PajekTies;
  readonly #columns: PajekColumns;
  #section: "vertices" | "ties" | "values" | "skip" | "none" = "none";
  #name = "";
  #first: Network | null = null;
  #vertices: PajekVertices | null = null;
  #hasTies = false;
  #timed = 0;
  #drawn = false;

  constructor(file: string, twoMode: boolean, findings: Findings) {
    this.#file = file;
    this.#twoMode = twoMode;
    this.#findings = findings;
    this.#list = emptyListedTies(file);
    this.#ties = new PajekTies(this.#list, findings);
    this.#columns = new PajekColumns(file, findings);
  }

  line(content: string, line: number): void {
    const text = content.trim();
    if (text === "" || text.startsWith("%") || text.startsWith("#")) return;
    const words = splitSpaces(text);
    if (words === null && this.#section === "skip" && !text.startsWith("*")) return;
    if (words === null) this.#error("broken-quotes", "a double quote is not closed: the line was cut or damaged", line);
    else if (text.startsWith("*")) this.#heading(words, line);
    else if (this.#section === "vertices") this.#vertices!.add(words, line);
    else if (this.#section === "values") this.#columns.value(words, line);
    else if (this.#section === "ties") this.#ties.add(words, this.#vertices!, line);
    else if (this.#section === "none") {
      const message = "text before *Vertices. A Pajek file starts with *Network or *Vertices.";
      this.#stop("wrong-format", message, line);
    }
  }

  end(line: number): void {
    this.#finishSection(line);
    this.#finishNetwork(line);
    if (this.stopped) return;
    if (this.#first === null) this.#error("empty-file", "no *Vertices in the file: it holds no network", 1);
    else this.#columns.check(this.#first.vertices.labels.length);
  }

  result(): ListedTies {
    const { vertices } = this.#first!;
    const { ids, keepsLabels } = vertices.named();
    this.#list.from = this.#list.from.map((number) => ids[Number(number) - 1]!);
    this.#list.to = this.#list.to.map((number) => ids[Number(number) - 1]!);
    this.#list.layers = this.#ties.end();
    const own = keepsLabels ? ["id", "label"] : ["id"];
    const header = [...own, ...this.#columns.names(own)];
    const people = ids.slice(0, vertices.people);
    const rows = people.map((id, i) => [id, ...(keepsLabels ? [vertices.labels[i]!] : []), ...this.#columns.row(i)]);
    this.#list.nodes = { file: this.#file, header, rows, lines: vertices.lines.slice(0, vertices.people) };
    if (this.#timed > 0) {
      const message = `${plural(this.#timed, "vertex has times", "vertices have times")}, as [1-3]. Times are not used: each person counts as there throughout`;
      this.#findings.warning("times-of-people-not-used", this.#file, message);
    }
    if (this.#drawn || this.#ties.drawn) {
      const message = "positions, shapes and colours, which say how the network is drawn, are not used";
      this.#findings.warning("drawing-not-used", this.#file, message);
    }
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
    if (this.stopped) return;
    this.#section = "skip";
    if (keyword === "*network" || keyword === "*vertices") {
      this.#finishNetwork(line);
      if (this.stopped) return;
      if (keyword === "*vertices") this.#openVertices(words, line);
      else {
        this.#name = rest.replace(/\.net$/i, "");
        this.#section = "none";
      }
    } else if (keyword === "*partition" || keyword === "*vector") {
      this.#columns.begin(rest, line);
      this.#section = "values";
    } else if (TIE_SECTIONS.has(keyword.slice(1))) {
      this.#section = "ties";
      this.#hasTies = true;
      if (this.#vertices === null) this.#stop("wrong-format", `${keyword} before *Vertices`, line);
      this.#ties.open(keyword.slice(1) as TieSection, words, line);
    } else if (keyword === "*events") {
      const message = "a network given as events changes over time. Save one moment of it as a network (.net).";
      this.#stop("unsupported", message, line);
    } else if (LEFT_OUT.has(keyword)) {
      this.#findings.warning("section-left-out", this.#file, `${words[0]} was left out`, line);
    } else this.#error("unknown-section", `${quoted(words[0]!)} is not read; known are ${KNOWN}`, line);
  }

  #openVertices(words: string[], line: number): void {
    this.#vertices = PajekVertices.open(words, line, this.#twoMode, this.#file, this.#findings);
    if (this.#vertices === null) this.stopped = true;
    this.#section = "vertices";
    this.#hasTies = false;
    this.#ties.network(this.#name, this.#first === null);
  }

  #finishSection(line: number): void {
    if (this.#section === "ties") this.#ties.close(this.#vertices, line);
  }

  #finishNetwork(line: number): void {
    const vertices = this.#vertices;
    if (vertices === null) return;
    this.#vertices = null;
    this.#timed += vertices.timed;
    this.#drawn ||= vertices.drawn;
    const name = this.#name;
    this.#first ??= { name, vertices };
    const difference = vertices.differenceFrom(this.#first.vertices);
    if (difference === null) {
      if (this.#hasTies) return;
      const message = `no *Arcs, *Edges or *Matrix follow the *Vertices of line ${vertices.line}: was the file cut?`;
      this.#error("no-ties", message, line);
      return;
    }
    const other = `network ${quoted(this.#first.name)} (line ${this.#first.vertices.line})`;
    const message = `network ${quoted(name)} ${difference} as ${other}. Networks of the same people can be layers of one; save each of the others, with its partitions, as a file of its own.`;
    this.#stop("different-people", message, vertices.line);
  }

  #stop(code: string, message: string, line: number): void {
    this.stopped = true;
    this.#error(code, message, line);
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#file, message, line);
  }
}
