import { MOST_DEPTH } from "../../text/json-scan.ts";
import { formatPath } from "../../text/path.ts";
import type { Problem } from "../../text/problem.ts";

/** Most values looked at in one study; what is read from a file is bounded by its length. */
const MOST_VALUES = 50_000_000;

/** What in a value is not plain JSON, or too much of it: functions, dates, numbers without a value, loops. Empty where all is well. */
export function foreignParts(root: unknown): Problem[] {
  const stack: { value: unknown; path: PropertyKey[] }[] = [{ value: root, path: [] }];
  for (let seen = 0; ; seen++) {
    const entry = stack.pop();
    if (entry === undefined) return [];
    const { value, path } = entry;
    const message = seen > MOST_VALUES ? `holds more than ${MOST_VALUES} values` : foreign(value, path.length);
    if (message !== null) return [{ code: "not-json", path: formatPath(path), message, severity: "error" }];
    if (typeof value !== "object" || value === null) continue;
    for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (key === "__proto__") {
        const at = formatPath([...path, key]);
        return [{ code: "forbidden-key", path: at, message: "this key is not allowed", severity: "error" }];
      }
      if (typeof part === "string" || typeof part === "boolean" || part === null) continue;
      if (typeof part === "number" && Number.isFinite(part)) continue;
      stack.push({ value: part, path: [...path, key] });
    }
  }
}

function foreign(value: unknown, depth: number): string | null {
  if (depth > MOST_DEPTH) return `is nested more than ${MOST_DEPTH} deep`;
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return null;
    case "number":
      return Number.isFinite(value) ? null : `${value} is not a number that a study can hold`;
    case "object":
      return value === null || Array.isArray(value) || isPlain(value) ? null : "is not plain JSON";
    default:
      return `a ${typeof value} is not plain JSON`;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
