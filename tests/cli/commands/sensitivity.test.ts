import { describe, expect, test } from "vitest";
import { noisyIshigami } from "../../samples/sample-files.ts";
import { CommandWorld } from "../world.ts";

const { problem, points, outcomes } = noisyIshigami({ basePoints: 256, secondOrder: true });
const LINE = "sensitivity --problem problem.json --points points.csv --outcomes y.csv --resamples 100";
const world = (changed: Record<string, unknown> = {}) =>
  new CommandWorld({ "problem.json": problem, "points.csv": points, "y.csv": outcomes, ...changed });

/** What standard error says of a design that must be refused. */
async function refused(changed: Record<string, unknown>): Promise<string> {
  const { code, out, err } = await world(changed).run(LINE);
  expect([code, out]).toEqual([2, ""]);
  return err;
}

const lines = (text: string) => text.trimEnd().split("\n");
const withLine = (text: string, line: number, to: (cells: string[]) => string[]) =>
  `${lines(text)
    .map((row, i) => (i + 1 === line ? to(row.split(",")).join(",") : row))
    .join("\n")}\n`;

describe("sensitivity", () => {
  test("prints as JSON the indices of every outcome by factor, under SALib's names", async () => {
    const { code, out, err } = await world().run(`${LINE} --json`);
    expect([code, err]).toEqual([0, ""]);
    const { y, ...others } = JSON.parse(out);
    expect(others).toEqual({});
    for (const measure of ["S1", "S1_conf", "ST", "ST_conf"]) {
      expect(Object.keys(y[measure])).toEqual(["x1", "x2", "x3"]);
      for (const value of Object.values(y[measure])) expect(value).toEqual(expect.any(Number));
    }
    expect(Math.abs(y.S1.x2 - 0.442)).toBeLessThan(3 * y.S1_conf.x2);
    expect(y.S2.x1.x3).toEqual(expect.any(Number));
    expect(Math.abs(y.chance - 0.5)).toBeLessThan(0.06);
    expect(y.runs).toEqual({ points: 2048, replicates: 2, failed: 0 });
    expect(y.notes).toEqual([]);
  });

  test("tells the same in words on a terminal, folded to its width", async () => {
    const here = world();
    here.terminal = 80;
    const { out } = await here.run(LINE);
    expect(out).toMatch(/^── y: 2,048 points, 2 replicates, 0 runs failed; 256 of 256 base points used/);
    expect(out).toMatch(/^factor +S1 +ST/m);
    expect(out).toMatch(/^x1 × x3 +−?\d\.\d{3} ± \d\.\d{3}$/m);
    expect(out).toMatch(/Chance is \d\d % ± \d+ of the variance of single runs\. /);
    for (const line of lines(out)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("reads the order of a design from its points where the problem does not say it", async () => {
    const { calc_second_order: _, ...unsaid } = problem;
    expect((await world({ "problem.json": unsaid }).run(LINE)).out).toBe((await world().run(LINE)).out);
  });

  test("gives the same whatever the order of runs, the form of labels and the end of lines", async () => {
    const [head, ...rows] = lines(outcomes);
    const turned = [...rows].reverse().map((row) => row.replace(/^(\d+),(\d+),/, "$1.0,$2.0,"));
    const changed = await world({ "y.csv": `\uFEFF${[head, ...turned].join("\r\n")}\r\n` }).run(`${LINE} --json`);
    expect(changed.out).toBe((await world().run(`${LINE} --json`)).out);
  });

  test("counts as failed a run that says NA and one without a row", async () => {
    const missing = lines(outcomes).filter((_, i) => i !== 40);
    missing[7] = missing[7].replace(/[^,]+$/, "NA");
    const { out } = await world({ "y.csv": `${missing.join("\n")}\n` }).run(`${LINE} --json`);
    const { y } = JSON.parse(out);
    expect(y.runs.failed).toBe(2);
    expect(y.units).toEqual({ name: "base points", all: 256, used: 256 });
  });

  test("leaves a base point out where a point has no run, and says so", async () => {
    const missing = lines(outcomes).filter((row) => !row.startsWith("9,"));
    const { out } = await world({ "y.csv": `${missing.join("\n")}\n` }).run(`${LINE} --json`);
    const { y } = JSON.parse(out);
    expect([y.runs.failed, y.units.used]).toEqual([2, 255]);
    expect(y.notes).toEqual(["1 of 256 base points are left out, for runs of theirs failed."]);
  });

  test("an outcome with an infinite number is not analysed, and says why; the others are", async () => {
    const two = lines(outcomes).map((row, i) => (i === 0 ? `${row},weeks` : `${row},${i === 5 ? "Inf" : i}`));
    const { code, out } = await world({ "y.csv": `${two.join("\n")}\n` }).run(`${LINE} --json`);
    const { y, weeks } = JSON.parse(out);
    expect([code, y.notes, weeks.S1]).toEqual([0, [], undefined]);
    expect(weeks.notes).toEqual([expect.stringContaining("1 of 4096 runs gave an infinite number")]);
  });

  test("writes tables, JSON and a picture, none over another unasked", async () => {
    const here = world();
    const { code, out } = await here.run(`${LINE} --out results`);
    expect(code).toBe(0);
    expect(out).toContain("Wrote indices.csv, responses.csv, sensitivity.json, outcome-1.svg to results.");
    expect(here.text("results/indices.csv")).toMatch(/^outcome,measure,factor,with,value,conf\ny,S1,x1,,/);
    expect(here.text("results/responses.csv").split("\n")[1]).toMatch(/^y,x1,-2\.\d+,-3\.\d+,-2\.\d+,\d+,/);
    expect(JSON.parse(here.text("results/sensitivity.json"))).toEqual(
      JSON.parse((await here.run(`${LINE} --json`)).out),
    );
    expect(here.text("results/outcome-1.svg")).toMatch(
      /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/,
    );
    const again = await here.run(`${LINE} --out results`);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("already there")]);
    expect((await here.run(`${LINE} --out results --force`)).code).toBe(0);
  });
});

describe("--fails", () => {
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const [turnover, support] = [(i * 0.618034) % 1, (i * 0.754878) % 1];
    return { turnover, support, network: i % 3 === 0 ? "ring" : "grid", loss: turnover > 0.7 && support < 0.4 ? 1 : 0 };
  });
  const given = {
    "problem.json": { names: ["turnover", "support", "network"], design: "given" },
    "points.csv": `point,turnover,support,network\n${rows.map((row, i) => [i, row.turnover, row.support, row.network].join(",")).join("\n")}\n`,
    "y.csv": `point,replicate,loss,gain\n${rows.map((row, i) => [i, 1, row.loss, i].join(",")).join("\n")}\n`,
  };

  test("says in words, and as data, where the condition is met", async () => {
    const { code, out } = await world(given).run([...LINE.split(" "), "--fails", "loss > 0.5"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /loss > 0\.5 at 2\d\d of 2,000 points\.\nloss > 0\.5 where turnover is above 0\.(?:7|69)\d* and support below 0\.(?:4|39)\d*: \d\d+ % of such points, \d\d+ % of points there/,
    );
    const { loss, gain } = JSON.parse(
      (await world(given).run([...LINE.split(" "), "--fails", "loss>0.5", "--json"])).out,
    );
    expect(gain.fails).toBeUndefined();
    const [box] = loss.fails.boxes;
    expect(box.coverage).toBeGreaterThan(0.95);
    expect(box.density).toBeGreaterThan(0.95);
    expect(box.restrictions.map(({ factor }: { factor: string }) => factor).sort()).toEqual(["support", "turnover"]);
  });

  test.each(["loss", "los>1", "loss>much", ">1"])("of %s is refused, and the outcomes named", async (condition) => {
    const { code, err } = await world(given).run([...LINE.split(" "), "--fails", condition]);
    expect([code, err]).toEqual([2, expect.stringContaining("Outcomes: loss, gain")]);
  });
});

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
