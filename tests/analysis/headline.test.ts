import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weeklyBands } from "../../src/analysis/bands.ts";
import { comparedIn } from "../../src/analysis/compare-measures.ts";
import { headlineOf } from "../../src/analysis/headline.ts";
import { pairedSummary, pairedWeeks } from "../../src/analysis/paired.ts";
import { verdict } from "../../src/analysis/verdict.ts";
import { plansOf } from "../../src/engine/plan-result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { EVERYTHING, inputsFor } from "../arbitrary.ts";
import { resultOf } from "./results.ts";

const WEEKS = 12;
const either = fc.constantFrom("genuine", "enacted" as const);

/** Plans soft and hard in a small world of this headline and verifiability. */
function lived(headline: "genuine" | "enacted", verifiability: number) {
  const world = { ...defaultWorld(), network: { ...defaultWorld().network } };
  world.practice = { ...world.practice, headline, verifiability, initialUse: 0.3 };
  const [soft, hard] = [defaultPlan(), defaultPlan()];
  hard.tactics = { ...hard.tactics, hard: 0.9 };
  const inputs = inputsFor("headline", WEEKS, [soft, hard], world, EVERYTHING);
  return { world, plans: plansOf(simulate(inputs, { world: 0, plans: [0, 1], from: 1, to: 3 })) };
}

describe("the headline of a world", () => {
  test("is genuine use, or what is enacted: genuine use and as much of surface use as can be checked, in every week", () => {
    fc.assert(
      fc.property(either, fc.double({ min: 0, max: 1, noNaN: true }), (headline, verifiability) => {
        const { world, plans } = lived(headline, verifiability);
        const { key, byWeek } = headlineOf(world);
        const counted = headline === "genuine" ? 0 : verifiability;
        for (const plan of plans) {
          for (const replicate of [1, 2, 3]) {
            const use = byWeek(plan, replicate);
            const [genuine, surface] = [plan.weekly("genuine", replicate), plan.weekly("surface", replicate)];
            expect([...use]).toEqual([...genuine].map((share, week) => share + counted * surface[week]));
            expect(plan.summary(key, replicate)).toBe(use[WEEKS]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test("has bands and differences by week whose last week is its summary's", () => {
    const { world, plans } = lived("enacted", 0.9);
    const { key, byWeek } = headlineOf(world);
    const [theirs, ours] = plans;
    const said = pairedSummary(theirs, ours, key);
    expect(pairedWeeks(theirs, ours, byWeek).median[WEEKS]).toBe(said.median);
    expect(weeklyBands(ours, byWeek).median[WEEKS]).toBe([...ours.summaries(key)].sort((a, b) => a - b)[1]);
    expect(said.median).not.toBe(pairedSummary(theirs, ours, "genuineEnd").median);
  });

  test("names what the verdict is of", () => {
    const [theirs, ours] = plansOf(resultOf([ends(60, 0.3, 0.3), ends(60, 0.2, 0.5)]));
    const said = (key: "genuineEnd" | "enactedEnd") => verdict(pairedSummary(theirs, ours, key), "Firm", "Soft").text;
    expect(said("enactedEnd")).toMatch(/^In all 60 we ran, Firm ended with more enacted use than Soft/);
    expect(said("genuineEnd")).toMatch(/^In all 60 we ran, Firm ended with less genuine use than Soft/);
  });

  test("stands first among what is compared, and enacted use only where it is some world's", () => {
    const [genuine, enacted] = (["genuine", "enacted"] as const).map((headline) => ({
      practice: { headline, verifiability: 1 },
    }));
    const keys = (...worlds: (typeof genuine)[]) => comparedIn(worlds).map(({ key }) => key);
    expect(keys(genuine).slice(0, 2)).toEqual(["genuineEnd", "surfaceEnd"]);
    expect(keys(enacted).slice(0, 3)).toEqual(["enactedEnd", "genuineEnd", "surfaceEnd"]);
    expect(keys(genuine, enacted).slice(0, 3)).toEqual(["genuineEnd", "enactedEnd", "surfaceEnd"]);
  });
});

function ends(runs: number, genuineEnd: number, enactedEnd: number) {
  return Array.from({ length: runs }, () => ({ genuineEnd, enactedEnd }));
}
