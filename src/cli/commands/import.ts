import { basename, dirname, relative, resolve, sep } from "node:path";
import { type NetworkFile, networkDigest } from "../../networks/file/network-file.ts";
import { writeNetworkFile } from "../../networks/file/write-network-file.ts";
import { formatReport, type ImportSources, importNetwork, type SourceFile } from "../../networks/import-network.ts";
import { starterStudy } from "../../networks/starter-study.ts";
import { command, GOOD } from "../command-line/command.ts";
import { fileError, InputError, problemLines } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { readBytes } from "../files/read-text.ts";
import { attempt } from "../files/why-not.ts";
import { prepareFile, writeWhole } from "../out/whole-file.ts";
import { IMPORT_OPTIONS, type ImportGiven, importOptions } from "./import-options.ts";

export const importCommand = command({
  name: "import",
  usage: "",
  about:
    "Reads people and ties from files, tells what was understood, and writes a network file that a study can refer to. " +
    "What no file tells must be said: which way ties run, and what codes mean.",
  options: IMPORT_OPTIONS,
  examples: [
    "import --people people.csv --ties ties.csv --direction nominates --out ward.network.json",
    "import --people nodes.txt --id nodeID --site town --adopted month --never 18 --missing 98,99 --unit month --ties multiplex.edges --layers layers.txt --direction nominates --layer-as advice=team,friend=bridge --out towns.network.json --study towns.json",
  ],
  words: { least: 0, most: 0 },
  async action(given, _words, effects) {
    const options = importOptions(given);
    await refuseSame(given, effects);
    for (const path of [given.out!, given.study]) if (path !== undefined) await prepareFile(path, given.force, effects);
    const result = importNetwork(await sources(given, effects), options);
    if (!result.ok) throw fileError("The files cannot be imported:", result.problems);
    const { network, report, problems } = result;
    const digest = networkDigest(network);
    await writeWhole(given.out!, writeNetworkFile(network), effects);
    if (given.study !== undefined) {
      const study = starterStudy(network, { file: besides(given.study, given.out!) }, digest);
      await writeWhole(given.study, `${JSON.stringify(study, null, 2)}\n`, effects);
    }
    const snippet = { kind: "imported", file: basename(given.out!), digest };
    if (given.json) {
      effects.stdout.write(
        `${JSON.stringify({ out: given.out, study: given.study ?? null, network: snippet, report, observed: network.observed, problems })}\n`,
      );
    } else {
      for (const line of problemLines(problems)) effects.stderr.write(`${line.trim()}\n`);
      effects.stdout.write(`${told(given, network, report, snippet).join("\n")}\n`);
    }
    return GOOD;
  },
});

function told(given: ImportGiven, network: NetworkFile, report: NetworkFile["report"], snippet: object): string[] {
  const next =
    given.study === undefined
      ? ["In a study beside this file, a world takes it as its network:", `  "network": ${JSON.stringify(snippet)}`]
      : [`Wrote ${given.study}, a study of two plans on it to start from. Next: groundswell compare ${given.study}`];
  return [...formatReport(report, network.observed), "", `Wrote ${given.out}.`, ...next];
}

/** Each file has one use: what is written replaces neither what is read nor what else is written. */
async function refuseSame(given: ImportGiven, { files }: Effects): Promise<void> {
  const uses = ["ties", "people", "layers", "out", "study"] as const;
  const seen = new Map<string, string>();
  for (const use of uses) {
    const path = given[use];
    if (path === undefined) continue;
    const there = await attempt(path, () => files.look(path));
    for (const key of [resolve(path), ...(there === null ? [] : [there.id])]) {
      const other = seen.get(key);
      if (other !== undefined && other !== use && (use === "out" || use === "study")) {
        throw new InputError(`--${use} ${path}: this is the file of --${other}, too. Name another place for it.`);
      }
      seen.set(key, use);
    }
  }
}

async function sources(given: ImportGiven, effects: Effects): Promise<ImportSources> {
  const read = async (name: string): Promise<SourceFile> => ({ name, content: await readBytes(name, effects) });
  return {
    ties: await read(given.ties!),
    ...(given.people !== undefined && { people: await read(given.people) }),
    ...(given.layers !== undefined && { layers: await read(given.layers) }),
  };
}

/** Path of a file as seen from the folder of another, with "/" as studies have it. */
function besides(study: string, file: string): string {
  return relative(dirname(resolve(study)), resolve(file))
    .split(sep)
    .join("/");
}
