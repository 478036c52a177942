import { expect, test } from "vitest";
import { heldRange } from "../../../src/app/controls/chart/held-range.ts";

test("an axis goes along with results up to 25 networks", () => {
  expect(heldRange(null, [-0.1, 0.1], 10)).toEqual([-0.1, 0.1]);
  expect(heldRange([-0.4, 0.4], [-0.1, 0.1], 25)).toEqual([-0.1, 0.1]);
});

test("from then on it stays while all is inside, and gives way only on the side where something would lie outside", () => {
  const before = [-0.1, 0.2] as const;
  expect(heldRange(before, [0, 0.1], 50)).toBe(before);
  expect(heldRange(before, [0, 0.3], 200)).toEqual([-0.1, 0.3]);
  expect(heldRange(before, [-0.2, 0.1], 200)).toEqual([-0.2, 0.2]);
});
