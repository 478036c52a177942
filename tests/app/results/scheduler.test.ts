import { expect, test } from "vitest";
import { createScheduler, type Request, steps } from "../../../src/app/results/scheduler.ts";
import { contentKeys } from "../../../src/app/state/content-keys.ts";
import type { PlanTable } from "../../../src/app/state/plan-table.ts";
import type { Progress } from "../../../src/app/state/progress.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import type { Study } from "../../../src/study/study.ts";
import { standInRunner } from "../stand-in.ts";

test("results are shown after 10, 25, 50, 100 and 200 replicates", async () => {
  const { scheduler, shown, settled } = live();
  scheduler.request(asked(studyOf(0.1, 0.2)));
  await settled();
  expect(shown.map((tables) => tables.map(({ to }) => to))).toEqual([10, 25, 50, 100, 200].map((n) => [n, n]));
});

test("fewer replicates than a step end with exactly as many, more go on doubling", () => {
  expect(steps(7)).toEqual([7]);
  expect(steps(60)).toEqual([10, 25, 50, 60]);
  expect(steps(1000)).toEqual([10, 25, 50, 100, 200, 400, 800, 1000]);
});

test("requests within one turn are one: only the last is run", async () => {
  const { scheduler, jobs, shown, settled } = live();
  for (const hard of [0.1, 0.2, 0.3]) scheduler.request(asked(studyOf(hard)));
  await settled();
  expect(replicatesRun(jobs)).toBe(200);
  expect(shown.every((tables) => tables.every((table) => genuineOf(table) === 0.3))).toBe(true);
});

test("a new request cancels the one before, and nothing of that one is shown afterwards", async () => {
  const { scheduler, shown, settled } = live();
  const values = [0.1, 0.2, 0.3, 0.4, 0.5];
  for (const hard of values) {
    scheduler.request(asked(studyOf(hard)));
    const before = shown.length;
    await wait(4);
    for (const tables of shown.slice(before)) expect(tables.map(genuineOf)).toEqual([hard]);
  }
  await settled();
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.5]);
  expect(shown.at(-1)![0].to).toBe(200);
});

test("only the plan that changed is run again", async () => {
  const { scheduler, jobs, shown, settled } = live();
  scheduler.request(asked(studyOf(0.1, 0.2, 0.3)));
  await settled();
  jobs.length = 0;
  scheduler.request(asked(studyOf(0.1, 0.9, 0.3)));
  await settled();
  expect(new Set(jobs.flatMap(({ plans }) => plans))).toEqual(new Set([1]));
  expect(replicatesRun(jobs)).toBe(200);
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.1, 0.9, 0.3]);
});

test("a plan worked out before is shown at once and not run again, whatever its place or name", async () => {
  const { scheduler, jobs, shown, progress, settled } = live();
  scheduler.request(asked(studyOf(0.1, 0.2)));
  await settled();
  scheduler.request(asked(studyOf(0.1, 0.7)));
  await settled();
  jobs.length = 0;
  const back = studyOf(0.2, 0.1);
  back.plans[0].name = "Another name";
  scheduler.request(asked(back));
  await settled();
  expect(jobs).toEqual([]);
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.2, 0.1]);
  expect(progress.at(-1)).toMatchObject({ status: "done", done: 200 });
});

test("two equal plans are run once", async () => {
  const { scheduler, jobs, shown, settled } = live();
  scheduler.request(asked(studyOf(0.4, 0.4)));
  await settled();
  expect(replicatesRun(jobs)).toBe(200);
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.4, 0.4]);
});

test("stop says how many every plan has, shows those, and nothing more arrives", async () => {
  const { scheduler, shown, progress, settled } = live();
  scheduler.request(asked(studyOf(0.1, 0.2)));
  while ((progress.at(-1)?.done ?? 0) < 30) await wait(1);
  scheduler.stop();
  const { status, done, total } = progress.at(-1)!;
  expect({ status, total }).toEqual({ status: "stopped", total: 200 });
  expect(done).toBeGreaterThanOrEqual(30);
  expect(done).toBeLessThan(200);
  expect(shown.at(-1)!.map(({ to }) => to >= done)).toEqual([true, true]);
  const count = shown.length;
  await wait(30);
  expect(shown.length).toBe(count);
  scheduler.resume();
  await settled();
  expect(progress.at(-1)).toMatchObject({ status: "done", done: 200 });
});

test("a request for what is already there changes nothing", async () => {
  const { scheduler, progress, settled } = live();
  scheduler.request(asked(studyOf(0.1)));
  await settled();
  const count = progress.length;
  scheduler.request(asked(studyOf(0.1)));
  await wait(10);
  expect(progress.length).toBe(count);
});

test("a failed run says why, keeps what was shown, and can be tried again", async () => {
  const { scheduler, shown, progress, settled, failWith } = live();
  scheduler.request(asked(studyOf(0.1)));
  await settled();
  failWith(new Error("a worker ended 2 times"));
  scheduler.request(asked(studyOf(0.5)));
  await settled();
  expect(progress.at(-1)).toMatchObject({ status: "failed", message: "a worker ended 2 times" });
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.1]);
  failWith(null);
  scheduler.resume();
  await settled();
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.5]);
});

test("a run of which one job fails while another goes on ends as failed, and nothing of it arrives afterwards", async () => {
  const { scheduler, jobs, shown, progress, settled, failWith } = live();
  failWith(new Error("a worker ended 2 times"), 8);
  scheduler.request(asked(studyOf(0.1)));
  await settled();
  await wait(30);
  scheduler.stop();
  const statuses = progress.map(({ status }) => status);
  expect(statuses.filter((status) => status === "failed").length).toBe(1);
  expect(statuses.at(-1)).toBe("failed");
  const run = jobs.length;
  await wait(30);
  expect(jobs.length).toBe(run);
  failWith(null);
  scheduler.resume();
  await settled();
  expect(progress.at(-1)).toMatchObject({ status: "done", done: 200 });
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.1]);
});

test("neither stop nor a new request waits for a job", async () => {
  const { scheduler, shown, progress, settled, waitFor } = live();
  waitFor(new Promise(() => {}));
  scheduler.request(asked(studyOf(0.1)));
  await wait(2);
  scheduler.stop();
  expect(progress.at(-1)).toMatchObject({ status: "stopped", done: 0 });
  scheduler.resume();
  await wait(2);
  expect(progress.at(-1)).toMatchObject({ status: "running", done: 0 });
  waitFor(Promise.resolve());
  scheduler.request(asked(studyOf(0.5)));
  await settled();
  expect(progress.at(-1)).toMatchObject({ status: "done", done: 200 });
  expect(shown.at(-1)!.map(genuineOf)).toEqual([0.5]);
});

test("inputs of which the workers die fail the run, and it says why", async () => {
  const { scheduler, progress, settled, waitFor } = live();
  const broken = Promise.reject(new Error("too large"));
  broken.catch(() => {});
  waitFor(broken);
  scheduler.request(asked(studyOf(0.1)));
  await settled();
  expect(progress.at(-1)).toMatchObject({ status: "failed", message: expect.stringContaining("too large") });
});

test("a request that is forgotten ends without a word, and may be asked again", async () => {
  const { scheduler, progress, settled } = live();
  scheduler.request(asked(studyOf(0.1)));
  await wait(2);
  scheduler.forget();
  const count = progress.length;
  await wait(10);
  scheduler.resume();
  await wait(10);
  expect(progress.length).toBe(count);
  scheduler.request(asked(studyOf(0.1)));
  await settled();
  expect(progress.at(-1)).toMatchObject({ status: "done", done: 200 });
});

test("another world, seed or length runs every plan again", async () => {
  const study = studyOf(0.1, 0.2);
  const keys = contentKeys(study, 0);
  const changed = [
    { ...study, run: { ...study.run, seed: "another" } },
    { ...study, run: { ...study.run, weeks: 52 } },
    { ...study, worlds: [{ ...study.worlds[0], people: { ...study.worlds[0].people, capability: 0.7 } }] },
  ];
  for (const other of changed) {
    const others = contentKeys(other, 0);
    expect(others.filter((key) => keys.includes(key))).toEqual([]);
  }
  const renamed = { ...study, worlds: [{ ...study.worlds[0], name: "Elsewhere", notes: "x" }] };
  expect(contentKeys(renamed, 0)).toEqual(keys);
});

function studyOf(...hard: number[]): Study {
  const plans = hard.map((value, i) => {
    const plan = defaultPlan(`Plan ${i + 1}`);
    return { ...plan, tactics: { ...plan.tactics, hard: value } };
  });
  const study = defaultStudy();
  return { ...study, plans, run: { ...study.run, weeks: 4 } };
}

function asked(study: Study): Request {
  return {
    inputs: inputsOf(study, {}, { weeks: true, groups: false, sites: false, trace: false }),
    worlds: [0],
    replicates: study.run.replicates,
    keys: contentKeys(study, 0),
  };
}

function live() {
  const { runner, jobs, failWith, waitFor } = standInRunner();
  const shown: (readonly PlanTable[])[] = [];
  const progress: Progress[] = [];
  const scheduler = createScheduler(runner, "live", {
    progress: (value) => progress.push(value),
    show: (tables) => shown.push(tables),
  });
  const settled = async () => {
    await wait(2);
    while (progress.at(-1)?.status === "running") await wait(2);
  };
  return { scheduler, jobs, shown, progress, failWith, waitFor, settled };
}

function genuineOf(table: PlanTable): number {
  return table.result.weekly("genuine", 1)[0];
}

function replicatesRun(jobs: readonly { from: number; to: number }[]): number {
  return jobs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
