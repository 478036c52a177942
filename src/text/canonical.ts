import { sha256 } from "./sha256.ts";

/**
 * Canonical JSON: no spaces, keys of every object in order of their UTF-16 code units, entries that are undefined
 * left out. Equal values give equal text. Typed arrays are written as lists. Throws on what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`invalid number in JSON: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return `[${Array.from(value as ArrayLike<unknown>, canonicalJson).join(",")}]`;
  }
  if (typeof value !== "object") throw new Error(`invalid value in JSON: ${typeof value}`);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
}

/** Sha-256 of the canonical JSON, 64 hex digits. */
export function digestOf(value: unknown): string {
  return sha256(new TextEncoder().encode(canonicalJson(value)));
}
