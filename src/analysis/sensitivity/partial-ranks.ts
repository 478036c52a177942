import { Z95 } from "../statistics/student.ts";
import type { FactorColumn } from "./factor-column.ts";
import { ranks } from "./ranks.ts";
import type { IndexEstimate } from "./sobol.ts";

/**
 * Partial rank correlations (PRCC): how monotonically the outcome rises (+) or falls (−) with each factor once the others are
 * allowed for, −1 to 1 (Iman and Conover 1979; Marino et al. 2008, J Theor Biol 254:178). `outcome`: mean response by point, NaN where it is not
 * known. NaN for a factor of more than two choices, which have no order, and for one that does not vary or is made of others.
 * Of two choices the second by its letters counts as more. The half-width is of large samples, (1 − r²) ÷ √(n − k − 2) times z.
 */
export function partialRankCorrelations(columns: readonly FactorColumn[], outcome: ArrayLike<number>): IndexEstimate[] {
  const known = Array.from({ length: outcome.length }, (_, i) => i).filter((i) => Number.isFinite(outcome[i]));
  const numbers = columns.map((column) => asNumbers(column, known));
  const standard = numbers.map((values) => (values === null ? null : standardised(ranks(values))));
  const y = standardised(ranks(known.map((i) => outcome[i])));
  const unknown: IndexEstimate = { value: Number.NaN, conf: Number.NaN };
  const used = standard.flatMap((values, j) => (values === null ? [] : [j]));
  if (y === null) return columns.map(() => unknown);
  const factors = used.map((j) => standard[j]!);
  const inverse = inverted(factors.map((a) => factors.map((b) => product(a, b))));
  const freedom = known.length - used.length - 2;
  if (inverse === null || freedom < 1) return columns.map(() => unknown);
  const withY = factors.map((values) => product(values, y));
  const slopes = inverse.map((row) => row.reduce((sum, value, k) => sum + value * withY[k], 0));
  // what the factors leave unexplained; where that is nothing, no more than rounding
  const left = Math.max(1e-12, 1 - slopes.reduce((sum, slope, k) => sum + slope * withY[k], 0));
  return columns.map((_, j) => {
    const at = used.indexOf(j);
    if (at < 0) return unknown;
    const value = slopes[at] / Math.sqrt(slopes[at] * slopes[at] + left * inverse[at][at]);
    return { value, conf: (Z95 * (1 - value * value)) / Math.sqrt(freedom) };
  });
}

function asNumbers(column: FactorColumn, points: readonly number[]): number[] | null {
  if (column.kind === "number") return points.map((i) => column.values[i]);
  const choices = [...new Set(column.values)].sort();
  return choices.length === 2 ? points.map((i) => choices.indexOf(column.values[i])) : null;
}

/** With mean 0 and length 1; null where all are equal. */
function standardised(values: Float64Array): Float64Array | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const off = values.map((value) => value - mean);
  const length = Math.sqrt(product(off, off));
  return length > 0 ? off.map((value) => value / length) : null;
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** The inverse of a matrix by elimination with the largest pivot (Gauss and Jordan); null where it is as good as singular. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < size; c++) {
    let best = c;
    for (let r = c + 1; r < size; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[best][c])) best = r;
    if (Math.abs(rows[best][c]) < 1e-12) return null;
    [rows[c], rows[best]] = [rows[best], rows[c]];
    const pivot = rows[c][c];
    rows[c] = rows[c].map((value) => value / pivot);
    for (let r = 0; r < size; r++) {
      const times = rows[r][c];
      if (r !== c && times !== 0) rows[r] = rows[r].map((value, k) => value - times * rows[c][k]);
    }
  }
  return rows.map((row) => row.slice(size));
}
