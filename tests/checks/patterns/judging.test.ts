import { describe, expect, test } from "vitest";
import { estimate } from "../../../src/checks/estimate.ts";
import type { Lab } from "../../../src/checks/lab.ts";
import {
  above,
  atLeast,
  atMost,
  below,
  percentWithError,
  pointsWithError,
  weighted,
} from "../../../src/checks/patterns/estimate.ts";
import { planWith, worldWith } from "../../../src/checks/patterns/experiment.ts";
import { claimed, vanished } from "../../../src/checks/patterns/rows.ts";
import { PATTERNS } from "../../../src/checks/patterns.ts";
import { SUMMARIES } from "../../../src/engine/record/summaries.ts";
import { emptyResult, type JobResult, PARTS, runParts } from "../../../src/engine/result.ts";

describe("a mean", () => {
  test("passes a bound by two standard errors or not at all", () => {
    const one = { mean: 0.12, standardError: 0.01, n: 100 };
    expect([atLeast(one, 0.099), atLeast(one, 0.101)]).toEqual([true, false]);
    expect([atMost(one, 0.141), atMost(one, 0.139)]).toEqual([true, false]);
  });

  test("without error may equal its bound, unless it must lie above or below it", () => {
    const nought = { mean: 0, standardError: 0, n: 100 };
    expect([atLeast(nought, 0), atMost(nought, 0)]).toEqual([true, true]);
    expect([above(nought, 0), below(nought, 0)]).toEqual([false, false]);
    expect([above(nought, -0.1), below(nought, 0.1)]).toEqual([true, true]);
  });

  test("that is no number passes nothing", () => {
    const none = estimate([Number.NaN]);
    expect([atLeast(none, -1), atMost(none, 1)]).toEqual([false, false]);
  });

  test("has the standard error of the paired values, not of each apart", () => {
    const [high, low] = [
      [0.9, 0.5, 0.1],
      [0.8, 0.4, 0.0],
    ];
    const { mean, standardError } = weighted([
      [1, high],
      [-1, low],
    ]);
    expect(mean).toBeCloseTo(0.1, 12);
    expect(standardError).toBeCloseTo(0, 12);
    expect(estimate([1, 2, 3, 4]).standardError).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12);
  });

  test("is written in points and per cent, with its standard error", () => {
    expect(pointsWithError({ mean: 0.1312, standardError: 0.0021, n: 100 })).toBe("+13.1 ± 0.2");
    expect(pointsWithError({ mean: -0.0004, standardError: 0, n: 100 })).toBe("0.0 ± 0.0");
    expect(percentWithError({ mean: 0.588, standardError: 0.004, n: 100 })).toBe("58.8 % ± 0.4");
  });
});

describe("a row", () => {
  const whole = { mean: 0.13, standardError: 0.002, n: 100 };
  const ablation = { id: "x", setUp: "", section: "7.2", whole, bound: 0.1, because: "of it" };

  test("of a clause that does not hold fails", () => {
    const claim = { id: "x", lesson: 1, setUp: "", expected: "", got: "", kind: "emergent" as const, because: "of it" };
    expect(claimed({ ...claim, holds: true })).toMatchObject({ outcome: "pass", note: "emergent: of it" });
    expect(claimed({ ...claim, holds: false }).outcome).toBe("fail");
  });

  test("of an ablation fails where the effect is still there", () => {
    expect(vanished({ ...ablation, without: { mean: 0.05, standardError: 0.002, n: 100 } }).outcome).toBe("pass");
    expect(vanished({ ...ablation, without: { mean: 0.099, standardError: 0.002, n: 100 } }).outcome).toBe("fail");
    expect(vanished({ ...ablation, without: whole })).toMatchObject({
      outcome: "fail",
      expected: "vanishes: at most 10 points left",
      got: "+13.0 ± 0.2 points with it, +13.0 ± 0.2 without",
    });
  });
});

describe("where nothing makes a difference", () => {
  const marginGap = SUMMARIES.findIndex(({ key }) => key === "marginGap");
  /** Half of everything in every run, and no gap at the margins. */
  const indifferent: Lab = {
    async run({ world, plans, weeks, replicates, record }): Promise<JobResult> {
      const to = replicates as number;
      const job = { world: 0, plans: plans.map((_, plan) => plan), from: 1, to };
      const sites = world.network.kind === "community" ? world.network.sites : 0;
      const kept = { weeks: false, sites: false, ...record, groups: false };
      const result = emptyResult(job, { weeks, groups: 0, sites }, kept);
      for (const part of PARTS) result[part]?.fill(0.5);
      for (const plan of job.plans)
        for (let replicate = 1; replicate <= to; replicate++)
          runParts(result, plan, replicate).summaries[marginGap] = 0;
      return result;
    },
  };

  // these ask for little or none
  const PASSING = [
    ...["theory-sound", "data-poor", "null-end", "null-levers"],
    ...["structure-champions-cost", "structure-nobody", "structure-ties", "no-cliff-steps"],
  ];

  test.each(PATTERNS)("no clause of $id passes that asks for some", async (check) => {
    const rows = await check.rows(indifferent);
    const passing = rows.filter(({ outcome, note }) => outcome === "pass" && !note.startsWith("ablation"));
    expect(passing.map(({ id }) => id).filter((id) => !PASSING.includes(id))).toEqual([]);
  });
});

test("the rows of all patterns are told apart by their ids, and a value out of range is an error", async () => {
  expect(new Set(PATTERNS.map(({ id }) => id)).size).toBe(PATTERNS.length);
  expect(() => planWith({ tactics: { soft: 1.2 } })).toThrow();
  expect(() => worldWith({ context: { support: -1 } })).toThrow();
  expect(worldWith({ context: { support: 0.2 } }, { people: { conflict: 0.6 } })).toMatchObject({
    context: { support: 0.2, spread: 0.15 },
    people: { conflict: 0.6, community: 0.3 },
  });
});
