import { describe, expect, test } from "vitest";
import { pointMeans, type Responses } from "../../../src/analysis/sensitivity/responses.ts";
import { type ChanceKind, type SobolAnalysis, sobol } from "../../../src/analysis/sensitivity/sobol.ts";
import { read, tableRows } from "../../docs/documents.ts";
import { ISHIGAMI, ishigamiOfThree, type KnownModel, normals, respond, saltelliPoints, uniforms } from "./models.ts";

const REPEATS = 200;
const DESIGN = { basePoints: 4096, factors: 3, secondOrder: false };
const RESAMPLING = { resamples: 200, seed: "recovery" };

/** Mean and deviation of every index over repeats, and how often its interval held the known value. */
function recovered(model: KnownModel, found: SobolAnalysis[]) {
  const known = [...model.first, ...model.total];
  return known.map((truth, k) => {
    const all = found.map(({ first, total }) => [...first, ...total][k]);
    const mean = all.reduce((sum, { value }) => sum + value, 0) / all.length;
    const deviation = Math.sqrt(all.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (all.length - 1));
    const held = all.filter(({ value, conf }) => Math.abs(value - truth) <= conf).length / all.length;
    return { truth, mean, deviation, held };
  });
}

/** Runs of a model whose noise has the variance of its signal; some of them fail. */
function noisy(model: KnownModel, seed: string, failing = 0): Responses {
  const uniform = uniforms(seed);
  const normal = normals(uniform);
  const deviation = Math.sqrt(model.variance);
  return respond(saltelliPoints(DESIGN, uniform), 2, model.of, () =>
    failing > 0 && uniform() < failing ? Number.NaN : deviation * normal(),
  );
}

function expectRecovered(rows: ReturnType<typeof recovered>): void {
  for (const { truth, mean, deviation, held } of rows) {
    expect(Math.abs(mean - truth)).toBeLessThan(0.01);
    expect(deviation).toBeLessThanOrEqual(0.03);
    expect(held).toBeGreaterThanOrEqual(0.93);
  }
}

describe("noise as large as the signal, two replicates, 4,096 base points, 200 times: every index is right on average, near each time, and in its interval", () => {
  test.each([
    ["Ishigami", ISHIGAMI, 0],
    ["Ishigami, 5 % of runs failed", ISHIGAMI, 0.05],
    ["Ishigami with a factor of three levels", ishigamiOfThree(), 0],
  ])("%s", (name, model, failing) => {
    const found = Array.from({ length: REPEATS }, (_, k) =>
      sobol(noisy(model, `${name} ${k}`, failing), DESIGN, "fresh", RESAMPLING),
    );
    expectRecovered(recovered(model, found));
    const chance = found.reduce((sum, each) => sum + each.chance.value, 0) / REPEATS;
    expect(chance).toBeCloseTo(0.5, 2);
  });
});

describe("docs/sensitivity.md shows what averaging replicates first gives, however many the points", () => {
  const table = tableRows(read("docs/sensitivity.md")).filter(([name]) => /^S[1T] of x/.test(name));
  const published = table.map(([, ...cells]) => cells.map(Number));
  const found = Array.from({ length: 60 }, (_, k) => {
    const responses = noisy(ISHIGAMI, `averaged ${k}`);
    const means = { points: responses.points, replicates: 1, values: pointMeans(responses) };
    const few = { resamples: 2, seed: "few" };
    return { averaged: sobol(means, DESIGN, "fresh", few), crossed: sobol(responses, DESIGN, "fresh", few) };
  });
  const mean = (of: (each: (typeof found)[number]) => SobolAnalysis) => recovered(ISHIGAMI, found.map(of));

  test("beside the exact indices and those of this program", () => {
    const rows = mean(({ averaged }) => averaged);
    const here = mean(({ crossed }) => crossed);
    expect(published.length).toBe(6);
    for (const [k, [exact, first, ours]] of published.entries()) {
      expect(exact).toBeCloseTo(rows[k].truth, 3);
      expect(Math.abs(first - rows[k].mean)).toBeLessThan(0.012);
      expect(Math.abs(ours - here[k].mean)).toBeLessThan(0.012);
    }
  });
});

test("chance shared over points, and stronger at some: right on average, and in its interval over other replicates too", () => {
  const design = { ...DESIGN, basePoints: 256 };
  const deviation = Math.sqrt(ISHIGAMI.variance);
  const kind: ChanceKind = "same";
  const found = Array.from({ length: 200 }, (_, k) => {
    const uniform = uniforms(`shared ${k}`);
    const normal = normals(uniform);
    const shared = Array.from({ length: 16 }, () => [normal(), normal()]);
    const responses = respond(
      saltelliPoints(design, uniform),
      16,
      ISHIGAMI.of,
      (_, r, x) => deviation * (shared[r][0] + shared[r][1] * (x[1] - 0.5) + 0.5 * normal()),
    );
    return sobol(responses, design, kind, { resamples: 100, seed: "shared" });
  });
  for (const { truth, mean, held } of recovered(ISHIGAMI, found)) {
    expect(Math.abs(mean - truth)).toBeLessThan(0.02);
    expect(held).toBeGreaterThanOrEqual(0.93);
  }
});
