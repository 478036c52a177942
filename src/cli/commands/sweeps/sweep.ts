import packageFile from "../../../../package.json" with { type: "json" };
import { isAbortError } from "../../../../workers/abort.ts";
import { runPoints } from "../../../sweep/run-points.ts";
import { type Shard, shardPoints } from "../../../sweep/shard.ts";
import { command, GOOD, PARTLY, STOPPED } from "../../command-line/command.ts";
import { counted, InputError } from "../../command-line/input-error.ts";
import type { Given, Options } from "../../command-line/options.ts";
import type { Effects } from "../../effects/effects.ts";
import { progressBar } from "../../session/progress-bar.ts";
import { type LoadedDesign, loadDesign } from "../../sweep/load-design.ts";
import { type OpenSweep, openSweep } from "../../sweep/open-sweep.ts";
import { publishSweep } from "../../sweep/publish-sweep.ts";
import { beginPart, findParts } from "../../sweep/sweep-parts.ts";

const OPTIONS = {
  out: { kind: "text", value: "DIR", required: true, help: "the folder of the sweep" },
  resume: { kind: "flag", help: "go on with a sweep that was broken off" },
  "add-replicates": {
    kind: "whole",
    value: "N",
    min: 1,
    max: 1_000_000,
    help: "with --resume: so many replicates more of every point",
  },
  "retry-failed": { kind: "flag", help: "with --resume: make the runs again that failed" },
  shard: {
    kind: "text",
    value: "I/N",
    help: "run the I-th of N parts of the points; groundswell merge puts them together",
  },
  csv: { kind: "flag", help: "also write runs.csv, differences.csv, and outcomes….csv for groundswell sensitivity" },
  workers: {
    kind: "whole",
    value: "N",
    min: 1,
    max: 256,
    help: "worker threads (default: one a processor); the results are the same for any number",
  },
  quiet: { kind: "flag", help: "no progress" },
} as const satisfies Options;

export const sweep = command({
  name: "sweep",
  usage: "DESIGN.json",
  about:
    "Runs every point of a design and writes the tables of all runs into a folder: runs.parquet, differences.parquet (to the first plan), points.csv, and problem.json with Y_….txt for SALib. " +
    "Points are run in an order in which the first results already lie over the whole space. A run that fails is a row with its error, and the sweep goes on (exit code 3).\n" +
    "Ctrl-C ends it well, and one that is killed loses nothing that was told as finished: the same command with --resume goes on. The final files are the same bytes whatever the workers, the order and the interruptions.",
  options: OPTIONS,
  examples: [
    "sweep support.json --out support",
    "sweep support.json --out support --resume",
    "sweep support.json --out support --resume --add-replicates 80",
    "sweep support.json --out support --shard 3/8",
  ],
  words: { least: 1, most: 1 },
  action: async (given, [path], effects) => runSweep(await loadDesign(path, effects), given, effects),
});

async function runSweep(design: LoadedDesign, given: Given<typeof OPTIONS>, effects: Effects): Promise<number> {
  const shard = shardOf(given.shard);
  const out = given.out!;
  const open = await openSweep(
    out,
    design,
    { resume: given.resume, addReplicates: given["add-replicates"] ?? 0, retryFailed: given["retry-failed"], shard },
    effects,
  );
  try {
    for (const note of open.notes) effects.stderr.write(`${note}\n`);
    const ended = await runMissing(design, open, shard, given, effects);
    if (ended !== GOOD) return ended;
    if (shard.of > 1) {
      effects.stderr.write(`Shard ${shard.number} of ${shard.of} is done. When all are: groundswell merge ${out}\n`);
      return GOOD;
    }
    const found = await findParts(out, design.digest, effects);
    return await published(out, design, found, open.replicates, given.csv, effects);
  } finally {
    await open.close();
  }
}

/** Runs what is missing of a shard's points. */
async function runMissing(
  { design, loaded, digest }: LoadedDesign,
  { done, replicates }: OpenSweep,
  shard: Shard,
  { out, workers, quiet }: Given<typeof OPTIONS>,
  effects: Effects,
): Promise<number> {
  const points = shardPoints(design, shard);
  const missing = done.missing(points, replicates);
  if (missing.length === 0) return GOOD;
  const perReplicate = design.study.plans.length * design.study.worlds.length;
  const total = points.length * replicates * perReplicate;
  let finished = points.reduce((sum, point) => sum + done.count(point, replicates), 0) * perReplicate;
  const { pid, host } = effects.process;
  const head = {
    groundswellSweep: 1,
    design: digest,
    version: packageFile.version,
    shard: `${shard.number}/${shard.of}`,
    replicates,
  } as const;
  const part = await beginPart(out!, { ...head, process: { pid, host } }, effects);
  const stop = new AbortController();
  const forget = effects.onInterrupt(() => stop.abort());
  const runner = await effects.runner(workers);
  const bar = progressBar(effects, quiet);
  try {
    for (const some of missing) {
      const take = async (runs: Parameters<typeof part.add>[0]) => {
        await part.add(runs);
        finished += (runs.to - runs.from + 1) * perReplicate;
        bar.tell(finished, total);
      };
      await runPoints(runner, design, loaded.networks, some, take, { signal: stop.signal });
    }
    return GOOD;
  } catch (error) {
    if (!isAbortError(error) && !stop.signal.aborted) throw error;
    bar.end();
    effects.stderr.write(
      `Stopped: ${finished.toLocaleString("en-GB")} of ${counted(total, "run")} are done, and kept. The same command with --resume goes on.\n`,
    );
    return STOPPED;
  } finally {
    bar.end();
    await part.close();
    await runner.close();
    forget();
  }
}

/** Writes the final files and says where they are. */
export async function published(
  out: string,
  design: LoadedDesign,
  found: Parameters<typeof publishSweep>[2],
  replicates: number,
  csv: boolean,
  effects: Effects,
): Promise<number> {
  const { failed, files, points } = await publishSweep(out, design, found, replicates, csv, effects);
  effects.stdout.write(
    `${counted(points, "point")}, ${counted(replicates, "replicate")} each: ${files.map(({ name }) => name).join(", ")} in ${out}.\n`,
  );
  if (failed === 0) return GOOD;
  effects.stderr.write(
    `${counted(failed, "run")} could not be made; the column "error" says why. --resume --retry-failed makes them again.\n`,
  );
  return PARTLY;
}

function shardOf(text: string | undefined): Shard {
  if (text === undefined) return { number: 1, of: 1 };
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [number, of] = match === null ? [0, 0] : [Number(match[1]), Number(match[2])];
  if (number >= 1 && number <= of) return { number, of };
  throw new InputError(`--shard: '${text}' is no part of the points; write 3/8 for the third of eight.`);
}
