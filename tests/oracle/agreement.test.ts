import { describe, expect, it } from "vitest";
import { compareCases, compareRuns, disagreements } from "./agreement.ts";
import { drawCase, type Kind } from "./cases.ts";

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
  it.each([
    ["drift", "community"],
    ["complianceVerifiable", "community"],
    ["conflictEasing", "community"],
    ["stopping", "community"],
  ] as const)("notices that %s is a third too high (%s)", { timeout: 120_000 }, (name, kind: Kind) => {
    const comparisons = [];
    for (let number = 1; number <= 20; number++) {
      const naive = drawCase(kind, number);
      naive.world.behaviour[name] *= 4 / 3;
      comparisons.push(...compareRuns(drawCase(kind, number), naive, 100));
    }
    expect(disagreements(comparisons)).not.toEqual([]);
  });
});
