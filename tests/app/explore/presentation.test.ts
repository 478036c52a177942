import { expect, test } from "vitest";
import { useTitle } from "../../../src/analysis/headline.ts";
import { presentedSentence } from "../../../src/app/explore/presentation.tsx";
import { PRESENTED } from "../../../src/app/explore/presented.tsx";
import { createBackground } from "../../../src/app/results/background.ts";
import { goLive } from "../../../src/app/results/go-live.ts";
import { createReplay } from "../../../src/app/results/replay.ts";
import { createView } from "../../../src/app/results/view.ts";
import { setPlanField } from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { createUi } from "../../../src/app/state/ui.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import { standInRunner } from "../stand-in.ts";

test("while what was before is held, the heading tells what was and not the result of the change", async () => {
  const study = defaultStudy();
  const plan = defaultPlan("Mine");
  const plans = [defaultPlan("Theirs"), { ...plan, tactics: { ...plan.tactics, hard: 0.3 } }];
  const store = createStore({ ...study, plans, run: { ...study.run, weeks: 4, replicates: 30 } });
  const view = createView(store);
  const { runner } = standInRunner();
  goLive(store, runner);
  const replay = createReplay(store, view, createBackground(runner), {
    now: () => 0,
    next: () => {},
    still: () => true,
  });
  const ui = createUi({ dataset: {} } as HTMLElement, null);
  const said = () => presentedSentence({ store, view, ui, replay });
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  store.choosePlan(1);
  await until(() => store.progress.value.status === "done");
  store.edit("Hard tactics of Mine", (draft) => setPlanField(draft, 1, "tactics.hard", 0.7));
  await until(() => store.progress.value.status === "done" && view.pair(1) !== null);
  const after = said();
  expect(after).toContain("more genuine use");
  replay.hold();
  await until(() => replay.phase.value === "before");
  expect(said()).toBe(
    "Before the last change (Hard tactics of Mine): with Mine the median of genuine use was 30\u00a0% at week 4.",
  );
  replay.release();
  expect(said()).toBe(after);
});

test("the charts that can be shown are called after the use that is spoken of, in the bar and over the chart", () => {
  expect(PRESENTED.map(({ label }) => label("enacted use"))[0]).toBe("Enacted use");
  for (const use of ["genuine use", "enacted use"] as const) {
    const called = PRESENTED.map(({ label }) => label(use));
    expect(called.filter((name) => / use$/.test(name))).toEqual([useTitle(use)]);
    expect(new Set(called).size).toBe(called.length);
  }
});
