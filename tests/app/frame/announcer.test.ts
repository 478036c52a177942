import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sentence } from "../../../src/app/controls/status/verdict-line.tsx";
import { type Page, PageProvider } from "../../../src/app/controls/use-page.ts";
import { Announcer } from "../../../src/app/frame/announcer.tsx";
import { goLive } from "../../../src/app/results/go-live.ts";
import { createView } from "../../../src/app/results/view.ts";
import { setPlanField } from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { createUi } from "../../../src/app/state/ui.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import { standInRunner } from "../stand-in.ts";

const { document } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());

test("a screen reader is told what a finished run says of the plan in view, and of another that is picked after it", async () => {
  const study = defaultStudy();
  const plans = ["Theirs", "Mine", "Yours"].map(defaultPlan);
  const store = createStore({ ...study, plans, run: { ...study.run, weeks: 4, replicates: 60 } });
  store.edit("Hard tactics of Mine", (draft) => setPlanField(draft, 1, "tactics.hard", 0.3));
  const view = createView(store);
  goLive(store, standInRunner().runner);
  const ui = createUi({ dataset: {} } as HTMLElement, null);
  const page = { store, view, ui } as unknown as Page;
  act(() => render(h(PageProvider, { value: page, children: h(Announcer, {}) }), place as unknown as Element));
  const said = () => place.querySelector("[data-announcer]")!.textContent;
  const shown = () => sentence(store, view, "week").text;
  const pick = (plan: number) => act(() => store.choosePlan(plan));
  await vi.waitFor(() => expect(said()).toBe(`60 networks done. ${shown()}`));
  for (const [plan, name] of [
    [1, "Mine"],
    [2, "Yours"],
    [0, "Theirs"],
  ] as const) {
    pick(plan);
    await vi.waitFor(() => expect(said()).toBe(shown()));
    expect(said()).toContain(name);
  }
});
