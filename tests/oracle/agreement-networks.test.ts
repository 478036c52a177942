import { expect, it } from "vitest";
import { compareCases, disagreements } from "./agreement.ts";

it("engine and naive implementation agree on 60 classical networks and plans", { timeout: 600_000 }, () => {
  expect(disagreements(compareCases("classical", 1, 60, 200))).toEqual([]);
});

it("engine and naive implementation agree on 60 imported networks and plans", { timeout: 600_000 }, () => {
  expect(disagreements(compareCases("imported", 1, 60, 200))).toEqual([]);
});
