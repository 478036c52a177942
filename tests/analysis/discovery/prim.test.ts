import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meets } from "../../../src/analysis/discovery/box.ts";
import { boxInWords } from "../../../src/analysis/discovery/box-words.ts";
import { prim } from "../../../src/analysis/discovery/prim.ts";
import { shortestBetween } from "../../../src/analysis/discovery/shortest-between.ts";
import type { FactorColumn } from "../../../src/analysis/sensitivity/factor-column.ts";
import { binomialTail } from "../../../src/analysis/statistics/binomial-tail.ts";
import { uniforms } from "../sensitivity/models.ts";

const uniform = uniforms("prim");
const COUNT = 10_000;
const number = (name: string, of: () => number = uniform): FactorColumn => {
  return { name, kind: "number", values: Float64Array.from({ length: COUNT }, of) };
};
const choice: FactorColumn = {
  name: "network",
  kind: "choice",
  values: Array.from({ length: COUNT }, () => ["ring", "star", "grid"][Math.floor(3 * uniform())]),
};
const whole = number("sites", () => Math.floor(10 * uniform()));
const columns = [number("turnover"), number("support"), number("noise"), choice, whole];
const cases = (chance: (i: number) => number) =>
  Uint8Array.from({ length: COUNT }, (_, i) => Number(uniform() < chance(i)));
const at = (factor: number, i: number) => columns[factor].values[i] as number;

describe("PRIM finds", () => {
  const isCase = cases((i) => (at(0, i) > 0.7 && at(1, i) < 0.4 ? 0.8 : 0.02));
  const boxes = prim(columns, isCase);

  test("the one box there is, its limits, and no restriction besides", () => {
    expect(boxes.length).toBe(1);
    const [{ restrictions, coverage, density, support }] = boxes;
    const [turnover, support_] = restrictions.toSorted((a, b) => a.factor - b.factor);
    expect(restrictions.length).toBe(2);
    expect(turnover).toMatchObject({ factor: 0, kind: "range", from: expect.closeTo(0.7, 1), to: null });
    expect(support_).toMatchObject({ factor: 1, kind: "range", from: null, to: expect.closeTo(0.4, 1) });
    for (const { quasiP } of restrictions) expect(quasiP).toBeLessThan(1e-6);
    // 0.12 of the space, four fifths of it cases, and 2 % of the rest
    expect(coverage).toBeCloseTo(0.096 / (0.096 + 0.0176), 1);
    expect(density).toBeCloseTo(0.8, 1);
    expect(support).toBeCloseTo(0.12, 1);
  });

  test("counts that are those of the points that meet the restrictions", () => {
    const [box] = boxes;
    const inside = Array.from(isCase, (_, i) => i).filter((i) =>
      box.restrictions.every((each) => meets(each, columns, i)),
    );
    const hits = inside.filter((i) => isCase[i] === 1).length;
    expect([box.points, box.cases]).toEqual([inside.length, hits]);
    expect(box.coverage).toBeCloseTo(hits / isCase.reduce((sum, value) => sum + value, 0), 12);
  });

  test("the choices and whole numbers that matter", () => {
    const inRing = cases((i) => (choice.values[i] === "ring" && at(4, i) >= 7 ? 0.9 : 0.01));
    const [{ restrictions }] = prim(columns, inRing);
    expect(restrictions.toSorted((a, b) => a.factor - b.factor)).toMatchObject([
      { factor: 3, kind: "choices", choices: ["ring"] },
      { factor: 4, kind: "range", from: 7, to: null },
    ]);
  });

  test("two boxes one after the other", () => {
    const two = cases((i) => ((at(0, i) > 0.8 && at(1, i) > 0.7) || (at(0, i) < 0.2 && at(2, i) < 0.3) ? 0.95 : 0));
    const found = prim(columns, two);
    expect(found.length).toBe(2);
    expect(found[0].coverage + found[1].coverage).toBeGreaterThan(0.85);
    const factors = found.map(({ restrictions }) => restrictions.map(({ factor }) => factor).sort());
    expect(factors.toSorted()).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test("nothing where cases are by chance alone, where there is none, and where all are", () => {
    expect(
      prim(
        columns,
        cases(() => 0.2),
      ),
    ).toEqual([]);
    expect(prim(columns, new Uint8Array(COUNT))).toEqual([]);
    expect(prim(columns, new Uint8Array(COUNT).fill(1))).toEqual([]);
  });

  test("what it says in words, limits as they are used", () => {
    const [box] = boxes;
    const words = { happens: "loses", cases: "its losses", points: "such worlds" };
    const percent = (share: number) => Math.round(share * 100);
    expect(boxInWords(box, columns, words)).toMatch(
      new RegExp(
        `^loses where (turnover is above 0\\.\\d+ and support below 0\\.\\d+|support is below 0\\.\\d+ and turnover above 0\\.\\d+): ${percent(box.coverage)} % of its losses, ${percent(box.density)} % of such worlds$`,
      ),
    );
    const restrictions = [
      { factor: 4, kind: "range" as const, from: 7, to: null, quasiP: 0 },
      { factor: 3, kind: "choices" as const, choices: ["grid", "ring"], quasiP: 0 },
      { factor: 1, kind: "range" as const, from: 0.25, to: 0.5, quasiP: 0 },
    ];
    expect(boxInWords({ ...box, restrictions, coverage: 0.5, density: 0.25 }, columns, words)).toBe(
      "loses where sites is at least 7, network grid or ring and support between 0.25 and 0.5: 50 % of its losses, 25 % of such worlds",
    );
  });
});

test("the shortest number between two others parts them, on either side", () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      fc.pre(a !== b);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const [above, below] = [shortestBetween(low, high), shortestBetween(low, high, "below")];
      expect(above > low && above <= high).toBe(true);
      expect(below >= low && below < high).toBe(true);
    }),
  );
  expect(shortestBetween(0.11987, 0.12034)).toBe(0.12);
  expect(shortestBetween(6, 7)).toBe(7);
  expect(shortestBetween(6, 7, "below")).toBe(6);
});

test("binomial tails are the sums of their terms", () => {
  expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect(binomialTail(0, 10, 0.5)).toBe(1);
  expect(binomialTail(11, 10, 0.5)).toBe(0);
  expect(binomialTail(3, 3, 0.1)).toBeCloseTo(0.001, 12);
  expect(binomialTail(5100, 10_000, 0.5)).toBeCloseTo(0.0233, 3);
});
