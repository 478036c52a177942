import { describe, expect, test } from "vitest";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { formatProblem } from "../../../src/text/problem.ts";

describe("of very many mistakes the first hundred are told,", () => {
  const last = "there are more problems; these are the first 100";

  test("whether keys, values or people", () => {
    const keys = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`k${i}`, 1]));
    const thresholds = Array.from({ length: 30_000 }, () => "x");
    const named = Array.from({ length: 5000 }, () => "1.1.1");
    for (const value of [
      keys,
      { worlds: [{ people: { thresholds } }] },
      { plans: [{ core: { selection: "named", named } }] },
    ]) {
      const { ok, problems } = parseStudyValue({ groundswell: 1, ...value });
      expect(ok).toBe(false);
      expect(problems).toHaveLength(101);
      expect(problems.map(formatProblem)[100]).toBe(last);
    }
  });

  test("and no number of warnings hides an error", () => {
    const phases = Array.from({ length: 100 }, () => ({ from: 0, to: 9 }));
    const many = { plans: [{ tactics: { phases } }, {}] };
    const warned = parseStudyValue({ groundswell: 1, ...many });
    expect(warned.ok).toBe(true);
    expect(warned.problems).toHaveLength(101);
    const wrong = parseStudyValue({ groundswell: 1, ...many, worlds: [{ people: { twoWay: true } }] });
    expect(wrong.ok).toBe(false);
    expect(wrong.problems.map(formatProblem)[0]).toBe('worlds[0].people.twoWay: true needs "instant" to be true');
  });
});
