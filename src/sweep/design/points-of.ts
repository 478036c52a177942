import { blockLength } from "../../analysis/sensitivity/saltelli-design.ts";
import type { Study } from "../../study/study.ts";
import { getAt } from "../../text/path.ts";
import { designKey } from "../sample/keyed.ts";
import { latinHypercube } from "../sample/latin-hypercube.ts";
import { morrisTrajectories } from "../sample/morris-trajectories.ts";
import { saltelli } from "../sample/saltelli.ts";
import { sobolSequence } from "../sample/sobol-sequence.ts";
import { pointAt, type UnitPoints } from "../sample/unit-points.ts";
import type { DesignKind } from "./design-schema.ts";
import { type Factor, type FactorSpace, type Value, valuesOf } from "./factor.ts";
import { valueAt } from "./value-at.ts";

/** A design that draws or counts its points; lists and tables give theirs. */
export type MadeKind = Exclude<DesignKind, { kind: "list" | "table" }>;

/** How many points a design has, without making them. */
export function pointCount(kind: MadeKind, factors: readonly Factor[]): number {
  switch (kind.kind) {
    case "factorial":
      return factors.reduce((count, factor) => count * gridOf(factor, kind.levels).length, 1);
    case "oneAtATime":
      return factors.reduce((count, factor) => count + gridOf(factor, kind.levels).length, 1);
    case "morris":
      return kind.trajectories * (groupsOf(factors).length + 1);
    case "saltelli":
      return kind.base * blockLength({ factors: groupsOf(factors).length, secondOrder: kind.secondOrder });
    default:
      return kind.points;
  }
}

/** The points of a design, in its order: [point][factor]. */
export function pointsOf(kind: MadeKind, factors: readonly Factor[], seed: string, study: Study): Value[][] {
  switch (kind.kind) {
    case "factorial":
      return combinations(factors.map((factor) => gridOf(factor, kind.levels)));
    case "oneAtATime":
      return oneAtATime(factors, kind.levels, study);
    case "latinHypercube":
      return valuesAt(latinHypercube(kind.points, factors.length, designKey(seed, "latinHypercube")), factors);
    case "sobol":
      return valuesAt(sobolSequence(kind.points, factors.length, designKey(seed, "sobol")), factors);
    case "morris":
      return valuesAt(
        morrisTrajectories(kind.trajectories, kind.levels, groupsOf(factors), designKey(seed, "morris")),
        factors,
      );
    case "saltelli":
      return valuesAt(saltelli(kind.base, groupsOf(factors), kind.secondOrder, designKey(seed, "sobol")), factors);
  }
}

/** The places of the factors of each group, in the order in which the groups come first. */
export function groupsOf(factors: readonly Factor[]): number[][] {
  const groups = new Map<string, number[]>();
  factors.forEach(({ group }, i) => {
    groups.set(group, [...(groups.get(group) ?? []), i]);
  });
  return [...groups.values()];
}

function valuesAt(points: UnitPoints, factors: readonly Factor[]): Value[][] {
  return Array.from({ length: points.count }, (_, i) => {
    const point = pointAt(points, i);
    return factors.map(({ space }, d) => valueAt(space, point[d]));
  });
}

type Levels = number | Record<string, number>;

/** Values of a list; of a range numbers evenly apart (in logarithms where it is log-uniform), with both ends. */
function gridOf({ name, space }: Factor, levels: Levels): readonly Value[] {
  if (space.kind !== "range") return valuesOf(space);
  const count = typeof levels === "number" ? levels : (levels[name] ?? DEFAULT_LEVELS);
  const even: FactorSpace =
    space.distribution.kind === "logUniform" ? space : { ...space, distribution: { kind: "uniform" } };
  const all = Array.from({ length: count }, (_, k) => gridValue(even, k / (count - 1)));
  return [...new Set(all)];
}

/** Of whole numbers the nearest to the place on the grid, so that both ends come. */
function gridValue(space: FactorSpace & { kind: "range" }, share: number): Value {
  const value = valueAt({ ...space, whole: false }, share) as number;
  return space.whole ? Math.round(value) : Number(value.toPrecision(12));
}

const DEFAULT_LEVELS = 5;

/** Every combination; the last factor changes first. */
function combinations(grids: readonly (readonly Value[])[]): Value[][] {
  return grids.reduce<Value[][]>(
    (points, grid) => points.flatMap((point) => grid.map((value) => [...point, value])),
    [[]],
  );
}

/** The study as it is, then each factor over its grid with the others as they are. */
function oneAtATime(factors: readonly Factor[], levels: Levels, study: Study): Value[][] {
  const base = factors.map(({ space }) => ownValue(space, study));
  return [base, ...factors.flatMap((factor, i) => gridOf(factor, levels).map((value) => base.with(i, value)))];
}

/** What a factor is in the study: of several places the first; of settings that move together the first named. */
function ownValue(space: FactorSpace, study: Study): Value {
  if (space.kind === "settings") return space.options[0].name;
  const { list, indexes, path } = space.targets[0];
  return getAt(study[list][indexes[0]], path) as Value;
}
