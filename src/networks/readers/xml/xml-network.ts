import type { Findings } from "../../findings.ts";
import { distinctNames } from "../../source/distinct-names.ts";
import type { Table } from "../../source/table.ts";
import { UnusedColumns } from "../../ties/unused-columns.ts";
import { addTie, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER, type TieColumns } from "../tie-columns.ts";
import type { XmlAttributes, XmlValues } from "./xml-attributes.ts";

export interface XmlNode {
  id: string;
  line: number;
  values: XmlValues;
}

export interface XmlEdge {
  source: string;
  target: string;
  line: number;
  bothWays: boolean;
  values: XmlValues;
  /** Graph of a file of several, which is a layer of its own; "" in a file of one. */
  graph: string;
}

/** Keys that are used for ties where nobody says otherwise, before the attributes of the usual names. */
export interface OwnKeys {
  weight?: string;
  /** Used only where no attribute is called layer. */
  layer?: string;
}

/** Adds edges as ties, with the weights and layers that the columns name or that are usual, and tells what is not used. */
export function addEdges(
  list: ListedTies,
  edges: readonly XmlEdge[],
  attributes: XmlAttributes,
  columns: TieColumns,
  own: OwnKeys,
  findings: Findings,
): void {
  const ownWeight = columns.weight === undefined ? own.weight : undefined;
  const weight = attributes.edgeKey("weight", columns);
  const layer = attributes.edgeKey("layer", columns) ?? (columns.layer === undefined ? own.layer : undefined) ?? null;
  const layers = new Numbering();
  const unused = new UnusedColumns();
  let isWeighted = weight !== null;
  for (const { source, target, line, bothWays, values, graph } of edges) {
    const ownValue = ownWeight === undefined ? undefined : values.get(ownWeight);
    isWeighted ||= ownValue !== undefined;
    const weighs = ownValue ?? (weight === null ? "" : attributes.value("edge", values, weight));
    const named = layer === null ? "" : attributes.value("edge", values, layer);
    const name = graph === "" ? named || ONLY_LAYER : named === "" ? graph : `${graph}: ${named}`;
    addTie(list, source, target, weighs, layers.of(name), line, bothWays);
    for (const [key, value] of values) {
      if (key !== weight && key !== layer && key !== ownWeight) unused.add(attributes.name("edge", key), value);
    }
  }
  const used = { layer: layer !== null && attributes.keys("edge").includes(layer), weight: isWeighted };
  unused.tell(list.file, "edge attribute", used, findings);
  list.layers = layers.names;
  list.attributes = [...new Set(attributes.keys("edge").map((key) => attributes.name("edge", key)))];
}

/**
 * Nodes as a table of people: `before` are the values that every node has itself, under their names, of which the first
 * names the node for ties; attributes of the key `without` are left out.
 */
export function nodeTable(
  file: string,
  nodes: readonly XmlNode[],
  attributes: XmlAttributes,
  before: readonly { name: string; of: (node: XmlNode) => string }[],
  without?: string,
): Table {
  const keys = attributes.keys("node").filter((key) => key !== without);
  const own = before.map(({ name }) => name);
  const names = distinctNames(
    keys.map((key) => attributes.name("node", key)),
    own,
  );
  const rows = nodes.map((node) => [
    ...before.map(({ of }) => of(node)),
    ...keys.map((key) => attributes.value("node", node.values, key)),
  ]);
  return { file, header: [...own, ...names], rows, lines: nodes.map(({ line }) => line) };
}
