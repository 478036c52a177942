import { join } from "node:path";
import { RESAMPLING } from "../../analysis/sensitivity/resample.ts";
import { analyse, type OutcomeAnalysis } from "../../samples/analyse.ts";
import { indicesCsv, responsesCsv } from "../../samples/analysis-csv.ts";
import { type Condition, parseCondition } from "../../samples/condition.ts";
import type { SampleOutcome } from "../../samples/read-outcomes.ts";
import { readSamples, type Samples } from "../../samples/read-samples.ts";
import { analysisJson } from "../../samples/to-json.ts";
import { whereItFails, whereItFailsJson } from "../../samples/where-it-fails.ts";
import { command, GOOD } from "../command-line/command.ts";
import { fileError, InputError, problemLines } from "../command-line/input-error.ts";
import type { Given, Options } from "../command-line/options.ts";
import type { Effects } from "../effects/effects.ts";
import { readBytes } from "../files/read-text.ts";
import { attempt } from "../files/why-not.ts";
import { nameParts, type OutFile, prepareFile, writeParts } from "../out/whole-file.ts";
import { plain } from "../report/numbers.ts";
import { failsLines, sensitivityLines } from "../report/sensitivity-report.ts";

const OPTIONS = {
  problem: {
    kind: "text",
    value: "FILE",
    required: true,
    help: 'SALib\'s problem as JSON, with "design": "saltelli", "morris" or "given"',
  },
  points: {
    kind: "text",
    value: "FILE",
    required: true,
    help: "the points: a table whose first column is point, then one column a factor, in SALib's order",
  },
  outcomes: {
    kind: "text",
    value: "FILE",
    required: true,
    help: "the runs: a table with columns point, replicate and one an outcome; NA or no row is a failed run",
  },
  resamples: {
    kind: "whole",
    value: "N",
    min: 10,
    max: 100_000,
    help: `resamples from which intervals are worked out (default: ${RESAMPLING.resamples})`,
  },
  seed: {
    kind: "text",
    value: "TEXT",
    help: `what the resamples are drawn by: the same text, the same intervals (default: ${RESAMPLING.seed})`,
  },
  fails: {
    kind: "text",
    value: "CONDITION",
    help: "also say where the mean response meets a condition, as 'loss>0.2': boxes of factors, in words (<, <=, >, >=)",
  },
  json: { kind: "flag", help: "print one JSON document: by outcome S1, S1_conf, ST, ST_conf, chance…" },
  out: {
    kind: "text",
    value: "DIR",
    help: "also write indices.csv, responses.csv, sensitivity.json and a picture an outcome",
  },
  force: { kind: "flag", help: "replace files that are there" },
} as const satisfies Options;

export const sensitivity = command({
  name: "sensitivity",
  usage: "",
  about:
    "Says which factors matter, from the runs of any model over a design. For a model with chance, indices are of the mean response: " +
    "only runs of different replicates are multiplied, so that chance does not enter; beside them stands the share of the variance that is chance. " +
    "Points that are not in the order of their design are refused.",
  options: OPTIONS,
  examples: [
    "sensitivity --problem problem.json --points points.csv --outcomes y.csv",
    "sensitivity --problem problem.json --points points.csv --outcomes y.csv --json > indices.json",
    "sensitivity --problem problem.json --points points.csv --outcomes y.csv --out results",
  ],
  words: { least: 0, most: 0 },
  async action(given, _words, effects) {
    const { samples, warnings } = await read(given, effects);
    const condition = given.fails === undefined ? null : conditionOf(given.fails, samples);
    const files = given.out === undefined ? [] : fileNames(samples);
    for (const name of files) {
      await refuseInput(join(given.out!, name), given, effects);
      await prepareFile(join(given.out!, name), given.force, effects);
    }
    const resampling = { resamples: given.resamples ?? RESAMPLING.resamples, seed: given.seed ?? RESAMPLING.seed };
    const analyses = Object.fromEntries(
      samples.outcomes.map((outcome) => [outcome.name, analyse(samples, outcome, resampling)]),
    );
    const found = condition && whereItFails(samples, outcomeOf(samples, condition), condition);
    const fails = found && whereItFailsJson(found, samples.columns);
    const json = Object.fromEntries(
      Object.entries(analyses).map(([name, each]) => {
        return [name, { ...analysisJson(each), ...(name === condition?.outcome && { fails }) }];
      }),
    );
    for (const warning of warnings) effects.stderr.write(`${warning.trim()}\n`);
    if (given.out !== undefined) {
      const texts = [...tables(analyses, json), ...(await pictures(samples, analyses))];
      await nameParts(given.out, await writeParts(given.out, texts, effects), effects);
    }
    if (given.json) effects.stdout.write(`${JSON.stringify(json)}\n`);
    else {
      const lines = Object.entries(analyses).flatMap(([name, each]) => [
        ...sensitivityLines(name, each, effects.stdout.columns),
        ...(found !== null && name === condition?.outcome ? ["", ...failsLines(found, effects.stdout.columns)] : []),
        "",
      ]);
      const wrote =
        given.out === undefined ? [] : [`Wrote ${files.map((name) => plain(name)).join(", ")} to ${given.out}.`];
      effects.stdout.write(`${[...lines, ...wrote].join("\n").trimEnd()}\n`);
    }
    return GOOD;
  },
});

/** Throws an InputError where a file to write is one of those that are read. */
async function refuseInput(path: string, given: Given<typeof OPTIONS>, { files }: Effects): Promise<void> {
  const there = await attempt(path, () => files.look(path));
  for (const use of ["problem", "points", "outcomes"] as const) {
    const read = given[use]!;
    if (there === null || (await attempt(read, () => files.look(read)))?.id !== there.id) continue;
    throw new InputError(
      `${path}: this is the file of --${use}, and would be replaced. Name another folder with --out.`,
    );
  }
}

/** The condition of --fails. Throws an InputError where it is none, or of an outcome that is not there. */
function conditionOf(text: string, { outcomes }: Samples): Condition {
  const names = outcomes.map(({ name }) => name);
  const condition = parseCondition(text, names);
  if (condition !== null) return condition;
  throw new InputError(
    `--fails: '${plain(text)}' is no condition on an outcome, as '${plain(names[0])}<0.2'.`,
    `Outcomes: ${names.map(plain).join(", ")}`,
  );
}

function outcomeOf({ outcomes }: Samples, condition: Condition): SampleOutcome {
  return outcomes.find(({ name }) => name === condition.outcome)!;
}

async function read(
  { problem, points, outcomes }: Given<typeof OPTIONS>,
  effects: Effects,
): Promise<{ samples: Samples; warnings: string[] }> {
  const file = async (name: string) => ({ name, content: await readBytes(name, effects) });
  const result = readSamples({
    problem: await file(problem!),
    points: await file(points!),
    outcomes: await file(outcomes!),
  });
  if (!result.ok) throw fileError("These files cannot be analysed:", result.problems);
  return { samples: result.samples, warnings: problemLines(result.problems) };
}

/** Names of the files that are written. Names of outcomes may hold anything, and pictures are numbered. */
function fileNames({ outcomes }: Samples): string[] {
  return ["indices.csv", "responses.csv", "sensitivity.json", ...outcomes.map((_, i) => `outcome-${i + 1}.svg`)];
}

function tables(analyses: Record<string, OutcomeAnalysis>, json: object): OutFile[] {
  return [
    { name: "indices.csv", pieces: indicesCsv(analyses) },
    { name: "responses.csv", pieces: responsesCsv(analyses) },
    { name: "sensitivity.json", pieces: [`${JSON.stringify(json, null, 2)}\n`] },
  ];
}

/** Charts need a document, which is loaded only where they are asked for. */
async function pictures({ outcomes }: Samples, analyses: Record<string, OutcomeAnalysis>): Promise<OutFile[]> {
  const { sensitivityPicture } = await import("../report/sensitivity-picture.ts");
  return outcomes.flatMap(({ name }, i) => {
    const svg = sensitivityPicture(name, analyses[name]);
    return svg === null ? [] : [{ name: `outcome-${i + 1}.svg`, pieces: [svg] }];
  });
}
