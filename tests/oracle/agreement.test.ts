import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { compareCases, compareRuns, disagreements } from "./agreement.ts";
import { drawCase } from "./cases.ts";
import { casesAbout, FOCUSES } from "./lively.ts";

/** A quick part of the comparison; the files beside this one go over all worlds. */
describe("engine and naive implementation, in distribution", () => {
  it.each([
    ["community", 10],
    ["lively", FOCUSES.length],
    ["classical", 10],
    ["imported", 10],
  ] as const)("agree on worlds and plans (%s, %i)", { timeout: 240_000 }, (kind, worlds) => {
    expect(disagreements(compareCases(kind, 1, worlds, 100))).toEqual([]);
  });
});

describe("the comparison", () => {
  it.each([
    ["outreach", "a third more outreach", ({ cohesion }: Plan) => (cohesion.outreach *= 1.3)],
    ["outreach", "half the outreach", ({ cohesion }: Plan) => (cohesion.outreach /= 2)],
  ] as const)("notices in worlds about %s that there is %s", { timeout: 120_000 }, (focus, _what, change) => {
    const comparisons = casesAbout(focus, 7).flatMap((number) => {
      const naive = drawCase("lively", number);
      change(naive.plan);
      return compareRuns(drawCase("lively", number), naive, 200);
    });
    expect(disagreements(comparisons)).not.toEqual([]);
  });

  // at 20 a year of 4 weeks each: a shock that began no new one would last 4 of 6.6 weeks, not 85 % of the time
  it("notices in worlds about shocks that these are rarer by a quarter", { timeout: 120_000 }, () => {
    const comparisons = casesAbout("shocks", 7).flatMap((number) => {
      const naive = drawCase("lively", number);
      naive.world.context.shocks.perYear *= 0.75;
      return compareRuns(drawCase("lively", number), naive, 200);
    });
    expect(disagreements(comparisons)).not.toEqual([]);
  });

  // a third more of what is rare shows in more worlds only
  it.each([
    ["drift", 20],
    ["complianceVerifiable", 20],
    ["conflictEasing", 20],
    ["stopping", 50],
  ] as const)("notices that %s is a third too high, over %i communities", { timeout: 120_000 }, (name, worlds) => {
    const comparisons = [];
    for (let number = 1; number <= worlds; number++) {
      const naive = drawCase("community", number);
      naive.world.behaviour[name] *= 4 / 3;
      comparisons.push(...compareRuns(drawCase("community", number), naive, 100));
    }
    expect(disagreements(comparisons)).not.toEqual([]);
  });
});
