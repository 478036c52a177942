import { changedBySteps, type MorrisDesign } from "../analysis/sensitivity/morris-design.ts";
import {
  blockLength,
  blockOf,
  nothingVaries,
  type SaltelliDesign,
  saltelliDisorder,
} from "../analysis/sensitivity/saltelli-design.ts";
import { type Findings, plural, quoted } from "../networks/findings.ts";
import type { SampleProblem } from "./problem-schema.ts";
import type { Points } from "./read-points.ts";
import { unitScale } from "./unit-scale.ts";

/** The design that points follow. */
export type SampleDesign =
  | ({ kind: "saltelli" } & SaltelliDesign)
  | ({ kind: "morris" } & MorrisDesign)
  | { kind: "given" };

/** What is varied together: the groups of a problem, or its factors one by one; with the group of each column. */
export interface FactorGroups {
  names: string[];
  groupOf: number[];
}

/** The groups of a problem, in the order in which they are first named. */
export function factorGroups({ names, groups }: SampleProblem): FactorGroups {
  const of = groups ?? names;
  const distinct = [...new Set(of)];
  return { names: distinct, groupOf: of.map((name) => distinct.indexOf(name)) };
}

/** The design of points in the order that the problem says. Null after errors: points that are not in that order are refused. */
export function designOf(problem: SampleProblem, points: Points, findings: Findings): SampleDesign | null {
  if (problem.design === "given") return { kind: "given" };
  return problem.design === "saltelli" ? saltelli(problem, points, findings) : morris(problem, points, findings);
}

const ORDER = "Points must stand in SALib's order, and the problem must say how they were made.";

function saltelli(problem: SampleProblem, points: Points, findings: Findings): SampleDesign | null {
  const { names, groupOf } = factorGroups(problem);
  const rows = points.labels.length;
  const columns = points.columns.map(({ values }) => values as readonly (string | number)[]);
  const told = problem.calc_second_order;
  const shapes = (told === undefined ? [true, false] : [told]).map((secondOrder) => {
    const shape = { factors: names.length, secondOrder };
    return { kind: "saltelli" as const, ...shape, basePoints: rows / blockLength(shape) };
  });
  const whole = shapes.filter(({ basePoints }) => Number.isInteger(basePoints));
  const found = whole.find((design) => saltelliDisorder(design, columns, groupOf, names) === null);
  if (found === undefined) {
    const [design] = whole;
    if (design === undefined) tellCount(shapes, rows, points, told, findings);
    else {
      const { row, column, other, name, otherName } = saltelliDisorder(design, columns, groupOf, names)!;
      const cells = [row, other].map((at) => quoted(String(columns[column][at])));
      const message = `column ${quoted(points.columns[column].name)} has ${cells[0]}; as ${name} the row takes it from ${otherName} in line ${points.lines[other]}, which has ${cells[1]}`;
      findings.error("out-of-order", points.file, message, points.lines[row], ORDER);
    }
    return null;
  }
  if (nothingVaries(found, columns)) {
    findings.error("nothing-varies", points.file, "rows A and B are the same at every base point: no factor is varied");
    return null;
  }
  if (problem.N !== undefined && problem.N !== found.basePoints) {
    const message = `${rows} points are ${plural(found.basePoints, "base point")}, and the problem says N = ${problem.N}`;
    findings.error("wrong-number", points.file, message, undefined, ORDER);
    return null;
  }
  points.columns.forEach(({ name }, c) => {
    const varies = columns[c].some((value) => value !== columns[c][0]);
    if (!varies) findings.warning("never-varied", points.file, `${quoted(name)} has one value at all points`);
  });
  tellTogether(found, points, findings);
  return found;
}

/** Correlations of A and B beyond this many times their standard error, of at least so many base points, are told. */
const [TOGETHER, ENOUGH] = [5, 30];

/** Warns where A and B, which must be drawn independently of one another, are correlated. */
function tellTogether(design: SaltelliDesign, points: Points, findings: Findings): void {
  if (design.basePoints < ENOUGH) return;
  for (const { name, kind, values } of points.columns) {
    if (kind !== "number") continue;
    const pairs = Array.from({ length: design.basePoints }, (_, i) => {
      const { a, b } = blockOf(design, i);
      return [values[a], values[b]] as const;
    });
    const r = correlation(pairs);
    if (!(Math.abs(r) > TOGETHER / Math.sqrt(pairs.length))) continue;
    const message = `${quoted(name)}: rows A and B of a base point go together (correlation ${r.toFixed(2)}); they must be drawn independently, or indices mean nothing`;
    findings.warning("together", points.file, message);
  }
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
  const product = mean(([a, b]) => (a - x) * (b - y));
  return product / Math.sqrt(mean(([a]) => (a - x) ** 2) * mean(([, b]) => (b - y) ** 2));
}

function tellCount(
  shapes: readonly SaltelliDesign[],
  rows: number,
  points: Points,
  told: boolean | undefined,
  findings: Findings,
): void {
  const lengths = shapes.map(
    (shape) => `${blockLength(shape)} (${shape.secondOrder ? "with" : "without"} second order)`,
  );
  const other = told === undefined ? undefined : blockLength({ factors: shapes[0].factors, secondOrder: !told });
  const hint =
    other !== undefined && rows % other === 0 ? `; they would divide by ${other}: is calc_second_order ${!told}?` : "";
  const message = `${plural(rows, "point")} do not divide into base points of ${lengths.join(" or ")} rows${hint}`;
  findings.error("wrong-number", points.file, message, undefined, ORDER);
}

function morris(problem: SampleProblem, points: Points, findings: Findings): SampleDesign | null {
  const { names, groupOf } = factorGroups(problem);
  const rows = points.labels.length;
  const length = names.length + 1;
  if (rows % length !== 0) {
    const message = `${plural(rows, "point")} do not divide into trajectories of ${length} rows`;
    findings.error("wrong-number", points.file, message, undefined, ORDER);
    return null;
  }
  const changed = changedBySteps(points.columns, groupOf, names, rows);
  if (!(changed instanceof Int32Array)) {
    const message = `the row breaks its trajectory: ${changed.why}`;
    findings.error("out-of-order", points.file, message, points.lines[changed.row], ORDER);
    return null;
  }
  if (problem.N !== undefined && problem.N !== rows / length) {
    const message = `${rows} points are ${plural(rows / length, "trajectory", "trajectories")}, and the problem says N = ${problem.N}`;
    findings.error("wrong-number", points.file, message, undefined, ORDER);
    return null;
  }
  const steps = stepSizes(problem, points, changed, groupOf, names.length, findings);
  const signed = names.map((_, j) => {
    const own = points.columns.filter((_, c) => groupOf[c] === j);
    return own.length === 1 && own[0].kind === "number";
  });
  const shape = { trajectories: rows / length, factors: names.length };
  return steps && { kind: "morris", ...shape, changed, steps, signed };
}

/** How far each step goes in the unit cube; null after errors. */
function stepSizes(
  problem: SampleProblem,
  points: Points,
  changed: Int32Array,
  groupOf: readonly number[],
  factors: number,
  findings: Findings,
): Float64Array | null {
  const { num_levels: levels } = problem;
  const jump = levels === undefined ? null : levels / (2 * (levels - 1));
  const before = findings.errors;
  const scales = points.columns.map((column) => unitScale(column, problem));
  points.columns.forEach((column, c) => {
    if (column.kind === "choice" || scales[c] !== null || jump !== null) return;
    const message = `${quoted(column.name)} has no even or log-uniform range from which steps can be told`;
    findings.error("no-step", points.file, message, undefined, "Say num_levels in the problem.");
  });
  if (findings.errors > before) return null;
  const sizes = Float64Array.from({ length: changed.length }, (_, k) => {
    const row = Math.floor(k / factors) * (factors + 1) + (k % factors);
    const lengths = points.columns.flatMap((column, c) => {
      if (groupOf[c] !== changed[k] || column.kind === "choice") return [];
      const far = scales[c] === null ? jump! : Math.abs(scales[c](row + 1) - scales[c](row));
      if (Number.isNaN(far)) {
        const message = `${quoted(column.name)} has a value at or below 0, and its range is log-uniform`;
        findings.error("no-step", points.file, message, points.lines[row + 1], ORDER);
      } else if (jump !== null && Math.abs(far - jump) > 1e-6) {
        const message = `${quoted(column.name)} moves by ${far} of its range; with num_levels ${levels} a step is ${jump}`;
        findings.error("wrong-step", points.file, message, points.lines[row + 1], ORDER);
      }
      return [Math.sign(column.values[row + 1] - column.values[row]) * far];
    });
    if (lengths.length < 2) return lengths[0] ?? 1;
    return lengths.reduce((sum, length) => sum + Math.abs(length), 0) / lengths.length;
  });
  return findings.errors > before ? null : sizes;
}
