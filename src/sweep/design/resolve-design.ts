import type { Study } from "../../study/study.ts";
import { formatPath } from "../../text/path.ts";
import type { Problem } from "../../text/problem.ts";
import { MOST_DIMENSIONS } from "../sample/sobol-sequence.ts";
import type { Design } from "./design.ts";
import { type DesignFile, MOST_POINTS } from "./design-schema.ts";
import { type Factor, type Value, valuesOf } from "./factor.ts";
import { groupsOf, pointCount, pointsOf } from "./points-of.ts";
import { resolveFactors } from "./resolve-factors.ts";

/** A design that can be run, or everything that is wrong with it, by path. */
export type ResolvedDesign = { ok: true; design: Design } | { ok: false; problems: Problem[] };

/** A record for each point of a list or a table: values by the name of the factor. */
export type PointRecord = Readonly<Record<string, Value>>;

/** Puts a design file and its study together. `table`: the points of the table it names, where it names one. */
export function resolveDesign(file: DesignFile, study: Study, table: readonly PointRecord[] = []): ResolvedDesign {
  const found = resolveFactors(file.factors, study);
  if (!found.ok) return found;
  const { factors } = found;
  const { design: kind, replicates, outcomes, seed, chance, name, question, notes } = file;
  const problems = kindProblems(file, factors);
  if (problems.length > 0) return { ok: false, problems };
  const made =
    kind.kind === "list"
      ? listedPoints(kind.points, factors, ["design", "points"])
      : kind.kind === "table"
        ? listedPoints(table, factors, ["design", "file"])
        : { points: pointsOf(kind, factors, seed, study), problems: [] };
  if (made.problems.length > 0) return { ok: false, problems: made.problems };
  const points = made.points;
  return {
    ok: true,
    design: { name, question, notes, study, factors, kind, points, replicates, outcomes, seed, chance },
  };
}

function kindProblems({ design: kind }: DesignFile, factors: readonly Factor[]): Problem[] {
  const problem = (path: string, code: string, message: string): Problem => ({
    code,
    path,
    message,
    severity: "error",
  });
  if (kind.kind === "list" || kind.kind === "table") return [];
  if ((kind.kind === "factorial" || kind.kind === "oneAtATime") && typeof kind.levels !== "number") {
    const unknown = Object.keys(kind.levels).find((name) => !factors.some((factor) => factor.name === name));
    if (unknown !== undefined) {
      return [problem(formatPath(["design", "levels", unknown]), "unknown-factor", "is no factor of this design")];
    }
  }
  if (kind.kind === "morris" && kind.levels % 2 !== 0) {
    return [
      problem("design.levels", "not-even", `${kind.levels} is not even; a trajectory moves by half of its levels`),
    ];
  }
  const dimensions = kind.kind === "saltelli" ? 2 * factors.length : factors.length;
  if ((kind.kind === "saltelli" || kind.kind === "sobol") && dimensions > MOST_DIMENSIONS) {
    return [
      problem(
        "factors",
        "too-many",
        `${factors.length} factors need a Sobol sequence of ${dimensions} dimensions; at most ${MOST_DIMENSIONS} are there`,
      ),
    ];
  }
  if ((kind.kind === "morris" || kind.kind === "saltelli") && groupsOf(factors).length < 2) {
    return [
      problem("factors", "too-few", "one factor or group alone has nothing to be compared with; use factorial levels"),
    ];
  }
  const count = pointCount(kind, factors);
  if (count > MOST_POINTS) {
    return [
      problem(
        "design",
        "too-many",
        `${count} points; at most ${MOST_POINTS} are allowed. A Latin hypercube or a Sobol sequence covers the space with fewer`,
      ),
    ];
  }
  return [];
}

function listedPoints(
  given: readonly PointRecord[],
  factors: readonly Factor[],
  place: readonly string[],
): { points: Value[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const points = given.map((record, i) => {
    const report = (name: string, code: string, message: string) =>
      problems.push({ code, path: formatPath([...place, i, name]), message, severity: "error" });
    for (const name of Object.keys(record)) {
      if (!factors.some((factor) => factor.name === name))
        report(name, "unknown-factor", "is no factor of this design");
    }
    return factors.map(({ name, space }) => {
      const value = record[name];
      if (value === undefined) report(name, "missing", "has no value");
      else if (space.kind !== "range") {
        if (!valuesOf(space).includes(value))
          report(name, "unknown-value", `${JSON.stringify(value)} is not among its values`);
      } else if (typeof value !== "number" || value < space.least || value > space.most) {
        report(name, "outside", `${JSON.stringify(value)} is no number from ${space.least} to ${space.most}`);
      } else if (space.whole && !Number.isInteger(value)) {
        report(name, "not-whole", `${value} is not a whole number`);
      }
      return value;
    });
  });
  return { points, problems };
}
