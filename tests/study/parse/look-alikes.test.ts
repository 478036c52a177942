import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { namedPlaces } from "../../../src/engine/network/draw-core.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import { fitProblems } from "../../../src/study/parse/fit-problems.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";

const LOOK_ALIKES = [
  ["Soft only", "Soft\u00a0only"],
  ["Soft only", "Soft  only"],
  ["Soft only", "Soft only\u200b"],
  ["Caf\u00e9", "Cafe\u0301"],
] as const;

describe.each(LOOK_ALIKES)("%j and %j", (a, b) => {
  test.each(["plans", "worlds"])("are not two names of %s", (list) => {
    const { ok, problems } = parseStudyValue({ groundswell: 1, [list]: [{ name: a }, { name: b }] });
    expect(ok).toBe(false);
    expect(problems).toMatchObject([
      { path: `${list}[1].name`, code: "duplicate", message: expect.stringContaining("looks the same as") },
    ]);
  });

  test("are not two professions", () => {
    const professions = [a, b].map((name) => ({ name, share: 0.5 }));
    const { ok, problems } = parseStudyValue({ groundswell: 1, worlds: [{ network: { professions } }] });
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ path: "worlds[0].network.professions[1].name", code: "duplicate" }]);
  });

  test("are one person and one site of an imported network", () => {
    const data = { ...PEOPLE, id: [a, "other"], sites: [b] };
    const digest = "a".repeat(64);
    const parsed = parseStudyValue({
      groundswell: 1,
      plans: [{ core: { selection: "named", named: [b] } }],
      worlds: [{ network: { kind: "imported", digest }, context: { perSite: [{ site: a, support: 0.1 }] } }],
    });
    if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
    expect(fitProblems(parsed.study, { [digest]: data })).toEqual([]);
    const world = { ...defaultWorld(), network: { kind: "imported" as const, digest } };
    const network = networkSource(world, { [digest]: data }).draw(replicateKey(rootKey("x"), 1));
    expect(namedPlaces(network, [b], "core")).toEqual(namedPlaces(network, [a], "core"));
    const twice = { groundswell: 1, plans: [{ core: { selection: "named", named: [a, b] } }] };
    expect(parseStudyValue(twice).problems.map(({ code }) => code)).toContain("duplicate");
  });
});

test.each(["\u00a0", "\u200b", " \t ", "\ud800"])("%j is neither a name nor a seed", (text) => {
  expect(parseStudyValue({ groundswell: 1, plans: [{ name: text }] })).toMatchObject({
    ok: false,
    problems: [{ path: "plans[0].name" }],
  });
  expect(parseStudyValue({ groundswell: 1, run: { seed: text } })).toMatchObject({
    ok: false,
    problems: [{ path: "run.seed" }],
  });
});

/** Two people, one a source of influence for the other. */
const PEOPLE: NetworkData = {
  ...{ id: ["a", "b"], site: [0, 0], sites: ["1"], team: null },
  ...{ profession: [0, 0], professions: ["all"], margin: null },
  ...{ threshold: null, initial: null, committed: null },
  ...{ from: [0], to: [1], weight: [1], layer: [0] },
};
