import { describe, expect, test } from "vitest";
import { factsOf, SOURCES, searchSources } from "../../../src/app/state/facts.ts";
import { PLAN_FIELDS, WORLD_FIELDS } from "../../../src/app/state/form.ts";

const all = (groups: typeof SOURCES) => groups.flatMap(({ settings }) => settings);

describe("the list of sources", () => {
  test("holds every setting of a plan and a world once, and every part of a list", () => {
    const keys = all(SOURCES).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [sort, fields] of [
      ["plan", PLAN_FIELDS],
      ["world", WORLD_FIELDS],
    ] as const) {
      for (const field of fields) {
        expect(keys).toContain(`${sort}.${field.path}`);
        for (const { path } of field.items ?? [])
          if (path !== "") expect(keys).toContain(`${sort}.${field.path}.${path}`);
      }
    }
  });

  test("gives range, default and source of each, and the unit of each that has one", () => {
    for (const { field } of all(SOURCES)) {
      const facts = Object.fromEntries(factsOf(field).map(({ name, text }) => [name, text]));
      expect(Object.keys(facts)).toEqual(
        field.unit === "" ? ["Range", "Default", "Source"] : ["Range", "Unit", "Default", "Source"],
      );
      for (const text of Object.values(facts)) expect(text).not.toMatch(/^$|undefined|null|NaN|\[object/);
    }
  });

  test("is searched by all words of a setting, of its list, group and source", () => {
    expect(searchSources("")).toBe(SOURCES);
    expect(all(searchSources("turnover per-week zzz"))).toEqual([]);
    expect(all(searchSources("known support")).map(({ key }) => key)).toContain("world.context.perSite.support");
    for (const { field, within } of all(searchSources("Centola")))
      expect(`${field.source}${within ?? ""}`).toMatch(/Centola/);
    expect(all(searchSources("Centola")).length).toBeGreaterThan(0);
  });
});

test.each([
  ["tactics.hard", { Range: "0 to 1; 0 is none, 1 is strong", Unit: "share: 1 is all", Default: "0.2, illustrative" }],
  [
    "network.professions",
    { Range: "a list of profession and share", Default: "doctor 0.3, nurse 0.5, allied health 0.2" },
  ],
  ["people.thresholds", { Range: "a list of numbers; or drawn", Default: "drawn" }],
  ["people.instant", { Range: "yes or no", Default: "no" }],
  ["network.clinicians", { Range: "2 to 2,000,000, whole numbers" }],
])("what is said of %s", (path, facts) => {
  const field = [...PLAN_FIELDS, ...WORLD_FIELDS].find((each) => each.path === path)!;
  expect(Object.fromEntries(factsOf(field).map(({ name, text }) => [name, text]))).toMatchObject(facts);
});
