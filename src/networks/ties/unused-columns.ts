import { type Findings, listed, plural, quoted } from "../findings.ts";
import { readNumber } from "../source/read-number.ts";

/** Different values of a column that are kept: with more it cannot be meant for layers. */
const MOST_VALUES = 12;

interface Column {
  values: Set<string>;
  /** Whether all values are numbers. */
  numbers: boolean;
  /** Ties that have a value. */
  filled: number;
  /** Whether its values are 1, 2, 3, … as numbers of lines are. */
  counts: boolean;
}

/** What stands in a file beside each tie and is not used, told with what it could be used for. */
export class UnusedColumns {
  readonly #columns = new Map<string, Column>();

  /** Takes a value of a column; an empty one only makes the column known. */
  add(column: string, value: string): void {
    let found = this.#columns.get(column);
    if (found === undefined) {
      found = { values: new Set(), numbers: true, filled: 0, counts: true };
      this.#columns.set(column, found);
    }
    if (value === "") return;
    found.filled++;
    if (Number(value) !== found.filled) found.counts = false;
    if (found.values.size <= MOST_VALUES) found.values.add(value);
    if (found.numbers && readNumber(value) === null) found.numbers = false;
  }

  /**
   * One warning that names all columns taken; `what` is what the format calls one ("column", "edge attribute"). Where no
   * column is used for layers, or for weights, it says which of these could be.
   */
  tell(file: string, what: string, used: { layer: boolean; weight: boolean }, findings: Findings): void {
    if (this.#columns.size === 0) return;
    const columns = [...this.#columns];
    const layer = used.layer ? undefined : columns.find(([name, column]) => holdsLayers(name, column));
    const weight = used.weight ? undefined : columns.find(([name, column]) => holdsWeights(name, column));
    const names = columns.map(([name]) => name);
    let message = `${plural(names.length, what)} of ties not used: ${listed(names)}`;
    if (layer !== undefined)
      message += `. --layer ${quoted(layer[0])} would make ${plural(layer[1].values.size, "layer")}: ${listed([...layer[1].values])}`;
    if (weight !== undefined) message += `. --weight ${quoted(weight[0])} would take its numbers as weights`;
    findings.warning("not-used", file, message);
  }
}

/** Names of columns whose numbers may stand for layers, and never for weights. */
const PERIOD = /^(wave|round|time|period|year|week|month|panel|layer|relation|type|kind)s?$/i;

/** Few different words, or few numbers of a period. */
function holdsLayers(name: string, { values, numbers }: Column): boolean {
  return values.size > 1 && values.size <= MOST_VALUES && (!numbers || PERIOD.test(name));
}

/** Names of columns of numbers of which the larger are not the stronger. */
const NO_WEIGHTS = /^(id|no|nr|number|line|row|rank|order|age|date|distance)$/i;

function holdsWeights(name: string, { numbers, filled, counts }: Column): boolean {
  return numbers && filled > 0 && !(counts && filled > 1) && !PERIOD.test(name) && !NO_WEIGHTS.test(name);
}
