import type { FirstUsers, NetworkSpec } from "../engine/world.ts";
import { defaultFirst, defaultNetwork } from "./schema/defaults.ts";
import { CLASSICAL_KINDS } from "./schema/network-schema.ts";

type Entries = Record<string, unknown>;

/** Objects whose parts only make sense together: given, they replace the base's as a whole. */
const WHOLE = new Set(["theory.emphasis"]);

/** Objects that come in kinds, by the key that tells the kind; another kind starts from its own defaults. */
const KINDS: Record<string, { key: string; complete: (kind: unknown) => Entries | undefined }> = {
  network: { key: "kind", complete: networkDefaults },
  "practice.first": { key: "by", complete: firstDefaults },
};

const GENERATED: readonly unknown[] = ["community", ...CLASSICAL_KINDS];
const FIRST: readonly FirstUsers["by"][] = ["share", "number", "neighbourhood", "connected", "named"];

function networkDefaults(kind: unknown): Entries | undefined {
  if (!GENERATED.includes(kind)) return undefined;
  return { ...defaultNetwork(kind as Exclude<NetworkSpec["kind"], "imported">) };
}

function firstDefaults(by: unknown): Entries | undefined {
  return FIRST.includes(by as never) ? { ...defaultFirst(by as FirstUsers["by"]) } : undefined;
}

/** Whether a value is an object with keys: neither null nor an array. */
export function isObject(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A plan or world as a file gives it, laid over a complete one: given values win, objects are merged key by key, lists
 * are replaced whole. Neither argument is changed. Nothing is checked; what is unknown is kept for the check to see.
 */
export function laidOver(base: Entries, given: Entries, path = ""): Entries {
  const merged: Entries = { ...base };
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const at = path === "" ? key : `${path}.${key}`;
    const own = baseFor(at, base[key], value);
    merged[key] = own !== undefined && isObject(value) ? laidOver(own, value, at) : value;
  }
  return merged;
}

/** Leaves only what differs from the base, so that `laidOver(base, changedParts(base, value))` equals the value; undefined where nothing does. */
export function changedParts(base: unknown, value: unknown, path = ""): unknown {
  const own = baseFor(path, base, value);
  if (own === undefined || !isObject(value)) return sameValue(base, value) ? undefined : value;
  const kind = KINDS[path]?.key;
  const entries: Entries = {};
  for (const [key, part] of Object.entries(value)) {
    const changed =
      key === kind ? keptKind(base, part, key) : changedParts(own[key], part, path === "" ? key : `${path}.${key}`);
    if (changed !== undefined) entries[key] = changed;
  }
  return Object.keys(entries).length === 0 ? undefined : entries;
}

function keptKind(base: unknown, kind: unknown, key: string): unknown {
  return isObject(base) && base[key] === kind ? undefined : kind;
}

/** What an object at the path is laid over; undefined where it replaces the base as a whole. */
function baseFor(path: string, base: unknown, value: unknown): Entries | undefined {
  if (!isObject(value) || WHOLE.has(path)) return undefined;
  const kinds = KINDS[path];
  const own = isObject(base) ? base : {};
  if (kinds === undefined) return own;
  const kind = value[kinds.key] ?? own[kinds.key];
  if (path === "network" && kind === "imported") return undefined;
  return kind === own[kinds.key] ? own : kinds.complete(kind);
}

/** Whether two values of JSON are equal; entries that are undefined count as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => sameValue(v, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
}
