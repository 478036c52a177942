import { describe, expect, it } from "vitest";
import { compareRuns, disagreements } from "./agreement.ts";
import { type Case, drawCase } from "./cases.ts";
import { casesAbout } from "./lively.ts";

/** Changes of one assumption or lever by a part of it: each must show in the worlds that are about it. */
const CHANGES: [focus: string, what: string, change: (naive: Case) => void][] = [
  ["habit", "settled use drifts less", ({ world }) => (world.behaviour.driftSettled *= 0.7)],
  ["settling", "use settles more slowly", ({ world }) => (world.behaviour.settling *= 0.7)],
  ["newcomers", "fewer newcomers are inducted", ({ world }) => (world.behaviour.induction *= 0.75)],
  ["surePlaces", "fewer newcomers are inducted", ({ world }) => (world.behaviour.induction *= 0.75)],
  ["ownJudgement", "one's own judgement weighs more", ({ world }) => (world.behaviour.ownWeight *= 3)],
  ["oldWay", "the practice breaks less with the old way", ({ world }) => (world.practice.divergence *= 0.7)],
  ["presence", "the core is felt less beyond its champions", ({ world }) => (world.behaviour.coreSpill *= 0.6)],
  ["presence", "fewer sites have a champion", ({ plan }) => (plan.core.reach *= 0.5)],
  ["localReviews", "reviews are less local", ({ plan }) => (plan.theory.local *= 0.4)],
  ["ownSkills", "sites differ less in their skills", ({ world }) => (world.context.spread *= 0.7)],
  ["smoothEdge", "tolerance is less spread", ({ world }) => (world.behaviour.toleranceSpread *= 0.7)],
  ["checkable", "checking spares less conflict", ({ world }) => (world.behaviour.conflictVerifiable *= 0.8)],
  ["unknownConstants", "constants are known better", (naive) => (naive.uncertainty *= 0.7)],
];

describe("the comparison notices, over five worlds each, that", () => {
  it.each(CHANGES)("in worlds about %s %s", { timeout: 240_000 }, (focus, _what, change) => {
    const comparisons = casesAbout(focus, 5).flatMap((number) => {
      const naive = drawCase("lively", number);
      change(naive);
      return compareRuns(drawCase("lively", number), naive, 100);
    });
    expect(disagreements(comparisons)).not.toEqual([]);
  });
});
