import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseNetworkFile } from "../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../src/networks/file/write-network-file.ts";
import { type ImportOptions, importNetwork } from "../../src/networks/import-network.ts";
import { readLink, writeLink } from "../../src/study/link/link.ts";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import type { Study } from "../../src/study/study.ts";
import { studyText } from "../../src/study/write-study.ts";
import { formatProblem, type Problem } from "../../src/text/problem.ts";
import { CSV_PEOPLE, CSV_TIES, DL, GEXF, GRAPHML, LAYERS, MULTIPLEX, PAJEK } from "../networks/samples.ts";

/** Something of ours that reads what others wrote. */
export interface Target {
  /** What is damaged before it is read. */
  samples: readonly string[];
  /** Reads it; throws where the answer is neither a whole result nor an error that says something. */
  read(bytes: Uint8Array): void | Promise<void>;
}

const GML =
  'graph [\n  directed 1\n  node [ id 1 label "a" ]\n  node [ id 2 label "b" ]\n  edge [ source 1 target 2 value 2 ]\n]\n';
const MATRIX = ",a,b,c\na,0,1,0\nb,2,0,1\nc,0,0,0\n";
const SURVEY = "id,friend1,friend2\na,b,c\nb,a,\nc,a,b\n";

const studies = readdirSync("scenarios")
  .filter((file) => file.endsWith(".json"))
  .map((file) => readFileSync(`scenarios/${file}`, "utf8"));

const ties =
  (...samples: string[]) =>
  (options: Partial<ImportOptions>): Target => ({
    samples,
    read: (bytes) => imported(bytes, undefined, options),
  });

/** All targets by name. */
export const TARGETS: Readonly<Record<string, Target>> = {
  "study file": { samples: studies, read: (bytes) => readStudy(text(bytes)) },
  link: { samples: await Promise.all(studies.map(linkOf)), read: (bytes) => readLinkText(text(bytes)) },
  "network file": { samples: [networkFile()], read: (bytes) => readNetwork(text(bytes)) },
  "people table": {
    samples: [CSV_PEOPLE],
    read: (bytes) =>
      imported(CSV_TIES, bytes, {
        unknown: "drop",
        adopted: "adopted",
        never: ["never"],
        missing: ["?"],
        unit: "month",
      }),
  },
  "any network": ties(CSV_TIES, MULTIPLEX, GRAPHML, GEXF, PAJEK, DL, GML, MATRIX, SURVEY)({}),
  edges: ties(CSV_TIES)({ format: "csv" }),
  "weights, scaled": ties(CSV_TIES)({ format: "csv", weights: "scale" }),
  "weights of a matrix, scaled": ties(MATRIX)({ format: "matrix", weights: "scale" }),
  multiplex: ties(MULTIPLEX)({ format: "multiplex" }),
  layers: { samples: [LAYERS], read: (bytes) => imported(MULTIPLEX, undefined, { format: "multiplex" }, bytes) },
  matrix: ties(MATRIX)({ format: "matrix" }),
  survey: ties(SURVEY)({ format: "survey" }),
  GML: ties(GML)({ format: "gml" }),
  GraphML: ties(GRAPHML)({ format: "graphml", betweenSites: "bridge" }),
  GEXF: ties(GEXF)({ format: "gexf", betweenSites: "bridge" }),
  Pajek: ties(PAJEK)({ format: "pajek" }),
  DL: ties(DL)({ format: "dl" }),
};

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function linkOf(file: string): Promise<string> {
  const parsed = parseStudy(file);
  if (!parsed.ok) throw new Error("a shipped study is none");
  return writeLink(parsed.study, "0.1.0");
}

function networkFile(): string {
  const read = importNetwork(
    { ties: { name: "ties.csv", content: CSV_TIES }, people: { name: "people.csv", content: CSV_PEOPLE } },
    { direction: "nominates" },
  );
  if (!read.ok) throw new Error("the sample network is none");
  return writeNetworkFile(read.network);
}

function readStudy(content: string): void {
  const parsed = parseStudy(content);
  if (parsed.ok) sameStudy(parsed.study);
  else hasErrors(parsed.problems);
}

async function readLinkText(fragment: string): Promise<void> {
  const read = await readLink(fragment);
  if (read.ok) sameStudy(read.study);
  else hasErrors(read.problems);
}

function sameStudy(study: Study): void {
  const again = parseStudy(studyText(study));
  if (!again.ok || !isDeepStrictEqual(again.study, study))
    throw new Error("the study that was read does not read back equal");
}

function readNetwork(content: string): void {
  const read = parseNetworkFile(content);
  if (!read.ok) {
    hasErrors(read.problems);
    return;
  }
  const again = parseNetworkFile(writeNetworkFile(read.network));
  if (!again.ok || !isDeepStrictEqual(again.network, read.network))
    throw new Error("the network does not read back equal");
}

function imported(
  content: string | Uint8Array,
  people: Uint8Array | undefined,
  options: Partial<ImportOptions>,
  layers?: Uint8Array,
): void {
  const result = importNetwork(
    {
      ties: { name: "ties", content },
      ...(people && { people: { name: "people", content: people } }),
      ...(layers && { layers: { name: "layers", content: layers } }),
    },
    { direction: "nominates", ...options } as ImportOptions,
  );
  if (result.ok) readNetwork(writeNetworkFile(result.network));
  else hasErrors(result.problems);
}

function hasErrors(problems: readonly Problem[]): void {
  if (!problems.some(({ severity }) => severity === "error")) throw new Error("refused without an error");
  for (const problem of problems) {
    const { length } = formatProblem(problem);
    if (length < 5 || length > 2000) throw new Error(`a problem of ${length} characters`);
  }
}
