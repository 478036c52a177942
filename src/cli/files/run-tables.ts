import packageFile from "../../../package.json" with { type: "json" };
import { bandsCsv } from "../../analysis/tables/bands-csv.ts";
import { comparisonCsv } from "../../analysis/tables/comparison-csv.ts";
import type { Names } from "../../analysis/tables/names.ts";
import { runsCsv } from "../../analysis/tables/runs-csv.ts";
import { traceCsv } from "../../analysis/tables/trace-csv.ts";
import { weeksCsv } from "../../analysis/tables/weeks-csv.ts";
import { networkSource } from "../../engine/network/network-source.ts";
import { studyDigest } from "../../study/study-digest.ts";
import type { RunGiven, Task } from "../commands/run-options.ts";
import type { Effects } from "../effects/effects.ts";
import { openTableFolder, type TableFolder } from "../out/table-folder.ts";
import type { OutFile, Written } from "../out/whole-file.ts";
import type { Outcome } from "../session/perform.ts";
import { networkPath } from "./network-refs.ts";
import { studyBeside } from "./study-beside.ts";
import type { LoadedStudy } from "./study-file.ts";

/** The folder of `--out`, tried and held before anything is run; null where none is asked. Throws an InputError. */
export async function prepareTables(
  { study, path }: LoadedStudy,
  given: RunGiven,
  effects: Effects,
): Promise<TableFolder | null> {
  if (given.out === undefined) return null;
  const networks = study.networks.flatMap((ref) => (ref.file === undefined ? [] : [networkPath(ref.file, path)]));
  return openTableFolder(given.out, given.force, [path, ...networks], effects);
}

/**
 * Writes the study, the tables and the manifest that says what they are, each with its sha-256: study.json, runs.csv,
 * bands.csv, with several plans comparison.csv, with a traced replicate trace.csv, with `weeks` weeks.csv. Gives their names.
 */
export async function writeTables(
  folder: TableFolder,
  { out, weeks }: Pick<RunGiven, "out" | "weeks">,
  loaded: LoadedStudy,
  task: Task,
  outcome: Outcome,
  line: string,
): Promise<string[]> {
  const { results, traced } = outcome;
  const names = namesOf(task);
  const files: OutFile[] = [
    { name: "study.json", pieces: [studyBeside(out!, loaded)] },
    { name: "runs.csv", pieces: runsCsv(names, results) },
    ...(weeks ? [{ name: "weeks.csv", pieces: weeksCsv(names, results) }] : []),
    { name: "bands.csv", pieces: bandsCsv(names, results) },
  ];
  if (results[0].job.plans[0] === 0 && results[0].job.plans.length > 1) {
    files.push({ name: "comparison.csv", pieces: comparisonCsv(names, results) });
  }
  if (traced.length > 0) {
    files.push({ name: "trace.csv", pieces: traceCsv(names, traced, clinicianNames(loaded, task)) });
  }
  const digest = await studyDigest(loaded.study);
  return folder.publish(files, (written: Written[]) => ({
    groundswell: packageFile.version,
    command: line,
    study: { name: loaded.study.name, digest },
    seed: task.study.run.seed,
    weeks: task.study.run.weeks,
    uncertainty: task.study.run.uncertainty,
    replicates: { ...task.replicates, finished: outcome.finished },
    stopped: outcome.stopped,
    unfinished: outcome.unfinished,
    plans: [...new Set(task.scenarios.map(({ plan }) => names.plans[plan]))],
    worlds: results.map(({ job }) => names.worlds[job.world]),
    networks: [...loaded.files].map(([digest, { name }]) => ({ name, digest })),
    files: written,
  }));
}

/** Names of the study's plans and worlds, by number. */
export function namesOf({ study }: Task): Names {
  return { plans: study.plans.map(({ name }) => name), worlds: study.worlds.map(({ name }) => name) };
}

/** Names a clinician of a world by its index, as a study names one. */
function clinicianNames(loaded: LoadedStudy, task: Task): (world: number, index: number) => string {
  const sources = task.study.worlds.map((world) => networkSource(world, loaded.networks));
  return (world, index) => sources[world].label(index);
}
