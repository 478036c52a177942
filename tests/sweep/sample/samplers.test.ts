import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockLength } from "../../../src/analysis/sensitivity/saltelli-design.ts";
import { designKey } from "../../../src/sweep/sample/keyed.ts";
import { latinHypercube } from "../../../src/sweep/sample/latin-hypercube.ts";
import { morrisTrajectories } from "../../../src/sweep/sample/morris-trajectories.ts";
import { saltelli } from "../../../src/sweep/sample/saltelli.ts";
import { MOST_DIMENSIONS, sobolSequence } from "../../../src/sweep/sample/sobol-sequence.ts";
import { pointAt, type UnitPoints } from "../../../src/sweep/sample/unit-points.ts";

const seed = fc.string({ minLength: 1, maxLength: 10 });
const column = ({ count, dimensions, values }: UnitPoints, d: number) =>
  Array.from({ length: count }, (_, i) => values[i * dimensions + d]);
const alone = (dimensions: number) => Array.from({ length: dimensions }, (_, d) => [d]);

describe("a scrambled Sobol sequence", () => {
  test("has, of 2^k points, exactly one in each of 2^k strips of every dimension", () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: MOST_DIMENSIONS - 1 }),
        (text, k, d) => {
          const points = sobolSequence(2 ** k, d + 1, designKey(text, "sobol"));
          const strips = column(points, d).map((value) => Math.floor(value * 2 ** k));
          expect(new Set(strips).size).toBe(2 ** k);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("has, in its first two dimensions, one point in every box of each shape with 2^-k of the square (a (0,2)-sequence)", () => {
    const k = 8;
    const points = sobolSequence(2 ** k, 2, designKey("boxes", "sobol"));
    for (let wide = 0; wide <= k; wide++) {
      const boxes = new Set(
        Array.from({ length: 2 ** k }, (_, i) => {
          const [x, y] = pointAt(points, i);
          return `${Math.floor(x * 2 ** wide)} ${Math.floor(y * 2 ** (k - wide))}`;
        }),
      );
      expect(boxes.size).toBe(2 ** k);
    }
  });

  test("goes on where a shorter one ends, and is another with another seed", () => {
    const short = sobolSequence(100, 5, designKey("one", "sobol"));
    const long = sobolSequence(300, 5, designKey("one", "sobol"));
    const other = sobolSequence(100, 5, designKey("two", "sobol"));
    expect(long.values.subarray(0, 500)).toEqual(short.values);
    expect(other.values).not.toEqual(short.values);
  });

  test("integrates a smooth function of eight dimensions with a hundredth of the error of independent points", () => {
    // the mean of the product of 1 + (x − ½) ÷ 4 is 1; independent points have a standard error of 0.2 ÷ √4096 = 0.003
    const count = 4096;
    const errors = ["a", "b", "c", "d", "e"].map((text) => {
      const points = sobolSequence(count, 8, designKey(text, "sobol"));
      let sum = 0;
      for (let i = 0; i < count; i++)
        sum += pointAt(points, i).reduce((product, x) => product * (1 + (x - 0.5) / 4), 1);
      return Math.abs(sum / count - 1);
    });
    expect(Math.max(...errors)).toBeLessThan(0.0001);
  });
});

describe("a Latin hypercube", () => {
  test("has one point in every strip of every dimension, whatever their number", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 6 }), (text, count, dimensions) => {
        const points = latinHypercube(count, dimensions, designKey(text, "latinHypercube"));
        for (let d = 0; d < dimensions; d++) {
          expect(new Set(column(points, d).map((value) => Math.floor(value * count))).size).toBe(count);
        }
      }),
    );
  });
});

describe("a trajectory of Morris", () => {
  test("moves every group once, all its factors by half the grid, and stays on the grid", () => {
    const grid = fc.integer({ min: 1, max: 10 }).map((half) => 2 * half);
    const grouped = fc.integer({ min: 2, max: 6 }).chain((groups) =>
      fc.array(fc.integer({ min: 0, max: groups - 1 }), { minLength: groups, maxLength: 8 }).map((extra) => {
        const all = [...Array.from({ length: groups }, (_, g) => g), ...extra];
        return Array.from({ length: groups }, (_, g) => all.flatMap((own, d) => (own === g ? [d] : [])));
      }),
    );
    fc.assert(
      fc.property(seed, grid, grouped, (text, levels, groups) => {
        const points = morrisTrajectories(3, levels, groups, designKey(text, "morris"));
        const step = levels / 2 / (levels - 1);
        for (const value of points.values) {
          const level = value * (levels - 1);
          expect(Math.abs(level - Math.round(level))).toBeLessThan(1e-9);
        }
        for (let t = 0; t < 3; t++) {
          const moved = groups.map((_, row) => {
            const [from, to] = [0, 1].map((k) => pointAt(points, t * (groups.length + 1) + row + k));
            return Array.from(to, (value, d) => Math.abs(value - from[d]));
          });
          const order = moved.map((by) => groups.findIndex((own) => by[own[0]] > 0));
          expect([...order].sort((a, b) => a - b)).toEqual(groups.map((_, g) => g));
          moved.forEach((by, row) => {
            by.forEach((size, d) => {
              expect(size).toBeCloseTo(groups[order[row]].includes(d) ? step : 0, 9);
            });
          });
        }
      }),
    );
  });

  test("starts at every level, and moves up as often as down", () => {
    const trajectories = 4000;
    const points = morrisTrajectories(trajectories, 4, alone(2), designKey("levels", "morris"));
    const counts = new Map<number, number>();
    let up = 0;
    for (let t = 0; t < trajectories; t++) {
      const [from] = pointAt(points, 3 * t);
      counts.set(from, (counts.get(from) ?? 0) + 1);
      if (pointAt(points, 3 * t + 2)[0] > from) up++;
    }
    // binomial: 4.4 standard errors of a quarter of 4,000 and of a half
    expect([...counts.values()].every((count) => Math.abs(count - 1000) < 120)).toBe(true);
    expect(counts.size).toBe(4);
    expect(Math.abs(up - 2000)).toBeLessThan(140);
  });
});

describe("Saltelli's design", () => {
  test.each([false, true])(
    "has A, A with each group from B, (B with each from A) and B for every pair: second order %s",
    (second) => {
      const groups = [[0], [1, 3], [2]];
      const base = 8;
      const points = saltelli(base, groups, second, designKey("pairs", "sobol"));
      const rows = blockLength({ factors: 3, secondOrder: second });
      expect(points.count).toBe(base * rows);
      for (let i = 0; i < base; i++) {
        const row = (k: number) => [...pointAt(points, i * rows + k)];
        const [a, b] = [row(0), row(rows - 1)];
        const swapped = (from: number[], other: number[], group: number[]) =>
          from.map((value, d) => (group.includes(d) ? other[d] : value));
        groups.forEach((group, g) => {
          expect(row(1 + g)).toEqual(swapped(a, b, group));
          if (second) expect(row(4 + g)).toEqual(swapped(b, a, group));
        });
        expect(a.every((value, d) => value !== b[d])).toBe(true);
      }
    },
  );
});
