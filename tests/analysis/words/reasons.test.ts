import { describe, expect, test } from "vitest";
import { pairedNumbers } from "../../../src/analysis/paired.ts";
import { needsCompany, reasons, type SettingEffect, strongestFirst } from "../../../src/analysis/words/reasons.ts";

describe("why two plans differ", () => {
  test("names the setting that matters most, what it is worth, and what works the same way and against it", () => {
    const said = why([setting("Meetings", 3), setting("Soft tactics", 8), setting("Hard tactics", -2)], 9);
    expect(said).toEqual([
      "What matters most is Soft tactics 0 → 1: without it, Mine would end with 8 points less genuine use (the middle 80 % ran from 8 to 8).",
      "The same way work Meetings 0 → 1 (+3 points).",
      "Against it works Hard tactics 0 → 1 (−2 points).",
    ]);
  });

  test("speaks of the use that is the world's headline", () => {
    const said = reasons(
      [setting("Meetings", 3), setting("Soft tactics", 8)],
      always(9),
      "Mine",
      "Theirs",
      "enacted use",
    );
    expect(said[0]).toContain("8 points less enacted use");
  });

  test("gives a range on both sides of nothing in more and less, never as less than nothing of a lack", () => {
    const torn = { ...setting("Meetings", 8), within: pairs([...Array(54).fill(0.08), ...Array(10).fill(-0.02)]) };
    expect(why([torn, setting("Resources", 0.4)], 9)[0]).toMatch(
      /8 points less genuine use \(the middle 80 % ran from 2 more to 8 less\)/,
    );
    const lost = { ...setting("Meetings", -8), within: pairs([...Array(54).fill(-0.08), ...Array(10).fill(0.02)]) };
    expect(why([lost, setting("Resources", 0.4)], -9)[0]).toMatch(
      /8 points more genuine use \(the middle 80 % ran from 2 less to 8 more\)/,
    );
  });

  test("rounds as everything else does: a small difference keeps a decimal", () => {
    expect(why([setting("Resources", 8, 0.4)], 8.4).join(" ")).toMatch("One setting differs");
    expect(why([setting("Resources", 8, 0.4), setting("Meetings", 0.3)], 8.4)).toContain(
      "Resources needs company: alone, in Theirs, it makes +0.4 points; here it makes +8 points.",
    );
    expect(why([setting("Resources", 0.4), setting("Meetings", 0.3)], 0.7)[0]).toMatch(
      /Together they make \+0\.7 points\.$/,
    );
  });

  test("says of a plan that loses what costs most", () => {
    expect(why([setting("Hard tactics", -6), setting("Meetings", 1)], -5)[0]).toBe(
      "What matters most is Hard tactics 0 → 1: without it, Mine would end with 6 points more genuine use (the middle 80 % ran from 6 to 6).",
    );
  });

  test("says which settings need the company of others", () => {
    const said = why([setting("Resources", 8, 1), setting("Meetings", 3)], 10);
    expect(said).toContain("Resources needs company: alone, in Theirs, it makes +1 point; here it makes +8 points.");
    expect(needsCompany(setting("Meetings", 3, 2))).toBe(false);
    expect(needsCompany(setting("Meetings", 3, -3))).toBe(false);
    expect(needsCompany(setting("Meetings", 6, -3))).toBe(true);
  });

  test("says when effects taken one by one are more, or less, than the whole difference", () => {
    expect(why([setting("Resources", 8), setting("Meetings", 8)], 9).at(-1)).toBe(
      "Taken back one at a time, the settings make +16 points; Mine and Theirs differ by +9 points: each also does what another would have done, or works only where another is there.",
    );
    expect(why([setting("Resources", 2), setting("Meetings", 1)], 9).at(-1)).toMatch(/some can stand in for others\.$/);
    expect(why([setting("Resources", 5), setting("Meetings", 3)], 9).join(" ")).not.toContain("one at a time");
  });

  test("says that no setting alone makes it, when none moves genuine use by a point in a clear direction", () => {
    const unclear: SettingEffect = {
      ...setting("Meetings", 0),
      within: pairs([...Array(30).fill(0.02), ...Array(29).fill(-0.02)]),
    };
    const said = why([setting("Resources", 0.4), unclear], 4);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^No single setting makes the difference: .* Together they make \+4 points\.$/);
  });

  test("of one setting, or none, says just that", () => {
    expect(why([setting("Meetings", 3)], 3)).toEqual([
      "One setting differs, so all of the difference comes from it: Meetings 0 → 1.",
    ]);
    expect(why([], 0)).toEqual(["Mine and Theirs have the same settings."]);
  });

  test("lists the largest effects first, whichever way they work", () => {
    const listed = strongestFirst([setting("A", 1), setting("B", -5), setting("C", 3)]);
    expect(listed.map(({ label }) => label)).toEqual(["B", "C", "A"]);
  });
});

function why(settings: SettingEffect[], whole: number): string[] {
  return reasons(settings, always(whole), "Mine", "Theirs", "genuine use");
}

/** A setting that makes so many points in every one of 60 networks, in the plan and (else the same) alone. */
function setting(label: string, within: number, alone = within): SettingEffect {
  return { label, text: `${label} 0 → 1`, alone: always(alone), within: always(within) };
}

function always(points: number) {
  return pairs(Array(60).fill(points / 100));
}

function pairs(differences: number[]) {
  return pairedNumbers(new Float64Array(differences.length), Float64Array.from(differences), "higher");
}
