import type { FactorColumn } from "../analysis/sensitivity/factor-column.ts";
import { ln } from "../engine/chance/logarithm.ts";
import type { SampleProblem } from "./problem-schema.ts";

/**
 * A factor's values as places from 0 to 1 in its range, as SALib's samplers draw them before they are scaled; null where its
 * distribution is neither even nor log-uniform, or it has no range of two numbers.
 */
export function unitScale(column: FactorColumn, problem: SampleProblem): ((row: number) => number) | null {
  const at = problem.names.indexOf(column.name);
  const bounds = problem.bounds?.[at];
  const dist = problem.dists?.[at] ?? "unif";
  if (column.kind === "choice" || bounds?.length !== 2) return null;
  const [low, high] = bounds;
  if (typeof low !== "number" || typeof high !== "number" || !(low < high)) return null;
  const { values } = column;
  if (dist === "unif") return (row) => (values[row] - low) / (high - low);
  if (dist !== "logunif" || low <= 0) return null;
  return (row) => (values[row] > 0 ? ln(values[row] / low) / ln(high / low) : Number.NaN);
}
