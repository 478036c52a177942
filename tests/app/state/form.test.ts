import { expect, test } from "vitest";
import { fitting, heldTo, PLAN_FIELDS, WORLD_FIELDS } from "../../../src/app/state/form.ts";

const field = (path: string) => [...PLAN_FIELDS, ...WORLD_FIELDS].find((each) => each.path === path)!;

test.each([
  ["tactics.hard", "5", 1, "0 to 1"],
  ["tactics.hard", "-1", 0, "0 to 1"],
  ["tactics.hard", "0.4", 0.4, null],
  ["tactics.hard", "much", null, null],
  ["tactics.hard", "", null, null],
  ["theory.reviewEvery", "4.6", 5, "whole numbers"],
  ["theory.reviewEvery", "9999", 5200, "0 to 5200"],
])("%s typed as %j becomes %j and says %j", (path, text, value, said) => {
  expect(fitting(field(path), text)).toBe(value);
  expect(heldTo(field(path), text)).toBe(said);
});
