/** What a factor may be set to. */
export type Value = number | string | boolean;

/** A factor of a design: what is varied, where it is set, and over what. */
export interface Factor {
  /** Names its column. */
  name: string;
  /** Levers are set in plans, uncertainties in worlds. */
  role: Role;
  space: FactorSpace;
  /** Factors that are moved and judged together have the same group; defaults to the name. */
  group: string;
}

/** A lever is ours to set (in plans), an uncertainty is not (in worlds). */
export type Role = "lever" | "uncertainty";

/** A setting of some plans or of some worlds, by their places in the study. */
export interface Target {
  list: "plans" | "worlds";
  indexes: readonly number[];
  /** Within the plan or world: "tactics.hard". */
  path: string;
}

/** The values of a factor. */
export type FactorSpace = RangeSpace | ListSpace | SettingsSpace;

/** Numbers from `least` to `most`. */
export interface RangeSpace {
  kind: "range";
  targets: readonly Target[];
  least: number;
  most: number;
  /** Whole numbers only. */
  whole: boolean;
  distribution: FactorDistribution;
}

/** Some values, each with the share of points it is to have; the shares sum to 1. */
export interface ListSpace {
  kind: "list";
  targets: readonly Target[];
  values: readonly Value[];
  shares: readonly number[];
}

/** Several settings that move together, under one name. */
export interface SettingsSpace {
  kind: "settings";
  options: readonly { name: string; sets: readonly { target: Target; value: Value }[] }[];
  shares: readonly number[];
}

/** How the numbers of a range are spread over it. */
export type FactorDistribution =
  | { kind: "uniform" }
  | { kind: "logUniform" }
  | { kind: "triangular"; mode: number }
  | { kind: "normal"; mean: number; deviation: number };

/** The values of a list, or the names of the settings that move together. */
export function valuesOf(space: ListSpace | SettingsSpace): readonly Value[] {
  return space.kind === "list" ? space.values : space.options.map(({ name }) => name);
}

/** The settings that a factor sets. */
export function targetsOf(space: FactorSpace): readonly Target[] {
  if (space.kind !== "settings") return space.targets;
  return space.options.flatMap(({ sets }) => sets.map(({ target }) => target));
}
