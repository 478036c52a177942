import { expect, it } from "vitest";
import { compareCases, disagreements } from "./agreement.ts";

it("engine and naive implementation agree on 100 communities and plans", { timeout: 600_000 }, () => {
  expect(disagreements(compareCases("community", 1, 100, 200))).toEqual([]);
});
