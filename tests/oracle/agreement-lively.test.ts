import { expect, it } from "vitest";
import { compareCases, disagreements } from "./agreement.ts";

it("engine and naive implementation agree on 130 communities where every mechanism matters", {
  timeout: 600_000,
}, () => {
  expect(disagreements(compareCases("lively", 1, 130, 200))).toEqual([]);
});
