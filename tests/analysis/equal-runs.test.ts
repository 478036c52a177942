import { describe, expect, test } from "vitest";
import { equalRunsNote } from "../../src/analysis/words/equal-runs.ts";
import type { Inputs } from "../../src/engine/job.ts";
import { plansOf } from "../../src/engine/plan-result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { inputsOf } from "../../src/study/inputs-of.ts";
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";

const behaviour = Object.fromEntries(
  [
    ...["persuasionMotivation", "persuasionPeers", "compliancePressure", "complianceExpected", "resistanceExcess"],
    ...["resistanceConflict", "resistancePeers", "ownership", "stopping", "drift", "reconciliation"],
  ].map((name) => [name, 0]),
);
// Granovetter's crowd: everybody waits for one more than the one before
const crowd = {
  network: { kind: "complete", clinicians: 10 },
  context: { turnover: 0 },
  practice: { initialUse: 0 },
  people: {
    conflict: 0,
    response: "threshold",
    unit: "count",
    thresholds: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    instant: true,
  },
  behaviour,
};
const still = { core: { strength: 0, size: 0 }, tactics: { soft: 0, hard: 0 }, resources: { level: 0 } };

/** What is said of so many runs of a world, with weekly columns or without. */
function noteOf(world: object, replicates: number, weeks: boolean): string | null {
  const parsed = parseStudyValue({ groundswell: 1, run: { weeks: 12 }, plans: [still], worlds: [world] });
  if (!parsed.ok) throw new Error("invalid fixture");
  const inputs: Inputs = inputsOf(parsed.study, {}, { weeks, groups: false, sites: false, trace: false });
  return equalRunsNote(plansOf(simulate(inputs, { world: 0, plans: [0], from: 1, to: replicates })));
}

describe("runs that are all the same", () => {
  test.each([true, false])("are told (weekly columns kept: %s)", (weeks) => {
    expect(noteOf(crowd, 50, weeks)).toBe(
      "In all 50 runs of a plan practice takes the same course: chance decides nothing here, and one run tells as much.",
    );
  });

  test.each([2, 19])("are told without a conclusion where they are few: %i", (runs) => {
    expect(noteOf(crowd, runs, true)).toBe(`In all ${runs} runs of a plan practice takes the same course.`);
    expect(noteOf(crowd, 20, true)).toContain("chance decides nothing");
  });

  test.each([true, false])("are not where chance decides something, or there is one run (weekly: %s)", (weeks) => {
    expect(noteOf({ ...crowd, practice: { initialUse: 0.3 }, people: {} }, 50, weeks)).toBeNull();
    expect(noteOf(crowd, 1, weeks)).toBeNull();
  });
});
