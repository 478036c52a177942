import { describe, expect, test } from "vitest";
import { parseStudy, parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { defaultPlan, defaultStudy, defaultWorld } from "../../../src/study/schema/defaults.ts";
import type { Study } from "../../../src/study/study.ts";
import { formatProblem } from "../../../src/text/problem.ts";

function study(value: object): Study {
  const result = parseStudyValue({ groundswell: 1, ...value });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.study;
}

describe("a study file", () => {
  test("of nothing but its format is the default study", () => {
    expect(study({})).toEqual(defaultStudy());
    expect(study({}).plans).toEqual([defaultPlan("Plan 1")]);
    expect(study({}).worlds).toEqual([defaultWorld("World")]);
  });

  test("gives plans and worlds without names the next free ones", () => {
    expect(study({ plans: [{}, { name: " Plan 2 " }, {}, {}] }).plans.map((plan) => plan.name)).toEqual([
      "Plan 1",
      "Plan 2",
      "Plan 3",
      "Plan 4",
    ]);
    expect(study({ plans: [{}, {}, { name: "Plan 2" }] }).plans[1].name).toBe("Plan 3");
    expect(study({ worlds: [{}] }).worlds[0].name).toBe("World");
    expect(study({ worlds: [{}, {}] }).worlds.map((world) => world.name)).toEqual(["World 1", "World 2"]);
  });

  test("lays the first plan over the defaults and the others over the first", () => {
    const { plans } = study({
      plans: [{ tactics: { hard: 0.7 }, notes: "first" }, { tactics: { soft: 0.1 } }, { core: { size: 0.05 } }],
    });
    expect(plans[0]).toEqual({ ...defaultPlan(), notes: "first", tactics: { soft: 0.4, hard: 0.7, phases: [] } });
    expect(plans[1].tactics).toEqual({ soft: 0.1, hard: 0.7, phases: [] });
    expect(plans[1].notes).toBe("");
    expect(plans[2]).toEqual({ ...plans[0], name: "Plan 3", notes: "", core: { ...plans[0].core, size: 0.05 } });
  });

  test("replaces lists and the emphasis whole", () => {
    const { plans } = study({
      plans: [
        { tactics: { phases: [{ from: 0, to: 9, hard: 1 }] }, theory: { emphasis: { capability: 1 } } },
        { tactics: { phases: [] }, theory: { emphasis: { motivation: 0.5, opportunity: 0.5 } } },
        {},
      ],
    });
    expect(plans[0].theory.emphasis).toEqual({ capability: 1, motivation: 0, opportunity: 0 });
    expect(plans[1].theory.emphasis).toEqual({ capability: 0, motivation: 0.5, opportunity: 0.5 });
    expect(plans[1].tactics.phases).toEqual([]);
    expect(plans[2].tactics).toEqual(plans[0].tactics);
  });

  test("starts a network of another kind, and first users found another way, from their own defaults", () => {
    const { worlds } = study({
      worlds: [
        { network: { kind: "smallWorld", clinicians: 200, degree: 6 } },
        { network: { rewiring: 0.5 } },
        { network: { kind: "community", sites: 4 }, practice: { first: { by: "number" } } },
        { network: { kind: "star" } },
      ],
    });
    expect(worlds[1].network).toEqual({ kind: "smallWorld", clinicians: 200, degree: 6, rewiring: 0.5 });
    expect(worlds[2].network).toEqual({ ...defaultWorld().network, sites: 4 });
    expect(worlds[2].practice.first).toEqual({ by: "number", number: 1 });
    expect(worlds[3].network).toEqual({ kind: "star", clinicians: 500, degree: 10, rewiring: 0.1 });
  });

  test("has shares that sum to 1 to the last digit, and leaves those that do alone", () => {
    const { plans, worlds } = study({
      plans: [{ theory: { emphasis: { capability: 0.33, motivation: 0.33, opportunity: 0.33 } } }],
      worlds: [
        {
          network: {
            professions: [
              { name: "a", share: 0.5 },
              { name: "b", share: 0.505 },
            ],
          },
        },
      ],
    });
    const { capability, motivation, opportunity } = plans[0].theory.emphasis;
    expect(capability).toBeCloseTo(1 / 3, 15);
    expect(capability + motivation + opportunity).toBeCloseTo(1, 15);
    const { network } = worlds[0];
    if (network.kind !== "community") throw new Error("wrong kind");
    expect(network.professions[0].share + network.professions[1].share).toBeCloseTo(1, 15);
    const kept = { capability: 0.1, motivation: 0.2, opportunity: 0.7 };
    expect(study({ plans: [{ theory: { emphasis: kept } }] }).plans[0].theory.emphasis).toEqual(kept);
  });

  test("refers to imported networks by digest, each once", () => {
    const digest = "a".repeat(64);
    const file = "clinics.network.json";
    const { worlds, networks } = study({
      worlds: [
        { network: { kind: "imported", file, digest } },
        { context: { support: 0.2 } },
        { network: { kind: "imported", inline: { groundswellNetwork: 1 } } },
        { network: { kind: "star" } },
      ],
    });
    expect(worlds[0].network).toEqual({ kind: "imported", digest });
    expect(worlds[1].network).toEqual({ kind: "imported", digest });
    expect(networks).toEqual([
      { digest, file },
      { digest: (worlds[2].network as { digest: string }).digest, inline: { groundswellNetwork: 1 } },
    ]);
  });

  test("may begin with a byte order mark", () => {
    expect(parseStudy('\uFEFF{"groundswell": 1}').ok).toBe(true);
  });
});
