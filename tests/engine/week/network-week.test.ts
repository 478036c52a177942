import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { byHand, type SetUp } from "../by-hand.ts";
import { lively, pressure, TEN } from "./ten-people.ts";

/** Step 5 of a week (docs/model.md section 3). */

describe("sense of community", () => {
  test("gains (0.03·min(1, soft + meetings)·(0.3+0.7·core) + 0.02·genuine)·(1−G), loses 0.012·G and 0.03·X·G", () => {
    const { community, run } = byHand(TEN, lively);
    run.step(0, null);
    const growth = 0.03 * 0.65 * (0.3 + 0.7 * 0.6) + 0.02 * 0.4;
    expect(community.sense).toBeCloseTo(0.3 + growth * 0.7 - 0.012 * 0.3 - 0.03 * 0.1 * 0.3, 14);
  });

  test("grows by soft tactics and meetings up to 1 together, and without either fades", () => {
    const { community, run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.community.meetings = 0.9;
      plan.programme.end = 1;
    });
    run.step(0, null);
    const growth = 0.03 * (0.3 + 0.7 * 0.6) + 0.02 * 0.4;
    const first = 0.3 + growth * 0.7 - 0.012 * 0.3 - 0.03 * 0.1 * 0.3;
    expect(community.sense).toBeCloseTo(first, 14);
    const { conflict } = community;
    run.step(1, null);
    const second = first + 0.02 * 0.4 * (1 - first) - 0.012 * first - 0.03 * conflict * first;
    expect(community.sense).toBeCloseTo(second, 14);
  });

  test("grows by the core's mean presence over all people: full with a champion, half without, none if the core has nobody", () => {
    const grown = (champions: number[] | null) => {
      const { community, run } = byHand({ people: { ...TEN.people, k: { state: 0, site: 1 } }, champions }, lively);
      run.step(0, null);
      return community.sense;
    };
    const expected = (presence: number) =>
      0.3 + (0.03 * 0.65 * (0.3 + 0.7 * 0.6 * presence) + (0.02 * 4) / 11) * 0.7 - 0.012 * 0.3 - 0.03 * 0.1 * 0.3;
    expect(grown([0, 1])).toBeCloseTo(expected(1), 14);
    expect(grown([0])).toBeCloseTo(expected((10 + 0.5) / 11), 14);
    expect(grown([1])).toBeCloseTo(expected((5 + 1) / 11), 14);
    expect(grown([])).toBeCloseTo(expected(0.5), 14);
    expect(grown(null)).toBeCloseTo(expected(0), 14);
  });

  test("counts who uses after the week's changes", () => {
    const { community, run, at } = byHand(TEN, lively);
    for (const id of ["a", "b", "e", "f"]) community.left[at(id)] = 0;
    run.step(0, null);
    expect(community.counts[2]).toBe(0);
    const growth = 0.03 * 0.65 * (0.3 + 0.7 * 0.6);
    expect(community.sense).toBeCloseTo(0.3 + growth * 0.7 - 0.012 * 0.3 - 0.03 * 0.1 * 0.3, 14);
  });

  test("stays within [0,1]", () => {
    const { community, run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      world.behaviour.communityGrowth = 30;
    });
    run.step(0, null);
    expect(community.sense).toBe(1);
  });
});

describe("conflict", () => {
  const calm = (world: World) => Object.assign(world.behaviour, { tolerance: 5 });
  const conflictAfter = (setUp: SetUp, adjust: (plan: Plan, world: World) => void) => {
    const { community, run } = byHand(setUp, adjust);
    run.step(0, null);
    return community.conflict;
  };

  test("gains (0.06·excess + 0.015·gap)·(1−X) and loses 0.06·(0.15 + conflictWork)·X", () => {
    const gap = 0.5;
    const gained = (0.06 * pressure().excess + 0.015 * gap) * 0.9;
    expect(conflictAfter(TEN, lively)).toBeCloseTo(0.1 + gained - 0.06 * (0.15 + 0.35) * 0.1, 14);
  });

  test("gains 0.8·v less from pressure where the act can be checked to v", () => {
    for (const v of [0.25, 1]) {
      const found = conflictAfter(TEN, (plan, world) => {
        lively(plan, world);
        world.practice.verifiability = v;
      });
      const gained = (0.06 * (1 - 0.8 * v) * pressure().excess + 0.015 * 0.5) * 0.9;
      expect(found).toBeCloseTo(0.1 + gained - 0.06 * (0.15 + 0.35) * 0.1, 14);
    }
  });

  /** The gap that conflict grows by, with no excess and no easing: X += 0.015·gap·(1−X). */
  const gapOf = (people: SetUp["people"]) =>
    conflictAfter({ people }, (_plan, world) => {
      calm(world);
      world.people.conflict = 0;
    }) / 0.015;

  test("sees a gap between centre and margins, but none where the margins are ahead", () => {
    const sides = (centre: 0 | 2, margins: 0 | 2) =>
      gapOf({
        a: { state: centre },
        b: { state: 0 },
        c: { state: margins, margin: true },
        d: { state: 0, margin: true },
      });
    expect(sides(2, 0)).toBeCloseTo(0.5, 12);
    expect(sides(0, 2)).toBeCloseTo(0, 12);
    expect(sides(2, 2)).toBeCloseTo(0, 12);
  });

  test("sees a gap between the highest and the lowest profession, and takes the larger of both", () => {
    const professions = {
      a: { state: 2, profession: 0 },
      b: { state: 2, profession: 1 },
      c: { state: 0, profession: 1, margin: true },
      d: { state: 2, profession: 2, margin: true },
      e: { state: 1, profession: 2 },
    } as const;
    // professions 1, ½, ½; centre ⅔, margins ½
    expect(gapOf(professions)).toBeCloseTo(1 / 2, 12);
    // professions 1, 0, ½; centre ⅓, margins 1
    expect(gapOf({ ...professions, b: { state: 0, profession: 1 } })).toBeCloseTo(1, 12);
  });

  test("does not count groups without members", () => {
    expect(gapOf({ a: { state: 2, profession: 0 }, b: { state: 2, profession: 2 } })).toBeCloseTo(0, 12);
    expect(gapOf({ a: { state: 2, margin: true }, b: { state: 2, margin: true } })).toBeCloseTo(0, 12);
  });

  test("counts genuine use after the week's changes", () => {
    const people: SetUp["people"] = { a: { state: 2 }, b: { state: 0, margin: true } };
    const { community, run, at } = byHand({ people }, (_plan, world) => {
      calm(world);
      world.people.conflict = 0;
    });
    community.left[at("a")] = 0;
    run.step(0, null);
    expect(community.conflict).toBe(0);
  });

  test("stays within [0,1]", () => {
    const heated = conflictAfter(TEN, (plan, world) => {
      lively(plan, world);
      world.behaviour.conflictGap = 20;
    });
    expect(heated).toBe(1);
    const eased = conflictAfter(TEN, (plan, world) => {
      lively(plan, world);
      world.behaviour.conflictEasing = 20;
    });
    expect(eased).toBe(0);
  });
});
