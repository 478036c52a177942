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

  test("people with equal labels are called by their numbers, and the labels kept", () => {
    const result = imported({ ties: '*Vertices 3\n1 "ana"\n2 "ben"\n3 "ana"\n*Arcs\n1 2\n' });
    expect(result.network.people.id).toEqual(["1", "2", "3"]);
    expect(result.network.people.attributes).toEqual([{ name: "label", values: ["ana", "ben", "ana"] }]);
    expect(result.problems[0]?.code).toBe("labels-not-unique");
  });

  test.each([
    ["not listed", '1 "ana"\n2 "ben"\n', ["ana", "ben", "3"]],
    ["listed without a label", '1 "ana"\n2 ""\n3 "ben"\n', ["ana", "2", "ben"]],
    ["of a number that is another's label", '1 "3"\n2 "ben"\n', ["3", "ben", "vertex 3"]],
  ])("a person %s is called by the number, the others by their labels", (_, vertices, ids) => {
    const result = imported({ ties: `*Vertices 3\n${vertices}*Arcs\n1 2\n` });
    expect(result.network.people.id).toEqual(ids);
    expect(result.problems[0]?.code).toBe("labels-missing");
  });

  test("a tie may name its relation by number, in any section and before or after a blank", () => {
    const relations = '*Vertices 3\n*arcs :1 "advice"\n*Edges :2 friend\n*Arcs\n1: 1 2 4\n2:2 3 1\n3: 3 1\n';
    const ties = ["1→2 4 advice", "2→3 1 friend", "3→1 1 relation 3"];
    expect(tieTexts(imported({ ties: relations }))).toEqual(ties);
  });

  test("times of ties and of vertices are told with their numbers", () => {
    const ties = '*Vertices 2\n1 "a" [1-9]\n2 "b"\n*Arcs\n1 2 3 [1-3,7]\n2 1 [2, 4]\n2 1 1 l "tea" [5-*]\n';
    const result = imported({ ties });
    expect(tieTexts(result)).toEqual(["a→b 3 ties", "b→a 1 ties"]);
    expect(result.problems.map(({ message }) => message)).toEqual([
      "3 ties have times, as [1-3]. Times are not used: each tie counts as there throughout",
      "1 attribute of ties not used: 'l (label)'",
      "1 vertex has times, as [1-3]. Times are not used: each person counts as there throughout",
      "1 tie has no weight, unlike the other 2; a missing weight counts as 1",
    ]);
  });

  test("comments and a description may stand before the network; what is drawn is told as not used", () => {
    const ties =
      '### by hand ###\n% twice\n\n*Network ward\n*Description "who asks"\n*Vertices 2\n1 a 0.1 0.2\n2 b\n*Arcs\n1 2 1 c Blue\n';
    const result = imported({ ties });
    expect(tieTexts(result)).toEqual(["a→b 1 ward"]);
    expect(result.problems.map(({ code }) => code)).toEqual(["section-left-out", "drawing-not-used"]);
  });

  test("a partition given as people is called what it is", () => {
    const [problem] = refused({ people: "*Vertices 2\n1\n2\n", ties: PAJEK });
    expect(problem).toContain("people.csv line 1: *Vertices without *Arcs");
    expect(problem).toContain("into a table of people as a column");
  });

  test("networks of two modes are refused in one line, with a remedy", () => {
    const problems = refused({ ties: '*Vertices 4 2\n1 "ana"\n2 "ben"\n3 "Monday"\n4 "Friday"\n*Edges\n1 3\n2 3\n' });
    expect(problems).toEqual([
      "ties.csv line 1: a two-mode network: 2 people, and 2 things they share, tied to each other and not among themselves. Say --two-mode to tie people who share one, with the number they share for weight.",
    ]);
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
      "networks of different numbers of people",
      "*Network a\n*Vertices 2\n*Arcs\n*Network b\n*Vertices 3\n*Arcs\n*Partition ward\n*Vertices 3\n1\n1\n1\n",
      "ties.csv line 5: network 'b' has 3 people, not 2 as network 'a' (line 2). Networks of the same people can be layers of one; save each of the others",
    ],
    [
      "networks of different people",
      '*Network a\n*Vertices 1\n1 "ana"\n*Arcs\n*Network b\n*Vertices 1\n1 "eve"\n*Arcs\n',
      "network 'b' calls vertex 1 'eve', not 'ana' as network 'a' (line 2)",
    ],
    ["events", '*Vertices 2\n*Events\nTI 1\nAV 1 "ana"\n', "a network given as events changes over time"],
    ["a partition", "*Vertices 2\n1\n2\n", "*Vertices without *Arcs, *Edges or *Matrix: this is a Pajek partition"],
    [
      "a project cut before the ties of a network",
      "*Network a\n*Vertices 1\n*Arcs\n*Network b\n*Vertices 1\n1 x",
      "network 'b' calls vertex 1 'x', not ''",
    ],
    ["a word after the weight", "*Vertices 2\n*Arcs\n1 2 1 4\n", "'4' after the weight of a tie is not known"],
    ["ties before vertices", "*Arcs\n1 2\n", "*arcs before *Vertices"],
    ["an unknown section", "*Vertices 1\n*Knots\n", "'*Knots' is not read; known are *Network"],
    ["no section", "% nothing\n", "no *Vertices in the file"],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties }, { format: "pajek" }).join("\n")).toContain(message);
  });
});
