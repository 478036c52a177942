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

  test("a sign within one name is part of it", () => {
    const result = imported({ ties: "from,to\nana/north,ben/north\n" });
    expect(tieTexts(result)).toEqual(["ana/north→ben/north 1 ties"]);
  });
});

test.each([
  [",a,b,Total\na,0,1,1\nb,1,0,1\nTotal,1,1,2\n", "the last row and column hold sums ('Total')"],
  [",a,b,Summe\na,0,3,3\nb,1,0,1\n", "the last column holds sums ('Summe')"],
])("sums beside a matrix are refused, not taken for a person", (ties, message) => {
  expect(refused({ ties }, { format: "matrix" })[0]).toContain(message);
});

test("a person called Total whose ties are no sums is a person", () => {
  const ties = ",a,b,Total\na,0,1,0\nb,1,0,0\nTotal,1,0,0\n";
  expect(imported({ ties }).network.people.id).toEqual(["a", "b", "Total"]);
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
