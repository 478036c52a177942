import { expect, it } from "vitest";
import { compareCases, disagreements } from "./agreement.ts";

it("engine and naive implementation agree on 70 communities and plans", { timeout: 600_000 }, () => {
  expect(disagreements(compareCases("community", 1, 70, 200))).toEqual([]);
});
