import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";

/** Who takes part in what: ana and ben in x, ana and cem in y, ben and cem in x and y; dan in none. */
const PAJEK = '*Vertices 6 4\n1 "ana"\n2 "ben"\n3 "cem"\n4 "dan"\n5 "x"\n6 "y"\n';
const DL = "dl nr=4 nc=2\nrow labels: ana ben cem dan\ncolumn labels: x y\n";
const WRITTEN = {
  "Pajek's edges": `${PAJEK}*Edges\n1 5\n2 5\n1 6\n3 6\n3 5\n2 6\n`,
  "Pajek's arcs the other way": `${PAJEK}*Arcs\n5 1\n5 2\n6 1\n6 3\n5 3\n6 2\n`,
  "Pajek's lists": `${PAJEK}*Edgeslist\n1 5 6\n2 5 6\n3 6 5\n`,
  "Pajek's matrix": `${PAJEK}*Matrix\n1 1\n1 1\n1 1\n0 0\n`,
  "a DL matrix": `${DL}data:\n1 1\n1 1\n1 1\n0 0\n`,
  "a DL matrix with labels embedded":
    "dl nr=4, nc=2\nlabels embedded\ndata:\n x y\nana 1 1\nben 1 1\ncem 1 1\ndan 0 0\n",
  "a DL list by numbers": `dl nr=4 nc=2 format=edgelist2\nrow labels: ana ben cem dan\ncolumn labels: x y\ndata:\n1 1\n2 1\n1 2\n3 2\n3 1\n2 2\n`,
  "a DL list by labels":
    "dl nr=4 nc=2 format=edgelist2\nlabels embedded:\ndata:\nana x\nben x\nana y\ncem y\ncem x\nben y\ndan x 0\n",
  "a DL list of nodes": `dl nr=4 nc=2 format=nodelist2\nrow labels: ana ben cem dan\ncolumn labels: x y\ndata:\n1 1 2\n2 1 2\n3 2 1\n`,
  "a table": "person,event,weight\nana,x,1\nben,x,1\nana,y,1\ncem,y,1\ncem,x,1\nben,y,1\ndan,y,0\n",
};
const TIES = ["ana→ben", "ana→cem", "ben→ana", "ben→cem", "cem→ana", "cem→ben"].map((tie) => `${tie} 2 ties`);

describe("people and what they share", () => {
  test.each(Object.entries(WRITTEN))("are the same network from %s", (_, ties) => {
    const result = imported({ ties }, { twoMode: true });
    expect(result.network.people.id).toEqual(["ana", "ben", "cem", "dan"]);
    expect(tieTexts(result).sort()).toEqual(TIES);
    const told = result.problems.find(({ code }) => code === "projected")!;
    expect(told.message).toBe(
      "two modes: 4 people and 2 events or groups; 3 pairs of people share from 1 to 2, which is the weight of their tie, both ways",
    );
  });

  test.each(Object.entries(WRITTEN).filter(([name]) => name !== "a table"))(
    "are refused from %s with the same cure, unless two modes are asked for",
    (_, ties) => {
      const [problem, ...others] = refused({ ties });
      expect(problem).toMatch(
        /^ties\.csv line \d+: a two-mode network: .*\. Say --two-mode to tie people who share one, with the number they share for weight\.$/,
      );
      expect(others).toEqual([]);
    },
  );

  /** How a side of a DL file is labelled: in its header, what stands before or above the data, and whether it has names. */
  const SIDES = ["unnamed", "listed", "embedded"] as const;
  const grid = SIDES.flatMap((rows) => SIDES.map((columns) => [rows, columns] as const));

  test.each(grid)("of a DL matrix with rows %s and columns %s are one network", (rows, columns) => {
    const header = (side: string, how: string, names: string) =>
      how === "listed" ? `${side} labels: ${names}\n` : how === "embedded" ? `${side} labels embedded:\n` : "";
    const lines = ["1 0", "0 1", "1 0"].map((line, i) => (rows === "embedded" ? `${"abc"[i]} ${line}` : line));
    if (columns === "embedded") lines.unshift("x y");
    const ties = `dl nr=3 nc=2\n${header("column", columns, "x y")}${header("row", rows, "a b c")}data:\n${lines.join("\n")}\n`;
    const result = imported({ ties }, { twoMode: true });
    const ids = rows === "unnamed" ? ["1", "2", "3"] : ["a", "b", "c"];
    expect(result.network.people.id).toEqual(ids);
    expect(tieTexts(result)).toEqual([`${ids[0]}→${ids[2]} 1 ties`, `${ids[2]}→${ids[0]} 1 ties`]);
    expect(refused({ ties })).toEqual([expect.stringContaining("a two-mode network: 3 rows and 2 columns")]);
  });

  test.each(grid)("of a DL list with people %s and what they share %s are one network", (rows, columns) => {
    const header = (side: string, how: string, names: string) =>
      how === "listed" ? `${side} labels: ${names}\n` : how === "embedded" ? `${side} labels embedded:\n` : "";
    const of = (how: string, names: string, i: number) => (how === "embedded" ? names[i]! : String(i + 1));
    const lines = [0, 1, 2].map((i) => `${of(rows, "abc", i)} ${of(columns, "xy", i % 2)}\n`).join("");
    const ties = `dl nr=3 nc=2 format=edgelist2\n${header("row", rows, "a b c")}${header("column", columns, "x y")}data:\n${lines}`;
    const ids = rows === "unnamed" ? ["1", "3"] : ["a", "c"];
    expect(tieTexts(imported({ ties }, { twoMode: true }))).toEqual([
      `${ids[0]}→${ids[1]} 1 ties`,
      `${ids[1]}→${ids[0]} 1 ties`,
    ]);
  });

  test.each([
    ["listed above embedded rows", "dl n=2\ncolumn labels: x y\nrow labels embedded:\ndata:\nana 1 0\nben 1 0\n"],
    ["embedded beside listed rows", "dl n=2\nrow labels: ana ben\ncolumn labels embedded:\ndata:\nx y\n1 0\n1 0\n"],
    ["embedded as rows are", "dl n=2\nlabels embedded:\ndata:\nx y\nana 1 0\nben 1 0\n"],
  ])("show by labels of columns %s in a DL file that counts no columns", (_, ties) => {
    expect(tieTexts(imported({ ties }, { twoMode: true }))).toEqual(["ana→ben 1 ties", "ben→ana 1 ties"]);
    expect(refused({ ties })).toEqual([
      expect.stringMatching(/a two-mode network: (row|column) 1 is .*Say --two-mode/),
    ]);
  });

  test.each([
    ["after the sizes", "dl nr=3 nc=2\nlabels: ana ben cem\ndata:\n1 0\n1 1\n0 1\n", 2],
    ["of rows and then of columns", "dl nr=3 nc=2\nlabels: ana ben cem x y\ndata:\n1 0\n1 1\n0 1\n", 2],
    ["between the sizes", "dl nr=3\nlabels: ana ben cem\nnc=2\ndata:\n1 0\n1 1\n0 1\n", 2],
    ["before the format", "dl n=3\nlabels: ana ben cem\nformat=edgelist2\ndata:\n1 1\n", 2],
    ["of as many rows as columns", "dl nr=2 nc=2\nlabels: ana ben\ndata:\n0 1\n1 0\n", 2],
  ])("listed once for both sides of a DL file, %s, are refused and never named alike", (_, ties, line) => {
    expect(refused({ ties }, { twoMode: true })).toEqual([
      `ties.csv line ${line}: "labels:" gives rows and columns the same labels, but people and what they share are not the same. Write "row labels:" and "column labels:" instead.`,
    ]);
  });

  test("of a DL file with rows and columns counted apart are not one mode because rows alone have labels", () => {
    const ties = "dl nr=2 nc=2\nrow labels embedded:\ndata:\nana 1 0\nben 1 0\n";
    expect(refused({ ties })[0]).toContain("a two-mode network: rows and columns are counted apart");
  });

  test.each([
    ["Pajek", "*Vertices 4 2\n*Edges\n1 3\n2 3\n"],
    ["Pajek with equal labels", '*Vertices 4 2\n1 "1"\n2 "2"\n3 "1"\n4 "9"\n*Edges\n1 3\n2 3\n'],
    ["DL", "dl nr=2 nc=2\ndata:\n1 0\n1 0\n"],
    ["DL with equal labels", "dl nr=2 nc=2 format=edgelist2\nlabels embedded:\ndata:\n1 1\n2 1\n2 5\n"],
    ["KONECT", "% bip unweighted\n1 1\n2 1\n"],
  ])("are told apart in %s where both are called 1", (_, ties) => {
    const result = imported({ ties }, { twoMode: true });
    expect(result.network.people.id).toEqual(["1", "2"]);
    expect(tieTexts(result)).toEqual(["1→2 1 ties", "2→1 1 ties"]);
  });

  test("of a few numbers a line are a list, and a matrix where they are 0 and 1", () => {
    const list = imported({ ties: "1 7\n2 7\n3 9\n" }, { twoMode: true });
    expect(tieTexts(list)).toEqual(["1→2 1 ties", "2→1 1 ties"]);
    expect(list.network.report.format).toBe("csv");
    const matrix = imported({ ties: "1 0\n1 1\n0 0\n" }, { twoMode: true });
    expect(matrix.network.report.format).toBe("matrix");
  });

  test("in KONECT's words are refused with the same cure", () => {
    expect(refused({ ties: "% bip unweighted\n1 1\n2 1\n" })).toEqual([
      "ties.csv line 1: a two-mode network: its first line, % bip, says so. Say --two-mode to tie people who share one, with the number they share for weight.",
    ]);
  });

  test("of Pajek are not tied among themselves", () => {
    expect(refused({ ties: `${PAJEK}*Edges\n1 2\n` }, { twoMode: true })).toEqual([
      "ties.csv line 9: 1 and 2 are of one mode: of two modes, a tie joins one of the 4 people to what they share",
    ]);
    expect(refused({ ties: "*Vertices 3 5\n*Edges\n1 2\n" }, { twoMode: true })[0]).toContain("cannot be the people");
  });

  test("in any number and any share: Pajek, DL and a matrix give one network", () => {
    const parts = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([people, events]) =>
      fc.array(fc.array(fc.boolean(), { minLength: events, maxLength: events }), {
        minLength: people,
        maxLength: people,
      }),
    );
    fc.assert(
      fc.property(parts, (rows) => {
        const [people, events] = [rows.length, rows[0]!.length];
        const matrix = rows.map((row) => row.map(Number).join(" ")).join("\n");
        const names = rows.map((_, i) => `p${i}`);
        const things = rows[0]!.map((_, i) => `e${i}`);
        const labels = [...names, ...things].map((name, i) => `${i + 1} "${name}"`).join("\n");
        const files = [
          `*Vertices ${people + events} ${people}\n${labels}\n*Matrix\n${matrix}\n`,
          `dl nr=${people} nc=${events}\nrow labels: ${names.join(" ")}\ncolumn labels: ${things.join(" ")}\ndata:\n${matrix}\n`,
        ];
        const table = [
          ["", ...things].join(","),
          ...rows.map((row, i) => [names[i], ...row.map(Number)].join(",")),
        ].join("\n");
        const expected = imported({ ties: `${table}\n` }, { twoMode: true, format: "matrix" });
        for (const ties of files) {
          const result = imported({ ties }, { twoMode: true });
          expect(tieTexts(result).sort()).toEqual(tieTexts(expected).sort());
          expect(result.network.people.id).toEqual(expected.network.people.id);
        }
      }),
      { numRuns: 60 },
    );
  });
});
