import packageFile from "../../../package.json" with { type: "json" };
import { studyDigest } from "../../study/study-digest.ts";
import type { Effects } from "../effects/effects.ts";
import { studyBeside } from "../files/study-beside.ts";
import { publishFiles } from "../out/publish-files.ts";
import type { OutFile, Written } from "../out/whole-file.ts";
import { collectedRuns, placesByPoint } from "./collected-runs.ts";
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
  files: Written[];
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
  const study = await studyDigest(design.study);
  const facts = { version, replicates, failed: failedRuns(given, places, replicates) };
  const files: OutFile[] = [
    { name: "design.json", pieces: [text] },
    { name: "study.json", pieces: [studyBeside(folder, given.loaded)] },
    ...sweepTables(design, read, csv, about),
    { name: "README.md", pieces: [sweepReadme(given, facts)] },
  ];
  const manifest = (written: Written[]): SweepManifest => ({
    groundswellSweep: 1,
    version,
    name: design.name,
    design: digest,
    study,
    seeds: { design: design.seed, study: design.study.run.seed },
    points: design.points.length,
    replicates,
    failed: facts.failed,
    files: written,
  });
  return manifest(await publishFiles(folder, { files, manifest }, effects));
}

/** Runs of points that failed and were not made again; a shard that ran twice failed once. */
function failedRuns({ design }: LoadedDesign, places: readonly Place[], replicates: number): number {
  const failed = new Map<string, number>();
  for (const own of placesByPoint(places).values()) {
    for (const place of own.filter((each) => each.failed)) {
      const { point, from, to } = place;
      failed.set(`${point} ${from} ${to}`, Math.max(0, Math.min(to, replicates) - from + 1));
    }
  }
  return [...failed.values()].reduce((sum, each) => sum + each, 0) * design.study.plans.length;
}
