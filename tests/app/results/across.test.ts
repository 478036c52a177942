import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createAcross } from "../../../src/app/results/across.ts";
import { goLive } from "../../../src/app/results/go-live.ts";
import { setPlanField, setWorldField } from "../../../src/app/state/edits/edits.ts";
import type { PlanTable } from "../../../src/app/state/plan-table.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { defaultPlan, defaultStudy, defaultWorld } from "../../../src/study/schema/defaults.ts";
import type { Study } from "../../../src/study/study.ts";
import { standInRunner } from "../stand-in.ts";

test("other worlds are run only while they are wanted, and only they", async () => {
  const { store, wanted, across, jobs, settled } = beside();
  await settled();
  expect(jobs).toEqual([]);
  expect(across.table(1, 0)).toBe(null);
  wanted.value = true;
  await settled();
  expect(new Set(jobs.map(({ world }) => world))).toEqual(new Set([1, 2]));
  for (const world of [0, 1, 2]) {
    expect([0, 1].map((plan) => genuine(across.table(world, plan)))).toEqual([0.1, 0.2]);
    expect(across.table(world, 0)!.to).toBe(store.study.value.run.replicates);
  }
  expect(across.progress.value).toMatchObject({ status: "done", done: 40 });
});

test("they come step by step, and only after the live work", async () => {
  const { store, wanted, across, jobs, live, settled } = beside();
  wanted.value = true;
  while (live.length === 0) await wait(1);
  expect(jobs).toEqual([]);
  expect(across.progress.value.status).toBe("idle");
  while (jobs.length === 0) await wait(0);
  expect(live.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(store.study.value.run.replicates);
  const seen = new Set<number>();
  while (across.progress.value.status !== "done") {
    seen.add(across.table(2, 1)?.to ?? 0);
    await wait(1);
  }
  expect([...seen].filter((n) => n > 0 && n < 40).length).toBeGreaterThan(0);
  await settled();
});

test("after an edit nothing of the plan as it was is given out, and the other plan is not run again", async () => {
  const { store, wanted, across, jobs, settled } = beside();
  wanted.value = true;
  await settled();
  jobs.length = 0;
  store.edit("Hard", (draft) => setPlanField(draft, 1, "tactics.hard", 0.7));
  expect([0, 1, 2].map((world) => across.table(world, 1))).toEqual([null, null, null]);
  await settled();
  expect([0, 1, 2].map((world) => genuine(across.table(world, 1)))).toEqual([0.7, 0.7, 0.7]);
  expect(new Set(jobs.flatMap(({ plans }) => plans))).toEqual(new Set([1]));
});

test("a world that changes is run for all plans, the others for none", async () => {
  const { store, wanted, across, jobs, settled } = beside();
  wanted.value = true;
  await settled();
  jobs.length = 0;
  store.edit("Support", (draft) => setWorldField(draft, 2, "context.support", 0.9));
  expect([0, 1].map((plan) => across.table(2, plan))).toEqual([null, null]);
  expect(across.table(1, 0)).not.toBe(null);
  await settled();
  expect(new Set(jobs.map(({ world }) => world))).toEqual(new Set([2]));
  expect(new Set(jobs.flatMap(({ plans }) => plans))).toEqual(new Set([0, 1]));
});

test("a stop says how far they came, and they go on from there", async () => {
  const { wanted, across, settled } = beside();
  wanted.value = true;
  while (across.progress.value.status !== "running" || across.progress.value.done < 5) await wait(1);
  across.stop();
  expect(across.progress.value.status).toBe("stopped");
  const { done } = across.progress.value;
  await wait(20);
  expect(across.progress.value.done).toBe(done);
  across.resume();
  await settled();
  expect(across.progress.value).toMatchObject({ status: "done", done: 40 });
});

function beside() {
  const store = createStore(threeWorlds());
  const { runner, jobs: live, background: jobs } = standInRunner();
  goLive(store, runner);
  const wanted = signal(false);
  const across = createAcross(store, wanted, runner);
  const settled = async () => {
    await wait(3);
    while ([store.progress.value.status, across.progress.value.status].includes("running")) await wait(2);
    await wait(3);
    while ([store.progress.value.status, across.progress.value.status].includes("running")) await wait(2);
  };
  return { store, live, wanted, across, jobs, settled };
}

function threeWorlds(): Study {
  const study = defaultStudy();
  const plans = [0.1, 0.2].map((hard, i) => {
    const plan = defaultPlan(`Plan ${i + 1}`);
    return { ...plan, tactics: { ...plan.tactics, hard } };
  });
  const worlds = [0.2, 0.5, 0.8].map((support) => {
    const world = defaultWorld(`World ${support}`);
    return { ...world, context: { ...world.context, support } };
  });
  return { ...study, plans, worlds, run: { ...study.run, weeks: 4, replicates: 40 } };
}

/** Genuine use at the end in the first network, which is the first summary. */
function genuine(table: PlanTable | null): number | undefined {
  return table?.result.summary("genuineEnd", 1);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
