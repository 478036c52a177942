import { describe, expect, test } from "vitest";
import { LINE, lines, outcomes, points, problem, world } from "../../samples/sensitivity-command.ts";
import { CommandWorld } from "../world.ts";

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

  test("with chance shared over points shows what single replicates would say, and warns of two", async () => {
    const { out } = await world({ "problem.json": { ...problem, chance: "same" } }).run(LINE);
    expect(out).toMatch(/^factor +S1 +ST +PRCC +ST in 80 % of replicates$/m);
    expect(out).toMatch(/^x3 .* −?\d\.\d{3} … \d\.\d{3}$/m);
    expect(out).toContain("intervals hold for these two alone");
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
    expect(y.notes).toEqual(["2 base points are used in part, for some of their runs failed."]);
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

test("no file that is read is replaced, even with --force", async () => {
  const here = new CommandWorld({ "problem.json": problem, "d/indices.csv": points, "y.csv": outcomes });
  const line = "sensitivity --problem problem.json --points d/indices.csv --outcomes y.csv --out d --force";
  const { code, err } = await here.run(line);
  expect([code, err]).toEqual([2, expect.stringContaining("d/indices.csv: this is the file of --points")]);
  expect(here.text("d/indices.csv")).toBe(points);
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
