import { createHash } from "node:crypto";
import { join } from "node:path";
import { readJson } from "../../text/json-text.ts";
import type { Effects } from "../effects/effects.ts";
import { readText } from "../files/read-text.ts";
import { attempt } from "../files/why-not.ts";
import { holderOfFolder } from "./folder-lock.ts";
import { MANIFEST } from "./publish-files.ts";
import { TABLES } from "./table-folder.ts";
import { type Written, wholeName } from "./whole-file.ts";

/** What a manifest says, as far as a check needs it. */
export interface Manifest {
  study: { name: string };
  replicates: { from: number; to: number; finished: number };
  stopped: boolean;
  files: Written[];
}

/** What was found of a folder of tables. */
export interface FolderFinding {
  /** What the manifest says; null where there is none that can be read. */
  manifest: Manifest | null;
  /** Why its tables are not those of one run, complete, one a line; empty where they are. */
  problems: string[];
  /** What else is there of runs that were ended or are at work. */
  notes: string[];
}

/**
 * Sees whether a folder holds the tables of one run, complete and as they were written: every file of its manifest by size
 * and sha-256, and no table besides. Throws an InputError where the folder or a file cannot be read.
 */
export async function checkFolder(folder: string, effects: Effects): Promise<FolderFinding> {
  const there = await attempt(folder, () => effects.files.names(folder));
  const notes = await notesOf(folder, there, effects);
  if (!there.includes(MANIFEST)) {
    const tables = TABLES.filter((name) => there.includes(name));
    const of = tables.length === 0 ? "no tables of a run are here" : `${tables.join(", ")}: no whole set of tables`;
    return { manifest: null, problems: [`there is no ${MANIFEST}: ${of}`], notes };
  }
  const json = readJson(await readText(join(folder, MANIFEST), effects));
  if (!json.ok || !isManifest(json.value)) {
    return { manifest: null, problems: [`${MANIFEST} is not as Groundswell writes it`], notes };
  }
  const manifest = json.value;
  const problems: string[] = [];
  for (const file of manifest.files) {
    const problem = await problemOf(folder, file, there, effects);
    if (problem !== null) problems.push(`${file.name}: ${problem}`);
  }
  const listed = manifest.files.map(({ name }) => name);
  for (const name of TABLES) {
    if (there.includes(name) && !listed.includes(name))
      problems.push(`${name}: not in the manifest, so of another run`);
  }
  return { manifest, problems, notes };
}

function isManifest(value: unknown): value is Manifest {
  const { study, replicates, stopped, files } = (value ?? {}) as Partial<Manifest>;
  return (
    typeof study?.name === "string" &&
    [replicates?.from, replicates?.to, replicates?.finished].every(Number.isInteger) &&
    typeof stopped === "boolean" &&
    Array.isArray(files) &&
    files.every(
      (file) => typeof file?.name === "string" && Number.isInteger(file.bytes) && /^[0-9a-f]{64}$/.test(file.sha256),
    )
  );
}

async function problemOf(folder: string, file: Written, there: string[], { files }: Effects): Promise<string | null> {
  if (!TABLES.includes(file.name)) return "not a table of Groundswell";
  if (!there.includes(file.name)) return "in the manifest, but missing";
  const path = join(folder, file.name);
  return attempt(path, async () => {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of files.pieces(path)) {
      hash.update(piece);
      bytes += piece.length;
    }
    if (bytes !== file.bytes) return `${bytes} bytes, and the manifest says ${file.bytes}`;
    return hash.digest("hex") === file.sha256 ? null : "changed since it was written (another sha-256)";
  });
}

async function notesOf(folder: string, there: string[], effects: Effects): Promise<string[]> {
  const holder = await holderOfFolder(folder, effects);
  const parts = there.filter((name) => [...TABLES, MANIFEST].includes(wholeName(name) ?? ""));
  const writing = holder !== null && !holder.gone;
  if (writing) return ["a run is to write its tables here; check again when it has ended"];
  if (parts.length === 0 && holder === null) return [];
  const left = parts.length === 0 ? "" : `, and left ${parts.join(", ")}`;
  return [`a later run was ended before it had written its tables${left}; the next run with --force clears this away`];
}
