import { SUMMARIES } from "../../../engine/record/summaries.ts";
import { runPoints } from "../../../sweep/run-points.ts";
import { runColumns } from "../../../sweep/store/run-rows.ts";
import { inThousands } from "../../../text/words/count-in-words.ts";
import { command, GOOD } from "../../command-line/command.ts";
import { counted } from "../../command-line/input-error.ts";
import type { Effects } from "../../effects/effects.ts";
import { type LoadedDesign, loadDesign } from "../../sweep/load-design.ts";
import { pointsCsv } from "../../sweep/sweep-tables.ts";

/** Points that are run to measure how long all take. */
const TRIED = 4;

/** Bytes that a run takes in all files together, by trial: a number in a part, and in Parquet, takes about twelve and eight. */
const BYTES_A_NUMBER = 20;

export const design = command({
  name: "design",
  usage: "DESIGN.json",
  about:
    "Prints the points of a design as CSV. With --dry-run says instead what a sweep of it would be: points, runs, time (measured on a few of them) and bytes; nothing is written.",
  options: {
    "dry-run": { kind: "flag", help: "say points, runs, time and bytes" },
    workers: {
      kind: "whole",
      value: "N",
      min: 1,
      max: 256,
      help: "worker threads the time is for (default: one a processor)",
    },
  },
  examples: ["design support.json > points.csv", "design support.json --dry-run"],
  words: { least: 1, most: 1 },
  async action({ "dry-run": dryRun, workers }, [path], effects) {
    const loaded = await loadDesign(path, effects);
    if (!dryRun) for (const piece of pointsCsv(loaded.design)) effects.stdout.write(piece);
    else effects.stdout.write(`${(await dryRunLines(loaded, workers ?? effects.processors, effects)).join("\n")}\n`);
    return GOOD;
  },
});

async function dryRunLines({ design, loaded }: LoadedDesign, workers: number, effects: Effects): Promise<string[]> {
  const { points, replicates, factors, study } = design;
  const perPoint = replicates * study.plans.length * study.worlds.length;
  const runs = points.length * perPoint;
  const run = await millisecondsARun({ design, loaded } as LoadedDesign, effects);
  const seconds = (run * runs) / 1000 / workers;
  const bytes = runs * (SUMMARIES.length + factors.length) * BYTES_A_NUMBER;
  return [
    `${design.name}: ${counted(points.length, "point")} of ${counted(factors.length, "factor")}, ${counted(replicates, "replicate")} of ${counted(study.plans.length, "plan")} in ${counted(study.worlds.length, "world")}`,
    `${counted(runs, "run")}, about ${timeWords(seconds)} on ${counted(workers, "worker")} (${run.toFixed(1)} ms a run, measured)`,
    `a table of ${inThousands(runs)} rows and ${runColumns(design).length} columns; about ${sizeWords(bytes)} in all`,
  ];
}

/** Over a few points that lie apart, a replicate each. */
async function millisecondsARun({ design, loaded }: LoadedDesign, effects: Effects): Promise<number> {
  const step = Math.max(1, Math.floor(design.points.length / TRIED));
  const points = design.points.flatMap((_, i) => (i % step === 0 ? [i] : [])).slice(0, TRIED);
  const runner = await effects.runner(1);
  try {
    // once before it counts, while the engine is compiled
    await runPoints(runner, design, loaded.networks, { points: points.slice(0, 1), from: 1, to: 1 }, () => {});
    const began = effects.now();
    const to = Math.min(design.replicates, 3);
    await runPoints(runner, design, loaded.networks, { points, from: 1, to }, () => {});
    return (effects.now() - began) / (points.length * to * design.study.plans.length * design.study.worlds.length);
  } finally {
    await runner.close();
  }
}

function timeWords(seconds: number): string {
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 6000) return `${Math.round(seconds / 60)} minutes`;
  return `${(seconds / 3600).toFixed(1)} hours`;
}

function sizeWords(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
