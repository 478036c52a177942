import { type Findings, listed, quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER, type TieColumns, USUAL_TIE_COLUMNS } from "../tie-columns.ts";
import { readXml, type XmlHandler } from "./xml.ts";

/**
 * Reads GEXF (https://gexf.net, 1.1 to 1.3): one graph of nodes and edges with their attributes. `id` and `label` of a
 * node and its attributes by title become columns of people. A tie's weight is its `weight`, else the edge attribute of
 * that name (or as `columns` says); its layer the edge attribute called layer, else its `kind`. An edge that is not
 * directed runs both ways. Networks that change over time and nodes within nodes are errors. Null after errors.
 */
export function readGexf(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const reader = new GexfReader(file, columns, findings);
  const broken = readXml(text, reader);
  if (broken !== null) findings.error("broken-xml", file, broken.message, broken.line);
  if (findings.errors > before) return null;
  return reader.result();
}

type Owner = "node" | "edge";

interface Attribute {
  title: string;
  fallback: string;
}

interface Element {
  attributes: Map<string, string>;
  line: number;
  data: Map<string, string>;
}

class GexfReader implements XmlHandler {
  readonly #file: string;
  readonly #columns: TieColumns;
  readonly #findings: Findings;
  readonly #declared: Record<Owner, Map<string, Attribute>> = { node: new Map(), edge: new Map() };
  readonly #nodes: Element[] = [];
  readonly #edges: Element[] = [];
  readonly #path: string[] = [];
  #graphs = 0;
  #defaultType = "undirected";
  #class: Owner | null = null;
  #attribute: Attribute | null = null;
  #element: Element | null = null;
  #text = "";

  constructor(file: string, columns: TieColumns, findings: Findings) {
    this.#file = file;
    this.#columns = columns;
    this.#findings = findings;
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
      this.#element = { attributes, line, data: new Map() };
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
    const layers = new Numbering();
    const weight = this.#edgeAttribute("weight");
    const layer = this.#edgeAttribute("layer");
    for (const edge of this.#edges) {
      const source = this.#needed(edge, "source");
      const target = this.#needed(edge, "target");
      const type = edge.attributes.get("type") ?? this.#defaultType;
      if (!["directed", "undirected", "mutual"].includes(type)) {
        this.#error("broken-gexf", `type ${quoted(type)} is not directed, undirected or mutual`, edge.line);
      }
      const own = this.#columns.weight === undefined ? edge.attributes.get("weight")?.trim() : undefined;
      const weighs = own ?? this.#valueOf(edge, "edge", weight) ?? "";
      const kind = this.#columns.layer === undefined ? edge.attributes.get("kind")?.trim() : undefined;
      const name = this.#valueOf(edge, "edge", layer) || kind || ONLY_LAYER;
      addTie(list, source, target, weighs, layers.of(name), edge.line, type !== "directed");
    }
    list.layers = layers.names;
    list.attributes = [...this.#declared.edge.values()].map(({ title }) => title);
    return this.#findings.errors > before ? null : list;
  }

  #people(): ListedTies["nodes"] {
    const header = ["id", "label"];
    for (const { title } of this.#declared.node.values()) {
      let name = title;
      while (header.includes(name)) name += " (attribute)";
      header.push(name);
    }
    const ids = [...this.#declared.node.keys()];
    const rows = this.#nodes.map((node) => [
      this.#needed(node, "id"),
      node.attributes.get("label")?.trim() ?? "",
      ...ids.map((id) => this.#valueOf(node, "node", id) ?? ""),
    ]);
    return { file: this.#file, header, rows, lines: this.#nodes.map(({ line }) => line) };
  }

  #openGraph(attributes: Map<string, string>, line: number): void {
    if (++this.#graphs > 1) this.#error("unsupported", "a second <graph>. Export one graph.", line);
    if (attributes.get("mode") === "dynamic") this.#changing(line);
    this.#defaultType = attributes.get("defaultedgetype") ?? "undirected";
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
    const declared = this.#declared[this.#class];
    if (id === undefined || declared.has(id)) {
      const what = id === undefined ? "<attribute> without id" : `attribute ${quoted(id)} occurs twice`;
      this.#error("broken-gexf", what, line);
      return;
    }
    if (declared.size >= NETWORK_LIMITS.columns)
      this.#error("too-many-columns", `more than ${NETWORK_LIMITS.columns} attributes`, line);
    this.#attribute = { title: attributes.get("title")?.trim() || id, fallback: "" };
    declared.set(id, this.#attribute);
  }

  #value(attributes: Map<string, string>, line: number): void {
    const owner = this.#path.includes("edge") ? "edge" : "node";
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    if (!this.#declared[owner].has(id)) {
      this.#error("broken-gexf", `value for ${quoted(id)}, which is no <attribute> of ${owner}s`, line);
    } else if (this.#element!.data.has(id)) this.#changing(line);
    else this.#element!.data.set(id, attributes.get("value")?.trim() ?? "");
  }

  /** The id of the edge attribute that holds weights or layers; null where there is none. */
  #edgeAttribute(column: "weight" | "layer"): string | null {
    const wanted = this.#columns[column];
    if (wanted === null) return null;
    const all = [...this.#declared.edge];
    const fits = ({ title }: Attribute) =>
      wanted === undefined ? USUAL_TIE_COLUMNS[column].includes(title.toLowerCase() as never) : title === wanted;
    const found = all.find(([, attribute]) => fits(attribute))?.[0] ?? null;
    if (found === null && wanted !== undefined) {
      const known = listed(all.map(([, { title }]) => title)) || "none";
      this.#error("unknown-column", `no edge attribute ${quoted(wanted)} for --${column}; there are ${known}`, 1);
    }
    return found;
  }

  #valueOf(element: Element, owner: Owner, id: string | null): string | null {
    if (id === null) return null;
    return element.data.get(id) ?? this.#declared[owner].get(id)?.fallback ?? null;
  }

  #needed(element: Element, name: string): string {
    const value = element.attributes.get(name)?.trim() ?? "";
    if (value === "") {
      this.#error("broken-gexf", `${name === "id" ? "<node>" : "<edge>"} without ${name}`, element.line);
    }
    return value;
  }

  #changing(line: number): void {
    this.#error("unsupported", "a network that changes over time cannot be read. Export one moment of it.", line);
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#file, message, line);
  }
}
