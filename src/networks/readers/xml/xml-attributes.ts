import { type Findings, listed, plural, quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import { type TieColumns, USUAL_TIE_COLUMNS } from "../tie-columns.ts";

export type Owner = "node" | "edge";

/** What nodes or edges may say, under one key. */
export interface XmlAttribute {
  name: string;
  /** The value where a node or edge says none. */
  fallback: string;
}

/** Values of a node or edge by key. */
export type XmlValues = ReadonlyMap<string, string>;

/** Attributes of nodes and of edges by key: those a file declares, and those that only occur. */
export class XmlAttributes {
  readonly #file: string;
  readonly #findings: Findings;
  readonly #known: Record<Owner, Map<string, XmlAttribute>> = { node: new Map(), edge: new Map() };
  /** Values whose key was not declared: where first, and how many. */
  readonly #undeclared = new Map<string, { line: number; count: number }>();

  constructor(file: string, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  /** Declares a key of each of the owners; false where one has it already. */
  declare(owners: readonly Owner[], key: string, attribute: XmlAttribute, line: number): boolean {
    if (owners.some((owner) => this.#known[owner].has(key))) return false;
    for (const owner of owners) {
      if (this.#known[owner].size >= NETWORK_LIMITS.columns) {
        const message = `more than ${NETWORK_LIMITS.columns} attributes of ${owner}s`;
        this.#findings.error("too-many-columns", this.#file, message, line);
        continue;
      }
      this.#known[owner].set(key, attribute);
    }
    return true;
  }

  /** Notes that a value occurs; a key that was not declared becomes an attribute of that name, and is told at the end. */
  occur(owner: Owner, key: string, line: number): void {
    const name = `${quoted(key)} of ${owner}s`;
    const undeclared = this.#undeclared.get(name);
    if (undeclared !== undefined) undeclared.count++;
    else if (!this.#known[owner].has(key)) {
      this.declare([owner], key, { name: key, fallback: "" }, line);
      this.#undeclared.set(name, { line, count: 1 });
    }
  }

  /** Keys of an owner, in order. */
  keys(owner: Owner): string[] {
    return [...this.#known[owner].keys()];
  }

  name(owner: Owner, key: string): string {
    return this.#known[owner].get(key)?.name ?? key;
  }

  value(owner: Owner, values: XmlValues, key: string): string {
    return values.get(key) ?? this.#known[owner].get(key)?.fallback ?? "";
  }

  /** The key of the edge attribute that holds weights or layers: the usual name, or that of `columns`; null where there is none. */
  edgeKey(column: "weight" | "layer", columns: TieColumns): string | null {
    const wanted = columns[column];
    if (wanted === null) return null;
    const usual: readonly string[] = USUAL_TIE_COLUMNS[column];
    for (const [key, { name }] of this.#known.edge) {
      if (wanted === undefined ? usual.includes(name.toLowerCase()) : name === wanted) return key;
    }
    if (wanted !== undefined) {
      const known = listed([...this.#known.edge.values()].map(({ name }) => name)) || "none";
      const message = `no edge attribute ${quoted(wanted)} for --${column}; there are ${known}`;
      this.#findings.error("unknown-column", this.#file, message);
    }
    return null;
  }

  /** Warns of keys that occur without having been declared. */
  tellUndeclared(): void {
    const all = [...this.#undeclared];
    if (all.length === 0) return;
    const shown = all.slice(0, 12).map(([name, { count }]) => `${name} (${plural(count, "value")})`);
    const more = all.length > shown.length ? ` and ${all.length - shown.length} more` : "";
    const message = `attributes that the file does not declare are taken as text: ${shown.join(", ")}${more}`;
    this.#findings.warning("not-declared", this.#file, message, all[0]![1].line);
  }
}
