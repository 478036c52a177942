import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changes } from "../../src/study/changes.ts";
import { HARSHER_WORLDS } from "../../src/study/harsher-worlds.ts";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { studyText } from "../../src/study/write-study.ts";
import { arbitraryStudy } from "./arbitrary-study.ts";

/** What each may change, and nothing else. */
const CHANGES: Record<string, readonly string[]> = {
  support: ["context.support", "context.perSite"],
  turnover: ["context.turnover", "context.perSite"],
  shocks: ["context.shocks.perYear", "context.shocks.size"],
  conflict: ["people.conflict"],
  capability: ["people.capability"],
  threshold: ["people.threshold", "people.thresholds"],
};

describe("six harsher worlds", () => {
  test("each make one thing of the default world harder, and say it with numbers", () => {
    const world = defaultWorld();
    expect(
      HARSHER_WORLDS.map(({ harsher }) =>
        changes(world, harsher(world))
          .map(({ text }) => text)
          .join("; "),
      ),
    ).toEqual([
      "Site support 0.5 → 0.25",
      "Turnover 0.003 → 0.009 per week",
      "Shocks a year 0 → 4 a year; Size of a shock 0.3 → 0.5",
      "Conflict at the start 0.1 → 0.5",
      "Capability at the start 0.4 → 0.15",
      "Threshold 0.3 → 0.45",
    ]);
  });

  test("of any valid world are valid, and differ in that one thing alone", () => {
    fc.assert(
      fc.property(arbitraryStudy, fc.constantFrom(...HARSHER_WORLDS), (study, { key, harsher }) => {
        const worlds = study.worlds.map((world) => harsher(world));
        const parsed = parseStudy(studyText({ ...study, worlds }));
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
        for (const [i, world] of worlds.entries())
          for (const { path } of changes(study.worlds[i], world)) expect(CHANGES[key]).toContain(path);
      }),
      { numRuns: 100 },
    );
  });

  test("sites and people of whom more is known are in the harsher world too", () => {
    const world = defaultWorld();
    world.context.perSite = [
      { site: "1", support: 0.8 },
      { site: "2", turnover: 0.01 },
    ];
    world.people.thresholds = [0.2, 0.4];
    const by = (key: string) => HARSHER_WORLDS.find((each) => each.key === key)!.harsher(world);
    expect(by("support").context.perSite).toEqual([
      { site: "1", support: 0.55 },
      { site: "2", turnover: 0.01 },
    ]);
    expect(by("turnover").context.perSite).toEqual([
      { site: "1", support: 0.8 },
      { site: "2", turnover: 0.03 },
    ]);
    expect(by("threshold").people.thresholds).toEqual([0.2 * 1.5, 0.4 * 1.5]);
  });
});
