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
      "named people who are not used",
      { plans: [{ core: { named: ["a"] } }] },
      'plans[0].core.named: is not used; selection is "random", not "named"',
    ],
  ];
  test.each(unusual)("%s", (_, value, message) => {
    const result = parseStudyValue({ groundswell: 1, ...value });
    expect(result.ok).toBe(true);
    expect(result.problems.map(formatProblem)).toEqual([message]);
    expect(result.problems[0].severity).toBe("warning");
  });
});
