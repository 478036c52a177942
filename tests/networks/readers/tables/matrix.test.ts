import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../../importing.ts";

const NAMES = ["ana", "ben", "cem", "dora"];
const CELLS = [
  [0, 1, 1, 0],
  [1, 0, 0, 0],
  [0, 1, 0, 1],
  [0, 0, 0, 0],
];
const line = (cells: readonly (string | number)[], separator: string) => `${cells.join(separator)}\n`;

/** The ways in which programs and people write a matrix. */
const STYLES: Record<string, (names: string[], cells: (string | number)[][], separator: string) => string> = {
  "names of rows and columns": (names, cells, separator) =>
    line(["", ...names], separator) + cells.map((row, i) => line([names[i]!, ...row], separator)).join(""),
  "a word in the corner": (names, cells, separator) =>
    line(["who", ...names], separator) + cells.map((row, i) => line([names[i]!, ...row], separator)).join(""),
  "R's write.csv": (names, cells, separator) =>
    line(['""', ...names.map((name) => `"${name}"`)], separator) +
    cells.map((row, i) => line([`"${names[i]}"`, ...row], separator)).join(""),
  "R's write.table": (names, cells, separator) =>
    line(
      names.map((name) => `"${name}"`),
      separator,
    ) + cells.map((row, i) => line([`"${names[i]}"`, ...row], separator)).join(""),
  "names of columns alone": (names, cells, separator) =>
    line(names, separator) + cells.map((row) => line(row, separator)).join(""),
  "names of rows alone": (names, cells, separator) =>
    cells.map((row, i) => line([names[i]!, ...row], separator)).join(""),
};
const EXPECTED = ["ana→ben", "ana→cem", "ben→ana", "cem→ben", "cem→dora"].map((tie) => `${tie} 1 ties`);

describe.each(Object.keys(STYLES))("a matrix with %s", (style) => {
  test.each([",", ";", "\t"])("separated by %j is read", (separator) => {
    const result = imported({ ties: STYLES[style]!(NAMES, CELLS, separator) });
    expect(result.report.format).toBe("matrix");
    expect(result.network.people.id).toEqual(NAMES);
    expect(tieTexts(result).sort()).toEqual(EXPECTED);
  });

  test("holds every tie of any square of 0 and 1, with its people in their order", () => {
    const square = fc.integer({ min: 3, max: 7 }).chain((n) => {
      const row = fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n });
      return fc.array(row, { minLength: n, maxLength: n });
    });
    fc.assert(
      fc.property(square, (cells) => {
        const names = cells.map((_, i) => `p${"abcdefg"[i]}`);
        const result = imported({ ties: STYLES[style]!(names, cells, ";") });
        const expected = cells.flatMap((row, i) =>
          row.flatMap((cell, j) => (cell === 1 && i !== j ? [`${names[i]}→${names[j]} 1 ties`] : [])),
        );
        expect(result.network.people.id).toEqual(names);
        expect(tieTexts(result)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test.each([" ", "  ", "\t", ",", ";"])("plain numbers separated by %j are people 1, 2, …", (separator) => {
  const result = imported({ ties: CELLS.map((row) => line(row, separator)).join("") });
  expect(result.network.people.id).toEqual(["1", "2", "3", "4"]);
  expect(tieTexts(result).sort()).toEqual(["1→2", "1→3", "2→1", "3→2", "3→4"].map((tie) => `${tie} 1 ties`));
});

describe("cells", () => {
  test("are weights by the rule of the options", () => {
    const ties = ",a,b,c\na,0,30,2\nb,1,0,0\nc,0,0,0\n";
    expect(refused({ ties })[0]).toContain("weight '30' is not a whole number");
    expect(tieTexts(imported({ ties }, { weights: "scale" }))).toEqual(["a→b 15 ties", "a→c 1 ties", "b→a 1 ties"]);
  });

  test("that are empty are no ties, and those that are not known are told", () => {
    const result = imported({ ties: ",a,b,c\na,,1,NA\nb,1,,\nc,NA,.,\n" });
    expect(tieTexts(result)).toEqual(["a→b 1 ties", "b→a 1 ties"]);
    expect(result.problems[0]!.message).toBe("3 cells say that a tie is not known: taken as no tie");
  });

  test("of one half alone are told: they may stand for both", () => {
    const ties = ",a,b,c\na,0,1,1\nb,0,0,1\nc,0,0,0\n";
    const result = imported({ ties });
    expect(result.problems[0]!.message).toContain("all ties stand above the diagonal");
    expect(imported({ ties }, { bothWays: true }).report.ties).toBe(6);
  });
});

describe("rows and columns", () => {
  test("may stand in different orders", () => {
    const result = imported({ ties: ",c,a,b\na,1,0,0\nb,0,0,0\nc,0,0,1\n" });
    expect(tieTexts(result)).toEqual(["a→c 1 ties", "c→b 1 ties"]);
  });

  test("may be named as R names columns", () => {
    const r = '"","X1","X2","X3"\n"1",0,1,0\n"2",0,0,1\n"3",1,0,0\n';
    expect(tieTexts(imported({ ties: r }))).toEqual(["1→2 1 ties", "2→3 1 ties", "3→1 1 ties"]);
    expect(imported({ ties: r.replaceAll("X", "V") }).network.people.id).toEqual(["1", "2", "3"]);
  });

  test("people without a row name nobody, which is told", () => {
    const result = imported({ ties: ",a,b,c\na,0,1,1\nb,1,0,0\n" });
    expect(tieTexts(result)).toEqual(["a→b 1 ties", "a→c 1 ties", "b→a 1 ties"]);
    expect(result.problems[0]!.message).toContain("1 of 3 people have a column but no row");
  });

  test("of different things are two modes, and refused as such", () => {
    const ties = ",rounds,journal club\na,1,0\nb,1,1\n";
    expect(refused({ ties }, { format: "matrix" })[0]).toContain("two kinds of things");
    const half = ",a,b,x\na,0,1,0\nb,1,0,0\nc,0,0,0\n";
    expect(refused({ ties: half }, { format: "matrix" })[0]).toContain("'c' has a row but no column");
  });

  test("of unequal length are told with their size", () => {
    expect(refused({ ties: "0 1 1\n1 0\n" }, { format: "matrix" })[0]).toContain("no matrix: 2 lines of 2 or 3 values");
  });
});

describe("what is no matrix", () => {
  test.each([
    ["an edge list as long as wide", "from,to,weight\n1,2,1\n2,3,1\n3,1,1\n"],
    ["pairs of numbers", "1 2\n2 1\n"],
  ])("%s is read as a list", (_, ties) => {
    expect(imported({ ties }).report.format).toBe("csv");
  });

  test("three numbers a line are asked about where they may be a list", () => {
    expect(refused({ ties: "1 2 5\n2 3 1\n3 1 2\n" })[0]).toContain("A square matrix is read with --format matrix");
  });
});

test("people of a people file are those of the matrix by their names", () => {
  const people = "id,site\nana,N\nben,N\ncem,S\ndora,S\n";
  const result = imported({ people, ties: STYLES["R's write.csv"]!(NAMES, CELLS, ",") });
  expect(result.network.people.sites).toEqual(["N", "S"]);
  expect(tieTexts(result).sort()).toEqual(EXPECTED);
});
