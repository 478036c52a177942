import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { betweenness, degree, kcore, lowest, neighboursOf } from "../../../src/engine/network/centrality.ts";
import { coreSize, drawCore } from "../../../src/engine/network/draw-core.ts";
import type { Network } from "../../../src/engine/network/network.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { ClassicalNetwork, World } from "../../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../../src/study/schema/defaults.ts";
import { rows } from "./tie-rows.ts";

const key = replicateKey(rootKey("networks"), 1);

function drawOf(world: World): Network {
  return networkSource(world, {}).draw(key);
}

function classical(spec: ClassicalNetwork): Network {
  return drawOf({ ...defaultWorld(), network: spec });
}

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
