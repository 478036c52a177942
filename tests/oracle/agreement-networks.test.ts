import { expect, it } from "vitest";
import { compareCases, disagreements } from "./agreement.ts";

it("engine and naive implementation agree on 45 classical networks and plans", { timeout: 600_000 }, () => {
  expect(disagreements(compareCases("classical", 1, 45, 200))).toEqual([]);
});

it("engine and naive implementation agree on 50 imported networks and plans", { timeout: 600_000 }, () => {
  expect(disagreements(compareCases("imported", 1, 50, 200))).toEqual([]);
});
