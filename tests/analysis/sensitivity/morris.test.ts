import { describe, expect, test } from "vitest";
import { morris } from "../../../src/analysis/sensitivity/morris.ts";
import type { MorrisDesign } from "../../../src/analysis/sensitivity/morris-design.ts";
import type { Responses } from "../../../src/analysis/sensitivity/responses.ts";
import { normals, respond, uniforms } from "./models.ts";

const QUICK = { resamples: 100, seed: "tests" };

/** Trajectories on four levels, as SALib makes them: each factor moves by two thirds, up or down, in random order. */
function trajectories(
  count: number,
  factors: number,
  uniform: () => number,
): { points: Float64Array[]; design: MorrisDesign } {
  const points: Float64Array[] = [];
  const changed = new Int32Array(count * factors);
  const steps = new Float64Array(count * factors);
  for (let t = 0; t < count; t++) {
    let at = Float64Array.from({ length: factors }, () => Math.floor(4 * uniform()) / 3);
    const order = Array.from({ length: factors }, (_, j) => ({ j, key: uniform() })).sort((a, b) => a.key - b.key);
    points.push(at);
    for (const [step, { j }] of order.entries()) {
      const move = at[j] < 0.5 ? 2 / 3 : -2 / 3;
      at = at.with(j, at[j] + move);
      points.push(at);
      changed[t * factors + step] = j;
      steps[t * factors + step] = move;
    }
  }
  return { points, design: { trajectories: count, factors, changed, steps, signed: Array(factors).fill(true) } };
}

const { points, design } = trajectories(40, 3, uniforms("morris"));
const straight = (x: Float64Array) => 3 * x[0] - 2 * x[1];

describe("elementary effects", () => {
  test("of a straight line are its slopes, without spread", () => {
    const effects = morris(respond(points, 1, straight), design, QUICK);
    for (const [j, slope] of [3, -2, 0].entries()) {
      expect(effects[j].mu.value).toBeCloseTo(slope, 12);
      expect(effects[j].muStar.value).toBeCloseTo(Math.abs(slope), 12);
      expect(effects[j].sigma.value).toBeCloseTo(0, 6);
      expect(effects[j].sigmaChance).toBeNaN();
    }
  });

  test("of factors that act together spread, and may cancel out in the mean alone", () => {
    const effects = morris(
      respond(points, 1, (x) => (x[1] < 0.5 ? x[0] : -x[0]) + x[2]),
      design,
      QUICK,
    );
    expect(Math.abs(effects[0].mu.value)).toBeLessThan(0.4);
    expect(effects[0].muStar.value).toBeCloseTo(1, 9);
    expect(effects[0].sigma.value).toBeGreaterThan(0.9);
    expect(effects[2].sigma.value).toBeCloseTo(0, 6);
  });

  test("without chance are the same from two replicates", () => {
    const [once, twice] = [1, 2].map((replicates) => morris(respond(points, replicates, straight), design, QUICK));
    for (const [j, { mu, muStar, sigma }] of once.entries()) {
      expect(twice[j].mu.value).toBeCloseTo(mu.value, 9);
      expect(twice[j].muStar.value).toBeCloseTo(muStar.value, 9);
      expect(twice[j].sigma.value).toBeCloseTo(sigma.value, 6);
    }
  });
});

describe("with chance", () => {
  const mean = (of: (responses: Responses) => number) => {
    let sum = 0;
    for (let k = 0; k < 200; k++) {
      const normal = normals(uniforms(`noise ${k}`));
      const shared = [normal(), normal()];
      sum += of(respond(points, 2, straight, (_, r) => normal() + 3 * shared[r]));
    }
    return sum / 200;
  };
  const few = { resamples: 2, seed: "few" };

  test("a factor without effect has a mean size of 0 on average, and one with effect nearly its own", () => {
    expect(Math.abs(mean((responses) => morris(responses, design, few)[2].muStar.value))).toBeLessThan(0.05);
    expect(mean((responses) => morris(responses, design, few)[0].muStar.value)).toBeGreaterThan(2.5);
    expect(mean((responses) => morris(responses, design, few)[0].mu.value)).toBeCloseTo(3, 1);
  });

  test("what it adds to the spread is told apart: σ² is 0 on average where effects are the same everywhere", () => {
    const effect = (responses: Responses) => morris(responses, design, few)[1];
    // effects of single runs: √2 ÷ ⅔ of the noise
    expect(mean((responses) => effect(responses).sigmaChance)).toBeCloseTo(Math.SQRT2 * 1.5, 0);
    expect(mean((responses) => effect(responses).sigma.value)).toBeLessThan(0.5);
  });

  test("failed runs take the effects they belong to with them, and no others", () => {
    const responses = respond(points, 2, straight);
    // the first trajectory's first row, in both replicates
    const values = responses.values.map((value, k) => (k < 2 ? Number.NaN : value));
    const effects = morris({ ...responses, values }, design, QUICK);
    expect(effects.map(({ trajectories }) => trajectories).sort()).toEqual([39, 40, 40]);
    for (const [j, slope] of [3, -2, 0].entries()) expect(effects[j].mu.value).toBeCloseTo(slope, 9);
  });
});
