import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSamples } from "../../src/samples/read-samples.ts";
import { lines, outcomes, points, problem, refused, withLine } from "./sensitivity-command.ts";

describe("a design is refused", () => {
  test("where a row of it does not stand where the design says, by line, column and values", async () => {
    const moved = withLine(points, 4, ([point, x1, ...rest]) => [point, String(Number(x1) + 0.5), ...rest]);
    expect(await refused({ "points.csv": moved })).toMatch(
      /points\.csv line 4: column 'x1' has '[-\d.]+'; as AB of x2 the row takes it from A of base point 1 in line 2, which has '[-\d.]+'\. Points must stand in SALib's order/,
    );
  });

  test("where its rows were sorted", async () => {
    const [head, ...rows] = lines(points);
    const sorted = rows.sort((a, b) => Number(a.split(",")[1]) - Number(b.split(",")[1]));
    expect(await refused({ "points.csv": `${[head, ...sorted].join("\n")}\n` })).toContain("SALib's order");
  });

  test("where rows are lacking, or do not divide", async () => {
    const cut = `${lines(points).slice(0, -1).join("\n")}\n`;
    expect(await refused({ "points.csv": cut })).toMatch(
      /2047 points do not divide into base points of 8 \(with second order\) rows/,
    );
  });

  test("where it is said to be of another kind", async () => {
    const { calc_second_order: _, ...rest } = problem;
    expect(await refused({ "problem.json": { ...rest, design: "morris" } })).toMatch(
      /points\.csv line \d+: .*breaks its trajectory/,
    );
    expect(await refused({ "problem.json": { ...problem, calc_second_order: false } })).toContain("do not divide");
    expect(await refused({ "problem.json": { ...problem, N: 128 } })).toContain(
      "256 base points, and the problem says N = 128",
    );
  });
});

test("whatever two rows of a Saltelli design change places, and whatever cell changes, it is refused", () => {
  const [head, ...rows] = lines(points).slice(0, 1 + 8 * 20);
  const small = (changed: readonly string[]) => `${[head, ...changed].join("\n")}\n`;
  const cells = rows.map((row) => row.split(","));
  const read = (text: string) => readSamples(sources(text));
  const sources = (text: string) => ({
    problem: { name: "problem.json", content: JSON.stringify(problem) },
    points: { name: "points.csv", content: text },
    outcomes: { name: "y.csv", content: `point,replicate,y\n${rows.map((_, i) => `${i},1,${i}`).join("\n")}\n` },
  });
  const place = fc.nat(rows.length - 1);
  expect(read(small(rows)).ok).toBe(true);
  fc.assert(
    fc.property(place, place, fc.nat(2), (i, j, column) => {
      fc.pre(i !== j);
      const swapped = cells.map((row, r) => [row[0], ...cells[r === i ? j : r === j ? i : r].slice(1)].join(","));
      expect(read(small(swapped)).ok).toBe(false);
      const changed = cells.map((row, r) => (r === i ? row.with(column + 1, "0.123") : row).join(","));
      expect(read(small(changed)).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

describe("files are refused, by line and place", () => {
  const outcome = (line: number, to: (cells: string[]) => string[]) => ({ "y.csv": withLine(outcomes, line, to) });

  test.each([
    [
      "a value that is no number",
      outcome(5, ([p, r]) => [p, r, "high"]),
      "y.csv line 5: column 'y': 'high' is not a number. Write NA",
    ],
    [
      "a point that is not there",
      outcome(5, ([, r, y]) => ["99999", r, y]),
      "y.csv line 5: there is no point '99999' in points.csv",
    ],
    [
      "a run that stands twice",
      outcome(5, () => ["0", "1", "3"]),
      "y.csv line 5: point '0', replicate '1' stands in line 2 already",
    ],
    ["outcomes without replicates", { "y.csv": "point,y\n0,1\n" }, "y.csv line 1: there is no column 'replicate'"],
    [
      "a factor without a column",
      { "points.csv": points.replace("x3", "z3") },
      "points.csv line 1: no column for 'x3'",
    ],
    [
      "a word among numbers",
      { "points.csv": withLine(points, 3, ([p, x, ...rest]) => [p, `${x}x`, ...rest]) },
      "points.csv line 3: column 'x1': ",
    ],
    [
      "a point that stands twice",
      { "points.csv": withLine(points, 3, ([, ...rest]) => ["0", ...rest]) },
      "points.csv line 3: point '0' stands in line 2 already",
    ],
    ["points without their column", { "points.csv": points.replace("point,", "row,") }, "it must be 'point'"],
    [
      "a problem of another shape",
      { "problem.json": { ...problem, bounds: [[0, 1]] } },
      "problem.json line 1: bounds: has 1 entries",
    ],
    [
      "a design that is none",
      { "problem.json": { ...problem, design: "sobel" } },
      'design: "sobel" is not one of saltelli, morris, given',
    ],
    ["an option that is none", { "problem.json": { ...problem, levels: 4 } }, "levels: unknown key"],
    [
      "a name that stands twice",
      { "problem.json": { ...problem, names: ["x1", "x2", "x2"] } },
      'names[2]: "x2" occurs twice',
    ],
    [
      "a range upside down",
      {
        "problem.json": {
          ...problem,
          bounds: [
            [0, 1],
            [1, 0],
            [0, 1],
          ],
        },
      },
      "bounds[1]: 1 is not below 0",
    ],
    [
      "an output that is not there",
      { "problem.json": { ...problem, outputs: ["z"] } },
      "y.csv line 1: no column for 'z'",
    ],
  ])("%s", async (_, changed, message) => {
    expect(await refused(changed)).toContain(message);
  });
});
