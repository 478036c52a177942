import type * as z from "zod";
import { nearest } from "../../text/nearest.ts";
import { formatPath } from "../../text/path.ts";
import type { Problem } from "../../text/problem.ts";
import { keysAt } from "../schema/walk.ts";

type Issue = z.core.$ZodIssue;

/** What the schema found wrong in a value, one by one: one for each place, in plain words. */
export function* problemsOf(
  issues: Issue[],
  schema: z.core.$ZodType,
  value: unknown,
  prefix: PropertyKey[],
): Generator<Problem> {
  const seen = new Set<string>();
  for (const issue of issues) {
    if (isSafeRange(issue)) continue;
    for (const { code, path, message } of described(issue, schema, value)) {
      const at = formatPath([...prefix, ...path]);
      if (seen.has(at)) continue;
      seen.add(at);
      yield { code, path: at, message, severity: "error" };
    }
  }
}

/** The range of exact whole numbers is checked by the schema library; every whole number here has a narrower one of its own. */
function isSafeRange(issue: Issue): boolean {
  if (issue.code === "too_big") return issue.maximum === Number.MAX_SAFE_INTEGER;
  return issue.code === "too_small" && issue.minimum === Number.MIN_SAFE_INTEGER;
}

type Described = { code: string; path: PropertyKey[]; message: string };

function* described(issue: Issue, schema: z.core.$ZodType, value: unknown): Generator<Described> {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path, value);
    for (const key of issue.keys) {
      yield { code: "unknown-key", path: [...path, short(key)], message: unknownKey(key, known) };
    }
    return;
  }
  const found = valueAt(value, path);
  if (issue.code === "invalid_union" && issue.discriminator !== undefined) {
    const options = ("options" in issue ? (issue.options as unknown[]) : []).map(String);
    yield { code: "unknown-choice", path, message: unknownChoice(found, options) };
  } else {
    yield { ...simple(issue, found), path };
  }
}

function simple(issue: Issue, found: unknown): { code: string; message: string } {
  switch (issue.code) {
    case "invalid_type":
      if (found === undefined) return { code: "missing", message: "missing" };
      if (typeof found === "number" && Math.abs(found) === Infinity) {
        return { code: "too-big", message: "this number is too large to hold" };
      }
      if (issue.expected === "int" && typeof found === "number") {
        return { code: "not-whole", message: `${found} is not a whole number` };
      }
      return { code: "wrong-type", message: `${shown(found)} is not ${TYPES[issue.expected] ?? issue.expected}` };
    case "too_big":
      if (issue.origin === "string") {
        return { code: "too-long", message: `has ${size(found)} characters; at most ${issue.maximum} are allowed` };
      }
      if (issue.origin === "array") {
        return { code: "too-many", message: `has ${size(found)} entries; at most ${issue.maximum} are allowed` };
      }
      return { code: "too-big", message: `${shown(found)} is above ${issue.maximum}` };
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") return { code: "empty", message: "is empty" };
      return { code: "too-small", message: `${shown(found)} is below ${issue.minimum}` };
    case "invalid_value":
      return { code: "unknown-choice", message: unknownChoice(found, issue.values.map(String)) };
    case "invalid_format":
      return { code: "wrong-format", message: `${shown(found)} ${issue.message}` };
    default:
      return { code: "not-allowed", message: issue.message };
  }
}

const TYPES: Record<string, string> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function unknownKey(key: string, known: string[]): string {
  const near = nearest(key, known);
  if (near !== undefined) return `unknown key; did you mean "${near}"?`;
  const listed = known.slice(0, 20).join(", ");
  return `unknown key; allowed are ${listed}${known.length > 20 ? `… (${known.length} in all)` : ""}`;
}

function unknownChoice(found: unknown, options: string[]): string {
  const wanted = options.length === 1 ? options[0] : `one of ${options.join(", ")}`;
  const near = typeof found === "string" ? nearest(found, options) : undefined;
  return `${shown(found)} is not ${wanted}${near === undefined ? "" : `; did you mean "${near}"?`}`;
}

/** A value as it stands in a message. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(short(value)) : String(value);
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function size(value: unknown): string {
  return String((value as { length: number }).length);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}
