import type { Table } from "../source/table.ts";

export type TiesFormat = "csv" | "multiplex" | "graphml" | "gexf" | "pajek" | "dl";

/** Ties as a file gives them, in columns of equal length; people by the names the file uses. */
export interface ListedTies {
  format: TiesFormat;
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
  /** People the file itself lists (GraphML and GEXF nodes, Pajek vertices, DL labels); the first column is the name ties use. */
  nodes: Table | null;
}

export function emptyListedTies(format: TiesFormat, file: string): ListedTies {
  return {
    format,
    file,
    from: [],
    to: [],
    weight: [],
    layer: [],
    line: [],
    bothWays: [],
    layers: [],
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

/** Gives each name a number in the order of first use. */
export class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  has(name: string): boolean {
    return this.#numbers.has(name);
  }
}
