import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";
import { PAJEK } from "../samples.ts";

describe("Pajek", () => {
  test("partitions and vectors become columns of people", () => {
    const { network } = imported({ ties: PAJEK }, { adopted: "adopted", never: [18], missing: [99], unit: "month" });
    expect(network.people.adopted).toEqual([1, 3, 0, null]);
    expect(network.people.attributes).toEqual([{ name: "age", values: ["30.5", "41", "28", "60"] }]);
  });

  test("lists, matrices and relations are read", () => {
    const lists = "*Vertices 3\n*Arcslist\n1 2 3\n*Edgeslist\n2 3\n";
    expect(tieTexts(imported({ ties: lists }))).toEqual(["1→2 1 ties", "1→3 1 ties", "2→3 1 ties", "3→2 1 ties"]);
    const matrix = '*Vertices 2\n1 "a"\n2 "b"\n*Matrix\n0 4\n0 0\n';
    expect(tieTexts(imported({ ties: matrix }))).toEqual(["a→b 4 ties"]);
    const relations = '*Vertices 2\n1 a\n2 b\n*Arcs :1 "advice"\n1 2 1\n*Edges :2 "lunch"\n1 2 1\n';
    expect(tieTexts(imported({ ties: relations }))).toEqual(["a→b 1 advice", "a→b 1 lunch", "b→a 1 lunch"]);
  });

  test("people with equal labels are called by their numbers, with a warning", () => {
    const result = imported({ ties: '*Vertices 2\n1 "x"\n2 "x"\n*Arcs\n1 2\n' });
    expect(result.network.people.id).toEqual(["1", "2"]);
    expect(result.problems[0]?.code).toBe("labels-not-unique");
  });

  test.each([
    ["a tie to no vertex", "*Vertices 2\n*Arcs\n1 3\n", "ties.csv line 3: vertex '3' is not a number from 1 to 2"],
    ["a tie cut short", "*Vertices 2\n*Arcs\n1\n", "ties.csv line 3: a tie needs two vertices: was the line cut?"],
    ["a label cut short", '*Vertices 2\n1 "a', "ties.csv line 2: a double quote is not closed"],
    ["a matrix cut short", "*Vertices 2\n*Matrix\n0 1\n", "the matrix of line 2 ends after 1 of 2 rows"],
    [
      "a partition cut short",
      PAJEK.slice(0, PAJEK.indexOf("18\n")),
      "ties.csv line 21: 'adopted' has 2 values for 4 vertices: was the file cut?",
    ],
    ["no number of vertices", "*Vertices\n", "*Vertices needs a number of people"],
    ["two modes", "*Vertices 5 2\n", "a two-mode network"],
    [
      "networks of different people",
      "*Network a\n*Vertices 2\n*Network b\n*Vertices 3\n",
      "network 'b' lists other vertices",
    ],
    ["ties before vertices", "*Arcs\n1 2\n", "*arcs before *Vertices"],
    ["an unknown section", "*Vertices 1\n*Knots\n", "'*Knots' is not read; known are *Network"],
    ["no section", "% nothing\n", "no *Vertices in the file"],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties }).join("\n")).toContain(message);
  });
});
