import { describe, expect, test } from "vitest";
import { parseNetworkFile } from "../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../src/networks/file/write-network-file.ts";
import { type Files, imported, importFiles, tieTexts } from "./importing.ts";
import { CSV_PEOPLE, CSV_TIES, DL, GEXF, GRAPHML, LAYERS, MULTIPLEX, PAJEK } from "./samples.ts";

const NET = '*Vertices 3\n1 "ana"\n2 "ben"\n3 "cem"\n*Arcs\n1 2 15\n2 3 4\n*Edges\n3 1 12\n';
const NUMBERS = "*Vertices 3\n*Arcslist\n1 2 3\n*Matrix\n0 1 0\n0 0 12\n1 0 0\n";
const PARTS =
  '*Network ward\n*Vertices 2\n1 "ana"\n2 "ben"\n*Arcs :1 "advice"\n1: 1 2 11 [1-3]\n*Partition team\n*Vertices 2\n1\n2\n';
const LISTED =
  "dl n=3 nm=2 format=edgelist1\nlabels:\nana\nben\ncem\nmatrix labels: advice, lunch\ndata:\n1 2 15\n!\n2 3 12\n";
const NAMED = "dl n=3 format=nodelist1\nlabels embedded:\ndata:\nana ben cem\nben ana\n";
const SQUARE = "dl n=2\nlabels embedded\ndata:\nana ben\nana 0 12\nben 11 0\n";
const GML =
  'graph [\n  directed 1\n  node [\n    id 1\n    label "ana"\n  ]\n  node [\n    id 2\n    label "ben"\n  ]\n  edge [\n    source 1\n    target 2\n    weight 12\n  ]\n]\n';

/** Files that say in themselves where they end, so that every cut is an error. */
const CLOSED: [string, Files][] = [
  ["GraphML", { ties: GRAPHML }],
  ["GEXF", { ties: GEXF }],
  ["GML", { ties: GML }],
];
/** Files of lines that may end with any: there a cut within a line is told, and one between lines leaves whole lines. */
const OPEN: [string, Files][] = [
  ["Pajek, a network", { ties: NET, tiesName: "x.net" }],
  ["Pajek, numbers", { ties: NUMBERS, tiesName: "x.net" }],
  ["Pajek, a project", { ties: PAJEK, tiesName: "x.paj" }],
  ["Pajek, relations and times", { ties: PARTS, tiesName: "x.paj" }],
  ["UCINET DL, matrices", { ties: DL, tiesName: "x.dl" }],
  ["UCINET DL, a matrix with labels", { ties: SQUARE, tiesName: "x.dl" }],
  ["UCINET DL, lists", { ties: LISTED, tiesName: "x.dl" }],
  ["UCINET DL, lists of names", { ties: NAMED, tiesName: "x.dl" }],
  ["an edge list", { ties: CSV_TIES }],
  ["people", { people: CSV_PEOPLE, ties: CSV_TIES }],
  ["a multiplex list", { ties: MULTIPLEX, layers: LAYERS }],
];

const bytes = (text: string) => new TextEncoder().encode(text);

/** The first `length` bytes of the file in question, which is the people where there are any. */
function cut(files: Files, length: number): Files {
  const whole = (files.people ?? files.ties) as string;
  const part = bytes(whole).subarray(0, length);
  return files.people === undefined ? { ...files, ties: part } : { ...files, people: part };
}

/** Ties of the whole file as texts, without what a cut may rightly lack. */
const wholeTies = (files: Files) => new Set(tieTexts(imported(files)));

describe.each(CLOSED)("%s", (_, files) => {
  test("cut at any byte is refused, unless all that is gone is the last line end", () => {
    const whole = (files.ties as string).trimEnd();
    imported(files);
    for (let length = 0; length < bytes(whole).length; length++) {
      if (importFiles(cut(files, length)).ok) expect.unreachable(`read as whole: ${whole.slice(0, length)}`);
    }
  });
});

describe.each(OPEN)("%s", (_, files) => {
  const text = (files.people ?? files.ties) as string;
  const ends = [...bytes(text).keys()].map((length) => ({ length, within: text[length - 1] !== "\n" }));

  test("cut within a line is refused, or it is told that the end of the line is missing", () => {
    for (const { length } of ends.filter(({ within }) => within)) {
      const result = importFiles(cut(files, length));
      if (result.ok && !result.problems.some(({ code }) => code === "no-line-end")) {
        expect.unreachable(`read without a word: ${text.slice(0, length)}`);
      }
    }
  });

  test("cut between lines is refused, told, or a network of whole lines", () => {
    const known = wholeTies(files);
    for (const { length } of ends.filter(({ within }) => !within)) {
      const result = importFiles(cut(files, length));
      if (!result.ok || result.problems.length > 0) continue;
      expect(result.report.ties).toBeGreaterThan(0);
      for (const tie of tieTexts(result)) expect(known).toContain(tie);
    }
  });
});

test("a network file cut at any byte is refused", () => {
  const text = writeNetworkFile(imported({ people: CSV_PEOPLE, ties: CSV_TIES }).network);
  const whole = text.trimEnd();
  for (let length = 0; length < whole.length; length++) {
    if (parseNetworkFile(whole.slice(0, length)).ok) expect.unreachable(`read as whole: ${whole.slice(0, length)}`);
  }
});

test("a Pajek file cut after its vertices is no network without ties", () => {
  for (const ties of ["*Vertices 3\n", '*Vertices 1\n1 "ana"\n', '*Network a\n*Vertices 1\n1 "ana"\n']) {
    const result = importFiles({ ties, tiesName: "x.net" });
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(["no-ties"]);
  }
});
