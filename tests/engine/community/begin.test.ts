import { describe, expect, test } from "vitest";
import { idlePlan } from "../../../src/checks/reduced.ts";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { begin } from "../../../src/engine/community/begin.ts";
import { Community } from "../../../src/engine/community/community.ts";
import { drawCore, personLabel } from "../../../src/engine/network/draw-core.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { defaultNetwork, defaultWorld } from "../../../src/study/schema/defaults.ts";

const key = replicateKey(rootKey("beginning"), 1);

/** Week 0 of a world: nobody uses but who `adjust` says. */
function start(adjust: (world: World, plan: Plan) => void, data?: NetworkData): Community {
  const plan = idlePlan();
  const world = defaultWorld();
  world.practice.initialUse = 0;
  if (data) world.network = { kind: "imported", digest: "x" };
  adjust(world, plan);
  const source = networkSource(world, data ? { x: data } : {});
  const network = source.draw(key);
  const community = new Community(source.people, source.sites, source.professions);
  begin(community, network, drawCore(network, plan.core, world.people.marginalisation, key), world, key);
  return community;
}

const usersOf = (community: Community) =>
  Array.from({ length: community.network.count }, (_, i) => i).filter((i) => community.stateOf(i) === 2);

function textbook(world: World, kind: "ringLattice" | "star" | "preferential", clinicians: number, degree = 4): void {
  world.network = { ...defaultNetwork(kind), clinicians, degree } as World["network"];
}

const large = (world: World, sites = 800) => Object.assign(world.network, { sites });

/** Standard errors between a share of n and what it should be. */
const errors = (count: number, n: number, share: number) =>
  Math.abs(count / n - share) / Math.sqrt((share * (1 - share)) / n);

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
      return Array.from(community.norm, (norm, i) => Math.sqrt(norm) / community.scale[i]);
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
    const { norm, scale } = start((world) => {
      large(world);
      Object.assign(world.people, { response: "complex", threshold: 0.3, variation: 0.6 });
    });
    const thetas = Array.from(norm, (square, i) => Math.sqrt(square) / scale[i]);
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
      w.practice.first = { by: "named", named: ["2", "3", "4"] };
    };
    // the hub sees 3 of 10
    expect(start(world(0.3)).responseOf(0)).toBe(1);
    expect(start(world(0.1 + 0.2)).responseOf(0)).toBe(1);
    expect(start(world(0.3001)).responseOf(0)).toBe(0);
    expect(start(world(0)).responseOf(5)).toBe(1);
  });
});

describe("what the pull is divided by", () => {
  test("is the weight of all potential ties, those of the plan's core included", () => {
    const community = start((_world, plan) => {
      Object.assign(plan.core, { size: 0.1, strength: 0 });
    });
    const { network, scale } = community;
    const into = new Int32Array(network.count);
    for (const { ties } of [network.team, network.bridge]) for (const tie of ties) into[tie >>> 4] += tie & 15;
    for (const { ties } of community.layers.map((layer) => layer.ties).filter((ties) => ties !== network.bridge))
      for (const tie of ties) into[tie >>> 4] += tie & 15;
    expect([...scale]).toEqual([...into].map((weight) => 1000 * weight));
  });

  test("is 1 where there are no ties", () => {
    const { scale } = start((world) => {
      Object.assign(world.network, { tiesIn: 0, cliniciansPerTeam: 1 });
    });
    expect(new Set(scale)).toEqual(new Set([1000]));
  });
});

describe("a site's own support", () => {
  // 2,000 sites; a sum of three even draws has a kurtosis of 2.6
  test("has the asked mean and standard deviation where no bound is near", () => {
    const { ownOpportunity, opportunity } = start((world) => {
      large(world, 2000);
      Object.assign(world.network, { teamsPerSite: 1, cliniciansPerTeam: 2, tiesIn: 1 });
      Object.assign(world.context, { support: 0.5, spread: 0.1 });
    });
    const mean = ownOpportunity.reduce((a, b) => a + b, 0) / 2000;
    const sd = Math.sqrt(ownOpportunity.reduce((a, b) => a + (b - mean) ** 2, 0) / 1999);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * (0.1 / Math.sqrt(2000)));
    expect(Math.abs(sd - 0.1)).toBeLessThan(4 * 0.1 * Math.sqrt(1.6 / (4 * 2000)));
    expect([...opportunity]).toEqual([...ownOpportunity]);
  });

  test("lies from 0.05 to 1, and is what is known of the site where something is", () => {
    const support = (mean: number) =>
      start((world) => {
        Object.assign(world.context, { support: mean, spread: 0.3 });
        world.context.perSite = [
          { site: "3", support: 0.01 },
          { site: "5", turnover: 0.2 },
        ];
      });
    const low = support(0);
    expect(low.ownOpportunity[2]).toBe(0.01);
    expect(Math.min(...low.ownOpportunity.filter((_, s) => s !== 2))).toBe(0.05);
    expect(Math.max(...support(1).ownOpportunity)).toBe(1);
    expect([...low.turnover].map((rate) => rate === 0.2)).toEqual([...low.turnover.keys()].map((s) => s === 4));
  });
});

describe("states that nobody leaves", () => {
  const final = (adjust: (world: World) => void) =>
    start((world) => {
      world.context.turnover = 0;
      adjust(world);
    }).final;

  test("are those without a way out: no drift, no reconciliation, no turnover anywhere and no two-way threshold", () => {
    const still = { drift: 0, reconciliation: 0 };
    expect(final(() => {})).toBe(0);
    expect(final((world) => Object.assign(world.behaviour, { drift: 0 }))).toBe(1 << 2);
    expect(final((world) => Object.assign(world.behaviour, { reconciliation: 0 }))).toBe(1 << 3);
    expect(final((world) => Object.assign(world.behaviour, still))).toBe((1 << 2) | (1 << 3));
    expect(
      final((world) => {
        Object.assign(world.behaviour, still);
        world.context.perSite = [{ site: "2", turnover: 0.1 }];
      }),
    ).toBe(0);
    expect(
      final((world) => {
        Object.assign(world.behaviour, still);
        Object.assign(world.people, { response: "threshold", instant: true, twoWay: true });
      }),
    ).toBe(0);
  });
});
