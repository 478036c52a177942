import fc from "fast-check";
import { expect, test } from "vitest";
import { changes } from "../../src/study/changes.ts";
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { setAt } from "../../src/study/schema/fields.ts";
import { planFrom, worldFrom } from "./arbitrary-study.ts";

const run = { weeks: 104, replicates: 200, seed: "a", uncertainty: 0 };

function texts(list: "plans" | "worlds", changed: object): string[] {
  const result = parseStudyValue({ groundswell: 1, [list]: [{}, changed] });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return changes(result.study[list][0], result.study[list][1]).map((change) => change.text);
}

test("changes are told in words, with units where they help", () => {
  expect(texts("plans", { name: "Other", notes: "does not count" })).toEqual([]);
  expect(
    texts("plans", {
      core: { strength: 0.8, selection: "degree" },
      theory: { emphasis: { capability: 0.05, motivation: 0.9, opportunity: 0.05 }, reviewEvery: 0 },
      data: { every: 4 },
      tactics: {
        hard: 0.8,
        phases: [
          { from: 0, to: 26, hard: 0.7 },
          { from: 26, to: 52, soft: 0.5, hard: 0.1 },
        ],
      },
      programme: { end: 52 },
    }),
  ).toEqual([
    "Core strength 0.5 → 0.8",
    "Who is chosen: At random → Best connected",
    "First emphasis: skills 33 %, motivation 33 %, opportunity 33 % → skills 5 %, motivation 90 %, opportunity 5 %",
    "Review every 13 → never",
    "Feedback every never → 4 weeks",
    "Hard tactics 0.2 → 0.8",
    "Phases: none → week 0 to week 26: hard 0.7; week 26 to week 52: soft 0.5, hard 0.1",
    "Programme end: the end of the run → 52",
  ]);
  expect(
    texts("worlds", {
      network: { sites: 10 },
      context: { support: 0.2, perSite: [{ site: "1", support: 1 }] },
      practice: { first: { by: "number", number: 3 } },
      people: { response: "threshold", instant: true },
      behaviour: { resistingInfluence: 0 },
      costs: { core: 3 },
    }),
  ).toEqual([
    "Sites 20 → 10 sites",
    "Site support 0.5 → 0.2",
    "Known sites: none → 1 site",
    "First users: Each with the chance of initial use → A number of people at random",
    "Response to peers: Several peers are needed, gradually → A share of peers is needed, all or nothing",
    "At once: no → yes",
    "Resistance as seen −0.5 → 0",
    "Hours for the core 2 → 3 hours a week",
  ]);
  expect(texts("worlds", { network: { kind: "imported", digest: "c0ffee00".repeat(8) } })).toEqual([
    "Network: Clinical community (500 clinicians) → Imported (c0ffee00)",
  ]);
});

test("taking every change back gives the plan or world that was", () => {
  const back = <T extends object>(to: T, all: ReturnType<typeof changes>) =>
    all.reduce((value, change) => setAt(value, change.path, change.from), to);
  const plan = defaultPlan();
  const world = defaultWorld();
  fc.assert(
    fc.property(planFrom(plan, run), worldFrom(world), (otherPlan, otherWorld) => {
      expect(back(otherPlan, changes(plan, otherPlan))).toEqual(plan);
      expect(back(otherWorld, changes(world, otherWorld))).toEqual(world);
      expect(back(world, changes(otherWorld, world))).toEqual(otherWorld);
    }),
    { numRuns: 200, seed: 5 },
  );
}, 60_000);

test("one of a unit is told as one", () => {
  expect(texts("plans", { data: { every: 1 } })).toEqual(["Feedback every never → 1 week"]);
});
