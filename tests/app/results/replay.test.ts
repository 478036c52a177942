import { expect, test } from "vitest";
import { createBackground } from "../../../src/app/results/background.ts";
import { goLive } from "../../../src/app/results/go-live.ts";
import { createReplay } from "../../../src/app/results/replay.ts";
import { createView } from "../../../src/app/results/view.ts";
import {
  deletePlan,
  duplicatePlan,
  makeBaseline,
  renamePlan,
  setPlanField,
  setWorldField,
} from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import type { Study } from "../../../src/study/study.ts";
import { standInRunner } from "../stand-in.ts";

test("a replay goes from what was to what is, and the study stays as it is", async () => {
  const { store, replay, shown, settled, clock } = page();
  await settled();
  hard(store, 0.7);
  await settled();
  const study = store.study.value;
  expect(replay.change.value).toBe("Hard tactics of Mine");
  replay.toggle();
  await settled();
  expect(replay.phase.value).toBe("before");
  expect(shown()).toBeCloseTo(0.2, 12);
  const seen: number[] = [];
  while (replay.phase.value !== "off") {
    clock.forward(100);
    const value = shown();
    if (value !== undefined) seen.push(value);
  }
  expect(seen.every((value, i) => i === 0 || value >= seen[i - 1])).toBe(true);
  expect(seen.filter((value) => value > 0.21 && value < 0.69).length).toBeGreaterThan(5);
  expect(replay.bands.value).toBe(null);
  expect(store.study.value).toBe(study);
  expect(store.undoLabel.value).toBe("Hard tactics of Mine");
});

test("without motion it stays at what was until it is asked again", async () => {
  const { store, replay, shown, settled, clock } = page({ still: true });
  await settled();
  hard(store, 0.7);
  await settled();
  replay.toggle();
  await settled();
  clock.forward(60_000);
  expect(replay.phase.value).toBe("before");
  expect(shown()).toBeCloseTo(0.2, 12);
  replay.toggle();
  expect(replay.phase.value).toBe("off");
});

test("held, it rests on what was, and let go it is over, also while what was is still worked out", async () => {
  const { store, replay, shown, settled, clock } = page();
  await settled();
  hard(store, 0.7);
  await settled();
  replay.hold();
  await settled();
  clock.forward(60_000);
  expect(replay.phase.value).toBe("before");
  expect(shown()).toBeCloseTo(0.2, 12);
  replay.release();
  expect(replay.phase.value).toBe("off");
  replay.hold();
  replay.release();
  await settled();
  expect(replay.phase.value).toBe("off");
  expect(replay.bands.value).toBe(null);
});

test("what was before is what was before the whole drag, and is run when it was never shown", async () => {
  const { store, replay, shown, settled, besideJobs } = page();
  // never shown: the edit comes before the first results
  hard(store, 0.3);
  hard(store, 0.7);
  await settled();
  expect(besideJobs.length).toBe(0);
  replay.toggle();
  expect(replay.phase.value).toBe("waiting");
  await settled();
  expect(besideJobs.length).toBeGreaterThan(0);
  expect(replay.phase.value).toBe("before");
  expect(shown()).toBeCloseTo(0.2, 12);
});

test("another edit, or an undo, ends it", async () => {
  const { store, replay, settled, clock } = page();
  await settled();
  for (const [value, change] of [
    [0.7, () => hard(store, 0.4, 0)],
    [0.5, () => store.undo()],
  ] as const) {
    hard(store, value);
    store.settle();
    await settled();
    replay.toggle();
    await settled();
    expect(replay.phase.value).toBe("before");
    change();
    expect(replay.phase.value).toBe("off");
    clock.forward(1000);
    expect(replay.bands.value).toBe(null);
  }
});

test("a change that moves no line is not replayed, one of the world moves them all", async () => {
  const { store, replay, settled } = page();
  await settled();
  expect(replay.change.value).toBe(null);
  store.edit("Rename", (draft) => renamePlan(draft, 1, "Ours"));
  store.edit("Duplicate", (draft) => duplicatePlan(draft, 1));
  expect(replay.change.value).toBe(null);
  store.edit("Baseline", (draft) => makeBaseline(draft, 1));
  expect(replay.change.value).toBe(null);
  store.edit("Delete", (draft) => deletePlan(draft, 2));
  expect(replay.change.value).toBe(null);
  replay.toggle();
  expect(replay.phase.value).toBe("off");
  store.edit("Site support", (draft) => setWorldField(draft, 0, "context.support", 0.9));
  expect(replay.change.value).toBe("Site support");
  await settled();
  replay.toggle();
  await settled();
  expect([...replay.bands.value!.keys()]).toEqual([0, 1]);
});

function page({ still = false } = {}) {
  const store = createStore(twoPlans());
  const view = createView(store);
  const { runner, asked } = standInRunner();
  goLive(store, runner);
  let now = 0;
  let waiting: (() => void)[] = [];
  const clock = {
    now: () => now,
    next: (callback: () => void) => waiting.push(callback),
    still: () => still,
    forward(milliseconds: number) {
      now += milliseconds;
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
    },
  };
  const replay = createReplay(store, view, createBackground(runner), clock);
  const settled = async () => {
    await wait(3);
    while (store.progress.value.status === "running" || replay.phase.value === "waiting") await wait(2);
  };
  /** Where the line of the second plan stands at the end; the stand-in's genuine use is its hard tactics. */
  const shown = () => replay.bands.value?.get(1)?.median.at(-1);
  return { store, replay, shown, settled, clock, besideJobs: asked };
}

function hard(store: ReturnType<typeof createStore>, value: number, plan = 1): void {
  const { name } = store.study.value.plans[plan];
  store.edit(`Hard tactics of ${name}`, (draft) => setPlanField(draft, plan, "tactics.hard", value), `${plan}/hard`);
}

function twoPlans(): Study {
  const study = defaultStudy();
  const plans = [0.1, 0.2].map((value, i) => {
    const plan = defaultPlan(["Theirs", "Mine"][i]);
    return { ...plan, tactics: { ...plan.tactics, hard: value } };
  });
  return { ...study, plans, run: { ...study.run, weeks: 4, replicates: 30 } };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
