import { comparable } from "../../text/comparable.ts";
import { type Findings, listed, plural, quoted } from "../findings.ts";
import type { ImportOptions, LayerRole } from "../import-options.ts";
import type { People } from "../people/read-people.ts";
import type { ListedTies } from "../readers/listed-ties.ts";
import { isMissing, readNumber } from "../source/read-number.ts";
import { blurred } from "./doubtful-names.ts";
import { TieIndex } from "./tie-index.ts";
import { tieWeights } from "./tie-weights.ts";

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

/** What is said of a network without ties. */
export const NO_TIES = "NO TIES: in this network nobody influences anybody. Is this the file of ties?";

/**
 * Turns ties by name into ties by index in the direction of influence. A tie listed again within its layer is merged
 * and keeps the larger weight: a repeated line is a repetition, not a stronger tie. The same pair in two layers stays
 * two ties. `index` gives that of a person named in the ties file, or undefined;
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
  const layers = new Layers(list, options, findings);
  const ends = new Ends(list, people.id, index, where, options, findings);
  const weights = tieWeights(list, (t) => ends.counts(t), options.weights ?? "whole", findings);
  const ties: Ties = { from: [], to: [], weight: [], layer: [] };
  const seen = new TieIndex(people.id.length, 2 * list.from.length);
  let [duplicatesMerged, bothWays] = [0, 0];

  const add = (from: number, to: number, weight: number, layer: number): boolean => {
    const at = seen.find(layer, from, to);
    if (at >= 0) {
      ties.weight[at] = Math.max(ties.weight[at]!, weight);
      return false;
    }
    seen.add(layer, from, to, ties.from.length);
    ties.from.push(from);
    ties.to.push(to);
    ties.weight.push(weight);
    ties.layer.push(layer);
    return true;
  };

  if (findings.errors > before) return null;
  for (let t = 0; t < list.from.length; t++) {
    const weight = weights[t]!;
    if (weight === 0) continue;
    const [first, second] = [ends.first[t]!, ends.second[t]!];
    const [from, to] = options.direction === "nominates" ? [second, first] : [first, second];
    const layer = layers.of(list.layer[t]!, people.site[from] !== people.site[to]);
    const fresh = add(from, to, weight, layer);
    const both = options.bothWays === true || list.bothWays[t] === 1;
    const freshBack = both && add(to, from, weight, layer);
    if (both) bothWays++;
    if (!fresh && !freshBack) duplicatesMerged++;
  }
  if (ties.from.length === 0) findings.warning("no-ties", list.file, NO_TIES);
  const { selfTiesDropped, unknownDropped } = ends;
  return { ties, layers: layers.used(), duplicatesMerged, selfTiesDropped, unknownDropped, bothWays };
}

const ADD_PERSON = "Add the person there, or leave such ties out with --unknown drop.";

/** The two people of each tie by index, with -1 for one who is not known; such ties and those of a person to itself are counted. */
class Ends {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly #drops: boolean;
  selfTiesDropped = 0;
  unknownDropped = 0;
  /** Ties whose one end is NA or the like. */
  readonly #nobody = new Set<number>();

  constructor(
    list: ListedTies,
    ids: readonly string[],
    index: (name: string) => number | undefined,
    where: string,
    options: ImportOptions,
    findings: Findings,
  ) {
    this.first = Int32Array.from(list.from, (name) => index(name) ?? -1);
    this.second = Int32Array.from(list.to, (name) => index(name) ?? -1);
    this.#drops = options.unknown === "drop";
    let hint: ((name: string) => string) | null = null;
    for (let t = 0; t < list.from.length; t++) {
      if (this.#join(t)) continue;
      if (this.first[t]! >= 0 && this.second[t]! >= 0) {
        this.selfTiesDropped++;
        continue;
      }
      const name = this.first[t]! < 0 ? list.from[t]! : list.to[t]!;
      if (isMissing(name)) {
        this.#nobody.add(t);
        continue;
      }
      this.unknownDropped++;
      hint ??= hints(ids);
      const message = `person ${quoted(name)} is not in ${where}${hint(name)}`;
      if (this.#drops) findings.warning("unknown-person", list.file, `${message}; tie left out`, list.line[t]);
      else findings.error("unknown-person", list.file, message, list.line[t], ADD_PERSON);
    }
    if (this.#nobody.size > 0) this.#tellNobody(list, findings);
  }

  #tellNobody({ file, line }: ListedTies, findings: Findings): void {
    const [first] = this.#nobody;
    const ties = plural(this.#nobody.size, "tie");
    const message = `${ties} left out: an empty cell or a word such as NA stands where a person should, and names nobody`;
    findings.warning("names-nobody", file, message, line[first!]);
  }

  /** Whether a tie joins two different people who are known. */
  #join(tie: number): boolean {
    return this.first[tie]! >= 0 && this.second[tie]! >= 0 && this.first[tie] !== this.second[tie];
  }

  /** Whether a tie is to be read on: it joins two people, or an unknown one was an error, which ends all in errors anyhow. */
  counts(tie: number): boolean {
    if (this.#join(tie)) return true;
    return !this.#drops && !this.#nobody.has(tie) && (this.first[tie]! < 0 || this.second[tie]! < 0);
  }
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
    const roles = new Map(Object.entries(options.layerAs ?? {}).map(([name, role]) => [comparable(name), role]));
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

/** A person whose id differs from a name only in case, leading zeros, spaces or the way to write a number: "('N07' is: is that meant?)". */
function hints(ids: readonly string[]): (name: string) => string {
  let near: Map<string, string> | null = null;
  const blur = (text: string) => {
    const number = readNumber(text);
    if (number !== null) return String(number);
    return blurred(text);
  };
  return (name) => {
    near ??= new Map(ids.map((id) => [blur(id), id]));
    const like = near.get(blur(name));
    if (like === undefined) return "";
    if (/^\d+e[+]?\d+$/i.test(name) && !/e/i.test(like)) {
      return `: ${quoted(name)} is ${like} as R and spreadsheets write it; write it in digits`;
    }
    return ` (${quoted(like)} is: is that meant?)`;
  };
}
