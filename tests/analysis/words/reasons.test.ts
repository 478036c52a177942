import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedNumbers } from "../../../src/analysis/paired.ts";
import { needsCompany, reasons, type SettingEffect, strongestFirst } from "../../../src/analysis/words/reasons.ts";
import { unsigned } from "../../../src/analysis/words/rounded-figure.ts";

describe("why two plans differ", () => {
  test("names the setting that matters most, what it is worth, and what works the same way and against it", () => {
    const said = why([setting("Meetings", 3), setting("Soft tactics", 8), setting("Hard tactics", -2)], 9);
    expect(said).toEqual([
      "What matters most is Soft tactics 0 → 1: without it, Mine would end with 8 points less genuine use (the middle 80 % were all 8).",
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
      "What matters most is Hard tactics 0 → 1: without it, Mine would end with 6 points more genuine use (the middle 80 % were all 6).",
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

describe("the sentences of Why? beside its rows and the verdict", () => {
  const points = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 60, maxLength: 60 });
  const near = fc.tuple(fc.integer({ min: -40, max: 40 }), points).map(([at, by]) => by.map((each) => at + each / 40));
  const effect = fc.oneof(points, near).map((each) => pairs(each.map((point) => point / 500)));
  const settings = fc
    .array(fc.tuple(effect, effect), { minLength: 2, maxLength: 4 })
    .map((all) => all.map(([within, alone], i) => ({ label: "ABCD"[i]!, text: `${"ABCD"[i]} 0 → 1`, within, alone })));
  const matters = fc.constantFrom(0, 1, 5);
  const shown = (share: number) => unsigned(100 * share);

  test("never contradict one another: figure, direction, side and range", () => {
    fc.assert(
      fc.property(settings, effect, matters, (all, whole, least) => {
        const said = reasons(all, whole, "Mine", "Theirs", "genuine use", least).join("\n");
        expect(said).not.toMatch(/NaN|Infinity|-\d|\b0 points (more|less)|less than 0|ran from (\S+) to \2\b/);
        const first = /^What matters most is (.) .*would end with ([\d.]+) points? (more|less)/.exec(said);
        for (const { text, within } of all) {
          const listed = new RegExp(`${text} \\(([+−])([\\d.]+) points?\\)`).exec(said);
          if (listed === null) continue;
          expect([listed[1], listed[2]]).toEqual([within.median > 0 ? "+" : "−", shown(within.median)]);
          const side = said.indexOf(listed[0]) > said.indexOf("Against it works ") && said.includes("Against it works");
          expect(within.median > 0 === (first![3] === "less")).toBe(!side);
        }
        if (first === null) return;
        const { within } = all.find(({ label }) => label === first[1])!;
        expect([first[2], first[3]]).toEqual([shown(within.median), within.median > 0 ? "less" : "more"]);
        expect(Number(first[2])).toBeGreaterThanOrEqual(least);
        expect(
          all.every((each) => Math.abs(each.within.median) <= Math.abs(within.median) || !said.includes(each.text)),
        ).toBe(true);
      }),
    );
  });

  test("name no setting that the person would not care about", () => {
    const small = [setting("Resources", 4), setting("Meetings", 3)];
    expect(reasons(small, always(7), "Mine", "Theirs", "genuine use", 5)).toEqual([
      "No single setting makes the difference: whichever is taken back, genuine use at the end moves by less than 5 points or in no clear direction. Together they make +7 points.",
    ]);
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
