import { expect, test } from "vitest";
import { rootKey } from "../../src/engine/chance/root-key.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { inputsOf } from "../../src/study/inputs-of.ts";
import { fitProblems } from "../../src/study/parse/fit-problems.ts";
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";
import type { Study } from "../../src/study/study.ts";
import { formatProblem } from "../../src/text/problem.ts";

const record = { weeks: false, groups: false, sites: false, trace: false };
const digest = "d".repeat(64);
const data: NetworkData = {
  id: ["ann", "bob", "cem"],
  site: [0, 0, 1],
  sites: ["north", "south"],
  team: null,
  profession: [0, 0, 0],
  professions: ["all"],
  margin: null,
  threshold: null,
  initial: null,
  committed: null,
  from: [0, 1],
  to: [1, 2],
  weight: [1, 1],
  layer: [0, 0],
};

function study(value: object): Study {
  const result = parseStudyValue({ groundswell: 1, ...value });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.study;
}

test("the engine gets complete plans and worlds without names, the seed's key and the networks used", () => {
  const made = study({
    run: { weeks: 20, seed: "one" },
    plans: [{}, {}],
    worlds: [{ network: { kind: "imported", digest } }],
  });
  const inputs = inputsOf(made, { [digest]: data, other: data }, record);
  expect(inputs.seed).toEqual(rootKey("one"));
  expect(inputs.weeks).toBe(20);
  expect(inputs.plans).toHaveLength(2);
  expect(inputs.plans[0]).not.toHaveProperty("name");
  expect(inputs.worlds[0].network).toEqual({ kind: "imported", digest });
  expect(inputs.networks).toEqual({ [digest]: data });
  const result = simulate(inputs, { world: 0, plans: [0, 1], from: 1, to: 2 });
  expect(result.summaries.length).toBeGreaterThan(0);
});

test("a network that is not loaded is named", () => {
  const made = study({ worlds: [{ name: "Real", network: { kind: "imported", digest } }] });
  expect(() => inputsOf(made, {}, record)).toThrow('the network of world "Real" is not loaded');
  expect(fitProblems(made, {}).map(formatProblem)).toEqual([
    "worlds[0].network: the imported network dddddddddddd… is not loaded",
  ]);
});

test("what does not fit an imported network is told before anything runs", () => {
  const fits = study({
    plans: [{ core: { selection: "named", named: ["bob"] } }],
    worlds: [{ network: { kind: "imported", digest }, context: { perSite: [{ site: "south", support: 1 }] } }],
  });
  expect(fitProblems(fits, { [digest]: data })).toEqual([]);
  const not = study({
    plans: [{ core: { selection: "named", named: ["dan"] } }],
    worlds: [
      {
        name: "Real",
        network: { kind: "imported", digest },
        context: { perSite: [{ site: "1" }] },
        practice: { first: { by: "number", number: 4 } },
        people: { thresholds: [0.1] },
      },
      { name: "Other", practice: { first: { by: "named", named: ["eve"] } }, people: { thresholds: null } },
    ],
  });
  expect(fitProblems(not, { [digest]: data }).map(formatProblem)).toEqual([
    'worlds[0].context.perSite[0].site: "1" is no site of the imported network; sites are "north", "south"',
    "worlds[0].practice.first.number: 4 is above the 3 clinicians there are",
    "worlds[0].people.thresholds: has 1 values for 3 clinicians",
    'worlds[1].context.perSite[0].site: "1" is no site of the imported network; sites are "north", "south"',
    'plans[0].core.named[0]: "dan" is nobody in world "Real"; ids are those of the imported network, such as "ann"',
    'worlds[1].practice.first.named[0]: "eve" is nobody in world "Other"; ids are those of the imported network, such as "ann"',
    'plans[0].core.named[0]: "dan" is nobody in world "Other"; ids are those of the imported network, such as "ann"',
  ]);
});

test("ties into one person that weigh more than the engine can hold are told before anything runs", () => {
  const many = 143_200;
  const heavy: NetworkData = {
    ...data,
    id: ["hub", ...Array.from({ length: many }, (_, i) => `p${i}`)],
    site: new Int32Array(many + 1),
    profession: new Int32Array(many + 1),
    from: Int32Array.from({ length: many }, (_, i) => i + 1),
    to: new Int32Array(many),
    weight: new Uint8Array(many).fill(15),
    layer: new Uint8Array(many),
  };
  const made = study({ worlds: [{ network: { kind: "imported", digest } }] });
  expect(fitProblems(made, { [digest]: heavy }).map(formatProblem)).toEqual([
    'worlds[0].network: the ties into "hub" weigh more than 2147000',
  ]);
});
