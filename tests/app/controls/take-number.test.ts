import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeNumber, takeNumbers } from "../../../src/app/controls/fields/take-number.ts";
import { PLAN_FIELDS, shownNumber, WORLD_FIELDS } from "../../../src/app/state/form.ts";

const field = (path: string) => [...PLAN_FIELDS, ...WORLD_FIELDS].find((each) => each.path === path)!;

describe("what is typed into a number field", () => {
  test.each([
    ["tactics.hard", "0.4", 0.4],
    ["tactics.hard", "0,7", 0.7],
    ["tactics.hard", "70%", 0.7],
    ["tactics.hard", "1e-1", 0.1],
    ["tactics.hard", "٠٫٣", 0.3],
    ["theory.reviewEvery", "٣", 3],
    ["theory.reviewEvery", "4.0", 4],
    ["network.clinicians", "1,250", 1250],
    ["network.clinicians", "12 000", 12000],
    ["costs.core", "1.125", 1.125],
    ["behaviour.surfaceInfluence", "−0,5", -0.5],
    ["context.turnover", "2 %", 0.02],
  ])("%s takes %j as %d", (path, text, value) => {
    expect(takeNumber(field(path), text)).toEqual({ value });
  });

  test.each([
    ["tactics.hard", "", "A number is needed: 0 to 1"],
    ["tactics.hard", "abc", "“abc” is no number: 0 to 1"],
    ["tactics.hard", "٣", "It must be 0 to 1; write 3 % for percent"],
    ["tactics.hard", "70", "It must be 0 to 1; write 70 % for percent"],
    ["tactics.hard", "-1", "It must be 0 to 1"],
    ["tactics.hard", "170%", "It must be 0 to 1"],
    ["tactics.hard", "1e999", "It must be 0 to 1"],
    ["theory.reviewEvery", "4.6", "Whole numbers only: 4 or 5"],
    ["theory.reviewEvery", "9999", "It must be a whole number from 0 to 5200"],
    ["theory.reviewEvery", "50%", "This is in weeks, not in percent"],
    ["costs.core", "50%", "This is in hours a week, not in percent"],
    ["people.threshold", "1,000", "“1,000” can be 1 or 1000: write it without the comma"],
    ["network.clinicians", "2.000", "“2.000” can be 2 or 2000: write it without the point"],
  ])("%s refuses %j and says why", (path, text, refused) => {
    expect(takeNumber(field(path), text)).toEqual({ refused });
  });

  test("what is taken always lies in the field's range, and is whole where the field is", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,' %e-−٣٫"), maxLength: 8 });
    const fields = [...PLAN_FIELDS, ...WORLD_FIELDS].filter(({ kind }) => kind === "number" || kind === "integer");
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, (each, text) => {
        const answer = takeNumber(each, text);
        if ("refused" in answer) return;
        expect(answer.value).toBeGreaterThanOrEqual(each.min!);
        expect(answer.value).toBeLessThanOrEqual(each.max!);
        if (each.kind === "integer") expect(Number.isInteger(answer.value)).toBe(true);
      }),
    );
  });

  test("a field takes back what it shows, unless the number is not zero and shows as such", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const shown = shownNumber(value);
        expect(takeNumber(field("tactics.hard"), shown)).toEqual({ value: Number(shown) });
        expect(Number(shown) === 0).toBe(value === 0);
      }),
    );
  });
});

describe("a list of numbers", () => {
  const item = field("people.thresholds").items![0];
  test.each([
    ["0.3\n0,4\n٠٫٥", [0.3, 0.4, 0.5]],
    ["0.3,0.4, 1", [0.3, 0.4, 1]],
    ["0,3; 0,4", [0.3, 0.4]],
    ["1, 2, 3", [1, 2, 3]],
    ["1 2 3", [1, 2, 3]],
  ])("%j is read as %j", (text, value) => {
    expect(takeNumbers(item, text)).toEqual({ value });
  });

  test("one number of it that is not taken refuses all, with the number; a comma that may be either is not guessed", () => {
    expect(takeNumbers(item, "1\nmany\n3")).toEqual({ refused: "“many” is no number: 0 to 1000000" });
    expect(takeNumbers(item, "1,2,3")).toEqual({
      refused: "“1,2,3” can be one number or several: put one to a line",
    });
  });
});
