import { describe, expect, test } from "vitest";
import { unit } from "../../src/engine/chance/draw.ts";
import { PURPOSE } from "../../src/engine/chance/purpose.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import { byHand, type SetUp } from "./by-hand.ts";

/** Steps 1, 2, 5 and 6 of a week (docs/model.md section 3). */

/** Ten people: 4 of 10 use genuinely, 1 of 4 at the margins, 3 of 6 at the centre; by profession 2 of 4, 2 of 4 and 0 of 2. */
const TEN: SetUp = {
  people: {
    a: { state: 2, profession: 0 },
    b: { state: 2, profession: 0, margin: true },
    c: { state: 0, profession: 0 },
    d: { state: 0, profession: 0, margin: true },
    e: { state: 2, profession: 1 },
    f: { state: 2, profession: 1 },
    g: { state: 1, profession: 1 },
    h: { state: 3, profession: 1, margin: true },
    i: { state: 0, profession: 2 },
    j: { state: 0, profession: 2, margin: true },
  },
};

function lively(plan: Plan, world: World): void {
  plan.core.strength = 0.6;
  plan.cohesion.conflictWork = 0.35;
  plan.community.meetings = 0.25;
  plan.data = { every: 5, quality: 0.7, burden: 0, judgement: 0.5 };
  plan.tactics = { soft: 0.4, hard: 0.3, phases: [] };
  Object.assign(world.people, { community: 0.3, conflict: 0.1 });
}

const pressure = (community = 0.3, conflict = 0.1, core = 0.6) => {
  const h = 0.3 + 0.4 * 0.5;
  const legitimacy = (0.15 + 0.45 * core + 0.4 * community) * (1 - 0.5 * conflict);
  return { h, legitimacy, excess: h - 0.6 * legitimacy };
};

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
    expect(active.community.responseOf(at("one"))).toBe(1);
  });

  test("carry what changes while they are active, and what they carried when they fall silent is gone", () => {
    const people: SetUp["people"] = { user: { state: 2 }, other: { state: 0 }, one: { state: 0 } };
    const bridge = { "user one": 1, "other one": 3 };
    const { community, at, run } = byHand({ people, bridge }, (_plan, world) => {
      Object.assign(world.people, { response: "simple" });
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

describe("pressure", () => {
  test("is hard + 0.4·judgement, legitimate by (0.15 + 0.45·core + 0.40·G)·(1 − 0.5X), in excess above 0.6·L", () => {
    const { run } = byHand(TEN, lively);
    run.step(0, null);
    const { h, legitimacy, excess } = pressure();
    expect(run.week.h).toBeCloseTo(h, 14);
    expect(run.week.legitimacy).toBeCloseTo(legitimacy, 14);
    expect(run.week.excess).toBeCloseTo(excess, 14);
  });

  test("counts judgement only with feedback on, and is not in excess where legitimate", () => {
    const { run } = byHand(TEN, (plan, world) => {
      lively(plan, world);
      plan.data.every = 0;
      plan.tactics.hard = 0.2;
    });
    run.step(0, null);
    expect(run.week.h).toBe(0.2);
    expect(run.week.quality).toBe(0);
    expect(run.week.excess).toBe(0);
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

describe("a review", () => {
  const reviewing = (plan: Plan, world: World) => {
    lively(plan, world);
    plan.theory = { emphasis: { capability: 0.2, motivation: 0.3, opportunity: 0.5 }, reviewEvery: 4, learning: 0.25 };
    world.context.perSite = [{ site: "site 1", support: 0.9 }];
  };
  const two: SetUp = { people: { ...TEN.people, k: { state: 0, site: 1 } } };
  /** The emphasis after a review in week 3, for the quality with which the sites are seen. */
  const learned = ({ community, key }: ReturnType<typeof byHand>, quality: number, soft: number) => {
    const mean = (values: Float64Array) => (values[0] + values[1]) / 2;
    const noise = (channel: number) => (1 - quality) * 0.6 * (unit(key, PURPOSE.review, 0, channel, 3) - 0.5);
    const shortfalls = [
      1 - mean(community.capability),
      1 - Math.min(1, 0.35 + 0.8 * soft * (0.35 + 0.65 * 0.6)),
      1 - mean(community.opportunity),
    ].map((shortfall, channel) => Math.max(0.02, shortfall + noise(channel)));
    const sum = shortfalls.reduce((a, b) => a + b, 0);
    return [0.2, 0.3, 0.5].map((old, channel) => old + 0.25 * (shortfalls[channel] / sum - old));
  };
  const close = (emphasis: Float64Array, expected: number[]) => {
    expected.forEach((share, channel) => {
      expect(emphasis[channel]).toBeCloseTo(share, 12);
    });
  };

  test("moves the emphasis a share `learning` of the way to what the sites lack, as far as the data can tell", () => {
    const one = byHand(two, reviewing);
    one.run.step(3, null);
    close(one.community.emphasis, learned(one, 0.7, 0.4));
    expect(one.community.emphasis.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test("without feedback sees as with a quality of 0.3", () => {
    const one = byHand(two, (plan, world) => {
      reviewing(plan, world);
      plan.data.every = 0;
    });
    one.run.step(3, null);
    close(one.community.emphasis, learned(one, 0.3, 0.4));
  });

  test("sees no shortfall below 0.02, and none of motivation where it is complete", () => {
    const one = byHand(two, (plan, world) => {
      reviewing(plan, world);
      plan.tactics.soft = 1;
      world.behaviour.reviewMotivation = 0.9;
      Object.assign(plan.data, { quality: 1 });
    });
    one.run.step(3, null);
    const shortfalls = [0, 2].map((channel) => {
      const values = channel === 0 ? one.community.capability : one.community.opportunity;
      return 1 - (values[0] + values[1]) / 2;
    });
    const sum = shortfalls[0] + shortfalls[1] + 0.02;
    close(one.community.emphasis, [
      0.2 + 0.25 * (shortfalls[0] / sum - 0.2),
      0.3 + 0.25 * (0.02 / sum - 0.3),
      0.5 + 0.25 * (shortfalls[1] / sum - 0.5),
    ]);
  });

  test("is held every so many weeks from the start of the programme, at the end of the week, and not after its end", () => {
    const { community, run } = byHand(two, (plan, world) => {
      reviewing(plan, world);
      plan.programme = { start: 1, end: 11 };
    });
    const held = Array.from({ length: 16 }, (_, t) => {
      const before = [...community.emphasis];
      run.step(t, null);
      return community.emphasis.some((share, channel) => share !== before[channel]);
    });
    expect(held.flatMap((is, t) => (is ? [t] : []))).toEqual([4, 8]);
  });

  test("never happens in a plan that does not review or learn", () => {
    for (const theory of [{ reviewEvery: 0 }, { learning: 0 }]) {
      const { community, run } = byHand(two, (plan, world) => {
        reviewing(plan, world);
        Object.assign(plan.theory, theory);
      });
      for (let t = 0; t < 9; t++) run.step(t, null);
      expect([...community.emphasis]).toEqual([0.2, 0.3, 0.5]);
    }
  });
});
