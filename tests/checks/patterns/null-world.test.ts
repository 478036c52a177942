import { expect, test } from "vitest";
import { matchingRate, NULL_WORLD } from "../../../src/checks/patterns/null-world.ts";
import { everyRow } from "./every-row.ts";

await everyRow(NULL_WORLD);

test("a constant rate that leaves a quarter of non-users in 100 weeks is ln 4 ÷ 100", () => {
  expect(matchingRate(0, 0.75, 100)).toBeCloseTo(Math.log(4) / 100, 12);
  expect(matchingRate(0.2, 0.8, 100)).toBeCloseTo(Math.log(4) / 100, 12);
  expect(matchingRate(0.3, 0.3, 100)).toBe(0);
});
