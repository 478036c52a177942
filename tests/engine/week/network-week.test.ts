import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { byHand, type SetUp } from "../by-hand.ts";
import { lively, pressure, TEN } from "./ten-people.ts";

/** The ties of step 1, and step 5 of a week (docs/model.md section 3). */

describe("ties", () => {
  const names = Array.from({ length: 20 }, (_, i) => `p${String(i).padStart(2, "0")}`);
  const pairs = names.flatMap((from) => names.flatMap((to) => (from === to ? [] : [`${from} ${to}`])));
  const all = (list: string[]) => Object.fromEntries(list.map((pair) => [pair, 1]));
  const setUp: SetUp = {
    people: Object.fromEntries(names.map((id) => [id, { state: 0 }])),
    team: all(pairs.slice(0, 7)),
    bridge: all(pairs),
    vertical: all(pairs),
  };

  test("of a team are always active, bridges below G·(1−X), vertical ones below the core level", () => {
    const { community, run } = byHand(setUp, (plan, world) => {
      plan.core.strength = 0.45;
      plan.programme.end = 1;
      Object.assign(world.people, { community: 0.7, conflict: 0.2 });
    });
    const { bridge, vertical } = community.network;
    const below = (levels: Uint16Array, share: number) => levels.filter((level) => level / 65536 < share).length;
    for (let t = 0; t < 3; t++) {
      const bridges = community.sense * (1 - community.conflict);
      run.step(t, null);
      const level = [0.45, 0.45 * 0.97, 0.45 * 0.97 ** 2][t];
      expect(community.activeTies()).toBe(7 + below(bridge.level, bridges) + below(vertical.level, level));
    }
    // 380 ties: a share of 0.56, give or take 5 standard errors
    const active = below(bridge.level, 0.56) / 380;
    expect(Math.abs(active - 0.56)).toBeLessThan(5 * Math.sqrt((0.56 * 0.44) / 380));
  });

  test("beyond the team are silent before the first week, and the core's level is 0 whatever its strength", () => {
    const { community, run } = byHand(setUp, (plan, world) => {
      plan.core.strength = 0.45;
      Object.assign(world.people, { community: 0.7, conflict: 0.2 });
    });
    expect(community.activeTies()).toBe(7);
    expect(run.week.core).toBe(0);
    expect(run.week.legitimacy).toBeCloseTo((0.15 + 0.4 * 0.7) * (1 - 0.5 * 0.2), 14);
    run.step(0, null);
    expect(run.week.core).toBe(0.45);
    expect(community.activeTies()).toBeGreaterThan(7);
  });

  test("that fall silent still weigh in what the pull is divided by", () => {
    const people: SetUp["people"] = { user: { state: 2 }, other: { state: 2 }, one: { state: 0 } };
    const silent = { people, team: { "user one": 1 }, bridge: { "other one": 3 } };
    const { community, at, run } = byHand(silent, (_plan, world) => {
      Object.assign(world.people, { response: "simple", community: 0 });
    });
    expect(community.responseOf(at("one"))).toBe(0.25);
    run.step(0, null);
    expect(community.responseOf(at("one"))).toBe(0.25);
    const active = byHand(silent, (_plan, world) => {
      Object.assign(world.people, { response: "simple", community: 1, conflict: 0 });
    });
    expect(active.community.responseOf(at("one"))).toBe(0.25);
    active.run.step(0, null);
    expect(active.community.responseOf(at("one"))).toBe(1);
  });

  test("carry what changes while they are active, and what they carried when they fall silent is gone", () => {
    const people: SetUp["people"] = { user: { state: 2 }, other: { state: 0 }, one: { state: 0 } };
    const bridge = { "user one": 1, "other one": 3 };
    const { community, at, run } = byHand({ people, bridge }, (_plan, world) => {
      Object.assign(world.people, { response: "simple", community: 0 });
    });
    const pull = () => community.responseOf(at("one"));
    expect(pull()).toBe(0);
    community.move(at("other"), 3);
    for (const [sense, expected] of [
      [1, (1 - 3 * 0.5) / 4],
      [0, 0],
      [1, (1 - 3 * 0.5) / 4],
    ]) {
      Object.assign(community, { sense, conflict: 0 });
      run.step(0, null);
      expect(pull()).toBeCloseTo(expected, 12);
    }
    community.move(at("other"), 2);
    expect(pull()).toBe(1);
    community.move(at("user"), 0);
    expect(pull()).toBe(0.75);
    Object.assign(community, { sense: 0 });
    run.step(0, null);
    expect(pull()).toBe(0);
    community.move(at("user"), 2);
    expect(pull()).toBe(0);
  });

  test("carry 0.3 of surface use, 1 of genuine use, −0.5 of resistance and nothing of not using", () => {
    const people: SetUp["people"] = {
      no: { state: 0 },
      surface: { state: 1 },
      genuine: { state: 2 },
      against: { state: 3 },
      one: { state: 0 },
    };
    const of = (from: string) => {
      const { community, at } = byHand({ people, team: { [`${from} one`]: 2 } }, (_plan, world) => {
        world.people.response = "simple";
      });
      return community.responseOf(at("one"));
    };
    expect(["no", "surface", "genuine", "against"].map(of)).toEqual([0, 0.3, 1, -0.5]);
  });
});

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
