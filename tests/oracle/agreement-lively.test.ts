import { expect, it } from "vitest";
import { compareCases, disagreements } from "./agreement.ts";

it("engine and naive implementation agree on 70 communities where every mechanism matters", {
  timeout: 300_000,
}, () => {
  expect(disagreements(compareCases("lively", 1, 70, 200))).toEqual([]);
});
