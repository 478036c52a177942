import { type Findings, quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import { distinctNames } from "../../source/distinct-names.ts";

interface Column {
  name: string;
  line: number;
  /** Null before *Vertices. */
  values: string[] | null;
}

/** Columns of people in a Pajek project: each *Partition and *Vector, with *Vertices and then one value a line. */
export class PajekColumns {
  readonly #file: string;
  readonly #findings: Findings;
  readonly #columns: Column[] = [];

  constructor(file: string, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  /** Takes the heading of a partition or vector. */
  begin(name: string, line: number): void {
    if (this.#columns.length >= NETWORK_LIMITS.columns) {
      this.#error("too-many-columns", `more than ${NETWORK_LIMITS.columns} partitions and vectors`, line);
    }
    this.#columns.push({ name: name || `column at line ${line}`, line, values: null });
  }

  /** Takes its *Vertices; `count` is null where that is no number. */
  vertices(count: number | null, line: number): void {
    const column = this.#columns.at(-1)!;
    if (column.values !== null || count === null) {
      this.#error("broken-vertices", `*Vertices of ${quoted(column.name)} needs their number, once`, line);
    }
    column.values = [];
  }

  /** Takes a line below. */
  value(words: readonly string[], line: number): void {
    const column = this.#columns.at(-1)!;
    if (column.values === null || words.length !== 1) {
      this.#error("wrong-column-count", `${quoted(column.name)} takes *Vertices and then one value a line`, line);
    } else column.values.push(words[0]!);
  }

  /** Sees that each has a value for every one of so many people. */
  check(people: number): void {
    for (const column of this.#columns) {
      if (column.values?.length === people) continue;
      const found = `${column.values?.length ?? 0} values for ${people} vertices`;
      this.#error("wrong-column-count", `${quoted(column.name)} has ${found}: was the file cut?`, column.line);
    }
  }

  /** Names that differ from each other and from those `taken`. */
  names(taken: readonly string[]): string[] {
    return distinctNames(
      this.#columns.map(({ name }) => name),
      taken,
    );
  }

  /** The values of one person. */
  row(person: number): string[] {
    return this.#columns.map(({ values }) => values![person]!);
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#file, message, line);
  }
}
