import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { PointRuns } from "../point-runs.ts";

/**
 * The runs of a point as one line of JSON, with its line end: what it is of first, then errors where there are any, then every number in the shortest form that
 * reads back equal (null for not applicable, 1e999 for not reached). A line that is cut is never taken for a whole one: it does not end as
 * JSON does.
 */
export function pointLine({ point, from, to, errors, summaries }: PointRuns): string {
  const wrong = errors.some((error) => error !== null) ? `"errors":${JSON.stringify(errors)},` : "";
  const numbers = Array.from(summaries, (value) =>
    Number.isNaN(value) ? "null" : value === Infinity ? "1e999" : String(value),
  );
  return `{"point":${point},"from":${from},"to":${to},${wrong}"summaries":[${numbers.join(",")}]}\n`;
}

/** Which runs a line is of, read from its beginning. */
export type PointLineHead = Pick<PointRuns, "point" | "from" | "to"> & { failed: boolean };

const HEAD = /^\{"point":(\d+),"from":(\d+),"to":(\d+),("errors":)?/;

/** What a line is of; null where it is no line of runs, or was cut. */
export function pointLineHead(line: string): PointLineHead | null {
  const match = HEAD.exec(line);
  if (match === null || !line.endsWith("]}")) return null;
  const [point, from, to] = [match[1], match[2], match[3]].map(Number);
  return { point, from, to, failed: match[4] !== undefined };
}

/** Reads a line back; null where it is not one that `pointLine` wrote for so many worlds and plans. */
export function readPointLine(line: string, worlds: number, plans: number): PointRuns | null {
  if (pointLineHead(line) === null) return null;
  let value: { point: number; from: number; to: number; errors?: (string | null)[]; summaries: (number | null)[] };
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const { point, from, to, errors = Array.from({ length: worlds }, () => null), summaries } = value;
  const length = worlds * plans * (to - from + 1) * SUMMARIES.length;
  if (!Array.isArray(summaries) || summaries.length !== length || errors.length !== worlds) return null;
  return { point, from, to, errors, summaries: Float64Array.from(summaries, (each) => each ?? Number.NaN) };
}
