import { expect, test } from "vitest";
import { detectFormat, FORMATS, TIES_FORMATS } from "../../../src/networks/formats.ts";
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

test("a graph is told by its content, whatever its file is called, and else by the ending of the name", () => {
  const told = { columns: {}, layers: null };
  expect(detectFormat(GRAPHML, "x.gexf", told)).toBe("graphml");
  expect(detectFormat(PAJEK, "x.csv", told)).toBe("pajek");
  expect(detectFormat("<svg/>", "x.gexf", told)).toBe("gexf");
  expect(detectFormat("<svg/>", "x.txt", told)).toBe("graphml");
  expect(detectFormat("1 a b 1\n", "X.NET", told)).toBe("pajek");
  expect(detectFormat("1 a b 1\n", "x.txt", told)).toBe("multiplex");
  expect(detectFormat("1 from b 1\n", "x.txt", told)).toBe("csv");
});

test("no two formats share an id or an ending", () => {
  expect(new Set(TIES_FORMATS).size).toBe(FORMATS.length);
  const endings = FORMATS.flatMap(({ extensions }): string[] => [...extensions]);
  expect(new Set(endings).size).toBe(endings.length);
});
