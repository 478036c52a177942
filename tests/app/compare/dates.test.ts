import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Dates } from "../../../src/app/compare/dates.tsx";
import { type Page, PageProvider } from "../../../src/app/controls/use-page.ts";
import { setPlanField } from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { TimeUnit } from "../../../src/text/words/time-words.ts";

const { document, Event } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());

const parsed = parseStudyValue({
  groundswell: 1,
  plans: [
    { name: "Soft", programme: { start: 4, end: 60 } },
    { name: "Hard", programme: { start: 8, end: null } },
    { name: "Both" },
  ],
});
if (!parsed.ok) throw new Error("invalid study");

test("plans that run at other times than the baseline are told, and one button gives all of them its dates, which can be taken back", () => {
  const store = createStore(parsed.study);
  const draw = (unit: TimeUnit = "week") => {
    const page = { store, ui: { timeUnit: { value: unit } } } as unknown as Page;
    render(h(PageProvider, { value: page, children: h(Dates, {}) }), place as unknown as Element);
    return place.textContent ?? "";
  };
  expect(draw()).toContain("Soft from week 4 to week 60; Hard from week 8 to the end of the run.");
  expect(draw()).not.toContain("Both");
  expect(draw("month")).toContain("Soft from month 0.9 to month 13.8; Hard from month 1.8 to the end of the run.");
  const dates = () => store.study.value.plans.map(({ programme: { start, end } }) => [start, end]);
  const before = dates();
  expect(before[2]).toEqual([4, 60]);
  const button = place.querySelector("button")!;
  expect(button.textContent).toBe("Same dates for all");
  button.dispatchEvent(new Event("click"));
  expect(dates()).toEqual([
    [4, 60],
    [4, 60],
    [4, 60],
  ]);
  expect(draw()).toBe("");
  expect(store.undoLabel.value).toBe("Dates of Soft for all plans");
  store.undo();
  expect(dates()).toEqual(before);
  store.edit("", (draft) => setPlanField(draft, 1, "programme.start", 4));
  expect(draw()).toContain("Hard from week 4 to the end of the run");
});
