import { describe, expect, test } from "vitest";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import type { Design } from "../../../src/sweep/design/design.ts";
import { parseDesign } from "../../../src/sweep/design/parse-design.ts";
import { resolveDesign } from "../../../src/sweep/design/resolve-design.ts";
import { openedPoint, pointStudy } from "../../../src/sweep/point-study.ts";
import { formatProblem } from "../../../src/text/problem.ts";

function study(): Study {
  const read = parseStudyValue({
    groundswell: 1,
    name: "Wards",
    plans: [{ name: "Soft only" }, { name: "Balanced", tactics: { hard: 0.3 } }],
    worlds: [{ name: "Typical" }, { name: "Hard", context: { support: 0.2 } }],
  });
  if (!read.ok) throw new Error("the study of this test is wrong");
  return read.study;
}

type Given = Record<string, unknown>;
const HARD = { name: "hard", sets: "plans[Balanced].tactics.hard", range: [0, 0.6] };
const SUPPORT = { sets: "worlds[*].context.support", values: [0.2, 0.5, 0.8] };

function problems(given: Given): string[] {
  const parsed = parseDesign(JSON.stringify({ groundswellDesign: 1, study: "wards", ...given }));
  if (!parsed.ok) return parsed.problems.map(formatProblem);
  const resolved = resolveDesign(parsed.file, study());
  return resolved.ok ? [] : resolved.problems.map(formatProblem);
}

function designOf(given: Given): Design {
  const parsed = parseDesign(JSON.stringify({ groundswellDesign: 1, study: "wards", ...given }));
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join("\n"));
  const resolved = resolveDesign(parsed.file, study());
  if (!resolved.ok) throw new Error(resolved.problems.map(formatProblem).join("\n"));
  return resolved.design;
}

describe("a design", () => {
  test("that is factorial has every combination, the last factor changing first", () => {
    const { points, factors } = designOf({ factors: [HARD, SUPPORT], design: { kind: "factorial", levels: 3 } });
    expect(factors.map(({ name, role }) => [name, role])).toEqual([
      ["hard", "lever"],
      ["context.support", "uncertainty"],
    ]);
    expect(points).toEqual([0, 0.3, 0.6].flatMap((hard) => [0.2, 0.5, 0.8].map((support) => [hard, support])));
  });

  test("of one factor at a time has the study itself, then each factor's grid with the others as the study has them", () => {
    const { points } = designOf({ factors: [HARD, SUPPORT], design: { kind: "oneAtATime", levels: { hard: 3 } } });
    expect(points).toEqual([
      [0.3, 0.5],
      [0, 0.5],
      [0.3, 0.5],
      [0.6, 0.5],
      [0.3, 0.2],
      [0.3, 0.5],
      [0.3, 0.8],
    ]);
  });

  test("that draws is the same for the same seed, and another for another", () => {
    const design = (seed: string) =>
      designOf({ factors: [HARD, SUPPORT], design: { kind: "sobol", points: 16 }, seed });
    expect(design("a").points).toEqual(design("a").points);
    expect(design("a").points).not.toEqual(design("b").points);
  });

  test("sets a plan by its name, all worlds by a star, and leaves everything else as it is", () => {
    const design = designOf({
      factors: [HARD, SUPPORT],
      design: { kind: "list", points: [{ hard: 0.1, "context.support": 0.8 }] },
    });
    const base = study();
    const { plans, worlds, run, wrong } = pointStudy(design, 0);
    expect(wrong).toEqual([null, null]);
    expect(plans[0]).toEqual(base.plans[0]);
    expect(plans[1]).toEqual({ ...base.plans[1], tactics: { ...base.plans[1].tactics, hard: 0.1 } });
    expect(worlds.map(({ context }) => context.support)).toEqual([0.8, 0.8]);
    expect(run).toEqual(base.run);
  });

  test("moves settings together, and starts another kind of network from that kind's own settings", () => {
    const together = {
      name: "network",
      settings: [
        { name: "ward", set: { "worlds[*].network.sites": 4 } },
        { name: "ring", set: { "worlds[*].network.kind": "ringLattice", "worlds[*].network.degree": 6 } },
      ],
    };
    const design = designOf({ factors: [together], design: { kind: "factorial" } });
    const [ward, ring] = [0, 1].map((point) => pointStudy(design, point).worlds[0].network);
    expect(ward).toMatchObject({ kind: "community", sites: 4 });
    expect(ring).toMatchObject({ kind: "ringLattice", degree: 6, clinicians: 500 });
    expect(ring).not.toHaveProperty("sites");
  });

  test("tells of a point whose settings cannot stand together, and of no other", () => {
    const end = { name: "end", sets: "plans[*].programme.end", values: [10, 90] };
    const start = { name: "start", sets: "plans[*].programme.start", values: [0, 50] };
    const design = designOf({ factors: [end, start], design: { kind: "factorial" } });
    const wrong = design.points.map((_, point) => pointStudy(design, point).wrong[0]);
    expect(wrong.map((each) => each !== null)).toEqual([false, true, false, false]);
    expect(wrong[1]).toContain("plans[0].programme.end: 10 is not after");
  });

  test("with fresh chance gives each point a seed of its own, which other points do not change", () => {
    const grid = (levels: number) =>
      designOf({ factors: [HARD], design: { kind: "factorial", levels }, chance: "fresh" });
    const seeds = (design: Design) =>
      new Map(design.points.map(([hard], point) => [hard, pointStudy(design, point).run.seed]));
    const [coarse, fine] = [seeds(grid(3)), seeds(grid(5))];
    expect(new Set(fine.values()).size).toBe(5);
    for (const [hard, seed] of coarse) expect(fine.get(hard)).toBe(seed);
  });

  test("opens a point as a study that reads back the same", () => {
    const design = designOf({ factors: [HARD, SUPPORT], design: { kind: "sobol", points: 4 }, replicates: 7 });
    const opened = openedPoint(design, 2);
    const { networks: _, ...written } = opened;
    const read = parseStudyValue({ groundswell: 1, ...written });
    expect(read.ok && read.study.plans).toEqual(opened.plans);
    expect(opened.name).toBe("Wards, point 3");
    expect(opened.run.replicates).toBe(7);
  });
});

describe("a mistake in a design is told by its place", () => {
  const grid = { kind: "factorial" };
  test.each<[string, Given, string]>([
    [
      "a study in its place",
      { groundswellDesign: undefined, groundswell: 1 },
      'this is a study file, not a design of one; a design file begins with "groundswellDesign": 1',
    ],
    [
      "a newer format",
      { groundswellDesign: 2 },
      "groundswellDesign: the file is of format 2, newer than format 1 that this version reads; a newer Groundswell will open it",
    ],
    ["no factor", { factors: [], design: grid }, "factors: is empty"],
    [
      "an unknown kind",
      { factors: [HARD], design: { kind: "sobel", points: 4 } },
      'design.kind: "sobel" is not one of list, factorial, oneAtATime, latinHypercube, sobol, morris, saltelli, table; did you mean "sobol"?',
    ],
    [
      "an unknown outcome",
      { factors: [HARD], design: grid, outcomes: ["genuine"] },
      'outcomes[0]: "genuine" is not one of',
    ],
    [
      "no place",
      { factors: [{ ...HARD, sets: "tactics.hard" }], design: grid },
      'factors[0].sets: "tactics.hard" is no place in a study; write it as in plans[*].tactics.hard or worlds[*].context.support',
    ],
    [
      "an unknown plan",
      { factors: [{ ...HARD, sets: "plans[Balancd].tactics.hard" }], design: grid },
      'factors[0].sets: there is no plan "Balancd"; did you mean "Balanced"?',
    ],
    [
      "an unknown setting",
      { factors: [{ ...HARD, sets: "plans[*].tactics.hrd" }], design: grid },
      'factors[0].sets: "tactics.hrd" is no setting of plans; did you mean "tactics.hard"?',
    ],
    [
      "a lever in a world",
      { factors: [{ ...HARD, sets: "worlds[*].tactics.hard" }], design: grid },
      "factors[0].sets: tactics.hard is a lever of plans: write plans[*].tactics.hard",
    ],
    [
      "a list",
      { factors: [{ sets: "plans[*].tactics.phases", values: [1] }], design: grid },
      "factors[0].sets: tactics.phases is a list, and only numbers, choices and yes or no can be a factor",
    ],
    [
      "a share of the emphasis alone",
      { factors: [{ sets: "plans[*].theory.emphasis.capability", range: [0, 1] }], design: grid },
      "factors[0].sets: the three shares of the emphasis sum to 1",
    ],
    [
      "a range beyond the setting's",
      { factors: [{ ...HARD, range: [0, 2] }], design: grid },
      "factors[0].range[1]: 2 is above 1, the most of tactics.hard",
    ],
    [
      "a range the wrong way round",
      { factors: [{ ...HARD, range: [0.6, 0.2] }], design: grid },
      "factors[0].range: 0.6 is not below 0.2",
    ],
    [
      "a range of a choice",
      { factors: [{ sets: "plans[*].core.selection", range: [0, 1] }], design: grid },
      'factors[0].range: core.selection is no number; give its "values"',
    ],
    [
      "half a clinician",
      { factors: [{ sets: "worlds[*].network.sites", range: [1.5, 4] }], design: grid },
      "factors[0].range[0]: 1.5 is not a whole number, as network.sites is",
    ],
    [
      "an unknown choice",
      { factors: [{ sets: "plans[*].core.selection", values: ["random", "best"] }], design: grid },
      'factors[0].values[1]: "best" is not one of random, degree',
    ],
    [
      "a value twice",
      { factors: [{ ...SUPPORT, values: [0.2, 0.2] }], design: grid },
      "factors[0].values[1]: 0.2 is given twice",
    ],
    [
      "both a range and values",
      { factors: [{ ...SUPPORT, range: [0, 1] }], design: grid },
      'factors[0]: has to have either a "range" or "values"',
    ],
    [
      "a log-uniform range from 0",
      { factors: [{ ...HARD, distribution: "logUniform" }], design: grid },
      "factors[0].distribution: a log-uniform range begins above 0, not at 0",
    ],
    [
      "a mode outside",
      { factors: [{ ...HARD, distribution: { triangular: 0.9 } }], design: grid },
      "factors[0].distribution.triangular: 0.9 is not within the range from 0 to 0.6",
    ],
    [
      "weights of another number",
      { factors: [{ ...SUPPORT, weights: [1, 2] }], design: grid },
      "factors[0].weights: 2 weights stand beside 3 values",
    ],
    [
      "two factors of one name",
      { factors: [HARD, { ...SUPPORT, name: "hard" }], design: grid },
      'factors[1].name: "hard" is already the name of factors[0]',
    ],
    [
      "two factors of one place",
      { factors: [HARD, { name: "all", sets: "plans[*].tactics.hard", range: [0, 1] }], design: grid },
      "factors[1]: sets plans[1].tactics.hard, which factors[0] sets too",
    ],
    [
      "settings without a name",
      {
        factors: [
          {
            settings: [
              { name: "a", set: { "plans[*].tactics.hard": 1 } },
              { name: "b", set: { "plans[*].tactics.hard": 0 } },
            ],
          },
        ],
        design: grid,
      },
      'factors[0]: settings that move together need a "name"',
    ],
    [
      "levels of an unknown factor",
      { factors: [HARD], design: { kind: "factorial", levels: { soft: 3 } } },
      "design.levels.soft: is no factor of this design",
    ],
    [
      "odd levels of Morris",
      { factors: [HARD, SUPPORT], design: { kind: "morris", trajectories: 4, levels: 5 } },
      "design.levels: 5 is not even; a trajectory moves by half of its levels",
    ],
    [
      "one factor for Sobol indices",
      { factors: [HARD], design: { kind: "saltelli", base: 8 } },
      "factors: one factor or group alone has nothing to be compared with",
    ],
    [
      "too many points",
      {
        factors: [
          HARD,
          { ...HARD, name: "soft", sets: "plans[*].tactics.soft" },
          { ...HARD, name: "core", sets: "plans[*].core.strength" },
        ],
        design: { kind: "factorial", levels: 200 },
      },
      "design: 8000000 points; at most 1000000 are allowed",
    ],
    [
      "a point without a value",
      { factors: [HARD, SUPPORT], design: { kind: "list", points: [{ hard: 0.1 }] } },
      'design.points[0]["context.support"]: has no value',
    ],
    [
      "a point outside the range",
      { factors: [HARD], design: { kind: "list", points: [{ hard: 0.9 }] } },
      "design.points[0].hard: 0.9 is no number from 0 to 0.6",
    ],
    [
      "an unknown factor in a point",
      { factors: [HARD], design: { kind: "list", points: [{ hard: 0.1, soft: 1 }] } },
      "design.points[0].soft: is no factor of this design",
    ],
  ])("%s", (_, given, message) => {
    const told = problems(given);
    expect(
      told.some((each) => each.startsWith(message)),
      told.join("\n"),
    ).toBe(true);
  });
});
