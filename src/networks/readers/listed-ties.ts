import type { Table } from "../source/table.ts";

/** Ties as a file gives them, in columns of equal length; people by the names the file uses. */
export interface ListedTies {
  file: string;
  from: string[];
  to: string[];
  /** As written; "" where the file gives none, which means 1. */
  weight: string[];
  /** Index into `layers`. */
  layer: number[];
  /** Line of the file, counted from 1. */
  line: number[];
  /** 1 for a tie without direction, which runs both ways. */
  bothWays: number[];
  layers: string[];
  /** Columns of ties that were taken under a name other than their own: what for, and their name. */
  used: { role: string; column: string }[];
  /** Names of what a graph file says of its ties beside their ends; of these weights and layers can be chosen. */
  attributes: string[];
  /** People the file itself lists (nodes, vertices, labels); the first column is the name ties use. */
  nodes: Table | null;
}

export function emptyListedTies(file: string): ListedTies {
  return {
    file,
    from: [],
    to: [],
    weight: [],
    layer: [],
    line: [],
    bothWays: [],
    layers: [],
    used: [],
    attributes: [],
    nodes: null,
  };
}

/** Adds a tie; `layer` is an index into `layers`. */
export function addTie(
  list: ListedTies,
  from: string,
  to: string,
  weight: string,
  layer: number,
  line: number,
  bothWays = false,
): void {
  list.from.push(from);
  list.to.push(to);
  list.weight.push(weight);
  list.layer.push(layer);
  list.line.push(line);
  list.bothWays.push(bothWays ? 1 : 0);
}
