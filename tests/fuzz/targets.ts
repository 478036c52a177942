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
  /** Reads it: true for a whole result, false for an error that says something; throws where the answer is neither. */
  read(bytes: Uint8Array): boolean | Promise<boolean>;
}

const GML =
  'graph [\n  directed 1\n  node [ id 1 label "a" ]\n  node [ id 2 label "b" ]\n  edge [ source 1 target 2 value 2 ]\n]\n';
const MATRIX = ",a,b,c\na,0,1,0\nb,2,0,1\nc,0,0,0\n";
const SURVEY = "id,friend1,friend2\na,b,c\nb,a,\nc,a,b\n";

/** Who takes part in what. */
const PARTS = "person,event,weight\na,x,1\nb,x,2\nc,y,1\na,y,0\n";
const KONECT = "% bip weighted\n1 1 2\n2 1 1\n3 2 1\n";
const PARTS_MATRIX = ",x,y\na,1,0\nb,1,1\nc,0,1\n";
const PARTS_PAJEK = '*Vertices 5 3\n1 "a"\n2 "b"\n3 "c"\n4 "x"\n5 "y"\n*Edges\n1 4\n2 4 2\n3 5\n';
const PARTS_DL = [
  "dl nr=3 nc=2\nrow labels: a b c\ncolumn labels embedded:\ndata:\nx y\n1 0\n1 1\n0 1\n",
  "dl nr=3 nc=2 format=edgelist2\nrow labels embedded:\ncolumn labels: x y\ndata:\na 1\nb 1 2\nc 2\n",
];

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
  "two modes of a table": ties(PARTS)({ format: "csv", twoMode: true }),
  "two modes of KONECT": ties(KONECT)({ format: "csv", twoMode: true }),
  "two modes of a matrix": ties(PARTS_MATRIX)({ format: "matrix", twoMode: true }),
  "two modes of Pajek": ties(PARTS_PAJEK)({ format: "pajek", twoMode: true }),
  "two modes of DL": ties(...PARTS_DL)({ format: "dl", twoMode: true }),
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

function readStudy(content: string): boolean {
  const parsed = parseStudy(content);
  if (parsed.ok) sameStudy(parsed.study);
  else hasErrors(parsed.problems);
  return parsed.ok;
}

async function readLinkText(fragment: string): Promise<boolean> {
  const read = await readLink(fragment);
  if (read.ok) sameStudy(read.study);
  else hasErrors(read.problems);
  return read.ok;
}

function sameStudy(study: Study): void {
  const again = parseStudy(studyText(study));
  if (!again.ok || !isDeepStrictEqual(again.study, study))
    throw new Error("the study that was read does not read back equal");
}

function readNetwork(content: string): boolean {
  const read = parseNetworkFile(content);
  if (!read.ok) {
    hasErrors(read.problems);
    return false;
  }
  const again = parseNetworkFile(writeNetworkFile(read.network));
  if (!again.ok || !isDeepStrictEqual(again.network, read.network))
    throw new Error("the network does not read back equal");
  return true;
}

function imported(
  content: string | Uint8Array,
  people: Uint8Array | undefined,
  options: Partial<ImportOptions>,
  layers?: Uint8Array,
): boolean {
  const result = importNetwork(
    {
      ties: { name: "ties", content },
      ...(people && { people: { name: "people", content: people } }),
      ...(layers && { layers: { name: "layers", content: layers } }),
    },
    { direction: "nominates", ...options } as ImportOptions,
  );
  if (result.ok && !readNetwork(writeNetworkFile(result.network))) throw new Error("what was imported is refused");
  if (!result.ok) hasErrors(result.problems);
  return result.ok;
}

function hasErrors(problems: readonly Problem[]): void {
  if (!problems.some(({ severity }) => severity === "error")) throw new Error("refused without an error");
  for (const problem of problems) {
    const { length } = formatProblem(problem);
    if (length < 5 || length > 2000) throw new Error(`a problem of ${length} characters`);
  }
}
