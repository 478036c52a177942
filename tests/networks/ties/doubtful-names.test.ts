import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";

describe("names that may be meant otherwise", () => {
  test.each([
    ["upper and lower case", "Ana", "ana"],
    ["zeros in front", "007", "7"],
    ["zeros within", "N07", "N7"],
    ["a blank", "ward 1", "ward1"],
  ])("that differ by %s alone are two people, and told", (_, one, other) => {
    const result = imported({ ties: `from,to\n${one},ben\n${other},cem\n` });
    expect(result.network.people.id).toContain(other);
    const told = result.problems.find(({ code }) => code === "near-names");
    expect(told!.message).toContain(`counts as two each: '${one} / ${other}'`);
  });

  test("that differ by more are not", () => {
    const result = imported({ ties: "from,to\nN10,N1\nN100,N1\nana,anna\n" });
    expect(result.problems.map(({ code }) => code)).not.toContain("near-names");
  });

  test.each(["ben;cem", '"ben, cem"', "ben|cem", "ben / cem"])(
    "a cell that holds %s, both named elsewhere, is refused",
    (cell) => {
      expect(refused({ ties: `from,to\nana,${cell}\nben,cem\n` })).toEqual([
        `ties.csv line 2: '${cell.replaceAll('"', "")}' names several people, each of whom is named elsewhere. Write one line for each pair.`,
      ]);
    },
  );

  test.each([
    ["the people file", { people: "id\n1\n2\n1/2\n", ties: "from,to\n1,2\n2,1/2\n" }, "2→1/2 1 ties"],
    ["a matrix", { ties: ",1,2,1/2\n1,0,0,0\n2,0,0,1\n1/2,0,0,0\n" }, "2→1/2 1 ties"],
    ["a survey", { ties: "id,ask1,ask2\na,b,\nb,a,a/b\na/b,a,b\n" }, "b→a/b 1 ask"],
  ])("a name that %s lists is one, whatever signs are in it", (_, files, tie) => {
    const format = files.ties.startsWith("id,") ? { format: "survey" as const } : {};
    expect(tieTexts(imported(files, format))).toContain(tie);
  });

  test("a sign within one name is part of it", () => {
    const result = imported({ ties: "from,to\nana/north,ben/north\n" });
    expect(tieTexts(result)).toEqual(["ana/north→ben/north 1 ties"]);
  });
});

test.each([
  [",a,b,Total\na,0,1,1\nb,1,0,1\nTotal,1,1,2\n", "the last row and column hold sums ('Total')"],
  [",a,b,Summe\na,0,3,3\nb,1,0,1\n", "the last column holds sums ('Summe')"],
  [",a,b,c,Sum\na,0,0.1,0.2,0.3\nb,0,0,0,0\nc,0.1,0.7,0,0.8\n", "the last column holds sums ('Sum')"],
  [",a,b,Sum\na,0,0.667,0.67\nb,0.333,0,0.33\n", "the last column holds sums ('Sum')"],
  [";a;b;Summe\na;0;0,1;0,1\nb;0,7;0;0,7\n", "the last column holds sums ('Summe')"],
  [",a,b,Total\na,0,1,1\nb,1,0,1\nTotal,1,1,\n", "the last row and column hold sums ('Total')"],
  [",a,b,Sum\na,0,1,1\nb,1,0,1\nTotal,1,1,2\n", "the last row and column hold sums ('Total')"],
])("sums beside a matrix are refused, not taken for a person: %j", (ties, message) => {
  expect(refused({ ties }, { format: "matrix" })[0]).toContain(message);
});

test.each([
  [",x,y,Total\na,1,0,1\nb,0,1,1\n", "the last column holds sums ('Total')"],
  [",x,y\na,1,0\nb,0,1\nTotal,1,1\n", "the last row holds sums ('Total')"],
  [",x,y,Total\na,1,0,1\nb,0,1,1\nTotal,1,1,\n", "the last row and column hold sums ('Total')"],
])(
  "sums beside a matrix of two modes are refused, not taken for what people share or who does: %j",
  (ties, message) => {
    expect(refused({ ties }, { twoMode: true })).toEqual([expect.stringContaining(message)]);
  },
);

test("a person called Total whose ties are no sums is a person", () => {
  const ties = ",a,b,Total\na,0,1,0\nb,1,0,0\nTotal,1,0,0\n";
  expect(imported({ ties }).network.people.id).toEqual(["a", "b", "Total"]);
});

test.each([
  ["a network file", '{\n  "groundswellNetwork": 1,\n  "name": "a"\n}', "already a network file. It needs no import"],
  ["a study file", '{ "groundswell": 1 }', "a study file, not one of ties. It needs no import"],
])("%s is no file of ties, and is called what it is", (_, ties, message) => {
  expect(refused({ ties })).toEqual([expect.stringContaining(message)]);
});

describe("a format that is not read is called by its name", () => {
  test.each([
    ["JSON", '{"nodes": [], "links": []}'],
    ["JSON", '[\n{"source": "a"}]'],
    ["DOT", "digraph { a -> b; }"],
    ["DOT", "strict graph G {\n a -- b\n}"],
    ["GDF", "nodedef>name VARCHAR\na\n"],
    ["VNA", "*node data\nid\n1\n"],
    ["a Matrix Market file", "%%MatrixMarket matrix coordinate pattern symmetric\n3 3 1\n1 2\n"],
  ])("%s", (name, ties) => {
    const [problem, ...others] = refused({ ties: `${ties}\n` });
    expect(problem).toContain(`line 1: this is ${name}`);
    expect(problem).toContain("Save it as a table of ties");
    expect(others).toEqual([]);
  });
});
