import { describe, expect, test } from "vitest";
import type { World } from "../../../src/engine/world.ts";
import { byHand } from "../by-hand.ts";
import { excessOf, lively, pressure, TEN } from "./ten-people.ts";

/** Steps 1 and 2 of a week (docs/model.md section 3). */

describe("core level", () => {
  test("is the plan's strength while the programme runs, nothing before, and fades by 3 % a week after", () => {
    const { run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.programme = { start: 2, end: 4 };
    });
    const levels = Array.from({ length: 7 }, (_, t) => {
      run.step(t, null);
      return run.week.core;
    });
    const expected = [0, 0, 0.6, 0.6, 0.6 * 0.97, 0.6 * 0.97 ** 2, 0.6 * 0.97 ** 3];
    levels.forEach((level, t) => {
      expect(level).toBeCloseTo(expected[t], 14);
    });
  });

  test("lasts to the horizon where the programme has no end", () => {
    const { run } = byHand(TEN, lively, 3);
    const levels = Array.from({ length: 4 }, (_, t) => {
      run.step(t, null);
      return run.week.core;
    });
    expect(levels.slice(0, 3)).toEqual([0.6, 0.6, 0.6]);
    expect(levels[3]).toBeCloseTo(0.582, 14);
  });
});

describe("pressure", () => {
  test("is hard + 0.4·judgement, legitimate by (0.15 + 0.45·core + 0.40·G)·(1 − 0.5X), in excess by a bend at 0.8·L", () => {
    const { run } = byHand(TEN, lively);
    run.step(0, null);
    const { h, legitimacy, excess } = pressure();
    expect(run.week.h).toBeCloseTo(h, 14);
    expect(run.week.legitimacy).toBeCloseTo(legitimacy, 14);
    expect(run.week.excess).toBeCloseTo(excess, 14);
  });

  test("counts judgement only with feedback on", () => {
    const { run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.data.every = 0;
      plan.tactics.hard = 0.2;
    });
    run.step(0, null);
    expect(run.week.h).toBe(0.2);
    expect(run.week.quality).toBe(0);
    expect(run.week.excess).toBeCloseTo(excessOf(0.2, 0.8 * pressure().legitimacy), 14);
  });

  const excessAt = (hard: number, behaviour: Partial<World["behaviour"]> = {}) => {
    const { run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.data.every = 0;
      plan.tactics.hard = hard;
      Object.assign(world.behaviour, behaviour);
    });
    run.step(0, null);
    return run.week.excess;
  };

  test("is in excess by nothing at 0, and ever faster without a kink, up to all that lies beyond what is tolerated", () => {
    const levels = Array.from({ length: 21 }, (_, k) => excessAt(k / 20));
    expect(levels[0]).toBe(0);
    const steps = levels.slice(1).map((level, k) => level - levels[k]);
    steps.slice(1).forEach((step, k) => {
      expect(step).toBeGreaterThan(steps[k]);
      // with a kink one step would gain all of a twentieth at once
      expect(step - steps[k]).toBeLessThan(0.012);
    });
    expect(steps[19]).toBeLessThan(0.05);
    expect(levels[20]).toBeCloseTo(1 - 0.8 * pressure().legitimacy, 1);
  });

  test("is in excess by the plain rest where all tolerate the same", () => {
    const tolerated = 0.8 * pressure().legitimacy;
    for (const hard of [0, 0.3, 0.7])
      expect(excessAt(hard, { toleranceSpread: 0 })).toBeCloseTo(Math.max(0, hard - tolerated), 14);
    expect(excessAt(0.7, { toleranceSpread: 0, tolerance: 0 })).toBeCloseTo(0.7, 14);
  });

  test("is legitimate by the core's mean presence", () => {
    const people = { ...TEN.people, k: { state: 0, site: 1 } } as const;
    const { run } = byHand({ people, champions: [0] }, lively);
    run.step(0, null);
    expect(run.week.core).toBeCloseTo((0.6 * (10 + 0.5)) / 11, 14);
    expect(run.week.legitimacy).toBeCloseTo(pressure(0.3, 0.1, run.week.core).legitimacy, 14);
  });

  test("is legitimate within [0,1]", () => {
    const legitimacy = (behaviour: Partial<World["behaviour"]>) => {
      const { run } = byHand(TEN, (plan, world) => {
        lively(plan, world);
        Object.assign(world.behaviour, behaviour);
      });
      return run.week.legitimacy;
    };
    expect(legitimacy({ legitimacyBase: 3 })).toBe(1);
    expect(legitimacy({ legitimacyConflict: 30 })).toBe(0);
  });

  test("follows the phases: the last listed that holds wins, for each tactic that it gives", () => {
    const { run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.data.every = 0;
      plan.tactics.phases = [
        { from: 1, to: 4, soft: 0.7, hard: 0.1 },
        { from: 2, to: 3, hard: 0.9 },
      ];
      plan.programme.end = 5;
    });
    const tactics = Array.from({ length: 6 }, (_, t) => {
      run.step(t, null);
      return [run.week.soft, run.week.hard];
    });
    expect(tactics).toEqual([
      [0.4, 0.3],
      [0.7, 0.1],
      [0.7, 0.9],
      [0.7, 0.1],
      [0.4, 0.3],
      [0, 0],
    ]);
  });

  test("and every lever are nothing outside the programme", () => {
    const { run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.programme = { start: 1, end: 2 };
    });
    const levers = () => {
      const { soft, h, hard, quality, conflictWork } = run.week;
      return [soft, h, hard, quality, conflictWork];
    };
    const seen = Array.from({ length: 3 }, (_, t) => {
      run.step(t, null);
      return levers();
    });
    expect(seen).toEqual([
      [0, 0, 0, 0, 0],
      [0.4, 0.5, 0.3, 0.7, 0.35],
      [0, 0, 0, 0, 0],
    ]);
  });
});
