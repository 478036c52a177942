import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pairedSummary } from "../../../src/analysis/paired.ts";
import { createBackground } from "../../../src/app/results/background.ts";
import { createStressTest, stressTestOf } from "../../../src/app/results/stress-test.ts";
import { setPlanField, setWorldField } from "../../../src/app/state/edits/edits.ts";
import { addWorld, keptWorld } from "../../../src/app/state/edits/world-edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { localRunner } from "../../../workers/local.ts";

const RUNS = 6;

test("a plan in a harsher world is what a study of that world gives, against the baseline in the same networks", async () => {
  const { store, stress, done } = open();
  stress.ask(2);
  await done(() => stress.worlds().every((world) => stress.outcome(world, 2)?.state === "done"));
  for (const stressed of stress.worlds()) {
    const study = { ...store.study.value, worlds: [stressed.world] };
    const inputs = inputsOf(study, {}, { weeks: false, groups: false, sites: false, trace: false });
    const [theirs, ours] = plansOf(simulate(inputs, { world: 0, plans: [0, 2], from: 1, to: RUNS }));
    expect(stress.outcome(stressed, 2)).toEqual({ state: "done", answer: pairedSummary(theirs, ours, "genuineEnd") });
  }
});

test("outcomes are of the headline of the world shown", async () => {
  const { store, stress, done } = open();
  store.edit("Speak of", (draft) => setWorldField(draft, 0, "practice.headline", "enacted"));
  const [first] = stress.worlds();
  stress.ask(2);
  await done(() => stress.outcome(first, 2)?.state === "done");
  stress.cancel();
  expect(stress.outcome(first, 2)).toMatchObject({ answer: { key: "enactedEnd" } });
});

test("an outcome is gone once the plan or the world is another, and there again when they are back", async () => {
  const { store, stress, done } = open();
  stress.ask(2);
  await done(() => stress.worlds().every((world) => stress.outcome(world, 2)?.state === "done"));
  store.edit("Hard", (draft) => setPlanField(draft, 2, "tactics.hard", 0.9));
  expect(stress.worlds().map((world) => stress.outcome(world, 2))).toEqual(Array(6).fill(null));
  store.undo();
  expect(stress.worlds().every((world) => stress.outcome(world, 2)?.state === "done")).toBe(true);
  store.edit("Support", (draft) => setWorldField(draft, 0, "context.support", 0.9));
  expect(stress.worlds().map((world) => stress.outcome(world, 2))).toEqual(Array(6).fill(null));
});

test("a world that is as harsh already is not run, and what is cancelled leaves no outcome behind", async () => {
  const { store, stress, done } = open();
  store.edit("Support", (draft) => setWorldField(draft, 0, "context.support", 0));
  const [support, ...others] = stress.worlds();
  expect(support.changed).toBe("");
  stress.ask(2);
  expect(stress.outcome(support, 2)).toBe(null);
  stress.cancel();
  await done(() => others.every((world) => stress.outcome(world, 2) === null));
  stress.ask(2);
  await done(() => others.every((world) => stress.outcome(world, 2)?.state === "done"));
});

test("a page has one test, which knows its answers for as long as the page lasts", () => {
  const { store, background } = open();
  expect(stressTestOf(store, background)).toBe(stressTestOf(store, background));
});

test("a world that is kept is known again by its settings, whatever it is called", () => {
  const { store, stress } = open();
  const { world, harsher } = stress.worlds()[0];
  expect(keptWorld(store.study.value, world)).toBe(null);
  store.edit("Keep", (draft) => addWorld(draft, world, harsher.label));
  expect(keptWorld(store.study.value, world)).toBe(harsher.label);
  store.undo();
  expect(keptWorld(store.study.value, world)).toBe(null);
});

function open() {
  const parsed = parseStudy(readFileSync("scenarios/default.json", "utf8"));
  if (!parsed.ok) throw new Error("invalid scenarios/default.json");
  const { study } = parsed;
  const store = createStore({ ...study, run: { ...study.run, weeks: 20, replicates: RUNS } });
  const background = createBackground(localRunner());
  const stress = createStressTest(store, background);
  const done = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { store, background, stress, done };
}
