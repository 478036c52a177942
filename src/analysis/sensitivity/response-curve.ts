import { type Distribution, distribution } from "../statistics/distribution.ts";
import type { FactorColumn } from "./factor-column.ts";

/** The outcome where a factor has one value, or one of a range of values. */
export interface ResponseBin extends Distribution {
  /** The choice, or the mean of the numbers. */
  at: string | number;
  /** Lowest and highest of the numbers; null of a choice. */
  range: [number, number] | null;
}

/** A factor of more different numbers than this is cut into as many bins of equally many points. */
const BINS = 10;

/**
 * How the outcome goes with a factor, whatever the others are: distribution of the mean responses in each bin, in the order of the numbers
 * or, of choices, as they first occur. `outcome`: mean response by point, NaN where it is not known.
 */
export function responseCurve(column: FactorColumn, outcome: ArrayLike<number>): ResponseBin[] {
  const known = Array.from({ length: outcome.length }, (_, i) => i).filter((i) => !Number.isNaN(outcome[i]));
  const of = (points: readonly number[]) => distribution(points.map((i) => outcome[i]));
  if (column.kind === "choice") {
    const choices = [...new Set(column.values)];
    return choices.map((choice) => {
      return { at: choice, range: null, ...of(known.filter((i) => column.values[i] === choice)) };
    });
  }
  const { values } = column;
  const sorted = known.sort((a, b) => values[a] - values[b] || a - b);
  return bins(sorted.map((i) => values[i])).map(([from, to]) => {
    const points = sorted.slice(from, to);
    const at = points.reduce((sum, i) => sum + values[i], 0) / points.length;
    return { at, range: [values[points[0]], values[points[points.length - 1]]], ...of(points) };
  });
}

/** Cuts ascending numbers into stretches; equal numbers stay together. */
function bins(ascending: readonly number[]): [number, number][] {
  const starts = ascending.flatMap((value, i) => (i === 0 || value !== ascending[i - 1] ? [i] : []));
  const chosen =
    starts.length <= BINS
      ? starts
      : [...new Set(Array.from({ length: BINS }, (_, b) => (b * ascending.length) / BINS).map(nearestStart))];
  return chosen.map((from, k) => [from, chosen[k + 1] ?? ascending.length]);

  function nearestStart(aim: number): number {
    return starts.reduce((best, start) => (Math.abs(start - aim) < Math.abs(best - aim) ? start : best));
  }
}
