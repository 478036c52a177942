import { describe, expect, test } from "vitest";
import { uniforms } from "../analysis/sensitivity/models.ts";
import { LINE, refused, world } from "./sensitivity-command.ts";

describe("designs of other kinds", () => {
  /** Files of a design, with what a function of the points gives. */
  const files = (
    problem: object,
    header: string,
    rows: (string | number)[][],
    of: (row: readonly (string | number)[]) => number,
  ) => ({
    "problem.json": problem,
    "points.csv": `point,${header}\n${rows.map((row, i) => [i, ...row].join(",")).join("\n")}\n`,
    "y.csv": `point,replicate,y\n${rows.flatMap((row, i) => [1, 2].map((r) => [i, r, of(row)].join(","))).join("\n")}\n`,
  });
  const indices = async (given: Record<string, unknown>) => {
    const { code, out, err } = await world(given).run(`${LINE} --json`);
    expect([code, err]).toEqual([0, ""]);
    return JSON.parse(out).y;
  };

  test("Saltelli with numbers, whole numbers and choices", async () => {
    const uniform = uniforms("mixed");
    const base = Array.from({ length: 600 }, () => {
      return [uniform(), Math.floor(3 * uniform()), ["low", "mid", "high"][Math.floor(3 * uniform())]];
    });
    const rows = Array.from({ length: 300 }, (_, i) => [base[i], base[i + 300]]).flatMap(([a, b]) => [
      ...[a, ...[0, 1, 2].map((j) => a.with(j, b[j])), b],
    ]);
    const given = files(
      {
        names: ["dose", "visits", "site"],
        bounds: [
          [0, 1],
          [0, 3],
          ["low", "mid", "high"],
        ],
        design: "saltelli",
      },
      "dose,visits,site",
      rows,
      ([, visits, site]) => (site === "high" ? 2 : 0) + Number(visits),
    );
    const { S1, ST } = await indices(given);
    // variances 8/9 of the site and 2/3 of the visits
    expect(Math.abs(S1.site - 4 / 7)).toBeLessThan(0.1);
    expect(Math.abs(ST.visits - 3 / 7)).toBeLessThan(0.1);
    expect(ST.dose).toBeCloseTo(0, 9);
  });

  test("Saltelli with groups: indices are of groups", async () => {
    const uniform = uniforms("groups");
    const base = Array.from({ length: 400 }, () => [uniform(), uniform(), uniform()]);
    const groupOf = [0, 1, 0];
    const swapped = (a: number[], b: number[], group: number) =>
      a.map((value, j) => (groupOf[j] === group ? b[j] : value));
    const rows = Array.from({ length: 200 }, (_, i) => [base[i], base[i + 200]]).flatMap(([a, b]) => [
      ...[a, swapped(a, b, 0), swapped(a, b, 1), b],
    ]);
    const problem = { names: ["a", "b", "c"], groups: ["people", "place", "people"], design: "saltelli" };
    const given = files(problem, "a,b,c", rows, ([a, b, c]) => Number(a) + 2 * Number(b) + Number(c));
    const { S1 } = await indices(given);
    expect(Object.keys(S1)).toEqual(["people", "place"]);
    expect(Math.abs(S1.people - 1 / 3)).toBeLessThan(0.12);
    const { groups: _, ...alone } = problem;
    expect(await refused({ ...given, "problem.json": alone })).toContain("SALib's order");
  });

  const trajectories = [
    [
      [0, 10, "no"],
      [2 / 3, 10, "no"],
      [2 / 3, 30, "no"],
      [2 / 3, 30, "yes"],
    ],
    [
      [1, 40, "yes"],
      [1, 20, "yes"],
      [1, 20, "no"],
      [1 / 3, 20, "no"],
    ],
    [
      [1 / 3, 40, "no"],
      [1 / 3, 40, "yes"],
      [1, 40, "yes"],
      [1, 20, "yes"],
    ],
  ].flat();
  const morrisProblem = {
    names: ["share", "visits", "alone"],
    bounds: [
      [0, 1],
      [10, 40],
      ["no", "yes"],
    ],
    num_levels: 4,
    design: "morris",
  };
  const line = ([share, visits, alone]: readonly (string | number)[]) =>
    3 * Number(share) - Number(visits) / 10 + (alone === "yes" ? 5 : 0);

  test("Morris: effects over the range of a factor; a choice has a size and no direction", async () => {
    const { mu, mu_star, sigma, units } = await indices(files(morrisProblem, "share,visits,alone", trajectories, line));
    expect(mu).toEqual({ share: expect.closeTo(3, 9), visits: expect.closeTo(-3, 9), alone: null });
    expect(mu_star).toEqual({ share: expect.closeTo(3, 9), visits: expect.closeTo(3, 9), alone: expect.closeTo(5, 9) });
    expect(sigma).toEqual({ share: expect.closeTo(0, 6), visits: expect.closeTo(0, 6), alone: null });
    expect(units).toEqual({ name: "trajectories", all: 3, used: 3 });
  });

  test("Morris is refused where a step is not that of its levels, and where a trajectory is broken", async () => {
    const given = files(morrisProblem, "share,visits,alone", trajectories, line);
    const levels = { ...given, "problem.json": { ...morrisProblem, num_levels: 6 } };
    expect(await refused(levels)).toMatch(/'share' moves by 0\.66\d+ of its range; with num_levels 6 a step is 0\.6/);
    const broken = trajectories.map((row, i) => (i === 2 ? [1 / 3, 30, "no"] : row));
    expect(await refused(files(morrisProblem, "share,visits,alone", broken, line))).toContain(
      'points.csv line 4: the row breaks its trajectory: it changes "share", "visits" at once',
    );
    expect(await refused(files(morrisProblem, "share,visits,alone", trajectories.slice(1), line))).toContain(
      "do not divide into trajectories of 4 rows",
    );
  });

  test("Saltelli whose rows A and B go together is told, for its indices mean nothing", async () => {
    const uniform = uniforms("together");
    const rows = Array.from({ length: 100 }, uniform).flatMap((a) => [[a], [(a + 0.03) % 1], [(a + 0.03) % 1]]);
    const given = files({ names: ["x"], design: "saltelli" }, "x", rows, ([x]) => Number(x));
    expect((await world(given).run(LINE)).err).toContain(
      "'x': rows A and B of a base point go together (correlation 0.",
    );
  });

  test("values outside their range are told, and analysed all the same", async () => {
    const given = files(
      { names: ["x"], bounds: [[0, 1]], design: "given" },
      "x",
      Array.from({ length: 30 }, (_, i) => [i / 20]),
      ([x]) => Number(x),
    );
    const { code, err } = await world(given).run(LINE);
    expect([code, err]).toEqual([0, expect.stringContaining("Are these points of this problem?")]);
  });
});
