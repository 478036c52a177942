import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { duplicatePlan, makeBaseline } from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";

const parsed = parseStudyValue(JSON.parse(readFileSync("scenarios/default.json", "utf8")));
if (!parsed.ok) throw new Error("invalid study");
const { study } = parsed;

/** The colour of each plan, by its name. */
const colours = (store: ReturnType<typeof createStore>) =>
  Object.fromEntries(store.study.value.plans.map(({ name }, i) => [name, store.draft.value.styles[i]]));
const inFocus = (store: ReturnType<typeof createStore>) => store.study.value.plans[store.focus.value].name;

test.each([0, 1, 2])(
  "another baseline leaves plan %d in focus, and every plan its colour, and undo does as well",
  (focus) => {
    for (const baseline of [1, 2]) {
      const store = createStore(study);
      store.choosePlan(focus);
      const [before, looked] = [colours(store), inFocus(store)];
      store.edit("Baseline", (draft) => makeBaseline(draft, baseline));
      expect(store.study.value.plans[0].name).toBe(study.plans[baseline].name);
      expect([colours(store), inFocus(store)]).toEqual([before, looked]);
      store.undo();
      expect([colours(store), inFocus(store)]).toEqual([before, looked]);
    }
  },
);

test("a new plan is a copy of the one that is looked at, also after another baseline was chosen, and is looked at itself", () => {
  for (const focus of [0, 1, 2]) {
    const store = createStore(study);
    store.choosePlan(focus);
    store.edit("Baseline", (draft) => makeBaseline(draft, 1));
    const seen = store.study.value.plans[store.focus.value];
    store.edit("Duplicate", (draft) => duplicatePlan(draft, store.focus.value));
    const made = store.study.value.plans[store.focus.value];
    expect({ ...made, name: seen.name }).toEqual(seen);
    expect(store.focus.value).toBe(3);
    expect(new Set(store.draft.value.styles).size).toBe(4);
  }
});
