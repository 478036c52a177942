import { describe, expect, test } from "vitest";
import { type Given, HARD, problemsIn, SUPPORT } from "./designs.ts";

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
    const told = problemsIn(given);
    expect(
      told.some((each) => each.startsWith(message)),
      told.join("\n"),
    ).toBe(true);
  });
});
