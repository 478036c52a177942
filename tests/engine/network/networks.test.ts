import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { betweenness, degree, kcore, lowest, neighboursOf } from "../../../src/engine/network/centrality.ts";
import { coreSize, drawCore } from "../../../src/engine/network/draw-core.ts";
import type { FixedTies, Network } from "../../../src/engine/network/network.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { ClassicalNetwork, CommunityNetwork, World } from "../../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../../src/study/schema/defaults.ts";
import { anyWorld } from "../../arbitrary.ts";

const key = replicateKey(rootKey("networks"), 1);

function drawOf(world: World): Network {
  return networkSource(world, {}).draw(key);
}

function classical(spec: ClassicalNetwork): Network {
  return drawOf({ ...defaultWorld(), network: spec });
}

/** Ties as [from, to, weight] rows. */
function rows({ start, ties }: FixedTies): [number, number, number][] {
  const out: [number, number, number][] = [];
  for (let j = 0; j + 1 < start.length; j++) {
    for (let k = start[j]; k < start[j + 1]; k++) out.push([j, ties[k] >>> 4, ties[k] & 15]);
  }
  return out;
}

describe("a generated community", () => {
  test("ties everyone of a team to everyone else, and nobody to themself or twice", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const spec = world.network as CommunityNetwork;
        const network = drawOf(world);
        const size = spec.cliniciansPerTeam;
        const team = rows(network.team);
        expect(team).toHaveLength(network.count * (size - 1));
        for (const [j, i] of team) expect(Math.floor(i / size)).toBe(Math.floor(j / size));
        const all = [...team, ...rows(network.bridge)];
        expect(new Set(all.map(([j, i]) => `${j} ${i}`)).size).toBe(all.length);
        for (const [j, i] of all) expect(i).not.toBe(j);
      }),
    );
  });

  test("bridges lead beyond the team, up to tiesIn into each clinician", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const spec = world.network as CommunityNetwork;
        const network = drawOf(world);
        const size = spec.cliniciansPerTeam;
        const into = new Int32Array(network.count).fill(size - 1);
        for (const [j, i] of rows(network.bridge)) {
          expect(Math.floor(i / size)).not.toBe(Math.floor(j / size));
          into[i]++;
        }
        for (const ties of into) expect(ties).toBeLessThanOrEqual(Math.max(spec.tiesIn, size - 1));
      }),
    );
  });

  test("stays within the site where bridgeShare is 0, and within the profession where homophily is 1 and there is choice", () => {
    const world = defaultWorld();
    const spec = world.network as CommunityNetwork;
    spec.bridgeShare = 0;
    const inside = drawOf(world);
    for (const [j, i] of rows(inside.bridge)) expect(inside.siteOf[j]).toBe(inside.siteOf[i]);
    spec.homophily = 1;
    spec.bridgeShare = 1;
    const alike = drawOf(world);
    const same = rows(alike.bridge).filter(([j, i]) => alike.profession[j] === alike.profession[i]).length;
    expect(same / rows(alike.bridge).length).toBeGreaterThan(0.85);
  });

  test("weighs ties 4, and across the margin max(1, round(4·(1−μ))); W sums what comes in", () => {
    for (const [marginalisation, across] of [
      [0, 4],
      [0.4, 2],
      [0.9, 1],
      [1, 1],
    ]) {
      const world = defaultWorld();
      world.people.marginalisation = marginalisation;
      const network = drawOf(world);
      const weightIn = new Int32Array(network.count);
      for (const [j, i, weight] of [...rows(network.team), ...rows(network.bridge)]) {
        expect(weight).toBe(network.margin[j] === network.margin[i] ? 4 : across);
        weightIn[i] += weight;
      }
      expect([...network.weightIn]).toEqual([...weightIn]);
    }
  });

  test("has the asked shares of professions and margins, within 4 standard errors of 20,000 people", () => {
    const world = defaultWorld();
    Object.assign(world.network, { sites: 800 });
    const network = drawOf(world);
    const within = (count: number, share: number) => {
      const error = Math.sqrt((share * (1 - share)) / network.count);
      expect(Math.abs(count / network.count - share)).toBeLessThan(4 * error);
    };
    [0.3, 0.5, 0.2].forEach((share, g) => {
      within(network.profession.filter((p) => p === g).length, share);
    });
    within(network.margin.filter((m) => m === 1).length, 0.2);
  });

  test("activation levels are even over [0,1): a level of activity has that share of ties", () => {
    const world = defaultWorld();
    Object.assign(world.network, { sites: 400 });
    const { bridge } = drawOf(world);
    for (const level of [0.1, 0.5, 0.9]) {
      const share = bridge.level.filter((l) => l < level * 65536).length / bridge.level.length;
      expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / bridge.level.length));
    }
    for (let k = 1; k < bridge.orderLevel.length; k++) {
      expect(bridge.orderLevel[k]).toBeGreaterThanOrEqual(bridge.orderLevel[k - 1]);
    }
  });
});

describe("classical networks", () => {
  const spec = (kind: ClassicalNetwork["kind"], clinicians: number, degree = 4, rewiring = 0): ClassicalNetwork => ({
    kind,
    clinicians,
    degree,
    rewiring,
  });
  const pairs = (network: Network) => rows(network.team);

  test("tie both ways, once, and nobody to themself", () => {
    for (const network of [
      spec("complete", 20),
      spec("star", 20),
      spec("ringLattice", 20),
      spec("smallWorld", 60, 6, 0.5),
      spec("random", 60),
      spec("preferential", 60),
    ].map(classical)) {
      const all = new Set(pairs(network).map(([j, i]) => `${j} ${i}`));
      expect(all.size).toBe(pairs(network).length);
      for (const [j, i, weight] of pairs(network)) {
        expect(weight).toBe(1);
        expect(i).not.toBe(j);
        expect(all.has(`${i} ${j}`)).toBe(true);
      }
    }
  });

  test("complete ties all pairs, a star its leaves to the first, a ring lattice the nearest", () => {
    expect(pairs(classical(spec("complete", 12)))).toHaveLength(12 * 11);
    expect(pairs(classical(spec("star", 12))).every(([j, i]) => j === 0 || i === 0)).toBe(true);
    for (const [j, i] of pairs(classical(spec("ringLattice", 30, 6)))) {
      const apart = Math.abs(i - j);
      expect(Math.min(apart, 30 - apart)).toBeLessThanOrEqual(3);
    }
  });

  test("rewiring keeps every degree, and moves about the asked share of ties", () => {
    for (const rewiring of [0.1, 0.5, 1]) {
      const network = classical(spec("smallWorld", 1000, 10, rewiring));
      expect(new Set(network.weightIn)).toEqual(new Set([10]));
      const far = pairs(network).filter(([j, i]) => {
        const apart = Math.abs(i - j);
        return Math.min(apart, 1000 - apart) > 5;
      });
      // a swap touches two ties; some are touched twice, a few land near
      expect(far.length / 10000).toBeGreaterThan(0.6 * rewiring);
      expect(far.length / 10000).toBeLessThanOrEqual(rewiring);
    }
  });

  test("a Poisson random network has the asked mean, and a variance equal to its mean", () => {
    const { weightIn } = classical(spec("random", 20000, 5));
    const mean = weightIn.reduce((a, b) => a + b, 0) / 20000;
    const variance = weightIn.reduce((a, b) => a + (b - mean) ** 2, 0) / 20000;
    // both ends of a tie count, so the mean's standard error is that of 50,000 ties
    expect(Math.abs(mean - 5)).toBeLessThan((4 * 5) / Math.sqrt(50000));
    expect(Math.abs(variance - 5)).toBeLessThan(4 * 5 * Math.sqrt(2 / 20000) + 0.05);
  });

  test("preferential attachment gives degree/2 ties a newcomer, and hubs", () => {
    const { weightIn } = classical(spec("preferential", 5000, 6));
    expect(weightIn.reduce((a, b) => a + b, 0)).toBe(2 * (6 + (5000 - 4) * 3));
    expect(Math.max(...weightIn)).toBeGreaterThan(60);
    expect(Math.min(...weightIn)).toBe(3);
  });
});

describe("a core", () => {
  const network = drawOf(defaultWorld());
  const near = neighboursOf(network);
  const core = (selection: "random" | "degree" | "betweenness" | "kcore" | "bridging" | "perSite") =>
    drawCore(network, { ...defaultPlan().core, selection, size: 0.04 }, 0.4, key);

  test("has the asked share of people, from 2 to 200, and none for a share of 0", () => {
    expect(coreSize(0.02, 500)).toBe(10);
    expect(coreSize(0.001, 500)).toBe(2);
    expect(coreSize(0.5, 500)).toBe(200);
    expect(coreSize(0.02, 1)).toBe(1);
    expect(coreSize(0, 500)).toBe(0);
  });

  test("by degree, k-core or betweenness is made of those who have most of it", () => {
    const measures = { degree: degree(near), kcore: kcore(near), betweenness: betweenness(network, near, key) };
    for (const [selection, score] of Object.entries(measures)) {
      const chosen = core(selection as "degree").members;
      const least = Math.min(...chosen.map((i) => score[i]));
      const others = [...score.keys()].filter((i) => !chosen.includes(i));
      for (const i of others) expect(score[i]).toBeLessThanOrEqual(least);
    }
  });

  test("per site takes one from each before a second from any", () => {
    expect(new Set([...core("perSite").members].map((i) => network.siteOf[i])).size).toBe(20);
  });

  test("ties each champion to up to 10 members, and each other member of its site to the champion, weight 8", () => {
    const { members, champions, vertical } = core("random");
    const all = rows(vertical);
    champions.forEach((champion, s) => {
      expect(network.siteOf[champion]).toBe(s);
      const into = all.filter(([, i]) => i === champion);
      expect(into.length).toBeGreaterThanOrEqual(9);
      expect(into.length).toBeLessThanOrEqual(10);
      for (const [j] of into) expect(members).toContain(j);
      const out = all.filter(([j, i]) => j === champion && network.siteOf[i] === s);
      expect(out).toHaveLength(24);
    });
    for (const [, , weight] of all) expect(weight).toBe(8);
  });
});

describe("centrality", () => {
  test("on a path of five, betweenness counts the pairs one stands between", () => {
    const path = { start: Int32Array.of(0, 1, 3, 5, 7, 8), list: Int32Array.of(1, 0, 2, 1, 3, 2, 4, 3) };
    const network = { count: 5 } as Network;
    // each pair is found from both ends
    expect([...betweenness(network, path, key)]).toEqual([0, 6, 8, 6, 0]);
    expect([...degree(path)]).toEqual([1, 2, 2, 2, 1]);
    expect([...kcore(path)]).toEqual([1, 1, 1, 1, 1]);
  });

  test("equally short paths share what runs between two people", () => {
    // a ring of four with a tail: 0 – 1 – 2 – 3 – 0, and 4 tied to 0
    const ring = { start: Int32Array.of(0, 3, 5, 7, 9, 10), list: Int32Array.of(1, 3, 4, 0, 2, 1, 3, 0, 2, 0) };
    // 0 is between 4 and each other and on half of the ways from 1 to 3, 2 on the other half; 1 and 3 share those from 2
    expect([...betweenness({ count: 5 } as Network, ring, key)]).toEqual([7, 2, 1, 2, 0]);
  });

  test("the lowest n are those a full sort would give", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.nat(12), (values, n) => {
        const sorted = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b).slice(0, n);
        expect([...lowest(values.length, n, values)]).toEqual(sorted);
      }),
    );
  });
});
