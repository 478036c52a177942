import { expect, test } from "vitest";
import { hours, percent, points, pointsInWords } from "../../viz/format.ts";

test.each([
  [percent(0.623), "62\u00a0%"],
  [percent(Number.NaN), "–"],
  [points(0.06), "+6"],
  [points(-0.123), "−12"],
  [points(-0.003), "−0.3"],
  [points(0.155), "+16"],
  [points(-0.155), "−16"],
  [points(1e-12), "0"],
  [pointsInWords(0.014), "+1 point"],
  [pointsInWords(0), "0 points"],
  [hours(12_345), "12,345"],
  [hours(987_654_321), "987,654,321"],
  [hours(0), "0"],
])("%s is written %s", (written, expected) => {
  expect(written).toBe(expected);
});
