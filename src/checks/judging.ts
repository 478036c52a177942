import { normalQuantile } from "../analysis/statistics/normal.ts";
import { judged, type Row } from "./check.ts";
import type { Estimate } from "./estimate.ts";

/** What stands in a row before anything is run; `note` defaults to empty. */
export interface Head {
  id: string;
  setUp: string;
  source: string;
  note?: string;
}

/** One number among others that a row compares; `at` says which, as in "week 12". */
export interface Point {
  at: string;
  expected: number;
  got: number;
  /** Largest difference allowed. */
  tolerance: number;
}

/** A share of `n` runs, with the standard error it has if the chance of each is `expected`. */
export function estimatedShare(successes: number, n: number, expected: number): Estimate {
  return { mean: successes / n, standardError: Math.sqrt((expected * (1 - expected)) / n), n };
}

/**
 * Standard errors that a correct number keeps within in 99 % of tables when so many are compared at once (Bonferroni):
 * 2.58 for one, 3.29 for ten, 4.06 for two hundred.
 */
export function sigmas(comparisons: number): number {
  return normalQuantile(1 - 0.005 / comparisons);
}

/** A row of one number, which passes within its tolerance; `from` says what that is derived from. */
export function near(head: Head, numbers: Omit<Point, "at">, digits: number, from: string): Row {
  const { expected, got, tolerance } = numbers;
  return {
    ...plain(head),
    expected: expected.toFixed(digits),
    got: got.toFixed(digits),
    tolerance: `${tolerance.toFixed(digits)}: ${from}`,
    outcome: judged(Math.abs(got - expected) <= tolerance),
  };
}

/** A row of several numbers, each within its own tolerance. `got` names them all, or if there are more than six the one that is furthest off for its tolerance. */
export function nearAll(head: Head, expected: string, points: readonly Point[], digits: number, from: string): Row {
  const worst = points.reduce((a, b) => (excess(b) > excess(a) ? b : a));
  const text = ({ at, got, expected }: Point) => `${at}: ${got.toFixed(digits)} for ${expected.toFixed(digits)}`;
  const got =
    points.length <= 6
      ? points.map(text).join("; ")
      : `of ${points.length} numbers the furthest off for its tolerance is that of ${text(worst)}`;
  const most = Math.max(...points.map(({ tolerance }) => tolerance));
  return {
    ...plain(head),
    expected,
    got,
    tolerance: `${points.length === 1 ? "" : "up to "}${most.toFixed(digits)}: ${from}`,
    outcome: judged(points.every(({ expected, got, tolerance }) => Math.abs(got - expected) <= tolerance)),
  };
}

/** A row in which nothing is left to chance: it passes where `holds`. */
export function exact(head: Head, expected: string, got: string, holds: boolean): Row {
  return { ...plain(head), expected, got, tolerance: "exact", outcome: judged(holds) };
}

/** A row for what the model cannot express, or what does not hold in it: `note` says why, `got` what comes nearest. */
export function explained(head: Head & { note: string }, expected: string, got: string): Row {
  return { ...plain(head), expected, got, tolerance: "", outcome: "explained" };
}

function plain({ id, setUp, source, note = "" }: Head): Pick<Row, "id" | "setUp" | "source" | "note"> {
  return { id, setUp, source, note };
}

// how far off, in tolerances; what is exact and off is infinitely so
function excess({ expected, got, tolerance }: Point): number {
  const off = Math.abs(got - expected);
  return off === 0 ? 0 : off / tolerance;
}
