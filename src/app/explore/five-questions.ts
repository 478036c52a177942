import { defaultPlan } from "../../study/schema/defaults.ts";
import { setAt } from "../../study/schema/fields.ts";
import type { NamedPlan } from "../../study/study.ts";

/** A setting of a plan, and its value. */
type Setting = readonly [path: string, value: unknown];

interface Answer {
  id: string;
  label: string;
  sets: readonly Setting[];
}

/** A question about how things are done where a person works. */
export interface Question {
  id: string;
  ask: string;
  /** From least to most; the first is what holds when nothing is said. */
  answers: readonly Answer[];
}

/**
 * How a plan of today is described without knowing any lever: five questions on the lessons that a first plan rests on.
 * What each answer sets is illustrative, and can be changed lever by lever afterwards.
 */
export const FIVE_QUESTIONS: readonly Question[] = [
  {
    id: "lead",
    ask: "Who leads it?",
    answers: [
      { id: "nobody", label: "Nobody in particular", sets: [["core.strength", 0.1]] },
      {
        id: "few",
        label: "A few keen people, at some sites",
        sets: [
          ["core.strength", 0.4],
          ["core.reach", 0.4],
        ],
      },
      {
        id: "team",
        label: "A team with someone at every site",
        sets: [
          ["core.strength", 0.8],
          ["core.reach", 1],
        ],
      },
    ],
  },
  {
    id: "require",
    ask: "Is it required?",
    answers: [
      { id: "no", label: "No, it is left to each person", sets: [["tactics.hard", 0]] },
      { id: "policy", label: "There is a policy, seldom checked", sets: [["tactics.hard", 0.25]] },
      { id: "checked", label: "Yes, with targets and checks", sets: [["tactics.hard", 0.7]] },
    ],
  },
  {
    id: "persuade",
    ask: "How are people won over?",
    answers: [
      {
        id: "not",
        label: "They are sent an email or a leaflet",
        sets: [
          ["tactics.soft", 0.1],
          ["community.meetings", 0],
        ],
      },
      {
        id: "colleagues",
        label: "Colleagues talk and show it",
        sets: [
          ["tactics.soft", 0.4],
          ["community.meetings", 0.1],
        ],
      },
      {
        id: "together",
        label: "Stories, peer support and meetings across sites",
        sets: [
          ["tactics.soft", 0.7],
          ["community.meetings", 0.5],
        ],
      },
    ],
  },
  {
    id: "resources",
    ask: "What do people get for it?",
    answers: [
      { id: "nothing", label: "Nothing beside their work", sets: [["resources.level", 0.1]] },
      { id: "training", label: "Some training", sets: [["resources.level", 0.4]] },
      { id: "time", label: "Training and protected time", sets: [["resources.level", 0.8]] },
    ],
  },
  {
    id: "data",
    ask: "What do they see of their own results?",
    answers: [
      { id: "none", label: "Nothing", sets: [["data.every", 0]] },
      {
        id: "learn",
        label: "Figures each quarter, to learn from",
        sets: [
          ["data.every", 13],
          ["data.judgement", 0],
        ],
      },
      {
        id: "judge",
        label: "Figures each month, to be judged by",
        sets: [
          ["data.every", 4],
          ["data.judgement", 0.8],
        ],
      },
    ],
  },
];

/** The name of the plan that the answers make. */
export const NOW = "What we do now";

/** The plan that the answers describe, by question; all other levers as a plan that says nothing has them, but nothing is reviewed. */
export function planOfToday(answers: ReadonlyMap<string, string>): NamedPlan {
  const chosen = FIVE_QUESTIONS.map(
    ({ id, answers: all }) => all.find((answer) => answer.id === answers.get(id)) ?? all[0],
  );
  const notes = FIVE_QUESTIONS.map(({ ask }, i) => `${ask} ${chosen[i].label}.`).join(" ");
  const start: NamedPlan = { ...defaultPlan(), name: NOW, notes };
  const unreviewed = setAt(setAt(start, "theory.reviewEvery", 0), "cohesion.conflictWork", 0);
  return chosen.flatMap(({ sets }) => sets).reduce((plan, [path, value]) => setAt(plan, path, value), unreviewed);
}
