import { signal } from "@preact/signals";
import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { pairedNumbers } from "../../../src/analysis/paired.ts";
import { shareKind } from "../../../src/analysis/verdict-kind.ts";
import { Survival, UncertaintySwitch } from "../../../src/app/controls/status/uncertainty-switch.tsx";
import { type Page, PageProvider } from "../../../src/app/controls/use-page.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";

const { document } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => render(null, place as unknown as Element));

/** Our plan ahead in so many of 200. */
function pairs(ahead: number) {
  const ours = Array.from({ length: 200 }, (_, i) => (i < ahead ? 0.6 : 0.4));
  return pairedNumbers(new Float64Array(200).fill(0.5), Float64Array.from(ours), "higher");
}

function show(ahead: number, certain: number | null) {
  const study = defaultStudy();
  const store = createStore({
    ...study,
    plans: [defaultPlan("Theirs"), defaultPlan("Ours")],
    run: { ...study.run, replicates: 200 },
  });
  store.choosePlan(1);
  const now = pairs(ahead);
  const page = {
    store,
    view: { pair: () => ({ end: now, verdict: { kind: shareKind(now), text: "" } }) },
    ui: { matters: signal(1) },
    others: { certain: { known: () => (certain === null ? null : pairs(certain)) } },
  } as unknown as Page;
  const parts = [h(UncertaintySwitch, {}), h(Survival, {})];
  act(() => render(h(PageProvider, { value: page, children: parts }), place as unknown as Element));
  return { store, said: () => place.querySelector("[data-part=survival] b")?.textContent };
}

function press(checked: boolean) {
  const box = place.querySelector<HTMLInputElement>("input[type=checkbox]")!;
  box.checked = checked;
  const { Event } = document.defaultView!;
  act(() => void box.dispatchEvent(new Event("change", { bubbles: true })));
}

test("the switch sets what is not known of people in the study, which undo takes back", () => {
  const { store, said } = show(171, null);
  expect(said()).toBeUndefined();
  press(true);
  expect(store.study.value.run.uncertainty).toBe(0.3);
  press(false);
  expect(store.study.value.run.uncertainty).toBe(0);
  store.undo();
  expect(store.study.value.run.uncertainty).toBe(0.3);
  store.undo();
  expect(store.study.value.run.uncertainty).toBe(0);
});

test("beside it stands whether the verdict survives, and the counts alone while that is not known", () => {
  for (const [ahead, certain, words] of [
    [171, null, "ahead in 171 of 200."],
    [171, 200, "still ahead in 171 of 200."],
    [110, 200, "no longer clear: ahead in 110 of 200."],
  ] as const) {
    const { said } = show(ahead, certain);
    press(true);
    expect(said()).toBe(words);
  }
});
