import { changedParts, sameValue } from "./merge.ts";
import { defaultStudy } from "./schema/defaults.ts";
import { STUDY_FORMAT } from "./schema/study-schema.ts";
import type { NamedPlan, NamedWorld, NetworkRef, Study } from "./study.ts";

/**
 * The smallest file that reads back as an equal study: of the first plan and world only what differs from the
 * defaults, of the others only what differs from the first. Names are always written. Shares nothing that is changed later.
 */
export function toFile(study: Study): Record<string, unknown> {
  const base = defaultStudy();
  const file: Record<string, unknown> = { groundswell: STUDY_FORMAT };
  for (const key of ["name", "question", "shows", "notes", "outdated", "sources", "run"] as const) {
    const changed = changedParts(base[key], study[key]);
    if (changed !== undefined) file[key] = changed;
  }
  if (!sameValue(study.plans, base.plans)) file.plans = differing(base.plans[0], study.plans);
  if (!sameValue(study.worlds, base.worlds)) {
    file.worlds = withReferences(differing(base.worlds[0], study.worlds), study.worlds, study.networks);
  }
  return file;
}

function differing(base: NamedPlan | NamedWorld, all: (NamedPlan | NamedWorld)[]): Record<string, unknown>[] {
  return all.map((one, index) => {
    const { name: _, notes: __, ...from } = index === 0 ? base : all[0];
    const { name, notes, ...to } = one;
    return { name, ...(notes !== "" && { notes }), ...(changedParts(from, to) as object | undefined) };
  });
}

/** Puts path or content of each imported network beside its digest, where it is first used. */
function withReferences(entries: Record<string, unknown>[], worlds: NamedWorld[], networks: NetworkRef[]) {
  const waiting = new Map(networks.map((reference) => [reference.digest, reference]));
  entries.forEach((entry, index) => {
    const { network } = worlds[index];
    if (network.kind !== "imported") return;
    const reference = waiting.get(network.digest);
    if (reference === undefined || entry.network === undefined) return;
    waiting.delete(network.digest);
    const { file, digest, inline } = reference;
    entry.network = {
      kind: "imported",
      ...(file !== undefined && { file }),
      digest,
      ...(inline !== undefined && { inline }),
    };
  });
  return entries;
}

/** The study as the text of a file: JSON, two spaces, what is short on one line. `madeWith`: the version that writes it, if that is to be said. */
export function studyText(study: Study, madeWith?: string): string {
  const { groundswell, ...rest } = toFile(study);
  return `${laidOut({ groundswell, ...(madeWith && { madeWith }), ...rest }, "")}\n`;
}

const LINE = 110;

function laidOut(value: unknown, indent: string): string {
  const flat = onOneLine(value, LINE - indent.length);
  if (flat !== null) return flat;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isShort)) return listed(value);
    return `[\n${value.map((entry) => deeper + laidOut(entry, deeper)).join(",\n")}\n${indent}]`;
  }
  const lines = entriesOf(value).map(([key, entry]) => `${deeper}${JSON.stringify(key)}: ${laidOut(entry, deeper)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** Numbers and ids stand beside each other however many there are; sentences and objects get lines of their own. */
function isShort(entry: unknown): boolean {
  return typeof entry === "string" ? entry.length < 40 : typeof entry !== "object" || entry === null;
}

/** A list of numbers, words and nothings on one line. A network has very many numbers: they are not written one by one. */
function listed(entries: readonly unknown[]): string {
  if (entries.every(Number.isFinite)) return JSON.stringify(entries).replace(/,/g, ", ");
  return `[${entries.map((entry) => JSON.stringify(entry)).join(", ")}]`;
}

/** The value in a line of at most so many characters; null where it is longer, known without going through all of it. */
function onOneLine(value: unknown, room: number): string | null {
  if (typeof value !== "object" || value === null) {
    if (typeof value === "string" && value.length > room) return null;
    const text = JSON.stringify(value);
    return text.length <= room ? text : null;
  }
  const isList = Array.isArray(value);
  // each entry takes a character at least, and a comma and a blank before the next
  if (isList && 3 * value.length > room) return null;
  const entries: [key: string, entry: unknown][] = isList ? value.map((entry) => ["", entry]) : entriesOf(value);
  if (entries.length === 0) return room < 2 ? null : isList ? "[]" : "{}";
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  let text = open;
  for (const [key, entry] of entries) {
    if (text !== open) text += ", ";
    if (!isList) text += `${JSON.stringify(key)}: `;
    const rest = onOneLine(entry, room - text.length - close.length);
    if (rest === null) return null;
    text += rest;
  }
  return text + close;
}

function entriesOf(value: object): [key: string, entry: unknown][] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined);
}
