import { expect, test } from "vitest";
import { type Files, imported, tieTexts } from "../importing.ts";
import { CSV_PEOPLE, CSV_TIES, DL, GEXF, GRAPHML, LAYERS, MULTIPLEX, PAJEK, TIES } from "../samples.ts";

const SAMPLES: [string, Files][] = [
  ["csv", { ties: CSV_TIES, people: CSV_PEOPLE }],
  ["multiplex", { ties: MULTIPLEX, layers: LAYERS }],
  ["graphml", { ties: GRAPHML }],
  ["gexf", { ties: GEXF }],
  ["pajek", { ties: PAJEK }],
  ["dl", { ties: DL }],
];

test.each(SAMPLES)("%s is told from its content and gives the same ties as every other format", (format, files) => {
  const result = imported(files);
  expect(tieTexts(result).sort()).toEqual(TIES);
  expect(result.report.format).toBe(format);
});

test.each(SAMPLES)("%s with Windows line ends reads the same", (_, files) => {
  const ties = (files.ties as string).replaceAll("\n", "\r\n");
  expect(imported({ ...files, ties }).network).toEqual(imported(files).network);
});
