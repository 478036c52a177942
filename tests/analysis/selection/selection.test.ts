import { describe, expect, test } from "vitest";
import { regretTable } from "../../../src/analysis/selection/regret.ts";
import { halfWidth, replicatesFor } from "../../../src/analysis/selection/replicates-needed.ts";
import { SELECTION, type SelectionRule, selectBest } from "../../../src/analysis/selection/select-best.ts";
import { student95 } from "../../../src/analysis/statistics/student.ts";
import { normals, uniforms } from "../sensitivity/models.ts";

const RULE: SelectionRule = { ...SELECTION, zone: 1 };

/** Runs of plans with these means: what a replicate adds to all plans alike, and what is each one's own. */
function runsOf(means: readonly number[], replicates: number, seed: string, shared = 3, own = 2): number[][] {
  const normal = normals(uniforms(seed));
  const common = Array.from({ length: replicates }, normal);
  return means.map((mean) => common.map((value) => mean + shared * value + own * normal()));
}

/** Runs more and more until the choice is made. */
function decided(all: readonly number[][], rule: SelectionRule) {
  for (let n = rule.first; n <= all[0].length; n += 10) {
    const found = selectBest(
      all.map((plan) => plan.slice(0, n)),
      rule,
    );
    if (found.best !== null) return found;
  }
  throw new Error("not decided");
}

describe("selection of the best plan", () => {
  test.each([
    ["all others lie one zone behind", [0, 0, 0, 0, 1]],
    ["plans lie in steps", [0, 0.5, 1, 1.5, 2.5]],
    ["there are two plans", [1, 0]],
  ])("chooses it in at least 95 % of cases where %s", (_, means) => {
    const best = means.indexOf(Math.max(...means));
    let right = 0;
    for (let k = 0; k < 300; k++) if (decided(runsOf(means, 600, `case ${k}`), RULE).best === best) right += 1;
    expect(right / 300).toBeGreaterThanOrEqual(0.95);
  });

  test("rules out early what lies far behind, and says when", () => {
    const found = decided(runsOf([0, 10, 9], 600, "far"), RULE);
    expect(found.best).toBe(1);
    expect(found.eliminatedAt[0]).toBe(RULE.first);
    expect(found.eliminatedAt[2]!).toBeGreaterThan(RULE.first);
  });

  test("says which cannot be told apart by more than the zone", () => {
    const [plan] = runsOf([0], 200, "twins");
    const found = decided(
      [plan, plan.map((value) => value + 0.01 * (value % 1)), plan.map((value) => value - 50)],
      RULE,
    );
    expect([...found.alike, found.best].toSorted()).toEqual([0, 1]);
    expect(found.eliminatedAt[2]).toBe(RULE.first);
  });

  test("asks for more runs as long as it takes, and for no more than it says", () => {
    const all = runsOf([0, 0.2, 1], 2000, "long");
    const early = selectBest(
      all.map((plan) => plan.slice(0, 10)),
      RULE,
    );
    expect([early.best, early.atMost]).toEqual([null, null]);
    const first = selectBest(
      all.map((plan) => plan.slice(0, RULE.first)),
      RULE,
    );
    const last = selectBest(
      all.map((plan) => plan.slice(0, first.atMost!)),
      RULE,
    );
    expect(last.best).not.toBeNull();
  });

  test("does not change what was said before when more runs come in", () => {
    const all = runsOf([0, 0.5, 1, 2], 400, "more");
    const done = decided(all, RULE);
    expect(selectBest(all, RULE)).toEqual({ ...done, replicates: 400 });
  });

  test("lower may be better, and replicates that failed for one plan count for none", () => {
    const all = runsOf([5, 0, 3], 600, "low");
    const low = { ...RULE, better: "low" as const };
    expect(decided(all, low).best).toBe(1);
    const failed = all.map((plan, p) => plan.map((value, r) => (p === 0 && r % 10 === 0 ? Number.NaN : value)));
    expect(selectBest(failed, low).replicates).toBe(540);
  });

  test("needs fewer replicates the more of their chance plans share", () => {
    const needed = (shared: number, own: number) => decided(runsOf([0, 1], 2000, "share", shared, own), RULE).atMost!;
    expect(needed(3, 0.5)).toBeLessThan(needed(0.5, 3) / 5);
  });
});

describe("how many replicates", () => {
  test("half-widths are those of Student's t", () => {
    expect(halfWidth(10, 50)).toBeCloseTo((2.0096 * 10) / Math.sqrt(50), 3);
    expect(halfWidth(10, 1)).toBeNaN();
  });

  test.each([1, 2, 3, 4, 5, 8, 20, 1000])("the quantile at %i degrees of freedom is the published one", (freedom) => {
    const published: Record<number, number> = {
      1: 12.7062,
      2: 4.3027,
      3: 3.1824,
      4: 2.7764,
      5: 2.5706,
      8: 2.306,
      20: 2.086,
      1000: 1.9623,
    };
    expect(Math.abs(student95(freedom) - published[freedom])).toBeLessThan(5e-4);
  });

  test("the number asked for is the first that is narrow enough", () => {
    const n = replicatesFor(12, 1);
    expect(halfWidth(12, n)).toBeLessThanOrEqual(1);
    expect(halfWidth(12, n - 1)).toBeGreaterThan(1);
    expect(replicatesFor(0, 1)).toBe(2);
    expect(replicatesFor(1, 1e-9)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("regret", () => {
  test("is what a plan lies behind the best one of each world; the least of the largest is chosen", () => {
    const { regret, worst, least } = regretTable(
      [
        [10, 0, 5],
        [6, 6, 6],
        [0, 8, 9],
      ],
      "high",
    );
    expect(regret).toEqual([
      [0, 8, 4],
      [4, 2, 3],
      [10, 0, 0],
    ]);
    expect(worst).toEqual([
      { regret: 8, world: 1 },
      { regret: 4, world: 0 },
      { regret: 10, world: 0 },
    ]);
    expect(least).toEqual([1]);
  });

  test("turns round where less is better, names all that are equal, and leaves out what has no number", () => {
    expect(
      regretTable(
        [
          [1, 3],
          [3, 1],
          [Number.NaN, 0],
        ],
        "low",
      ),
    ).toMatchObject({
      worst: [{ regret: 3, world: 1 }, { regret: 2, world: 0 }, { regret: Number.NaN }],
      least: [1],
    });
    expect(
      regretTable(
        [
          [1, 2],
          [2, 1],
        ],
        "high",
      ).least,
    ).toEqual([0, 1]);
  });
});
