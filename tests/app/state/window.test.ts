import fc from "fast-check";
import { expect, test } from "vitest";
import shipped from "../../../scenarios/default.json" with { type: "json" };
import { createStore } from "../../../src/app/state/store.ts";
import { canBeCut, kept, shifted, type Window, windowBetween, withEnd, within } from "../../../src/app/state/window.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";

const WEEKS = 104;
const week = fc.integer({ min: -200, max: 400 });
const aWindow = fc.tuple(week, week).map(([one, other]) => windowBetween(one, other, WEEKS));

test("whatever is done with it, a window is at least four weeks within the study", () => {
  fc.assert(
    fc.property(aWindow, week, fc.constantFrom("from", "to" as const), (window, at, end) => {
      for (const next of [window, withEnd(window, end, at, WEEKS), shifted(window, at, WEEKS)]) valid(next);
    }),
  );
});

test("one end moves and the other stays", () => {
  expect(withEnd({ from: 10, to: 40 }, "from", 30, WEEKS)).toEqual({ from: 30, to: 40 });
  expect(withEnd({ from: 10, to: 40 }, "from", 60, WEEKS)).toEqual({ from: 36, to: 40 });
  expect(withEnd({ from: 10, to: 40 }, "to", 300, WEEKS)).toEqual({ from: 10, to: 104 });
});

test("moved as a whole it keeps its length, and stops at the ends", () => {
  expect(shifted({ from: 10, to: 40 }, 5, WEEKS)).toEqual({ from: 15, to: 45 });
  expect(shifted({ from: 10, to: 40 }, -50, WEEKS)).toEqual({ from: 0, to: 30 });
  expect(shifted({ from: 10, to: 40 }, 500, WEEKS)).toEqual({ from: 74, to: 104 });
});

test("in a shorter study what is left of it is shown, or all weeks where that is too little", () => {
  expect(within({ from: 10, to: 40 }, 30)).toEqual({ from: 10, to: 30 });
  expect(within({ from: 10, to: 40 }, 12)).toEqual({ from: 0, to: 12 });
  expect(within(null, 12)).toEqual({ from: 0, to: 12 });
  expect(canBeCut(4)).toBe(false);
});

test("all weeks are no window", () => {
  expect(kept({ from: 0, to: WEEKS }, WEEKS)).toBe(null);
  expect(kept({ from: 1, to: WEEKS }, WEEKS)).toEqual({ from: 1, to: WEEKS });
});

test("the week read out is the last that is shown, a pinned one stays, and another study shows all its weeks", () => {
  const parsed = parseStudyValue(shipped);
  if (!parsed.ok) throw new Error("invalid default study");
  const store = createStore(parsed.study);
  store.window.value = { from: 10, to: 40 };
  expect(store.week.value).toBe(40);
  store.pinnedWeek.value = 60;
  expect(store.week.value).toBe(60);
  store.window.value = { from: 0, to: 30 };
  expect(store.pinnedWeek.value).toBe(60);
  store.open(parsed.study);
  expect(store.shownWeeks.value).toEqual({ from: 0, to: WEEKS });
});

function valid({ from, to }: Window): void {
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to).toBeLessThanOrEqual(WEEKS);
  expect(to - from).toBeGreaterThanOrEqual(4);
}
