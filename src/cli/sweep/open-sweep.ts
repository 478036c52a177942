import { join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import type { Shard } from "../../sweep/shard.ts";
import type { Done } from "../../sweep/store/missing.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { studyBeside } from "../files/study-beside.ts";
import { attempt } from "../files/why-not.ts";
import { lockFolder } from "../out/folder-lock.ts";
import { MANIFEST } from "../out/publish-files.ts";
import type { LoadedDesign } from "./load-design.ts";
import { doneIn, type FoundParts, findParts, replicatesAsked } from "./sweep-parts.ts";
import { pointsCsv } from "./sweep-tables.ts";

/** What is asked of a folder that may hold runs of the design already. */
export interface OpenOptions {
  resume: boolean;
  addReplicates: number;
  retryFailed: boolean;
  shard: Shard;
}

/** A folder of a sweep as it is found, and what is to be done in it. */
export interface OpenSweep {
  found: FoundParts;
  done: Done;
  /** Replicates that every point is to have. */
  replicates: number;
  /** What a person should know of what was found, one a line. */
  notes: string[];
  close(): Promise<void>;
}

/**
 * Makes the folder of a sweep or opens it again, and sees what is done. One process holds it, but for shards, each of which writes a
 * file of its own. Throws an InputError where the folder holds another sweep, or this one and `resume` is not asked.
 */
export async function openSweep(
  folder: string,
  given: LoadedDesign,
  { resume, addReplicates, retryFailed, shard }: OpenOptions,
  effects: Effects,
): Promise<OpenSweep> {
  const { files } = effects;
  await attempt(folder, () => files.makeFolder(folder));
  const names = await attempt(folder, () => files.names(folder));
  const alone = shard.of === 1;
  const begun = names.includes(MANIFEST) || names.includes("design.json");
  if (begun && !resume && alone) {
    throw new InputError(
      `${folder}: a sweep is already here, and nothing is overwritten unasked.`,
      "Add --resume to go on with it, or name another folder with --out.",
    );
  }
  if (!resume && (addReplicates > 0 || retryFailed)) {
    throw new InputError(`--${addReplicates > 0 ? "add-replicates" : "retry-failed"} goes with --resume.`);
  }
  const lock = alone ? await lockFolder(folder, effects) : null;
  try {
    const found = await findParts(folder, given.digest, effects);
    const replicates = replicatesAsked(found, given.design) + addReplicates;
    const done = doneIn(found, retryFailed);
    const others = [...new Set(found.heads.map(({ version }) => version))].filter(
      (each) => each !== packageFile.version,
    );
    const notes = [
      ...found.notes,
      ...others.map(
        (version) =>
          `Some runs here were made by Groundswell ${version}, and this is ${packageFile.version}: they may differ.`,
      ),
    ];
    await describe(folder, given, effects);
    return { found, done, replicates, notes, close: async () => lock?.release() };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** What the sweep is of stands in its folder from the start, so that any part of it can be understood and put together. */
async function describe(folder: string, { text, loaded, design }: LoadedDesign, effects: Effects): Promise<void> {
  const about = [
    { name: "points.csv", text: [...pointsCsv(design)].join("") },
    { name: "study.json", text: studyBeside(folder, loaded) },
    { name: "design.json", text },
  ];
  for (const file of about) {
    const path = join(folder, file.name);
    await attempt(path, () =>
      effects.files.create(path, file.text).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      }),
    );
  }
}
