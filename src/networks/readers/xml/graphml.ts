import { type Findings, quoted } from "../../findings.ts";
import { emptyListedTies, type ListedTies } from "../listed-ties.ts";
import type { TieColumns } from "../tie-columns.ts";
import { readXml, type XmlHandler } from "./xml.ts";
import { type Owner, type XmlAttribute, XmlAttributes } from "./xml-attributes.ts";
import { addEdges, nodeTable, type XmlEdge, type XmlNode } from "./xml-network.ts";

/**
 * Reads GraphML: nodes and edges with their data. Node data become columns of people after `id`, the node's id; edge
 * data called weight and layer (or as `columns` says) are used, others told. Several graphs are layers of the same
 * people, called by their ids. An edge without direction runs both ways. Where yEd labels all nodes differently, people
 * are called by the labels. Hyperedges and graphs within nodes are errors; ports do not matter. Null after errors.
 */
export function readGraphml(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const reader = new GraphmlReader(file, columns, findings);
  const broken = readXml(text, reader);
  if (broken !== null) findings.error("broken-xml", file, broken.message, broken.line);
  if (findings.errors > before) return null;
  const list = reader.result();
  return findings.errors > before ? null : list;
}

/** Key under which a node or edge of yEd has its label. */
const DRAWN_LABEL = "\u0000label";

interface Element {
  line: number;
  data: Map<string, string>;
}

class GraphmlReader implements XmlHandler {
  readonly #file: string;
  readonly #columns: TieColumns;
  readonly #findings: Findings;
  readonly #attributes: XmlAttributes;
  /** Keys whose data say how something is drawn, its label among it. */
  readonly #drawing = new Set<string>();
  readonly #nodes = new Map<string, XmlNode>();
  /** Graph in which a node is listed last. */
  readonly #graphOf = new Map<string, number>();
  readonly #edges: (Element & Omit<XmlEdge, "values" | "graph"> & { graph: number })[] = [];
  readonly #path: string[] = [];
  readonly #graphs: string[] = [];
  /** People whom a graph shares with those before it. */
  #shared: number[] = [];
  #directed = false;
  #key: XmlAttribute | null = null;
  #element: Element | null = null;
  #field: string | null = null;
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
    if (parent === undefined && name !== "graphml") {
      const root = quoted(name).slice(1, -1);
      this.#error("wrong-format", `the root element is <${root}>, not <graphml>. Export the network as GraphML.`, line);
    } else if (name === "hyperedge") {
      const cure = "Export plain edges.";
      this.#error("unsupported", "<hyperedge> cannot be read: ties join two people", line, cure);
    } else if (name === "key") this.#openKey(attributes, line);
    else if (name === "graph") this.#openGraph(attributes, parent, line);
    else if (name === "node" && parent === "graph") this.#openNode(attributes, line);
    else if (name === "edge" && parent === "graph") this.#openEdge(attributes, line);
    else if (name === "data" && (parent === "node" || parent === "edge")) this.#openData(attributes, parent, line);
    else if (name === "default" && parent === "key") this.#text = "";
  }

  text(text: string): void {
    if (this.#isRead(this.#path.at(-1))) this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (name === "default" && this.#key !== null) this.#key.fallback = this.#text.trim();
    else if (name === "key") this.#key = null;
    else if (name === "data" && this.#field !== null) this.#closeData();
    else if ((name === "node" || name === "edge") && parent === "graph") this.#element = null;
  }

  result(): ListedTies | null {
    if (this.#graphs.length === 0) {
      this.#error("empty-file", "no <graph> in the file: it holds no network", 1);
      return null;
    }
    this.#checkShared();
    const list = emptyListedTies(this.#file);
    const isOne = this.#graphs.length === 1;
    const edges = this.#edges.map((edge) => ({
      ...edge,
      values: edge.data,
      graph: isOne ? "" : this.#graphs[edge.graph]!,
    }));
    addEdges(list, edges, this.#attributes, this.#columns, {}, this.#findings);
    list.nodes = this.#people();
    this.#attributes.tellUndeclared();
    return list;
  }

  /** People by id, or by the label that yEd writes where these all differ. */
  #people(): ListedTies["nodes"] {
    const nodes = [...this.#nodes.values()];
    const labels = nodes.map(({ values }) => values.get(DRAWN_LABEL) ?? "");
    const isLabelled = labels.some((label) => label !== "");
    const isCalled = isLabelled && !labels.includes("") && new Set(labels).size === labels.length;
    if (isLabelled && !isCalled) {
      const message =
        "labels of nodes are missing or not all different: people are called by their ids, and the labels kept";
      this.#findings.warning("labels-not-unique", this.#file, message);
    }
    const own = { name: isCalled ? "node key" : "id", of: ({ id }: XmlNode) => id };
    const label = { name: isCalled ? "id" : "label", of: ({ values }: XmlNode) => values.get(DRAWN_LABEL) ?? "" };
    return nodeTable(this.#file, nodes, this.#attributes, isLabelled ? [own, label] : [own], DRAWN_LABEL);
  }

  /** Whether the text of an element belongs to the data or the default being read. */
  #isRead(element: string | undefined): boolean {
    if (this.#field === DRAWN_LABEL) return /(^|:)(Node|Edge)Label$/.test(element ?? "");
    return element === "data" || element === "default";
  }

  #openKey(attributes: Map<string, string>, line: number): void {
    const id = attributes.get("id");
    const owner = attributes.get("for") ?? "all";
    const owners = (["node", "edge"] as const).filter((each) => owner === each || owner === "all");
    const drawing = attributes.has("yfiles.type") && owners.length > 0;
    this.#key = { name: attributes.get("attr.name") ?? id ?? "", fallback: "" };
    if (id === undefined) this.#error("broken-graphml", "<key> without id", line);
    else if (drawing) {
      this.#drawing.add(id);
      this.#attributes.declare(owners, DRAWN_LABEL, { name: "label", fallback: "" }, line);
    } else if (!this.#attributes.declare(owners, id, this.#key, line)) {
      this.#error("broken-graphml", `key ${quoted(id)} occurs twice`, line);
    }
  }

  #openGraph(attributes: Map<string, string>, parent: string | undefined, line: number): void {
    if (parent !== "graphml") this.#error("unsupported", "a graph within a node cannot be read", line);
    const direction = attributes.get("edgedefault");
    if (direction !== "directed" && direction !== "undirected") {
      this.#error("broken-graphml", '<graph> needs edgedefault="directed" or edgedefault="undirected"', line);
    }
    this.#directed = direction === "directed";
    const id = attributes.get("id")?.trim() || `graph ${this.#graphs.length + 1}`;
    this.#graphs.push(this.#graphs.includes(id) ? `${id} (graph ${this.#graphs.length + 1})` : id);
    this.#shared.push(0);
  }

  /** A node; one that an earlier graph lists is the same person. */
  #openNode(attributes: Map<string, string>, line: number): void {
    const id = attributes.get("id")?.trim() ?? "";
    if (id === "") this.#error("broken-graphml", "<node> without id", line);
    const graph = this.#graphs.length - 1;
    const earlier = this.#nodes.get(id);
    if (earlier !== undefined && this.#graphOf.get(id) === graph) {
      const message = `person ${quoted(id)} was already in line ${earlier.line}. Each person has one node`;
      this.#error("duplicate-person", message, line);
    }
    if (earlier !== undefined) this.#shared[graph]!++;
    const data = new Map(earlier?.values);
    if (earlier === undefined) this.#nodes.set(id, { id, line, values: data });
    else this.#nodes.set(id, { ...earlier, values: data });
    this.#graphOf.set(id, graph);
    this.#element = { line, data };
  }

  #openEdge(attributes: Map<string, string>, line: number): void {
    const source = attributes.get("source")?.trim() ?? "";
    const target = attributes.get("target")?.trim() ?? "";
    if (source === "" || target === "") this.#error("broken-graphml", "<edge> without source or target", line);
    const said = attributes.get("directed")?.trim().toLowerCase();
    const bothWays = said === undefined ? !this.#directed : said !== "true" && said !== "1";
    const edge = { source, target, bothWays, line, data: new Map<string, string>(), graph: this.#graphs.length - 1 };
    this.#edges.push(edge);
    this.#element = edge;
  }

  #openData(attributes: Map<string, string>, parent: Owner, line: number): void {
    const key = attributes.get("key") ?? "";
    this.#text = "";
    this.#field = this.#drawing.has(key) ? DRAWN_LABEL : key;
    if (this.#field === key) this.#attributes.occur(parent, key, line);
  }

  #closeData(): void {
    const value = this.#text.trim();
    const key = this.#field!;
    const data = this.#element?.data;
    this.#field = null;
    const earlier = data?.get(key);
    if (earlier !== undefined && earlier !== value && value !== "" && key !== DRAWN_LABEL) {
      const message = `data ${quoted(key)} are said twice of one node or edge: ${quoted(earlier)} and ${quoted(value)}`;
      this.#error("different-people", message, this.#element!.line);
    } else if (value !== "" || earlier === undefined) data?.set(key, value);
  }

  /** Graphs without a person in common are no layers of one network. */
  #checkShared(): void {
    const listing = this.#graphs.map((_, g) => [...this.#graphOf.values()].includes(g));
    this.#graphs.forEach((name, g) => {
      if (g === 0 || this.#shared[g]! > 0 || !listing[g]) return;
      const message = `graph ${quoted(name)} has no person in common with ${quoted(this.#graphs[0]!)}. Graphs of the same people can be layers of one network; save the others apart.`;
      this.#findings.error("different-people", this.#file, message);
    });
  }

  #error(code: string, message: string, line: number, cure?: string): void {
    this.#findings.error(code, this.#file, message, line, cure);
  }
}
