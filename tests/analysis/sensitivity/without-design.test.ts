import { describe, expect, test } from "vitest";
import type { FactorColumn } from "../../../src/analysis/sensitivity/factor-column.ts";
import { givenDataFirstOrder } from "../../../src/analysis/sensitivity/given-data.ts";
import { partialRankCorrelations } from "../../../src/analysis/sensitivity/partial-ranks.ts";
import { ranks } from "../../../src/analysis/sensitivity/ranks.ts";
import { responseCurve } from "../../../src/analysis/sensitivity/response-curve.ts";
import { pointMeans } from "../../../src/analysis/sensitivity/responses.ts";
import { ISHIGAMI, ishigamiOfThree, normals, respond, uniforms } from "./models.ts";

const QUICK = { resamples: 100, seed: "tests" };

const uniform = uniforms("given");
const points = Array.from({ length: 8000 }, () => Float64Array.from({ length: 3 }, uniform));
const numbers = [0, 1, 2].map((j): FactorColumn => {
  return { name: `x${j + 1}`, kind: "number", values: Float64Array.from(points, (x) => x[j]) };
});
const threeLevels: FactorColumn = {
  name: "x3",
  kind: "choice",
  values: points.map((x) => ["none", "some", "much"][Math.floor(3 * x[2])]),
};
const standard = normals(uniforms("noise"));
const noise: () => number = () => Math.sqrt(ISHIGAMI.variance) * standard();

describe("first-order indices from points of no design", () => {
  test.each([
    ["without chance", 1, () => 0],
    ["with two replicates and noise as large as the signal", 2, noise],
  ] satisfies [string, number, () => number][])("are the known ones %s", (_, replicates, chance) => {
    const { first, single } = givenDataFirstOrder(respond(points, replicates, ISHIGAMI.of, chance), numbers, QUICK);
    expect(single).toBe(replicates === 1);
    for (const [j, { value, conf }] of first.entries()) {
      expect(Math.abs(value - ISHIGAMI.first[j])).toBeLessThan(0.05);
      expect(Math.abs(value - ISHIGAMI.first[j])).toBeLessThan(1.5 * conf);
      expect(conf).toBeLessThan(0.08);
    }
  });

  test("are the known ones of choices, and of numbers with few values", () => {
    const model = ishigamiOfThree();
    const few: FactorColumn = {
      ...numbers[2],
      kind: "number",
      values: Float64Array.from(points, (x) => Math.floor(3 * x[2])),
    };
    for (const third of [threeLevels, few]) {
      const columns = [numbers[0], numbers[1], third];
      const { first } = givenDataFirstOrder(respond(points, 2, model.of, noise), columns, QUICK);
      for (const [j, { value }] of first.entries()) expect(Math.abs(value - model.first[j])).toBeLessThan(0.06);
    }
  });

  test("see a choice that decides everything, and one that decides nothing", () => {
    const of = (x: Float64Array) => Math.floor(3 * x[2]);
    const { first } = givenDataFirstOrder(respond(points, 1, of), [numbers[0], threeLevels], QUICK);
    expect(Math.abs(first[0].value)).toBeLessThan(0.05);
    expect(first[1].value).toBeCloseTo(1, 2);
  });

  test("do not depend on the order of the points", () => {
    const small = points.slice(0, 500);
    const columns = (of: Float64Array[]) =>
      [0, 1].map((j): FactorColumn => {
        return { name: `x${j}`, kind: "number", values: Float64Array.from(of, (x) => x[j]) };
      });
    const turned = small.toReversed();
    const [a, b] = [small, turned].map((of) => givenDataFirstOrder(respond(of, 1, ISHIGAMI.of), columns(of), QUICK));
    for (const [j, { value }] of a.first.entries()) expect(b.first[j].value).toBeCloseTo(value, 9);
  });
});

describe("partial rank correlations", () => {
  test("are 1 and −1 where the outcome rises and falls with one factor alone, whatever the shape", () => {
    const [rising, , flat] = partialRankCorrelations(
      numbers,
      points.map((x) => Math.exp(9 * x[0]) + 1e-9 * x[1]),
    );
    expect(rising.value).toBeCloseTo(1, 6);
    expect(Math.abs(flat.value)).toBeLessThan(0.05);
    expect(
      partialRankCorrelations(
        numbers,
        points.map((x) => -(x[0] ** 3)),
      )[0].value,
    ).toBeCloseTo(-1, 6);
  });

  test("are those that elimination by regression gives", () => {
    const y = points.map((x) => 2 * x[0] - x[1]);
    const [first, second] = partialRankCorrelations(numbers.slice(0, 2), y);
    expect(first.value).toBeGreaterThan(0.98);
    expect(second.value).toBeLessThan(-0.95);
  });

  test("are not told of choices without order, of a factor that does not vary, and where two are one", () => {
    const y = points.map((x) => x[0]);
    const flat: FactorColumn = { name: "flat", kind: "number", values: new Float64Array(points.length) };
    const two: FactorColumn = { name: "on", kind: "choice", values: points.map((x) => (x[0] < 0.5 ? "no" : "yes")) };
    const found = partialRankCorrelations([threeLevels, flat, two, numbers[1]], y);
    expect(found.map(({ value }) => Number.isNaN(value))).toEqual([true, true, false, false]);
    expect(found[2].value).toBeGreaterThan(0.8);
    const twice = partialRankCorrelations([numbers[0], { ...numbers[0], name: "again" }], y);
    expect(twice.map(({ value }) => value)).toEqual([NaN, NaN]);
  });

  test("rank equal numbers alike", () => {
    expect([...ranks([3, 1, 3, 2])]).toEqual([3.5, 1, 3.5, 2]);
  });
});

describe("a response curve", () => {
  test("cuts numbers into ten bins of as many points, and follows the outcome", () => {
    const curve = responseCurve(
      numbers[0],
      points.map((x) => 10 * x[0]),
    );
    expect(curve.map(({ n }) => n)).toEqual(Array(10).fill(800));
    for (const [b, { at, mean, lo80, hi80, range }] of curve.entries()) {
      expect(mean).toBeCloseTo(10 * (at as number), 9);
      expect(Math.abs(mean - (b + 0.5))).toBeLessThan(0.15);
      expect(lo80).toBeLessThan(hi80);
      expect(range![0]).toBeLessThan(range![1]);
    }
  });

  test("has a bin for each choice and each of few numbers, and leaves failed points out", () => {
    const outcome = pointMeans(respond(points, 1, (x) => (x[2] < 1 / 3 ? Number.NaN : x[0])));
    const curve = responseCurve(threeLevels, outcome);
    expect(curve.map(({ at, range }) => [at, range])).toEqual(
      [...new Set(threeLevels.values as string[])].map((choice) => [choice, null]),
    );
    expect(curve.find(({ at }) => at === "none")!.n).toBe(0);
    const whole: FactorColumn = {
      name: "n",
      kind: "number",
      values: Float64Array.from(points, (x) => Math.floor(4 * x[1])),
    };
    expect(responseCurve(whole, outcome).map(({ at }) => at)).toEqual([0, 1, 2, 3]);
  });
});
