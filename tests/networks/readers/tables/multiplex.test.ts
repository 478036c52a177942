import { describe, expect, test } from "vitest";
import { imported, refused } from "../../importing.ts";
import { GRAPHML, LAYERS } from "../../samples.ts";

describe("multiplex edge lists", () => {
  test("four words a line without a header are one, and a layer is called by its number without a layers file", () => {
    const { network } = imported({ ties: "1 a b 1\n2 a b 1\n", tiesName: "x.edges" });
    expect(network.layers.map((layer) => layer.name)).toEqual(["1", "2"]);
  });

  test.each([
    [
      "a layer that is not listed",
      "3 a b 1\n",
      LAYERS,
      "ties.csv line 1: layer '3' is not in layers.txt. The order is: layer, from, to, weight.",
    ],
    [
      "a line cut short",
      "1 a b 1\n1 a\n",
      LAYERS,
      "ties.csv line 2: 2 values where a line has four: layer, from, to, weight, separated by spaces",
    ],
    ["another separator", "1,a,b,1\n", LAYERS, "ties.csv line 1: 1 value where a line has four"],
    [
      "a layer listed twice",
      "1 a b 1\n",
      `${LAYERS}1 other\n`,
      "layers.txt line 4: layer '1' or its label 'other' occurs twice",
    ],
    ["a layers file of one column", "1 a b 1\n", "label\nadvice\n", "layers.txt line 1: a layers file has two columns"],
    ["no ties at all", "\n", LAYERS, "ties.csv: the file holds no ties"],
  ])("%s is refused", (_, ties, layers, message) => {
    expect(refused({ ties, layers }).join("\n")).toContain(message);
  });

  test("swapped columns show as far too many layers", () => {
    const ties = Array.from({ length: 60 }, (_, i) => `p${i} p${i + 1} 1 1`).join("\n");
    expect(refused({ ties, tiesName: "ties.edges" })[0]).toBe(
      "ties.edges: 60 layers; at most 50 can be read. Are the columns in the right order?",
    );
  });

  test("a layers file beside another format is refused", () => {
    expect(refused({ ties: GRAPHML, layers: LAYERS })[0]).toContain("layers.txt: ties.csv is read as graphml");
  });
});
