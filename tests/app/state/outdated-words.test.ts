import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readmeText } from "../../../src/app/export/readme-text.ts";
import {
  type Draft,
  deletePlan,
  describeStudy,
  duplicatePlan,
  makeBaseline,
  renamePlan,
  renameStudy,
  setPlanField,
  setPlanNotes,
  setRun,
  setWorldField,
} from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { statedWords } from "../../../src/study/stated-words.ts";
import { toFile } from "../../../src/study/write-study.ts";

const parsed = parseStudyValue({
  ...JSON.parse(readFileSync("scenarios/default.json", "utf8")),
  question: "Does an edge help?",
  shows: "A little.",
});
if (!parsed.ok) throw new Error("invalid study");
const { study } = parsed;

describe("what a study asks and shows", () => {
  test.each<[string, (draft: Draft) => Draft]>([
    ["a lever", (draft) => setPlanField(draft, 1, "tactics.soft", 0.77)],
    ["an assumption", (draft) => setWorldField(draft, 0, "context.support", 0.9)],
    ["the seed", (draft) => setRun(draft, { seed: "other" })],
    ["the number of networks", (draft) => setRun(draft, { replicates: 50 })],
    ["another plan", (draft) => duplicatePlan(draft, 1)],
    ["another baseline", (draft) => makeBaseline(draft, 1)],
  ])("is marked as of the original once %s has changed, and no longer once that is undone", (_, change) => {
    const store = createStore(study);
    store.edit("Change", change);
    expect(store.study.value.outdated).toEqual(["question", "shows"]);
    expect(statedWords(store.study.value, "shows")).toBe(
      "Shown by the original study, before it was changed: A little.",
    );
    expect(readmeText(store.study.value, "", [], "week")).toContain("before it was changed: Does an edge help?");
    expect(parseStudyValue(toFile(store.study.value))).toMatchObject({ study: { outdated: ["question", "shows"] } });
    store.undo();
    expect(store.study.value.outdated).toEqual([]);
    expect(readmeText(store.study.value, "", [], "week")).not.toContain("before it was changed");
  });

  test.each<[string, (draft: Draft) => Draft]>([
    ["names", (draft) => renamePlan(renameStudy(draft, "Another"), 1, "Edge")],
    ["notes", (draft) => setPlanNotes(draft, 1, "Look again.")],
  ])("holds whatever %s the study gets", (_, change) => {
    const store = createStore(study);
    store.edit("Change", change);
    expect(store.study.value.outdated).toEqual([]);
  });

  test("is of the study at hand again when it is written anew, each for itself, or still holds", () => {
    const store = createStore(study);
    store.edit("Soft", (draft) => setPlanField(draft, 1, "tactics.soft", 0.77));
    store.edit("Shows", (draft) => describeStudy(draft, { shows: "A lot." }));
    expect(store.study.value.outdated).toEqual(["question"]);
    store.edit("Holds", (draft) => describeStudy(draft, { outdated: [] }));
    expect(store.study.value.outdated).toEqual([]);
    store.edit("Soft", (draft) => setPlanField(draft, 1, "tactics.soft", 0.1));
    expect(store.study.value.outdated).toEqual(["question", "shows"]);
  });

  test("is not marked by a slider that went away and came back", () => {
    const store = createStore(study);
    const at = study.plans[1].tactics.soft;
    for (const value of [0.6, 0.9, at]) {
      store.edit("Soft", (draft) => setPlanField(draft, 1, "tactics.soft", value), "soft");
    }
    expect(store.study.value.outdated).toEqual([]);
  });

  test.each<[string, (draft: Draft) => Draft, (draft: Draft) => Draft]>([
    [
      "a lever",
      (draft) => setPlanField(draft, 1, "tactics.soft", 0.77),
      (draft) => setPlanField(draft, 1, "tactics.soft", study.plans[1].tactics.soft),
    ],
    ["a plan", (draft) => duplicatePlan(draft, 1), (draft) => deletePlan(draft, study.plans.length)],
    ["the seed", (draft) => setRun(draft, { seed: "other" }), (draft) => setRun(draft, { seed: study.run.seed })],
  ])("is no longer marked once %s is put back as it was, by hand and after other changes", (_, change, back) => {
    const store = createStore(study);
    store.edit("Change", change);
    store.edit("Rename", (draft) => renameStudy(draft, "Another"));
    store.edit("Weeks", (draft) => setRun(draft, { weeks: study.run.weeks + 1 }));
    store.edit("Back", back);
    expect(store.study.value.outdated).toEqual(["question", "shows"]);
    store.edit("Weeks", (draft) => setRun(draft, { weeks: study.run.weeks }));
    expect(store.study.value.outdated).toEqual([]);
  });

  test("is marked still where what is put back was marked itself", () => {
    const store = createStore({ ...study, outdated: ["shows"] });
    store.edit("Change", (draft) => setRun(draft, { seed: "other" }));
    store.edit("Back", (draft) => setRun(draft, { seed: study.run.seed }));
    expect(store.study.value.outdated).toEqual(["shows"]);
  });

  test("that says nothing is not marked", () => {
    const store = createStore({ ...study, question: "", shows: "" });
    store.edit("Soft", (draft) => setPlanField(draft, 1, "tactics.soft", 0.77));
    expect(store.study.value.outdated).toEqual([]);
  });
});
