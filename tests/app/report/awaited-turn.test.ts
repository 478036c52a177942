import { expect, test } from "vitest";
import { awaitedTurn } from "../../../src/app/report/awaited-turn.ts";
import type { OtherRun } from "../../../src/app/results/other-runs.ts";
import type { PlanTable } from "../../../src/app/state/plan-table.ts";

const table = {} as PlanTable;
const told = [0, 1, 2].map((plan) => ({ plan, table }));

function said(states: Record<number, "running" | "done" | "failed" | "impossible">, weeks = 208, shown = told) {
  const longer = {
    settings: () => ({ weeks, replicates: 20, seed: "s", uncertainty: 0 }),
    outcome: (plan: number) => (states[plan] === undefined ? null : { state: states[plan], message: "", answer: {} }),
  };
  return awaitedTurn(longer as unknown as Pick<OtherRun, "outcome" | "settings">, shown, "month");
}

test("a report that is printed at once says that a turn is still being worked out, until it is known of every plan told", () => {
  const still = "Whether the order turns after four years is still being worked out.";
  expect(said({})).toBe(still);
  expect(said({ 1: "done" })).toBe(still);
  expect(said({ 1: "done", 2: "running" })).toBe(still);
  expect(said({ 1: "failed", 2: "running" })).toBe(still);
  expect(said({ 1: "done", 2: "done" })).toBe(null);
  expect(said({ 1: "done", 2: "impossible" })).toBe(null);
  expect(said({ 1: "done", 2: "failed" })).toBe("Whether the order turns after four years could not be worked out.");
});

test("nothing is awaited of the baseline, of plans that are not told, or without results of the runs themselves", () => {
  expect(said({ 1: "done" }, 208, told.slice(0, 2))).toBe(null);
  expect(said({}, 208, told.slice(0, 1))).toBe(null);
  expect(said({}, 208, [{ plan: 1, table: null as unknown as PlanTable }])).toBe(null);
});

test("the longer run is told in the unit that is chosen", () => {
  expect(said({}, 60)).toContain("after 13.8 months");
});
