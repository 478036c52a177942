import { describe, expect, test } from "vitest";
import { byHand, type SetUp } from "../by-hand.ts";

/** The ties of step 1 of a week, and the pull over those that are active (docs/model.md sections 2 and 3). */

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
    expect(community.core).toBe(0.45);
    expect(community.activeTies()).toBeGreaterThan(7);
  });

  test("carry 0.3 of surface use, 1 of genuine use, −0.5 of resistance and nothing of not using", () => {
    expect(["no", "surface", "genuine", "against"].map((from) => seenOf(from))).toEqual([0, 0.3, 1, -0.5]);
  });

  test("carry −0.3·divergence of not using where the practice breaks with the old way, and the rest as ever", () => {
    expect(seenOf("no", 1)).toBe(-0.3);
    expect(seenOf("no", 0.5)).toBe(-0.15);
    expect(["surface", "genuine", "against"].map((from) => seenOf(from, 1))).toEqual([0.3, 1, -0.5]);
  });
});

/** What one tie carries, by the state of whom it comes from. */
function seenOf(from: string, divergence = 0): number {
  const people: SetUp["people"] = {
    no: { state: 0 },
    surface: { state: 1 },
    genuine: { state: 2 },
    against: { state: 3 },
    one: { state: 0 },
  };
  const { community, at } = byHand({ people, team: { [`${from} one`]: 2 } }, (_plan, world) => {
    world.people.response = "simple";
    world.practice.divergence = divergence;
    world.behaviour.ownWeight = 0;
  });
  return community.responseOf(at("one"));
}

describe("the pull", () => {
  const people: SetUp["people"] = { user: { state: 2 }, other: { state: 0 }, one: { state: 0 } };
  /** A community in which bridges are active or silent from the first week on. */
  const lived = (setUp: SetUp, sense: number, ownWeight = 4.5) => {
    const set = byHand(setUp, (_plan, world) => {
      Object.assign(world.people, { response: "simple", community: sense, conflict: 0 });
      world.behaviour.ownWeight = ownWeight;
    });
    set.run.step(0, null);
    return { ...set, pull: () => set.community.responseOf(set.at("one")) };
  };

  test("is what active ties carry, as a share of their weight and that of one's own judgement", () => {
    // the common weight is 2, so one's own judgement weighs 9
    const team = { "user one": 2, "other one": 2, "one other": 2 };
    expect(lived({ people, team }, 0).pull()).toBeCloseTo(2 / (4 + 9), 14);
    expect(lived({ people, team }, 0, 1).pull()).toBeCloseTo(2 / (4 + 2), 14);
    expect(lived({ people, team }, 0, 0).pull()).toBe(0.5);
  });

  test("is neither helped nor diluted by a silent tie", () => {
    const alone = lived({ people, team: { "user one": 2 } }, 0).pull();
    for (const state of [0, 1, 2, 3] as const) {
      const setUp = { people: { ...people, other: { state } }, team: { "user one": 2 }, bridge: { "other one": 2 } };
      expect(lived(setUp, 0).pull()).toBe(alone);
    }
  });

  test("weighs a tie from the week on in which it is active, and no longer than that", () => {
    const setUp = { people, team: { "user one": 2 }, bridge: { "other one": 2 } };
    const { community, run, pull } = lived(setUp, 0, 1);
    for (const [sense, expected] of [
      [1, 2 / (4 + 2)],
      [0, 2 / (2 + 2)],
      [1, 2 / (4 + 2)],
    ]) {
      Object.assign(community, { sense, conflict: 0 });
      run.step(1, null);
      expect(pull()).toBeCloseTo(expected, 14);
    }
  });

  test("carries what changes while a tie is active, and what it carried when it falls silent is gone", () => {
    const bridge = { "user one": 1, "other one": 3 };
    const { community, at, run, pull } = lived({ people, bridge }, 0, 0);
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

  test("by count is in units of the common weight, whatever the active weight and one's own judgement", () => {
    const { community, at } = byHand(
      { people, team: { "user one": 6, "other one": 2, "one other": 2 } },
      (_plan, world) => {
        Object.assign(world.people, { response: "simple", unit: "count" });
      },
    );
    expect(community.responseOf(at("one"))).toBe(3);
  });

  test("is nothing where there are no ties, with one's own judgement or without", () => {
    for (const ownWeight of [0, 4.5]) expect(lived({ people }, 1, ownWeight).pull()).toBe(0);
  });
});
