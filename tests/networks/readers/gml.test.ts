import { describe, expect, test } from "vitest";
import { startsGml } from "../../../src/networks/readers/gml/gml.ts";
import { imported, importFiles, refused, tieTexts } from "../importing.ts";

const GML = `# made by hand
Creator "someone"
graph [
  comment "a [ward]"
  directed 1
  node [ id 1 label "ana" site "N" graphics [ x 1.5 y 2 ] ]
  node [
    id 2
    label "ben &#38; co"
    site "S"
  ]
  node [ id 3 label "cem" site "S" ]
  edge [ source 1 target 2 weight 2 layer "advice" ]
  edge [ source 2 target 3 layer "friend" value 7 ]
]
`;

describe("GML", () => {
  test("is known by how it begins, whatever the file is called, and by its ending", () => {
    for (const tiesName of ["x.gml", "x.txt", "x"]) expect(imported({ ties: GML, tiesName }).report.format).toBe("gml");
  });

  test("gives people by their labels, with the rest of the node, and ties with weight and layer", () => {
    const result = imported({ ties: GML, tiesName: "x.gml" });
    expect(tieTexts(result)).toEqual(["ana→ben & co 2 advice", "ben & co→cem 1 friend"]);
    expect(result.network.people.sites).toEqual(["N", "S"]);
    expect(result.problems.map(({ message }) => message).join()).toContain(
      "1 edge attribute of ties not used: 'value'",
    );
    expect(imported({ ties: GML, tiesName: "x.gml" }, { weight: "value", layer: null }).network.ties.weight).toEqual([
      1, 7,
    ]);
  });

  test("without directed 1, ties run both ways", () => {
    const result = imported({ ties: GML.replace("directed 1", "directed 0"), tiesName: "x.gml" });
    expect(result.report).toMatchObject({ ties: 4, bothWays: 2 });
  });

  test("whose labels repeat goes by ids, keeps labels, and says so", () => {
    const result = imported({ ties: GML.replace('"cem"', '"ana"'), tiesName: "x.gml" });
    expect(result.network.people.id).toEqual(["1", "2", "3"]);
    expect(result.network.people.attributes).toContainEqual({ name: "label", values: ["ana", "ben & co", "ana"] });
    expect(result.problems.map(({ code }) => code)).toContain("labels-repeat");
  });

  test.each([
    ["a bracket not closed", GML.trimEnd().slice(0, -1), "1 [ without ]"],
    ["a bracket too many", `${GML}]`, "a ] without its ["],
    ["an open quote", GML.replace('"S"\n  ]', '"S\n  ]').replaceAll('"friend"', "friend"), "is the file complete?"],
    ["a name without value", "graph [ directed ]", "'directed' has no value"],
    ["no graph", 'Creator "x"\n', "no graph in the file"],
    ["two graphs", "graph [ node [ id 1 ] ]\ngraph [ node [ id 1 ] ]\n", "a second graph"],
    ["an edge with one end", "graph [ node [ id 1 ] edge [ source 1 ] ]", "an edge without source or target"],
    ["a node without id", "graph [ node [ label 1 ] ]", "a node without id"],
    ["an edge to nobody", "graph [ node [ id 1 ] edge [ source 1 target 9 ] ]", "person '9' is not in the nodes"],
    ["an unknown weight", GML, "no edge attribute 'strength' for --weight; there are 'weight', 'layer', 'value'"],
  ])("%s is refused", (what, ties, message) => {
    const options = what === "an unknown weight" ? { weight: "strength" } : {};
    expect(refused({ ties, tiesName: "x.gml" }, options).join("\n")).toContain(message);
  });

  test("cut anywhere before its end is refused", () => {
    const whole = GML.trimEnd();
    for (let end = 0; end < whole.length; end++) {
      expect(importFiles({ ties: whole.slice(0, end), tiesName: "x.gml" }).ok, `cut at ${end}`).toBe(false);
    }
  });
});

test("a text of many words is told from GML at once", () => {
  for (const line of ["ana ben\n", "ana ben cem dan ", "a 1\n", "# x\n", "graph "]) {
    expect(startsGml(line.repeat(2000))).toBe(false);
  }
});
