import { describe, expect, test } from "vitest";
import type { Community } from "../../../src/engine/community/community.ts";
import { personLabel } from "../../../src/engine/network/draw-core.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { SETTLED } from "../../../src/engine/week/rate-class.ts";
import type { World } from "../../../src/engine/world.ts";
import { defaultNetwork } from "../../../src/study/schema/defaults.ts";
import { errors, large, start } from "./week-zero.ts";

const usersOf = (community: Community) =>
  Array.from({ length: community.network.count }, (_, i) => i).filter((i) => community.stateOf(i) === 2);

function textbook(world: World, kind: "ringLattice" | "star" | "preferential", clinicians: number, degree = 4): void {
  world.network = { ...defaultNetwork(kind), clinicians, degree } as World["network"];
}

describe("first users", () => {
  test("by share are that share of all, genuinely using, within 4 standard errors of 20,000 people", () => {
    const { counts } = start((world) => {
      large(world);
      world.practice.initialUse = 0.05;
    });
    expect(errors(counts[2], 20000, 0.05)).toBeLessThan(4);
    expect([...counts]).toEqual([20000 - counts[2], 0, counts[2], 0]);
  });

  test("by number are that many", () => {
    const { counts } = start((world) => {
      world.practice.first = { by: "number", number: 7 };
    });
    expect(counts[2]).toBe(7);
  });

  test("by neighbourhood are one person and everyone tied to it", () => {
    const users = usersOf(
      start((world) => {
        textbook(world, "ringLattice", 50, 6);
        world.practice.first = { by: "neighbourhood" };
      }),
    );
    expect(users).toHaveLength(7);
    const inARow = users.filter((i) => users.includes((i + 1) % 50));
    expect(inARow).toHaveLength(6);
  });

  test("by ties are the best connected", () => {
    const community = start((world) => {
      textbook(world, "preferential", 300);
      world.practice.first = { by: "connected", number: 9 };
    });
    const users = usersOf(community);
    expect(users).toHaveLength(9);
    const { weightIn } = community.network;
    const least = Math.min(...users.map((i) => weightIn[i]));
    for (let i = 0; i < 300; i++) if (!users.includes(i)) expect(weightIn[i]).toBeLessThanOrEqual(least);
  });

  test("by name are those named", () => {
    const community = start((world) => {
      world.practice.first = { by: "named", named: ["2.1.3", "20.5.5"] };
    });
    expect(usersOf(community).map((i) => personLabel(community.network, i))).toEqual(["2.1.3", "20.5.5"]);
  });

  test("are the core's members too, whatever the core's strength", () => {
    for (const strength of [0, 1]) {
      const { counts } = start((_world, plan) => {
        Object.assign(plan.core, { size: 0.1, strength });
      });
      expect(counts[2]).toBe(50);
    }
  });
});

describe("use in week 0", () => {
  test("is settled, and nothing else is", () => {
    const community = start((world) => {
      world.practice.initialUse = 0.3;
    });
    for (let i = 0; i < community.network.count; i++)
      expect((community.kind[i] & SETTLED) !== 0).toBe(community.stateOf(i) === 2);
  });
});

describe("an imported person", () => {
  const data: NetworkData = {
    id: ["a", "b", "c", "d", "e"],
    site: [0, 0, 0, 0, 0],
    sites: ["ward"],
    team: null,
    profession: [0, 0, 0, 0, 0],
    professions: ["nurse"],
    margin: null,
    threshold: [0.2, Number.NaN, 0.4, Number.NaN, Number.NaN],
    initial: [0, 1, 3, 255, 255],
    committed: [0, 0, 0, 0, 1],
    from: [0],
    to: [1],
    weight: [3],
    layer: [0],
  };

  test("starts in the given state, is drawn where none is given, and a committed one uses", () => {
    const states = (initialUse: number) => {
      const community = start((world) => {
        world.practice.initialUse = initialUse;
      }, data);
      return [0, 1, 2, 3, 4].map((i) => community.stateOf(i));
    };
    expect(states(1)).toEqual([0, 1, 3, 2, 2]);
    expect(states(0)).toEqual([0, 1, 3, 0, 2]);
  });

  test("has the given threshold, else that of the list, else one drawn", () => {
    const thetas = (adjust: (world: World) => void) => {
      const community = start((world) => {
        Object.assign(world.people, { response: "complex", threshold: 0.3, variation: 0 });
        adjust(world);
      }, data);
      return Array.from(community.threshold, Math.sqrt);
    };
    const close = (found: number[], expected: number[]) => {
      expected.forEach((theta, i) => {
        expect(found[i]).toBeCloseTo(theta, 12);
      });
    };
    close(
      thetas(() => {}),
      [0.2, 0.3, 0.4, 0.3, 0.3],
    );
    close(
      thetas((world) => {
        world.people.thresholds = [0.9, 0.8, 0.7, 0.6, 0.5];
      }),
      [0.2, 0.8, 0.4, 0.6, 0.5],
    );
  });
});

describe("committed clinicians", () => {
  test("are the asked share, use genuinely and have clocks that never run out", () => {
    const community = start((world) => {
      large(world);
      world.practice.committed = 0.15;
    });
    const committed = community.committed.filter((is) => is === 1).length;
    expect(errors(committed, 20000, 0.15)).toBeLessThan(4);
    for (let i = 0; i < 20000; i++) {
      expect(community.left[i] === Infinity).toBe(community.committed[i] === 1);
      if (community.committed[i] === 1) expect(community.stateOf(i)).toBe(2);
    }
  });
});

describe("thresholds", () => {
  test("are even from θ·(1−variation) to θ·(1+variation)", () => {
    const { threshold } = start((world) => {
      large(world);
      Object.assign(world.people, { response: "complex", threshold: 0.3, variation: 0.6 });
    });
    const thetas = Array.from(threshold, Math.sqrt);
    const [low, high] = [0.3 * 0.4, 0.3 * 1.6];
    // the ends of 20,000 even draws lie within 1e-3 of the range; each tenth holds a tenth
    const range = high - low;
    expect(Math.min(...thetas) - low).toBeGreaterThanOrEqual(0);
    expect(Math.min(...thetas) - low).toBeLessThan(1e-3 * range);
    expect(high - Math.max(...thetas)).toBeGreaterThanOrEqual(0);
    expect(high - Math.max(...thetas)).toBeLessThan(1e-3 * range);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = thetas.filter((theta) => Math.floor(((theta - low) / range) * 10) === tenth).length;
      expect(errors(inside, 20000, 0.1)).toBeLessThan(4);
    }
  });

  test("reached exactly count as reached, and one of 0 needs nobody", () => {
    const world = (threshold: number) => (w: World) => {
      textbook(w, "star", 11);
      Object.assign(w.people, { response: "threshold", variation: 0, threshold });
      w.behaviour.ownWeight = 0;
      w.practice.first = { by: "named", named: ["2", "3", "4"] };
    };
    // the hub sees 3 of 10
    expect(start(world(0.3)).responseOf(0)).toBe(1);
    expect(start(world(0.1 + 0.2)).responseOf(0)).toBe(1);
    expect(start(world(0.3001)).responseOf(0)).toBe(0);
    expect(start(world(0)).responseOf(5)).toBe(1);
  });
});
