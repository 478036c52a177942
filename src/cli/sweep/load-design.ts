import { dirname, isAbsolute, join } from "node:path";
import { Findings } from "../../networks/findings.ts";
import { readNumber } from "../../networks/source/read-number.ts";
import { readTable } from "../../networks/source/table.ts";
import { parseStudyValue } from "../../study/parse/parse-study.ts";
import type { Design } from "../../sweep/design/design.ts";
import type { DesignFile } from "../../sweep/design/design-schema.ts";
import type { Value } from "../../sweep/design/factor.ts";
import { parseDesign } from "../../sweep/design/parse-design.ts";
import { type PointRecord, resolveDesign } from "../../sweep/design/resolve-design.ts";
import { digestOf } from "../../text/canonical.ts";
import { withLines } from "../../text/json-text.ts";
import { counted, fileError, InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { readText } from "../files/read-text.ts";
import { type LoadedStudy, loadStudy, meansLink, withNetworks } from "../files/study-file.ts";
import { attempt } from "../files/why-not.ts";

/** A design that was read, with its study and the networks that refers to. */
export interface LoadedDesign {
  path: string;
  /** The design file as it was written. */
  text: string;
  file: DesignFile;
  design: Design;
  loaded: LoadedStudy;
  /** Sha-256 of what decides its runs, but for the number of replicates: two designs with the same digest can share a folder. */
  digest: string;
}

/** Reads a design file, its study, and its table of points where it names one. Throws an InputError that lists everything wrong. */
export function loadDesign(path: string, effects: Effects): Promise<LoadedDesign> {
  return load(path, {}, effects);
}

/** The design of a sweep's folder, with the study and the points as they stand there. Throws an InputError where it is no such folder. */
export async function loadSweptDesign(folder: string, effects: Effects): Promise<LoadedDesign> {
  const names = await attempt(folder, () => effects.files.names(folder));
  if (!names.includes("design.json") || !names.includes("study.json")) {
    throw new InputError(`${folder}: this is no folder of a sweep; it has no design.json and study.json.`);
  }
  const own = { study: join(folder, "study.json"), table: join(folder, "points.csv") };
  return load(join(folder, "design.json"), own, effects);
}

/** `own`: the study and the points from elsewhere than the design says. */
async function load(path: string, own: { study?: string; table?: string }, effects: Effects): Promise<LoadedDesign> {
  const text = await readText(path, effects);
  const parsed = parseDesign(text);
  if (!parsed.ok) {
    throw fileError(`${path}: this design has ${counted(parsed.problems.length, "error")}:`, parsed.problems);
  }
  const { file } = parsed;
  const loaded = own.study ? await loadStudy(own.study, effects) : await studyOf(file.study, path, effects);
  const kind = file.design;
  const table = kind.kind === "table" ? await readPoints(own.table ?? beside(kind.file, path), effects) : [];
  const resolved = resolveDesign(file, loaded.study, table);
  if (!resolved.ok) {
    const problems = withLines(resolved.problems, parsed.lineOf);
    throw fileError(`${path}: this design does not fit its study; ${counted(problems.length, "error")}:`, problems);
  }
  return { path, text, file, design: resolved.design, loaded, digest: designDigest(resolved.design) };
}

/** Sha-256 of what decides the runs of a design: its study, factors, points and kind of chance. */
export function designDigest({ study, factors, points, chance }: Design): string {
  const { plans, worlds, run } = study;
  const { replicates: _, ...rest } = run;
  return digestOf({ plans, worlds, run: rest, factors, points, chance });
}

async function studyOf(study: DesignFile["study"], path: string, effects: Effects): Promise<LoadedStudy> {
  if (typeof study !== "string") return withNetworks(path, parseStudyValue(study), effects);
  const named = meansLink(study) || /^[\w-]+$/.test(study) ? study : beside(study, path);
  return loadStudy(named, effects);
}

/** A path as it stands in a design, from where the design is. */
function beside(path: string, design: string): string {
  return isAbsolute(path) ? path : join(dirname(design), path);
}

async function readPoints(path: string, effects: Effects): Promise<PointRecord[]> {
  const findings = new Findings();
  const table = readTable(await readText(path, effects), path, findings);
  if (table === null) throw fileError(`${path}: this table of points cannot be read:`, findings.problems());
  const names = table.header;
  const own = names.flatMap((name, c) => (name === "point" ? [] : [c]));
  if (table.rows.length === 0) throw new InputError(`${path}: the table has no points.`);
  return table.rows.map((row) => Object.fromEntries(own.map((c) => [names[c], cellValue(row[c])])));
}

function cellValue(cell: string): Value {
  if (cell === "true" || cell === "false") return cell === "true";
  return readNumber(cell) ?? cell;
}
