import { describe, expect, test } from "vitest";
import { varianceOf } from "../../../src/analysis/sensitivity/responses.ts";
import { type SobolAnalysis, sobol } from "../../../src/analysis/sensitivity/sobol.ts";
import { pairsOf } from "../../../src/analysis/sensitivity/sobol-terms.ts";
import { ISHIGAMI, type KnownModel, normals, respond, saltelliPoints, sobolG, uniforms } from "./models.ts";

const QUICK = { resamples: 100, seed: "tests" };

const G = sobolG([0, 0.5, 3, 9, 99]);

describe.each([
  ["Ishigami", ISHIGAMI],
  ["Sobol's G", G],
])("%s without chance", (name, model: KnownModel) => {
  const design = { basePoints: 16_384, factors: model.factors, secondOrder: true };
  const points = saltelliPoints(design, uniforms(name));
  const found = sobol(respond(points, 1, model.of), design, "fresh", QUICK);

  test("gives the known indices", () => {
    for (let j = 0; j < model.factors; j++) {
      expect(Math.abs(found.first[j].value - model.first[j])).toBeLessThan(0.025);
      expect(Math.abs(found.total[j].value - model.total[j])).toBeLessThan(0.025);
    }
    pairsOf(model.factors).forEach(([j, k], p) => {
      const known = model.second[`${j},${k}`];
      if (known !== undefined) expect(Math.abs(found.second[p].value - known)).toBeLessThan(0.04);
    });
    expect(found.variance).toBeCloseTo(model.variance, 0);
    expect(found.single).toBe(true);
    expect(found.chance.value).toBeNaN();
  });

  test("gives nearly the same from two replicates that are alike, and no chance", () => {
    const twice = sobol(respond(points, 2, model.of), design, "fresh", QUICK);
    for (const part of ["first", "total", "second"] as const) {
      for (const [k, { value, conf }] of found[part].entries()) {
        expect(Math.abs(twice[part][k].value - value)).toBeLessThan(0.02);
        expect(twice[part][k].conf).toBeLessThan(conf + 0.005);
      }
    }
    expect(twice.chance.value).toBeCloseTo(0, 12);
  });
});

test("with one run a point the indices are SALib's, number by number", () => {
  const design = { basePoints: 64, factors: 3, secondOrder: true };
  const { values } = respond(saltelliPoints(design, uniforms("SALib")), 1, ISHIGAMI.of);
  const mean = (of: ArrayLike<number>) => Array.from(of).reduce((sum, value) => sum + value, 0) / of.length;
  const centre = mean(values);
  // SALib.analyze.sobol: A, AB, BA and B of each base point, first_order, total_order and second_order
  const rows = (k: number) => Array.from({ length: 64 }, (_, i) => values[8 * i + k] - centre);
  const [a, b] = [rows(0), rows(7)];
  const [ab, ba] = [[1, 2, 3].map(rows), [4, 5, 6].map(rows)];
  const ends = [...a, ...b];
  const variance = mean(ends.map((value) => (value - mean(ends)) ** 2));
  const first = ab.map((each) => mean(b.map((value, i) => value * (each[i] - a[i]))) / variance);
  const total = ab.map((each) => mean(a.map((value, i) => (value - each[i]) ** 2)) / 2 / variance);
  const second = pairsOf(3).map(([j, k]) => {
    return mean(a.map((value, i) => ba[j][i] * ab[k][i] - value * b[i])) / variance - first[j] - first[k];
  });
  const found = sobol({ points: 512, replicates: 1, values }, design, "fresh", QUICK);
  for (const [part, expected] of Object.entries({ first, total, second })) {
    for (const [k, { value }] of found[part as "first"].entries()) expect(value).toBeCloseTo(expected[k], 10);
  }
});

describe("with chance", () => {
  const design = { basePoints: 512, factors: 3, secondOrder: false };
  const points = saltelliPoints(design, uniforms("chance"));
  const noise = (seed: string, times = 1) => {
    const normal = normals(uniforms(seed));
    const deviation = Math.sqrt(ISHIGAMI.variance) * times;
    return () => deviation * normal();
  };
  const indices = ({ first, total }: SobolAnalysis) => [...first, ...total].map(({ value }) => value);

  test("as large as the model's own, half of the variance is chance", () => {
    const { chance } = sobol(respond(points, 2, ISHIGAMI.of, noise("half")), design, "fresh", QUICK);
    expect(Math.abs(chance.value - 0.5)).toBeLessThan(0.05);
    expect(chance.conf).toBeLessThan(0.1);
  });

  test("what a replicate adds at every point alike changes no index", () => {
    const responses = respond(points, 4, ISHIGAMI.of, noise("alike"));
    const moved = { ...responses, values: responses.values.map((value, k) => value + 100 * (k % 4) ** 2) };
    const [before, after] = [responses, moved].map((each) => indices(sobol(each, design, "same", QUICK)));
    after.forEach((value, k) => {
      expect(value).toBeCloseTo(before[k], 9);
    });
  });

  test("nor where replicates are run at some of the points only, more of them where the outcome is high", () => {
    const responses = respond(points, 5, ISHIGAMI.of);
    const some = responses.values.map((value, k) =>
      k % 5 > 1 && (value < 3 || (k * 7) % 3 === 0) ? Number.NaN : value,
    );
    const moved = some.map((value, k) => value + 100 * (k % 5) ** 2);
    const [before, after] = [some, moved].map((values) =>
      indices(sobol({ ...responses, values }, design, "same", QUICK)),
    );
    for (const [k, value] of after.entries()) expect(value).toBeCloseTo(before[k], 5);
  });

  test("the order of replicates, the place and the scale of an outcome change no index, the sign of the scale neither", () => {
    const responses = respond(points, 3, ISHIGAMI.of, noise("order"));
    const before = indices(sobol(responses, design, "fresh", QUICK));
    const turned = responses.values.map((_, k) => responses.values[k - (k % 3) + ((k + 1) % 3)]);
    for (const values of [turned, responses.values.map((value) => 1000 - 0.01 * value)]) {
      const after = indices(sobol({ ...responses, values }, design, "fresh", QUICK));
      after.forEach((value, k) => {
        expect(value).toBeCloseTo(before[k], 7);
      });
    }
  });

  test("shared over points is told from that of each run: what it adds alone, and what depends on the factors", () => {
    const shared = Array.from({ length: 40 }, noise("shared"));
    const byFactor = Array.from({ length: 40 }, noise("by factor"));
    // ± 1, as the first factor lies in one or the other half
    const half = (x: Float64Array) => (x[0] < 0.5 ? -1 : 1);
    const responses = respond(points, 40, ISHIGAMI.of, (_, r, x) => shared[r] + byFactor[r] * half(x));
    const found = sobol(responses, design, "same", QUICK);
    const variance = (values: number[]) => varianceOf(Float64Array.from(values)) / ISHIGAMI.variance;
    const [alone, withFactors] = [variance(shared), variance(byFactor)];
    expect(found.chanceParts!.alone).toBeCloseTo(alone / (1 + alone + withFactors), 1);
    expect(found.chanceParts!.withFactors).toBeCloseTo(withFactors / (1 + alone + withFactors), 1);
    expect(found.overReplicates).toBe(true);
    const fresh = sobol(responses, design, "fresh", QUICK);
    expect([fresh.looksShared, fresh.chanceParts, fresh.trajectories]).toEqual([true, null, null]);
    expect(found.looksShared).toBe(false);
  });

  test("of its own in each run does not look shared", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      expect(sobol(respond(points, 3, ISHIGAMI.of, noise(seed)), design, "fresh", QUICK).looksShared).toBe(false);
    }
  });

  test("shared over points gives every replicate indices of its own", () => {
    // in the second replicate the first factor does nothing
    const responses = respond(
      points,
      2,
      ([x, y]) => x + y,
      (_, r, [x]) => (r === 1 ? -x : 0),
    );
    const [first, second, third] = sobol(responses, design, "same", QUICK).trajectories!.total;
    expect([first.n, first.lo95]).toEqual([2, expect.closeTo(0.5 * 0.025, 1)]);
    expect(Math.abs(first.mean - 0.25)).toBeLessThan(0.1);
    expect(Math.abs(second.mean - 0.75)).toBeLessThan(0.1);
    expect(third.hi95).toBe(0);
  });

  test("in two shared replicates leaves the intervals to these two, and says so", () => {
    expect(sobol(respond(points, 2, ISHIGAMI.of, noise("two")), design, "same", QUICK).overReplicates).toBe(false);
    expect(sobol(respond(points, 3, ISHIGAMI.of, noise("two")), design, "same", QUICK).overReplicates).toBe(true);
  });

  test("resamples are those of the seed", () => {
    const responses = respond(points, 2, ISHIGAMI.of, noise("seed"));
    const with_ = (seed: string) => sobol(responses, design, "fresh", { resamples: 50, seed }).first;
    expect(with_("a")).toEqual(with_("a"));
    expect(with_("b")).not.toEqual(with_("a"));
  });
});

describe("failed runs", () => {
  const design = { basePoints: 64, factors: 3, secondOrder: true };
  const points = saltelliPoints(design, uniforms("failed"));
  const responses = respond(points, 2, ISHIGAMI.of);
  const failed = (which: (k: number) => boolean) => ({
    ...responses,
    values: responses.values.map((value, k) => (which(k) ? Number.NaN : value)),
  });

  test("take their base point with them where no run of a point is left, as if it had not been in the design", () => {
    const block = 2 * 8;
    const found = sobol(
      failed((k) => k === 3 * block + 4 || k === 3 * block + 5),
      design,
      "fresh",
      QUICK,
    );
    expect(found.usedBasePoints).toBe(63);
    const without = responses.values.filter((_, k) => Math.floor(k / block) !== 3);
    const smaller = { points: points.length - 8, replicates: 2, values: without };
    const expected = sobol(smaller, { ...design, basePoints: 63 }, "fresh", QUICK);
    expect(found).toEqual(expected);
  });

  test("in one replicate leave what the others say", () => {
    const found = sobol(
      failed((k) => k % 14 === 3),
      design,
      "fresh",
      QUICK,
    );
    const all = sobol(responses, design, "fresh", QUICK);
    expect(found.usedBasePoints).toBe(64);
    for (const part of ["first", "total", "second"] as const) {
      found[part].forEach(({ value }, j) => {
        expect(Math.abs(value - all[part][j].value)).toBeLessThan(0.35);
      });
    }
  });

  test("everywhere leave nothing to say", () => {
    const found = sobol(
      failed(() => true),
      design,
      "fresh",
      QUICK,
    );
    expect(found.usedBasePoints).toBe(0);
    for (const { value, conf } of [...found.first, ...found.total]) expect([value, conf]).toEqual([NaN, NaN]);
  });
});

test("an outcome that is the same everywhere has no indices", () => {
  const design = { basePoints: 16, factors: 2, secondOrder: false };
  const points = saltelliPoints(design, uniforms("constant"));
  const found = sobol(
    respond(points, 2, () => 7),
    design,
    "fresh",
    QUICK,
  );
  for (const { value } of [...found.first, ...found.total]) expect(value).toBeNaN();
});
