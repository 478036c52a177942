import { type Findings, listed, quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import { UnusedColumns } from "../../ties/unused-columns.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER, type TieColumns, USUAL_TIE_COLUMNS } from "../tie-columns.ts";
import { readXml, type XmlHandler } from "./xml.ts";

/**
 * Reads GraphML: one graph of nodes and edges with their data. Node data become columns of people after `id`, the
 * node's id; edge data called weight and layer (or as `columns` says) are used, others left out. An edge without
 * direction runs both ways. Hyperedges, ports and nested graphs are errors. Null after errors.
 */
export function readGraphml(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const reader = new GraphmlReader(file, columns, findings);
  const broken = readXml(text, reader);
  if (broken !== null) findings.error("broken-xml", file, broken.message, broken.line);
  if (findings.errors > before) return null;
  return reader.result();
}

interface Key {
  owner: string;
  name: string;
  fallback: string | null;
}

interface Element {
  id: string;
  line: number;
  data: Map<string, string>;
}

interface Edge extends Element {
  source: string;
  target: string;
  bothWays: boolean;
}

class GraphmlReader implements XmlHandler {
  readonly #file: string;
  readonly #columns: TieColumns;
  readonly #findings: Findings;
  readonly #keys = new Map<string, Key>();
  readonly #nodes: Element[] = [];
  readonly #list: ListedTies;
  readonly #layers = new Numbering();
  readonly #unused = new UnusedColumns();
  #used = { weight: false, layer: false };
  #path: string[] = [];
  #graphs = 0;
  #directed = false;
  #key: Key | null = null;
  #node: Element | null = null;
  #edge: Edge | null = null;
  #field: string | null = null;
  #text = "";

  constructor(file: string, columns: TieColumns, findings: Findings) {
    this.#file = file;
    this.#columns = columns;
    this.#findings = findings;
    this.#list = emptyListedTies(file);
  }

  open(name: string, attributes: Map<string, string>, line: number): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (parent === undefined && name !== "graphml") {
      this.#error(
        "wrong-format",
        `the root element is <${name.slice(0, 60)}>, not <graphml>. Export the network as GraphML.`,
        line,
      );
    } else if (name === "hyperedge" || name === "port") {
      this.#error("unsupported", `<${name}> cannot be read: ties join two people. Export plain edges.`, line);
    } else if (name === "key") this.#openKey(attributes, line);
    else if (name === "graph") this.#openGraph(attributes, parent, line);
    else if (name === "node" && parent === "graph") this.#openNode(attributes, line);
    else if (name === "edge" && parent === "graph") this.#openEdge(attributes, line);
    else if (name === "data" && (parent === "node" || parent === "edge")) this.#openData(attributes, parent, line);
    else if (name === "default" && parent === "key") this.#text = "";
  }

  text(text: string): void {
    const parent = this.#path.at(-1);
    if (parent === "data" || parent === "default") this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (name === "default" && this.#key !== null) this.#key.fallback = this.#text.trim();
    else if (name === "key") this.#key = null;
    else if (name === "data" && this.#field !== null) {
      const element = parent === "node" ? this.#node : this.#edge;
      element?.data.set(this.#field, this.#text.trim());
      this.#field = null;
    } else if (name === "node" && parent === "graph" && this.#node !== null) {
      this.#nodes.push(this.#node);
      this.#node = null;
    } else if (name === "edge" && parent === "graph" && this.#edge !== null) {
      this.#addEdge(this.#edge);
      this.#edge = null;
    }
  }

  result(): ListedTies | null {
    if (this.#graphs === 0) {
      this.#error("empty-file", "no <graph> in the file: it holds no network", 1);
      return null;
    }
    this.#unused.tell(this.#file, "edge attribute", this.#used, this.#findings);
    this.#list.attributes = [...this.#keys.values()].filter((key) => key.owner !== "node").map((key) => key.name);
    const names = [...this.#keys.values()].filter((key) => key.owner === "node" || key.owner === "all");
    const header = ["id"];
    for (const key of names) {
      let name = key.name;
      while (header.includes(name)) name += " (attribute)";
      header.push(name);
    }
    const ids = [...this.#keys.entries()].filter(([, key]) => names.includes(key)).map(([id]) => id);
    const rows = this.#nodes.map((node) => [node.id, ...ids.map((id) => this.#value(node, id))]);
    this.#list.nodes = { file: this.#file, header, rows, lines: this.#nodes.map((node) => node.line) };
    this.#list.layers = this.#layers.names;
    return this.#list;
  }

  #openKey(attributes: Map<string, string>, line: number): void {
    const id = attributes.get("id");
    if (id === undefined || this.#keys.has(id)) {
      this.#error("broken-graphml", id === undefined ? "<key> without id" : `key ${quoted(id)} occurs twice`, line);
      return;
    }
    if (this.#keys.size >= NETWORK_LIMITS.columns)
      this.#error("too-many-columns", `more than ${NETWORK_LIMITS.columns} keys`, line);
    this.#key = { owner: attributes.get("for") ?? "all", name: attributes.get("attr.name") ?? id, fallback: null };
    this.#keys.set(id, this.#key);
  }

  #openGraph(attributes: Map<string, string>, parent: string | undefined, line: number): void {
    if (parent !== "graphml") this.#error("unsupported", "a graph within a node cannot be read", line);
    else if (++this.#graphs > 1) {
      this.#error(
        "unsupported",
        "a second <graph>. Export one graph, with an edge attribute `layer` for its layers.",
        line,
      );
    }
    const direction = attributes.get("edgedefault");
    if (direction !== "directed" && direction !== "undirected") {
      this.#error("broken-graphml", '<graph> needs edgedefault="directed" or edgedefault="undirected"', line);
    }
    this.#directed = direction === "directed";
  }

  #openNode(attributes: Map<string, string>, line: number): void {
    const id = attributes.get("id")?.trim() ?? "";
    if (id === "") this.#error("broken-graphml", "<node> without id", line);
    this.#node = { id, line, data: new Map() };
  }

  #openEdge(attributes: Map<string, string>, line: number): void {
    const source = attributes.get("source")?.trim() ?? "";
    const target = attributes.get("target")?.trim() ?? "";
    if (source === "" || target === "") this.#error("broken-graphml", "<edge> without source or target", line);
    const said = attributes.get("directed");
    const bothWays = said === undefined ? !this.#directed : said !== "true";
    this.#edge = { id: "", line, data: new Map(), source, target, bothWays };
  }

  #openData(attributes: Map<string, string>, parent: string, line: number): void {
    const key = attributes.get("key") ?? "";
    const owner = this.#keys.get(key)?.owner;
    if (owner !== parent && owner !== "all") {
      this.#error("broken-graphml", `data key ${quoted(key)} is not declared by a <key> for ${parent}s`, line);
    }
    this.#field = key;
    this.#text = "";
  }

  #addEdge(edge: Edge): void {
    const used = { weight: this.#edgeKey("weight", edge.line), layer: this.#edgeKey("layer", edge.line) };
    this.#used = { weight: used.weight !== null, layer: used.layer !== null };
    for (const [id, value] of edge.data) {
      if (id !== used.weight && id !== used.layer) this.#unused.add(this.#keys.get(id)?.name ?? id, value);
    }
    const weight = used.weight === null ? "" : this.#value(edge, used.weight);
    const layer = (used.layer === null ? "" : this.#value(edge, used.layer)) || ONLY_LAYER;
    addTie(this.#list, edge.source, edge.target, weight, this.#layers.of(layer), edge.line, edge.bothWays);
  }

  /** The id of the key that holds weights or layers of edges; null where there is none. */
  #edgeKey(column: "weight" | "layer", line: number): string | null {
    const wanted = this.#columns[column];
    if (wanted === null) return null;
    for (const [id, key] of this.#keys) {
      if (key.owner === "node") continue;
      const fits =
        wanted === undefined
          ? USUAL_TIE_COLUMNS[column].includes(key.name.toLowerCase() as never)
          : key.name === wanted;
      if (fits) return id;
    }
    if (wanted !== undefined) {
      const known = [...this.#keys.values()].filter((key) => key.owner !== "node").map((key) => key.name);
      const message = `no edge attribute ${quoted(wanted)} for --${column}; there are ${listed(known) || "none"}`;
      this.#error("unknown-column", message, line);
    }
    return null;
  }

  #value(element: Element, key: string): string {
    return element.data.get(key) ?? this.#keys.get(key)?.fallback ?? "";
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#file, message, line);
  }
}
