import { type Findings, quoted } from "../../findings.ts";
import { emptyListedTies, type ListedTies } from "../listed-ties.ts";
import type { TieColumns } from "../tie-columns.ts";
import { readXml, type XmlHandler } from "./xml.ts";
import { type Owner, type XmlAttribute, XmlAttributes } from "./xml-attributes.ts";
import { addEdges, nodeTable } from "./xml-network.ts";

/**
 * Reads GEXF (https://gexf.net, 1.1 to 1.3): one graph of nodes and edges with their attributes. `id` and `label` of a
 * node and its attributes by title become columns of people. A tie's weight is its `weight`, else the edge attribute of
 * that name (or as `columns` says); its layer the edge attribute called layer, else its `kind`; what else an edge says is
 * told. An edge that is not directed runs both ways. Networks that change over time and nodes within nodes are errors.
 * Null after errors.
 */
export function readGexf(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const reader = new GexfReader(file, columns, findings);
  const broken = readXml(text, reader);
  if (broken !== null) findings.error("broken-xml", file, broken.message, broken.line);
  if (findings.errors > before) return null;
  return reader.result();
}

/** What an edge says in the file's own words rather than in attributes, and the keys under which these are kept. */
const OWN = { weight: "\u0000weight", kind: "\u0000kind", label: "\u0000label" } as const;
/** What says that a node or edge is there at some times alone. */
const TIMES = ["start", "end", "startopen", "endopen", "timestamp", "timestamps", "intervals"];

interface Element {
  attributes: Map<string, string>;
  line: number;
  values: Map<string, string>;
}

class GexfReader implements XmlHandler {
  readonly #file: string;
  readonly #columns: TieColumns;
  readonly #findings: Findings;
  readonly #attributes: XmlAttributes;
  readonly #nodes: Element[] = [];
  readonly #edges: Element[] = [];
  readonly #path: string[] = [];
  #graphs = 0;
  #defaultType = "undirected";
  #class: Owner | null = null;
  #attribute: XmlAttribute | null = null;
  #element: Element | null = null;
  #text = "";

  constructor(file: string, columns: TieColumns, findings: Findings) {
    this.#file = file;
    this.#columns = columns;
    this.#findings = findings;
    this.#attributes = new XmlAttributes(file, findings);
  }

  open(name: string, attributes: Map<string, string>, line: number): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (parent === undefined && name !== "gexf") {
      const root = quoted(name).slice(1, -1);
      this.#error("wrong-format", `the root element is <${root}>, not <gexf>. Export the network as GEXF.`, line);
    } else if (name === "graph") this.#openGraph(attributes, line);
    else if (name === "attributes") this.#openAttributes(attributes, line);
    else if (name === "attribute" && parent === "attributes") this.#openAttribute(attributes, line);
    else if (name === "default") this.#text = "";
    else if (name === "spell" || name === "spells") this.#changing(line);
    else if (name === "nodes" && this.#path.includes("node")) {
      this.#error("unsupported", "nodes within a node cannot be read. Export a network without groups.", line);
    } else if ((name === "node" && parent === "nodes") || (name === "edge" && parent === "edges")) {
      if (TIMES.some((time) => attributes.has(time))) this.#changing(line);
      this.#element = { attributes, line, values: new Map() };
    } else if (name === "attvalue" && this.#element !== null) this.#value(attributes, line);
  }

  text(text: string): void {
    if (this.#path.at(-1) === "default") this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (name === "default" && this.#attribute !== null) this.#attribute.fallback = this.#text.trim();
    else if (name === "attribute") this.#attribute = null;
    else if (name === "attributes") this.#class = null;
    else if (this.#element !== null && (name === "node" || name === "edge") && parent === `${name}s`) {
      (name === "node" ? this.#nodes : this.#edges).push(this.#element);
      this.#element = null;
    }
  }

  result(): ListedTies | null {
    const before = this.#findings.errors;
    if (this.#graphs === 0) this.#error("empty-file", "no <graph> in the file: it holds no network", 1);
    const list = emptyListedTies(this.#file);
    list.nodes = this.#people();
    const edges = this.#edges.map((edge) => ({
      source: this.#needed(edge, "source"),
      target: this.#needed(edge, "target"),
      line: edge.line,
      bothWays: this.#type(edge) !== "directed",
      values: this.#ownValues(edge),
      graph: "",
    }));
    const own = { weight: OWN.weight, layer: OWN.kind };
    addEdges(list, edges, this.#attributes, this.#columns, own, this.#findings);
    this.#attributes.tellUndeclared();
    return this.#findings.errors > before ? null : list;
  }

  #people(): ListedTies["nodes"] {
    const nodes = this.#nodes.map((node) => ({ ...node, id: this.#needed(node, "id") }));
    const labels = new Map(nodes.map((node) => [node.values, node.attributes.get("label")?.trim() ?? ""]));
    return nodeTable(this.#file, nodes, this.#attributes, [
      { name: "id", of: ({ id }) => id },
      { name: "label", of: ({ values }) => labels.get(values as Map<string, string>) ?? "" },
    ]);
  }

  #type(edge: Element): string {
    const own = edge.attributes.get("type")?.trim().toLowerCase();
    const type = own ?? this.#defaultType;
    if (own === undefined && type === "mixed") {
      const cure = 'Give each edge type="directed" or type="undirected".';
      const what = 'an edge without type, where defaultedgetype="mixed" leaves it to each edge';
      this.#error("type-needed", what, edge.line, cure);
    } else if (!["directed", "undirected", "mutual"].includes(type)) {
      this.#error("broken-gexf", `type ${quoted(type)} is not directed, undirected or mutual`, edge.line);
    }
    return type;
  }

  /** Values of an edge with those it says in the file's own words. */
  #ownValues({ attributes, values, line }: Element): ReadonlyMap<string, string> {
    for (const [name, key] of Object.entries(OWN)) {
      const value = attributes.get(name)?.trim() ?? "";
      if (value === "") continue;
      values.set(key, value);
      this.#attributes.declare(["edge"], key, { name, fallback: "" }, line);
    }
    return values;
  }

  #openGraph(attributes: Map<string, string>, line: number): void {
    if (++this.#graphs > 1) this.#error("unsupported", "a second <graph>. Export one graph.", line);
    if (attributes.get("mode") === "dynamic") this.#changing(line);
    this.#defaultType = attributes.get("defaultedgetype")?.trim().toLowerCase() ?? "undirected";
  }

  #openAttributes(attributes: Map<string, string>, line: number): void {
    const owner = attributes.get("class");
    if (owner === "node" || owner === "edge") this.#class = owner;
    else this.#error("broken-gexf", '<attributes> needs class="node" or class="edge"', line);
    if (attributes.get("mode") === "dynamic") this.#changing(line);
  }

  #openAttribute(attributes: Map<string, string>, line: number): void {
    if (this.#class === null) return;
    const id = attributes.get("id");
    this.#attribute = { name: attributes.get("title")?.trim() || (id ?? ""), fallback: "" };
    if (id === undefined) this.#error("broken-gexf", "<attribute> without id", line);
    else if (!this.#attributes.declare([this.#class], id, this.#attribute, line)) {
      this.#error("broken-gexf", `attribute ${quoted(id)} occurs twice`, line);
    }
  }

  #value(attributes: Map<string, string>, line: number): void {
    const owner = this.#path.includes("edge") ? "edge" : "node";
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    if (TIMES.some((time) => attributes.has(time)) || this.#element!.values.has(id)) this.#changing(line);
    this.#attributes.occur(owner, id, line);
    this.#element!.values.set(id, attributes.get("value")?.trim() ?? "");
  }

  #needed(element: Element, name: string): string {
    const value = element.attributes.get(name)?.trim() ?? "";
    if (value === "") {
      this.#error("broken-gexf", `${name === "id" ? "<node>" : "<edge>"} without ${name}`, element.line);
    }
    return value;
  }

  #changing(line: number): void {
    const cure = "Export one moment of it.";
    this.#error("unsupported", "a network that changes over time cannot be read", line, cure);
  }

  #error(code: string, message: string, line: number, cure?: string): void {
    this.#findings.error(code, this.#file, message, line, cure);
  }
}
