import { expect, test } from "vitest";
import { imported, tieTexts } from "../networks/importing.ts";
import { blocks, read } from "./documents.ts";

const PATH = "docs/file-formats.md";
const files = blocks(read(PATH)).filter(({ label }) => /^ward\.(net|dl|graphml|gexf|gml)$/.test(label));

test("every graph format has its example", () => {
  expect(files).toHaveLength(5);
});

test.each(files)(`$label of ${PATH} is the same network of three people`, ({ label, text }) => {
  const result = imported({ ties: text, tiesName: label });
  expect(result.problems).toEqual([]);
  expect(result.network.people.id).toEqual(["ana", "ben", "cem"]);
  expect(tieTexts(result).sort()).toEqual(["ana→ben 4 ties", "ben→cem 1 ties", "cem→ben 1 ties"]);
});
