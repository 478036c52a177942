import { describe, expect, test } from "vitest";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { formatProblem } from "../../../src/text/problem.ts";

describe("what is likely not meant is a warning and the study is read:", () => {
  const unusual: [what: string, value: object, message: string][] = [
    [
      "a phase beyond the run",
      { plans: [{ tactics: { phases: [{ from: 200, to: 210, hard: 1 }] } }] },
      "plans[0].tactics.phases[0].from: 200 is beyond the run's 104 weeks; it has no effect",
    ],
    [
      "a phase that ends beyond the run",
      { plans: [{ tactics: { phases: [{ from: 20, to: 210, hard: 1 }] } }] },
      "plans[0].tactics.phases[0].to: 210 is beyond the run's 104 weeks",
    ],
    [
      "a phase without tactics",
      { plans: [{ tactics: { phases: [{ from: 20, to: 21 }] } }] },
      'plans[0].tactics.phases[0]: changes nothing; give "soft", "hard" or both',
    ],
    [
      "phases that say different things of the same weeks",
      {
        plans: [
          {
            tactics: {
              phases: [
                { from: 0, to: 20, hard: 1 },
                { from: 0, to: 20, soft: 1 },
                { from: 20, to: 30, hard: 0.5 },
                { from: 19, to: 25, soft: 0.2 },
              ],
            },
          },
        ],
      },
      "plans[0].tactics.phases[3]: overlaps with tactics.phases[1]; in the weeks they share this one holds",
    ],
    [
      "named people who are not used",
      { plans: [{ core: { named: ["a"] } }] },
      'plans[0].core.named: is not used; selection is "random", not "named"',
    ],
    [
      "a phase after the programme",
      { plans: [{ programme: { end: 26 }, tactics: { phases: [{ from: 30, to: 40, hard: 1 }] } }] },
      "plans[0].tactics.phases[0].from: 30 is not before the programme's end, which is 26; it has no effect",
    ],
    [
      "a phase before the programme",
      { plans: [{ programme: { start: 10 }, tactics: { phases: [{ from: 2, to: 10, hard: 1 }] } }] },
      "plans[0].tactics.phases[0].to: 10 is not after the programme's start, which is 10; it has no effect",
    ],
    [
      "a phase that the programme's end cuts short",
      { plans: [{ programme: { end: 26 }, tactics: { phases: [{ from: 20, to: 40, hard: 1 }] } }] },
      "plans[0].tactics.phases[0].to: 40 is beyond the programme's end, which is 26",
    ],
    [
      "feedback rarer than the run",
      { run: { weeks: 52 }, plans: [{ data: { every: 60 } }] },
      "plans[0].data.every: no feedback is given: it would come after 60 weeks, and the programme lasts 52",
    ],
    [
      "reviews rarer than the programme",
      { plans: [{ programme: { start: 10, end: 20 }, theory: { reviewEvery: 13 } }] },
      "plans[0].theory.reviewEvery: no review is held: it would come after 13 weeks, and the programme lasts 10",
    ],
    [
      "the quality of data where there is no feedback",
      { plans: [{ data: { every: 0, quality: 0.9 } }] },
      "plans[0].data.quality: is not used; there is no feedback (data.every is 0)",
    ],
    [
      "learning from reviews that are never held",
      { plans: [{ theory: { reviewEvery: 0, learning: 0.9 } }] },
      "plans[0].theory.learning: is not used; there are no reviews (theory.reviewEvery is 0)",
    ],
    [
      "the size of a core of named people",
      { plans: [{ core: { selection: "named", named: ["1.1.1"], size: 0.1 } }] },
      'plans[0].core.size: is not used; the core is who is named (selection "named")',
    ],
    [
      "a degree on a star",
      { worlds: [{ network: { kind: "star", degree: 4 } }] },
      'worlds[0].network.degree: is not used by a network of kind "star", whose ties follow from its clinicians',
    ],
    [
      "rewiring in a random network",
      { worlds: [{ network: { kind: "random", rewiring: 0.5 } }] },
      'worlds[0].network.rewiring: is not used by a network of kind "random"; only "smallWorld" has it',
    ],
  ];
  test.each(unusual)("%s", (_, value, message) => {
    const result = parseStudyValue({ groundswell: 1, ...value });
    expect(result.ok).toBe(true);
    expect(result.problems.map(formatProblem)).toEqual([message]);
    expect(result.problems[0].severity).toBe("warning");
  });
});

test("what a plan has from the first and does not use itself is no warning", () => {
  const plans = [{ data: { every: 4, quality: 0.9 } }, { data: { every: 0 } }, { programme: { end: 2 } }];
  expect(parseStudyValue({ groundswell: 1, plans }).problems).toEqual([]);
});
