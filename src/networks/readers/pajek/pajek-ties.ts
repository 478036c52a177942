import { type Findings, plural, quoted } from "../../findings.ts";
import { UnusedColumns } from "../../ties/unused-columns.ts";
import { addTie, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER } from "../tie-columns.ts";
import type { PajekVertices } from "./pajek-vertices.ts";
import { isParameter, isTime } from "./pajek-words.ts";

export type TieSection = "arcs" | "edges" | "arcslist" | "edgeslist" | "matrix";
export const TIE_SECTIONS: ReadonlySet<string> = new Set<TieSection>([
  "arcs",
  "edges",
  "arcslist",
  "edgeslist",
  "matrix",
]);

/** Ties of a Pajek file, by numbers of vertices, and the layers they are in. */
export class PajekTies {
  readonly #list: ListedTies;
  readonly #findings: Findings;
  readonly #layers = new Numbering();
  readonly #unused = new UnusedColumns();
  #timed = { ties: 0, line: 0 };
  /** Whether it says how a tie is drawn. */
  drawn = false;
  /** Names of relations by number, in the network being read. */
  #relations = new Map<string, string>();
  #network = "";
  /** Before the names of relations, from the second network on. */
  #prefix = "";
  #section: TieSection = "arcs";
  #relation: string | null = null;
  #line = 0;
  #row = 0;

  /** Ties are added to the list. */
  constructor(list: ListedTies, findings: Findings) {
    this.#list = list;
    this.#findings = findings;
  }

  /** Begins a network of that name, which may be empty. */
  network(name: string, first: boolean): void {
    this.#network = name;
    this.#prefix = first || name === "" ? "" : `${name}: `;
    this.#relations = new Map();
  }

  /** Opens a section by its heading: `*Arcs`, or `*Arcs :2 "discussion"` for ties of one relation. */
  open(section: TieSection, words: readonly string[], line: number): void {
    this.#section = section;
    this.#line = line;
    this.#row = 0;
    const number = words[1]?.startsWith(":") ? words[1].slice(1) || words[2] : undefined;
    this.#relation = number ?? null;
    if (number === undefined) return;
    const name = words.slice(words[1] === ":" ? 3 : 2).join(" ");
    if (name !== "" || !this.#relations.has(number)) this.#relations.set(number, name || `relation ${number}`);
    this.#layer(number);
  }

  /** Takes a line of the section. */
  add(words: readonly string[], vertices: PajekVertices, line: number): void {
    if (this.#section === "matrix") this.#matrixRow(words, vertices, line);
    else this.#tie(words, vertices, line);
  }

  /** Sees that a matrix has all its rows. */
  close(vertices: PajekVertices | null, line: number): void {
    const n = vertices?.people ?? 0;
    if (this.#section !== "matrix" || this.#row >= n) return;
    const found = `the matrix of line ${this.#line} ends after ${this.#row} of ${n} rows`;
    this.#error("wrong-column-count", `${found}: was the file cut?`, line);
  }

  /** Names of layers; tells what of the ties is not used. */
  end(): string[] {
    if (this.#timed.ties > 0) {
      const message = `${plural(this.#timed.ties, "tie has times", "ties have times")}, as [1-3]. Times are not used: each tie counts as there throughout`;
      this.#findings.warning("times-not-used", this.#list.file, message, this.#timed.line);
    }
    this.#unused.tell(this.#list.file, "attribute", { layer: true, weight: true }, this.#findings);
    return this.#layers.names;
  }

  #tie(words: readonly string[], vertices: PajekVertices, line: number): void {
    const prefix = /^(\d+):(\d*)$/.exec(words[0]!);
    const rest = prefix === null ? words : prefix[2] === "" ? words.slice(1) : [prefix[2]!, ...words.slice(1)];
    const many = this.#section === "arcslist" || this.#section === "edgeslist";
    const bothWays = this.#section === "edges" || this.#section === "edgeslist";
    if (rest.length < 2) {
      this.#error("wrong-column-count", "a tie needs two vertices: was the line cut?", line);
      return;
    }
    const from = vertices.number(rest[0]!, line);
    if (from === null) return;
    const layer = this.#layer(prefix === null ? this.#relation : prefix[1]!);
    const weight = many ? "" : this.#beyondEnds(rest.slice(2), line);
    for (const word of many ? rest.slice(1) : [rest[1]!]) {
      const to = vertices.number(word, line);
      if (to === null) return;
      const [first, second] = vertices.twoModes && from > vertices.people ? [to, from] : [from, to];
      if (vertices.twoModes && (first > vertices.people || second <= vertices.people)) {
        const message = `${from} and ${to} are of one mode: of two modes, a tie joins one of the ${vertices.people} people to what they share`;
        this.#error("not-two-modes", message, line);
        return;
      }
      addTie(this.#list, String(first), String(second), weight, layer, line, bothWays);
    }
  }

  /** The weight, where there is one; notes times, labels and what says how the tie is drawn. */
  #beyondEnds(words: readonly string[], line: number): string {
    const bare = words.filter((word) => !isTime(word));
    if (bare.length < words.length) {
      if (this.#timed.ties++ === 0) this.#timed.line = line;
    }
    const weighs = bare.length > 0 && !isParameter(bare[0]!);
    for (let i = weighs ? 1 : 0; i < bare.length; i += 2) {
      if (bare[i]!.toLowerCase() === "l") this.#unused.add("l (label)", bare[i + 1] ?? "");
      else if (isParameter(bare[i]!)) this.drawn = true;
      else {
        this.#error("wrong-column-count", `${quoted(bare[i]!)} after the weight of a tie is not known`, line);
        break;
      }
    }
    return weighs ? bare[0]! : "";
  }

  #matrixRow(words: readonly string[], vertices: PajekVertices, line: number): void {
    const { people, twoModes, labels } = vertices;
    const before = twoModes ? people : 0;
    const columns = labels.length - before;
    const row = ++this.#row;
    if (row > people || words.length !== columns) {
      const found = row > people ? `row ${row}` : `${words.length} values in row ${row}`;
      const size = twoModes ? `${people} by ${columns}` : `${people} vertices`;
      this.#error("wrong-column-count", `${found} of a matrix of ${size}`, line);
      return;
    }
    for (let column = 0; column < columns; column++) {
      const value = words[column]!;
      if (Number(value) === 0) continue;
      addTie(this.#list, String(row), String(before + column + 1), value, this.#layer(this.#relation), line);
    }
  }

  /** The number of the layer of a relation, or of ties that name none. */
  #layer(relation: string | null): number {
    if (relation === null) return this.#layers.of(this.#network || ONLY_LAYER);
    return this.#layers.of(`${this.#prefix}${this.#relations.get(relation) ?? `relation ${relation}`}`);
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#list.file, message, line);
  }
}
