import { describe, expect, test } from "vitest";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { defaultPlan, defaultWorld } from "../../../src/study/schema/defaults.ts";
import { type Field, getAt, planFields, setAt, worldFields } from "../../../src/study/schema/fields.ts";
import { formatPath, pathSteps } from "../../../src/text/path.ts";

const all = [...planFields(), ...worldFields()];
const field = (path: string) => all.find((candidate) => candidate.path === path) as Field;

describe("the fields", () => {
  test("cover every setting of a plan and a world, once", () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value !== "object" || value === null || Array.isArray(value)
        ? [path]
        : Object.entries(value).flatMap(([key, part]) => leaves(part, path === "" ? key : `${path}.${key}`));
    const { name: _, notes: __, ...plan } = defaultPlan();
    const { name: ___, notes: ____, ...world } = defaultWorld();
    const always = (fields: Field[]) => fields.filter((f) => !f.when || f.when.values.includes("community"));
    expect(planFields().map((f) => f.path)).toEqual(leaves(plan, ""));
    expect(always(worldFields()).map((f) => f.path)).toEqual(leaves(world, ""));
    expect(new Set(all.map((f) => f.path)).size).toBe(all.length);
    expect(new Set(all.map((f) => f.label)).size).toBe(all.length);
  });

  test("have a label, a sentence of help, a source and, for numbers, a unit, a range and a step", () => {
    for (const { path, label, help, source, kind, unit, min, max, step, usual, options, items } of all) {
      expect(label, path).not.toBe("");
      expect(help, path).toMatch(/^[^.]+[^ ].*\.$/);
      expect(source, path).not.toBe("");
      if (kind === "choice") expect(options?.length, path).toBeGreaterThan(1);
      if (kind === "list") expect(items?.length, path).toBeGreaterThan(0);
      if (kind !== "number" && kind !== "integer") continue;
      expect(unit, path).not.toBe("");
      expect(step, path).toBeGreaterThan(0);
      expect(min, path).toBeLessThan(max as number);
      expect(usual?.[0], path).toBeGreaterThanOrEqual(min as number);
      expect(usual?.[1], path).toBeLessThanOrEqual(max as number);
    }
  });

  test("have defaults inside their range, which are those of the plan and the world", () => {
    for (const { path, default: value, min, max, usual, when } of all) {
      if (when === undefined) expect(getAt(path in planPaths ? defaultPlan() : defaultWorld(), path)).toEqual(value);
      if (typeof value !== "number") continue;
      expect(value, path).toBeGreaterThanOrEqual(Math.max(min as number, usual?.[0] as number));
      expect(value, path).toBeLessThanOrEqual(Math.min(max as number, usual?.[1] as number));
    }
  });
  const planPaths = Object.fromEntries(planFields().map((f) => [f.path, true]));

  test("name one main setting a lesson, two for hard and soft, and four headlines", () => {
    expect(all.filter((f) => f.main).map((f) => [f.lesson, f.path])).toEqual([
      [1, "core.strength"],
      [2, "theory.reviewEvery"],
      [3, "resources.level"],
      [4, "cohesion.conflictWork"],
      [5, "community.meetings"],
      [6, "data.every"],
      [7, "tactics.soft"],
      [7, "tactics.hard"],
      [8, "context.support"],
    ]);
    expect(all.filter((f) => f.headline).map((f) => f.path)).toEqual([
      "core.strength",
      "tactics.soft",
      "tactics.hard",
      "context.support",
    ]);
  });

  test("say when a setting belongs to some kinds only, what null and 0 mean, and the columns of lists", () => {
    expect(field("network.degree").when).toEqual({
      path: "network.kind",
      values: ["complete", "ringLattice", "smallWorld", "random", "star", "preferential"],
    });
    expect(field("practice.first.number").when).toEqual({ path: "practice.first.by", values: ["number", "connected"] });
    expect(field("programme.end")).toMatchObject({ kind: "integer", none: "the end of the run", default: null });
    expect(field("data.every")).toMatchObject({ kind: "integer", zero: "never", min: 0, max: 5200 });
    expect(field("tactics.phases").items?.map((item) => [item.path, item.kind])).toEqual([
      ["from", "integer"],
      ["to", "integer"],
      ["soft", "number"],
      ["hard", "number"],
    ]);
    expect(field("network.kind").options?.[2]).toEqual({ value: "ringLattice", label: "Ring lattice" });
  });
});

describe("paths", () => {
  test("lead to a value or to nothing", () => {
    const object = { a: { b: [{ c: 5 }] }, "d e": 6 };
    expect(getAt(object, "a.b[0].c")).toBe(5);
    expect(getAt(object, '["d e"]')).toBe(6);
    expect(getAt(object, "a.b[1].c")).toBeUndefined();
    expect(getAt(object, "a.toString")).toBeUndefined();
    expect(() => getAt(object, "a[")).toThrow("invalid path: a[");
  });

  test("are set in a copy that shares the rest", () => {
    const plan = defaultPlan();
    const next = setAt(plan, "tactics.hard", 0.9);
    expect(next.tactics).toEqual({ ...plan.tactics, hard: 0.9 });
    expect(plan.tactics.hard).toBe(0.2);
    expect(next.core).toBe(plan.core);
    expect(setAt({ a: [1, 2] }, "a[1]", 3)).toEqual({ a: [1, 3] });
  });

  test("are written as they are read", () => {
    for (const path of ["plans[2].tactics.hard", "a", '["a b"].c', 'a["\\""][0]']) {
      expect(formatPath(pathSteps(path))).toBe(path);
    }
  });
});

test("every stop of the slider of ties but none at all suits every kind of network that draws them", () => {
  const degree = worldFields().find(({ path }) => path === "network.degree")!;
  const [least, most] = degree.usual!;
  for (const kind of degree.when!.values.filter((value) => value !== "complete" && value !== "star")) {
    for (let ties = least + degree.step!; ties <= most; ties += degree.step!) {
      const worlds = [{ network: { kind, clinicians: 100, degree: ties } }];
      expect(parseStudyValue({ groundswell: 1, worlds }).problems, `${kind} ${ties}`).toEqual([]);
    }
  }
});
