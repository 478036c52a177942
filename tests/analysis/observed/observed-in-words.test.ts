import { expect, test } from "vitest";
import { bandsOver } from "../../../src/analysis/bands.ts";
import { againstBands, observedInWords } from "../../../src/analysis/observed/observed-in-words.ts";

/** Networks whose recorded use is 0.30 to 0.50 in each of 21 weeks; the middle 80 % is 0.32 to 0.48. */
const BANDS = bandsOver(Array.from({ length: 101 }, (_, i) => Array(21).fill(0.3 + i / 500)));
const audit = (week: number, share: number, notes: number | null = null) => ({ week, share, notes });

test("audits are counted inside, above and below the band of their own week; those outside the run apart", () => {
  const audits = [audit(-4, 0.4), audit(0, 0.4), audit(5, 0.6), audit(10, 0.1), audit(20, 0.45), audit(21, 0.4)];
  expect(againstBands(audits, BANDS)).toEqual({
    compared: 4,
    inside: 2,
    above: 1,
    below: 1,
    byChance: 0,
    elsewhere: 2,
  });
  expect(observedInWords(audits, BANDS, "Balanced", "networks")).toMatch(
    /^Of your 4 audits in the time simulated, 2 lie in the middle 80 % of what Balanced shows as recorded use, 1 above it, 1 below it\. 2 at other times are not compared\./,
  );
});

test("an audit of few notes that chance alone may have put outside is said to be so, one of many notes is not", () => {
  expect(againstBands([audit(5, 0.6, 20)], BANDS).byChance).toBe(1);
  expect(againstBands([audit(5, 0.6, 2000)], BANDS).byChance).toBe(0);
  expect(observedInWords([audit(5, 0.6, 20)], BANDS, "Balanced", "networks")).toMatch(
    /^Your audit lies above the middle 80 % of what Balanced shows as recorded use\. Chance in so few notes is enough for that\./,
  );
});

test("what lies inside is called no proof, and audits that fall in no simulated week are not compared", () => {
  expect(observedInWords([audit(5, 0.4)], BANDS, "Balanced", "networks")).toMatch(
    /do not show that the plan is what works\.$/,
  );
  expect(observedInWords([audit(30, 0.4)], BANDS, "Balanced", "networks")).toBe(
    "Your audit lies outside the time that is simulated.",
  );
});

test("8 in 10 is said of audits of every note alone: of few notes fewer lie inside, and what is repeated has its own name", () => {
  expect(observedInWords([audit(5, 0.4, 20)], BANDS, "Balanced", "networks")).toContain(
    "Were yours one of these networks and every note looked at, about 8 in 10 would lie inside; of few notes, fewer would.",
  );
  expect(observedInWords([audit(5, 0.4, 20)], BANDS, "Balanced", "runs")).toContain("one of these runs and");
});
