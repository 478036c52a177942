import { readFileSync } from "node:fs";
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { headlineOf } from "../../../src/analysis/headline.ts";
import { pairedNumbers, pairedSummary } from "../../../src/analysis/paired.ts";
import { createBackground } from "../../../src/app/results/background.ts";
import { goLive } from "../../../src/app/results/go-live.ts";
import { askOtherRuns, createOtherRuns } from "../../../src/app/results/other-runs.ts";
import { bandsOf, createView, medianOf } from "../../../src/app/results/view.ts";
import { contentKeys } from "../../../src/app/state/content-keys.ts";
import { setPlanField, setRun } from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { readLink, shareStudy } from "../../../src/study/link/link.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { localRunner } from "../../../workers/local.ts";
import { standInRunner } from "../stand-in.ts";

const RUNS = 6;
const WEEKS = 12;

test("the longer run is the pair over twice the weeks, the certain one the pair with constants as they are", async () => {
  const { store, others, done } = open();
  store.edit("Unknown", (draft) => setRun(draft, { uncertainty: 0.3 }));
  others.longer.ask(2);
  others.certain.ask(2);
  await done(() => others.longer.known(2) !== null && others.certain.known(2) !== null);
  const { study } = store;
  const pairOf = (run: object) => {
    const changed = { ...study.value, run: { ...study.value.run, ...run } };
    const inputs = inputsOf(changed, {}, { weeks: false, groups: false, sites: false, trace: false });
    const [theirs, ours] = plansOf(simulate(inputs, { world: 0, plans: [0, 2], from: 1, to: RUNS }));
    return pairedSummary(theirs, ours, headlineOf(study.value.worlds[0]).key);
  };
  expect(others.longer.known(2)).toEqual(pairOf({ weeks: 2 * WEEKS }));
  expect(others.certain.known(2)).toEqual(pairOf({ uncertainty: 0 }));
  expect(others.certain.known(2)).not.toEqual(pairOf({}));
});

test("what decides a result holds the uncertainty, so that no result stands for one with another; a link carries it", async () => {
  const { store } = open();
  const before = contentKeys(store.study.value, 0);
  store.edit("Unknown", (draft) => setRun(draft, { uncertainty: 0.3 }));
  contentKeys(store.study.value, 0).forEach((key, plan) => void expect(key).not.toBe(before[plan]));
  const shared = await shareStudy(store.study.value, "0");
  if (!shared.ok) throw new Error("no link");
  const opened = await readLink(shared.fragment);
  expect(opened.ok && opened.study.run.uncertainty).toBe(0.3);
  store.undo();
  expect(contentKeys(store.study.value, 0)).toEqual(before);
});

test("are asked for once the study's own runs are in, of the plans shown, and again after a change; without uncertainty only the longer", async () => {
  const store = createStore(short());
  const { runner, background } = standInRunner();
  const others = createOtherRuns(store, createBackground(runner, "background"));
  const shown = signal([1]);
  askOtherRuns(store, others, () => shown.value);
  expect(background).toEqual([]);
  const live = goLive(store, runner);
  await until(() => others.longer.known(1) !== null);
  expect([others.certain.outcome(1), others.longer.outcome(2)]).toEqual([null, null]);
  shown.value = [0, 1, 2];
  await until(() => others.longer.known(2) !== null);
  store.edit("Hard", (draft) => setPlanField(draft, 1, "tactics.hard", 0.9));
  expect(others.longer.known(1)).toBe(null);
  await until(() => others.longer.known(1) !== null);
  store.edit("Unknown", (draft) => setRun(draft, { uncertainty: 0.3 }));
  await until(() => others.certain.known(1) !== null && others.longer.known(1) !== null);
  live.close();
});

test("one that fails is not run again and again", async () => {
  const store = createStore(short());
  const { runner, background, failWith } = standInRunner();
  const others = createOtherRuns(store, createBackground(runner, "background"));
  const live = goLive(store, runner);
  await until(() => store.progress.value.status === "done");
  failWith(new Error("broken"));
  askOtherRuns(store, others, () => [1]);
  await until(() => others.longer.outcome(1)?.state === "failed");
  const jobs = background.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(background.length).toBe(jobs);
  live.close();
});

test("a verdict that turns in the longer run says so wherever it is told", async () => {
  const study = short();
  const store = createStore({ ...study, run: { ...study.run, weeks: 52, replicates: 60 } });
  const { runner } = standInRunner();
  const low = pairedNumbers(new Float64Array(60).fill(0.9), new Float64Array(60).fill(0.1), "higher");
  const known = signal<typeof low | null>(null);
  const longer = {
    settings: () => ({ ...store.study.value.run, weeks: 104 }),
    known: () => known.value && { key: "genuineEnd" as const, ...known.value },
  };
  const view = createView(store, undefined, longer);
  const live = goLive(store, runner);
  await until(() => store.progress.value.status === "done" && view.pair(1) !== null);
  expect(view.pair(1)!.verdict).toMatchObject({ kind: "better" });
  expect(view.pair(1)!.verdict.text).not.toContain("turns");
  known.value = low;
  const { plans } = store.study.value;
  expect(view.pair(1)!.verdict.text).toContain(
    ` After two years the order turns: ${plans[0].name} is ahead in all 60.`,
  );
  live.close();
});

test("the page's bands, differences and verdicts are of the headline of the world shown", async () => {
  const study = short();
  const practice = { ...study.worlds[0].practice, verifiability: 0.9 };
  const world = (headline: "genuine" | "enacted") => ({
    ...study.worlds[0],
    name: headline,
    practice: { ...practice, headline },
  });
  const worlds = [world("genuine"), world("enacted")];
  const store = createStore({ ...study, worlds, run: { ...study.run, weeks: WEEKS, replicates: 60 } });
  const view = createView(store);
  const live = goLive(store, localRunner());
  for (const [shown, name, key] of [
    [0, "genuine use", "genuineEnd"],
    [1, "enacted use", "enactedEnd"],
  ] as const) {
    store.chooseWorld(shown);
    await until(() => store.progress.value.status === "done" && view.pair(1) !== null);
    const { table } = view.plans.value[1];
    expect(view.headline.value).toMatchObject({ name, key });
    expect(bandsOf(table!, view.headline.value).median[WEEKS]).toBe(medianOf(table!, key));
    const pair = view.pair(1)!;
    expect(pair.end.key).toBe(key);
    expect(pair.bands.median[WEEKS]).toBe(pair.end.median);
    expect(pair.verdict.text).toContain(name);
  }
  live.close();
});

/** Three plans of the default study, over a few weeks. */
function short() {
  const parsed = parseStudy(readFileSync("scenarios/default.json", "utf8"));
  if (!parsed.ok) throw new Error("invalid scenarios/default.json");
  const { study } = parsed;
  return { ...study, run: { ...study.run, weeks: WEEKS, replicates: RUNS } };
}

function open() {
  const store = createStore(short());
  return { store, others: createOtherRuns(store, createBackground(localRunner())), done: until };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
