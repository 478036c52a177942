import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { compareCases, compareRuns, disagreements } from "./agreement.ts";
import { drawCase } from "./cases.ts";
import { focusOf } from "./lively.ts";

/** A quick part of the comparison; the files beside this one go over all worlds. */
describe("engine and naive implementation, in distribution", () => {
  it.each(["community", "lively", "classical", "imported"] as const)(
    "agree on ten worlds and plans (%s)",
    { timeout: 120_000 },
    (kind) => {
      expect(disagreements(compareCases(kind, 1, 10, 100))).toEqual([]);
    },
  );
});

describe("the comparison", () => {
  /** Cases of the lively kind that are about one mechanism. */
  const about = (focus: string, count: number) => {
    const numbers: number[] = [];
    for (let number = 1; numbers.length < count; number++) if (focusOf(number) === focus) numbers.push(number);
    return numbers;
  };

  it.each([
    ["outreach", "a third more outreach", ({ cohesion }: Plan) => (cohesion.outreach *= 1.3)],
    ["outreach", "half the outreach", ({ cohesion }: Plan) => (cohesion.outreach /= 2)],
  ] as const)("notices in worlds about %s that there is %s", { timeout: 120_000 }, (focus, _what, change) => {
    const comparisons = about(focus, 7).flatMap((number) => {
      const naive = drawCase("lively", number);
      change(naive.plan);
      return compareRuns(drawCase("lively", number), naive, 200);
    });
    expect(disagreements(comparisons)).not.toEqual([]);
  });

  // at 20 a year of 4 weeks each: a shock that began no new one would last 4 of 6.6 weeks, not 85 % of the time
  it("notices in worlds about shocks that these are rarer by a quarter", { timeout: 120_000 }, () => {
    const comparisons = about("shocks", 7).flatMap((number) => {
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
