import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FIVE_QUESTIONS, NOW, planOfToday } from "../../../src/app/explore/five-questions.ts";
import { beginFrom } from "../../../src/app/state/edits/edits.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { changes } from "../../../src/study/changes.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { planProblems } from "../../../src/study/parse/rules.ts";

describe("five questions", () => {
  test("give a valid plan for every set of answers, and each answer another plan", () => {
    const plans = everyAnswer().map(planOfToday);
    expect(plans).toHaveLength(3 ** 5);
    const { run } = study();
    for (const plan of plans) expect(planProblems(plan, run, [])).toEqual([]);
    for (const { id, answers } of FIVE_QUESTIONS) {
      const [one, two, three] = answers.map((answer) => planOfToday(new Map([[id, answer.id]])));
      for (const [a, b] of [
        [one, two],
        [two, three],
        [one, three],
      ])
        expect(changes(a, b), `${id}: two answers make the same plan`).not.toEqual([]);
    }
  });

  test("are kept as notes on the plan, in the words that were answered", () => {
    expect(planOfToday(new Map([["require", "policy"]])).notes).toContain(
      "Is it required? There is a policy, seldom checked.",
    );
  });

  test("make the baseline of the study, every other plan and the one in focus stay as they are, and undo takes it back", () => {
    const store = createStore(study());
    const before = store.study.value;
    const focus = before.plans[store.focus.value].name;
    const plan = planOfToday(new Map());
    expect(store.edit("Now", (draft) => beginFrom(draft, plan))).toBe(true);
    expect(store.study.value.plans[0]).toEqual(plan);
    expect(byName(store.study.value.plans.slice(1))).toEqual(byName(before.plans));
    expect(store.study.value.plans[store.focus.value].name).toBe(focus);
    expect(new Set(store.draft.value.styles).size).toBe(before.plans.length + 1);
    store.undo();
    expect(store.study.value).toEqual(before);
  });

  test("answered again, take the place of the first answers", () => {
    const store = createStore(study());
    store.edit("Now", (draft) => beginFrom(draft, planOfToday(new Map())));
    const again = planOfToday(new Map([["lead", "team"]]));
    store.edit("Again", (draft) => beginFrom(draft, again));
    expect(store.study.value.plans.filter(({ name }) => name === NOW)).toEqual([again]);
    expect(store.study.value.plans[0]).toEqual(again);
  });

  test("are refused with a reason where the study is full, and nothing is lost", () => {
    const store = createStore(study());
    const [plan] = store.study.value.plans;
    const six = { ...store.study.value, plans: [..."ABCDEF"].map((name) => ({ ...plan, name })) };
    store.open(six);
    expect(store.edit("Now", (draft) => beginFrom(draft, planOfToday(new Map())))).toBe(false);
    expect(store.message.value?.text).toContain("6 plans at most");
    expect(store.study.value).toEqual(six);
  });
});

function everyAnswer(): Map<string, string>[] {
  return FIVE_QUESTIONS.reduce<Map<string, string>[]>(
    (so, { id, answers }) => so.flatMap((each) => answers.map((answer) => new Map(each).set(id, answer.id))),
    [new Map()],
  );
}

function byName<T extends { name: string }>(plans: readonly T[]): T[] {
  return [...plans].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function study() {
  const parsed = parseStudy(readFileSync("scenarios/default.json", "utf8"));
  if (!parsed.ok) throw new Error("invalid scenarios/default.json");
  return parsed.study;
}
