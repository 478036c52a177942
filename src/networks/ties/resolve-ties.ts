import { type Findings, listed, quoted } from "../findings.ts";
import type { ImportOptions, LayerRole } from "../import-options.ts";
import type { People } from "../people/read-people.ts";
import type { ListedTies } from "../readers/listed-ties.ts";
import { readNumber } from "../source/read-number.ts";
import { TieIndex } from "./tie-index.ts";

/** A layer of ties and its role in the model. */
export interface TieLayer {
  name: string;
  as: LayerRole;
}

/** Ties in columns of equal length, in the direction of influence, whole weights 1 to 15, no self ties, no duplicates within a layer. */
export interface Ties {
  /** Index of the person who influences. */
  from: number[];
  /** Index of the person who is influenced. */
  to: number[];
  weight: number[];
  /** Index into the layers. */
  layer: number[];
}

export interface ResolvedTies {
  ties: Ties;
  layers: TieLayer[];
  duplicatesMerged: number;
  selfTiesDropped: number;
  unknownDropped: number;
  /** Ties without direction in the file; each became two. */
  bothWays: number;
}

/** Suffix of the layer that holds a layer's ties between sites, when these are told to be bridges. */
export const BETWEEN_SITES = "between sites";

export const MAX_WEIGHT = 15;

/**
 * Turns ties by name into ties by index in the direction of influence. A tie listed again within its layer is merged
 * and keeps the larger weight: a repeated line is a repetition, not a stronger tie. The same pair in two layers stays
 * two ties. `index` gives the place of a person named in the ties file, or undefined;
 * `where` says in a message where people are listed.
 */
export function resolveTies(
  list: ListedTies,
  people: People,
  index: (name: string) => number | undefined,
  where: string,
  options: ImportOptions,
  findings: Findings,
): ResolvedTies | null {
  const before = findings.errors;
  const weights = readWeights(list, options, findings);
  const layers = new Layers(list, options, findings);
  const hint = hints(people.id);
  const ties: Ties = { from: [], to: [], weight: [], layer: [] };
  const seen = new TieIndex(people.id.length, 2 * list.from.length);
  let [duplicatesMerged, selfTiesDropped, unknownDropped, bothWays] = [0, 0, 0, 0];

  const add = (from: number, to: number, weight: number, layer: number): boolean => {
    const place = seen.find(layer, from, to);
    if (place >= 0) {
      ties.weight[place] = Math.max(ties.weight[place]!, weight);
      return false;
    }
    seen.add(layer, from, to, ties.from.length);
    ties.from.push(from);
    ties.to.push(to);
    ties.weight.push(weight);
    ties.layer.push(layer);
    return true;
  };

  for (let t = 0; t < list.from.length; t++) {
    const first = index(list.from[t]!);
    const second = index(list.to[t]!);
    if (first === undefined || second === undefined) {
      const name = first === undefined ? list.from[t]! : list.to[t]!;
      const message = `person ${quoted(name)} is not in ${where}${hint(name)}`;
      if (options.unknown === "drop")
        findings.warning("unknown-person", list.file, `${message}; tie left out`, list.line[t]);
      else {
        const remedy = "Add the person there, or leave such ties out with --unknown drop.";
        findings.error("unknown-person", list.file, `${message}. ${remedy}`, list.line[t]);
      }
      unknownDropped++;
    } else if (first === second) {
      selfTiesDropped++;
    } else {
      const [from, to] = options.direction === "nominates" ? [second, first] : [first, second];
      const layer = layers.of(list.layer[t]!, people.site[from] !== people.site[to]);
      const weight = weights?.[t] ?? 1;
      const fresh = add(from, to, weight, layer);
      const freshBack = list.bothWays[t] === 1 && add(to, from, weight, layer);
      if (list.bothWays[t] === 1) bothWays++;
      if (!fresh && !freshBack) duplicatesMerged++;
    }
  }
  if (findings.errors > before) return null;
  return { ties, layers: layers.used(), duplicatesMerged, selfTiesDropped, unknownDropped, bothWays };
}

/** Whole weights 1..15 by the rule of the options; null when all are 1. */
function readWeights(list: ListedTies, options: ImportOptions, findings: Findings): number[] | null {
  const rule = options.weights ?? "whole";
  if (rule === "ignore" || list.weight.every((text) => text === "")) return null;
  let largest = 0;
  const values = list.weight.map((text, t) => {
    if (text === "") return 1;
    const value = readNumber(text);
    if (value === null) {
      const remedy = /^\d+,\d+$/.test(text) ? "Write decimals with a point." : "Are the columns in the right order?";
      findings.error("not-a-number", list.file, `weight ${quoted(text)} is not a number. ${remedy}`, list.line[t]);
    } else if (rule === "scale" && value <= 0) {
      findings.error(
        "bad-weight",
        list.file,
        `weight ${quoted(text)} is not above 0; leave the tie out if there is none`,
        list.line[t],
      );
    } else if (rule === "whole" && !(Number.isInteger(value) && value >= 1 && value <= MAX_WEIGHT)) {
      const remedy = "Say --weights scale to scale all weights to 1..15, or --weights ignore to take all as 1";
      findings.error(
        "bad-weight",
        list.file,
        `weight ${quoted(text)} is not a whole number from 1 to ${MAX_WEIGHT}. ${remedy}.`,
        list.line[t],
      );
    } else if (value > largest) largest = value;
    return value ?? 1;
  });
  if (rule === "whole") return values;
  return values.map((value) => Math.max(1, Math.round((MAX_WEIGHT * value) / largest)));
}

/** Layers in use, numbered as they occur in the file; ties between sites may have layers of their own. */
class Layers {
  readonly #list: ListedTies;
  readonly #split: boolean;
  readonly #roles: LayerRole[];
  readonly #between: number[];
  readonly #layers: TieLayer[];

  constructor(list: ListedTies, options: ImportOptions, findings: Findings) {
    this.#list = list;
    const roles = new Map(Object.entries(options.layerAs ?? {}));
    for (const name of roles.keys()) {
      if (list.layers.includes(name)) continue;
      const known = `the layers are ${listed(list.layers)}`;
      findings.error("unknown-layer", "--layer-as", `no layer ${quoted(name)} in ${list.file}; ${known}`);
    }
    this.#roles = list.layers.map((name) => roles.get(name) ?? "team");
    this.#split = options.betweenSites === "bridge";
    this.#between = list.layers.map(() => -1);
    this.#layers = list.layers.map((name, i) => ({ name, as: this.#roles[i]! }));
  }

  of(layer: number, acrossSites: boolean): number {
    if (!this.#split || !acrossSites || this.#roles[layer] === "bridge") return layer;
    if (this.#between[layer] === -1) {
      let name = `${this.#list.layers[layer]} ${BETWEEN_SITES}`;
      while (this.#layers.some((other) => other.name === name)) name += "'";
      this.#between[layer] = this.#layers.push({ name, as: "bridge" }) - 1;
    }
    return this.#between[layer]!;
  }

  used(): TieLayer[] {
    return this.#layers;
  }
}

/** A person whose id differs from a name only in case, leading zeros or spaces: "; did you mean 'N07'?". */
function hints(ids: readonly string[]): (name: string) => string {
  let near: Map<string, string> | null = null;
  const blur = (text: string) =>
    text
      .toLowerCase()
      .replace(/\s+/g, "")
      .replace(/0+(?=\d)/g, "");
  return (name) => {
    near ??= new Map(ids.map((id) => [blur(id), id]));
    const like = near.get(blur(name));
    return like === undefined ? "" : ` (${quoted(like)} is: is that meant?)`;
  };
}
