import { type Findings, listed, quoted } from "../../findings.ts";
import { UnusedColumns } from "../../ties/unused-columns.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER, type TieColumns, USUAL_TIE_COLUMNS } from "../tie-columns.ts";
import { type GmlList, parseGml } from "./gml-lists.ts";

/**
 * Reads GML (Graph Modelling Language): one graph of nodes and edges. People are called by the `label` of their node where
 * all labels differ, else by its `id`; what else a node says becomes columns of people. Edge attributes called weight and
 * layer (or as `columns` says) are used. Without `directed 1` every tie runs both ways. Null after errors.
 *
 * Own code: graphology, which was weighed, does not read GML; gml2json, which a search of npm found, turns it into JSON,
 * where messages have no line of the file to name.
 */
export function readGml(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const top = parseGml(text, file, findings);
  if (top === null) return null;
  const graphs = top.filter((value) => value.key === "graph" && value.list !== null);
  if (graphs.length !== 1) {
    const what =
      graphs.length === 0 ? "no graph in the file: it holds no network" : "a second graph; import one of them";
    findings.error(graphs.length === 0 ? "empty-file" : "unsupported", file, what, graphs[1]?.line ?? 1);
    return null;
  }
  const graph = graphs[0]!.list!;
  const list = emptyListedTies(file);
  addEdges(list, graph, columns, findings);
  list.nodes = nodesOf(graph, file, findings);
  return findings.errors > before ? null : list;
}

/** Whether a text begins as GML does: comments and words, then `graph [`. */
export function startsGml(start: string): boolean {
  const bare = start.replace(/^[ \t]*#.*$/gm, "");
  // what parts words is no part of them, so that no text takes more than one pass
  return /^\s*([A-Za-z]\w*\s+("[^"]*"|[-+.\w]+)\s+)*graph\s*\[/i.test(bare);
}

function addEdges(list: ListedTies, graph: GmlList, columns: TieColumns, findings: Findings): void {
  const { file } = list;
  const edges = graph.filter(({ key, list: inner }) => key === "edge" && inner !== null);
  const directed = graph.find(({ key }) => key === "directed")?.text === "1";
  const known = new Set(
    edges.flatMap(({ list: inner }) => inner!.flatMap(({ key, list: deep }) => (deep ? [] : [key]))),
  );
  const used = { weight: keyOf("weight", columns, known), layer: keyOf("layer", columns, known) };
  for (const column of ["weight", "layer"] as const) {
    const wanted = columns[column];
    if (wanted == null || known.has(wanted)) continue;
    const others = [...known].filter((key) => !ENDS.has(key));
    const message = `no edge attribute ${quoted(wanted)} for --${column}; there are ${listed(others) || "none"}`;
    findings.error("unknown-column", file, message);
  }
  const layers = new Numbering();
  const unused = new UnusedColumns();
  for (const { list: inner, line } of edges) {
    const values = valuesOf(inner!);
    const [from, to] = [values.get("source") ?? "", values.get("target") ?? ""];
    if (from === "" || to === "") findings.error("empty-cell", file, "an edge without source or target", line);
    const layer = (used.layer !== null && values.get(used.layer)) || ONLY_LAYER;
    const weight = used.weight === null ? "" : (values.get(used.weight) ?? "");
    addTie(list, from, to, weight, layers.of(layer), line, !directed);
    for (const [key, value] of values)
      if (!ENDS.has(key) && key !== used.weight && key !== used.layer) unused.add(key, value);
  }
  unused.tell(file, "edge attribute", { layer: used.layer !== null, weight: used.weight !== null }, findings);
  list.layers = layers.names;
  list.attributes = [...known].filter((key) => !ENDS.has(key));
}

const ENDS = new Set(["source", "target", "id"]);

function keyOf(column: "weight" | "layer", columns: TieColumns, known: ReadonlySet<string>): string | null {
  const wanted = columns[column];
  if (wanted !== undefined) return wanted !== null && known.has(wanted) ? wanted : null;
  return [...known].find((key) => USUAL_TIE_COLUMNS[column].includes(key.toLowerCase() as never)) ?? null;
}

function nodesOf(graph: GmlList, file: string, findings: Findings): ListedTies["nodes"] {
  const nodes = graph.filter(({ key, list }) => key === "node" && list !== null);
  const rows = nodes.map(({ list }) => valuesOf(list!));
  const names = new Set(rows.flatMap((row) => [...row.keys()]));
  names.delete("id");
  const called = ["label", "name"].find((key) => {
    const labels = rows.map((row) => row.get(key) ?? "");
    return !labels.includes("") && new Set(labels).size === labels.length;
  });
  if (called === undefined && names.has("label")) {
    const message =
      "labels of nodes are missing or occur twice: people are called by the ids of their nodes, and keep their labels as a column";
    findings.warning("labels-repeat", file, message);
  }
  nodes.forEach(({ line }, r) => {
    if (!rows[r]!.has("id")) findings.error("empty-cell", file, "a node without id", line);
  });
  const header = [called === undefined ? "id" : "number", ...names];
  const keys = ["id", ...names];
  return {
    file,
    header,
    rows: rows.map((row) => keys.map((key) => row.get(key) ?? "")),
    lines: nodes.map(({ line }) => line),
  };
}

/** Words and numbers of a list by key; of a key that is said again the first. Lists within it, as drawing programs write, are passed over. */
function valuesOf(list: GmlList): Map<string, string> {
  const values = new Map<string, string>();
  for (const { key, text, list: inner } of list) if (inner === null && !values.has(key)) values.set(key, text);
  return values;
}
