import { expect, test } from "vitest";
import { LIMITS } from "../../src/study/limits.ts";

test("the limits beside results give no figure that could be taken for one of them", () => {
  expect(LIMITS.filter((limit) => /\d/.test(limit))).toEqual([]);
});
