import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { matchBaseline, setOnBudget, whatGaveWay } from "../../../src/app/controls/levers/budgeting.ts";
import type { Draft } from "../../../src/app/state/edits/edits.ts";
import { createStore, type Store } from "../../../src/app/state/store.ts";
import { plannedHours } from "../../../src/study/levers/hours.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";

test("a lever that is moved keeps the baseline's hours within 1 %, and says what gave way", () => {
  const store = open();
  expect(move(store, "tactics.soft", 0.8)).toBe(true);
  expect(hours(store, 2) / hours(store, 0)).toBeCloseTo(1, 2);
  expect(store.study.value.plans[2].tactics.soft).toBe(0.8);
  const text = whatGaveWay(store.study.value.plans[2])!;
  expect(text).toMatch(/^Core strength 0\.5 → 0\.\d+, Resources 0\.5 → 0\.\d+, Work on conflict 0\.3 → 0\.\d+, Hard/);
  expect(text).not.toContain("Soft tactics");
});

test("the way a slider goes plays no part: back where it began, all levers are as they were on budget", () => {
  const there = open();
  for (const value of [0.9, 1, 0.2, 0, 0.7]) move(there, "tactics.soft", value);
  const direct = open();
  move(direct, "tactics.soft", 0.7);
  expect(there.study.value).toEqual(direct.study.value);
  there.undo();
  expect(there.undoLabel.value).toBe(null);
  expect(there.study.value).toEqual(open().study.value);
});

test("a lever without hours moves alone", () => {
  const store = open();
  move(store, "cohesion.outreach", 0.5);
  expect(whatGaveWay(store.study.value.plans[2])).toBe(null);
  expect(store.study.value.plans[2].tactics).toEqual(open().study.value.plans[2].tactics);
});

test("what cannot be is refused with what could, and nothing changes", () => {
  const store = open();
  const before = store.study.value;
  expect(move(store, "theory.reviewEvery", 1)).toBe(false);
  expect(store.message.value?.text).toMatch(/^Review every costs more hours than the budget/);
  expect(store.study.value).toBe(before);
});

test("a lever of the baseline keeps what the baseline cost, however often it is moved", () => {
  const store = open();
  const before = hours(store, 0);
  for (let i = 0; i < 20; i++) {
    move(store, "tactics.soft", i % 2 === 0 ? 0.3 : 0.6, 0);
    store.settle();
  }
  expect(Math.abs(hours(store, 0) / before - 1)).toBeLessThan(0.01);
});

test("a plan is brought to the baseline's hours in one step", () => {
  const store = open();
  expect(hours(store, 1) / hours(store, 0)).toBeLessThan(0.99);
  store.edit("Match", (draft) => matchBaseline(draft, 1, {}));
  expect(hours(store, 1) / hours(store, 0)).toBeCloseTo(1, 2);
  expect(whatGaveWay(store.study.value.plans[1])).toContain("Soft tactics 0.4 →");
  store.undo();
  expect(store.study.value).toEqual(open().study.value);
});

function move(store: Store, path: string, value: number, plan = 2): boolean {
  const change = (draft: Draft, start: Draft) => setOnBudget(draft, start, plan, path, value, {});
  return store.edit("Move", change, `${plan}/${path}`);
}

function hours(store: Store, plan: number): number {
  const { plans, worlds, run } = store.study.value;
  return plannedHours(plans[plan], worlds[0], run.weeks, {})!.total;
}

function open(): Store {
  const parsed = parseStudy(readFileSync("scenarios/default.json", "utf8"));
  if (!parsed.ok) throw new Error("invalid scenarios/default.json");
  return createStore(parsed.study);
}
