import { JsonScan } from "./json-scan.ts";
import { formatPath, pathSteps } from "./path.ts";
import type { Problem } from "./problem.ts";

/** Longest text that is read unless told otherwise, in characters. */
const MOST_TEXT = 50_000_000;

/** A value of JSON with the line of each of its places, or what is wrong with the text. */
export type JsonText = { ok: true; value: unknown; lineOf: LineOf } | { ok: false; problems: Problem[] };

/** The line of a path, counted from 1: its own, or that of the nearest thing around it whose line is known. */
type LineOf = (path: string) => number | undefined;

/**
 * Reads JSON from a file of at most `most` characters. Beyond what `JSON.parse` does it names line and column of what is
 * wrong in every engine alike, refuses a key given twice, `__proto__`, numbers too large to hold and deep nesting, and knows
 * the line of each path.
 *
 * Own code: jsonc-parser 3.3.1 was weighed. It gives offsets without hints, lets a key twice and 1e999 pass, recurses (100,000
 * brackets exhaust the stack), and is 1.3 kB more, compressed, in what the page loads first.
 */
export function readJson(text: string, most = MOST_TEXT): JsonText {
  if (text.length > most) {
    const size = Math.ceil(text.length / 1e6);
    return failed("too-long", `the file has ${size} million characters; at most ${most / 1e6} are read`);
  }
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (content.trim() === "") return failed("empty", "the file is empty");
  const scan = new JsonScan(content);
  scan.run();
  if (scan.problems.length > 0) return { ok: false, problems: scan.problems };
  return { ok: true, value: JSON.parse(content), lineOf: (path) => lineAround(path, scan) };
}

/** Problems told by path, each with its line where that is known. */
export function withLines(problems: readonly Problem[], lineOf: LineOf): Problem[] {
  return problems.map((problem) => {
    const line = lineOf(problem.path);
    return line === undefined ? problem : { ...problem, line };
  });
}

function lineAround(path: string, scan: JsonScan): number | undefined {
  for (let steps = pathSteps(path); steps.length > 0; steps = steps.slice(0, -1)) {
    const line = scan.lineOf(formatPath(steps));
    if (line !== undefined) return line;
  }
  return undefined;
}

function failed(code: string, message: string): JsonText {
  return { ok: false, problems: [{ code, path: "", message, severity: "error" }] };
}
