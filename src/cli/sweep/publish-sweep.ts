import { join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { studyDigest } from "../../study/study-digest.ts";
import type { Effects } from "../effects/effects.ts";
import { studyBeside } from "../files/study-beside.ts";
import { attempt } from "../files/why-not.ts";
import { MANIFEST } from "../out/table-folder.ts";
import { nameParts, type OutFile, removeParts, writeParts } from "../out/whole-file.ts";
import { collectedRuns } from "./collected-runs.ts";
import type { LoadedDesign } from "./load-design.ts";
import type { FoundParts, Place } from "./sweep-parts.ts";
import { sweepReadme } from "./sweep-readme.ts";
import { sweepTables } from "./sweep-tables.ts";

/** What a sweep's manifest says. */
export interface SweepManifest {
  groundswellSweep: 1;
  /** Of Groundswell. */
  version: string;
  name: string;
  /** Sha-256 of the design, its study and its points; of the study alone. */
  design: string;
  study: string;
  seeds: { design: string; study: string };
  points: number;
  replicates: number;
  /** Runs of which an error is told. */
  failed: number;
  files: { name: string; bytes: number; sha256: string }[];
}

/**
 * Writes the final files of a sweep from its parts: the same bytes whoever made the runs, in which order and however often it was broken
 * off. Each is written under another name first; the manifest comes last. The parts stay. Gives the manifest.
 */
export async function publishSweep(
  folder: string,
  given: LoadedDesign,
  { places, heads }: Pick<FoundParts, "places" | "heads">,
  replicates: number,
  csv: boolean,
  effects: Effects,
): Promise<SweepManifest> {
  const { design, text, digest } = given;
  const read = () => collectedRuns(design, places, replicates, effects);
  const version = [...new Set(heads.map((head) => head.version))].sort().join(", ") || packageFile.version;
  const about = { groundswell: version, design: digest };
  const facts = {
    version,
    design: digest,
    study: await studyDigest(design.study),
    replicates,
    failed: failedRuns(given, places, replicates),
  };
  const tables: OutFile[] = [
    { name: "design.json", pieces: [text] },
    { name: "study.json", pieces: [studyBeside(folder, given.loaded)] },
    ...sweepTables(design, read, csv, about),
    { name: "README.md", pieces: [sweepReadme(given, facts)] },
  ];
  const parts = await writeParts(folder, tables, effects);
  const manifest: SweepManifest = {
    groundswellSweep: 1,
    version,
    name: design.name,
    design: digest,
    study: facts.study,
    seeds: { design: design.seed, study: design.study.run.seed },
    points: design.points.length,
    replicates,
    failed: facts.failed,
    files: parts.map(({ part: _, ...file }) => file),
  };
  let last: typeof parts = [];
  try {
    last = await writeParts(folder, [{ name: MANIFEST, pieces: [`${JSON.stringify(manifest, null, 2)}\n`] }], effects);
  } catch (error) {
    await removeParts(folder, parts, effects);
    throw error;
  }
  const old = join(folder, MANIFEST);
  await attempt(old, () => effects.files.remove(old));
  await nameParts(folder, parts, effects);
  await nameParts(folder, last, effects);
  return manifest;
}

/** Runs of points that failed and were not made again. */
function failedRuns({ design }: LoadedDesign, places: readonly Place[], replicates: number): number {
  const key = ({ point, from, to }: Place) => `${point} ${from} ${to}`;
  const sound = new Set(places.filter(({ failed }) => !failed).map(key));
  const failed = new Map(
    places.filter((place) => place.failed && !sound.has(key(place))).map((place) => [key(place), place]),
  );
  const each = ({ from, to }: Place) => Math.max(0, Math.min(to, replicates) - from + 1);
  return [...failed.values()].reduce((sum, place) => sum + each(place), 0) * design.study.plans.length;
}
