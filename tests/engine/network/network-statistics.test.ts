import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { drawCore } from "../../../src/engine/network/draw-core.ts";
import type { Network } from "../../../src/engine/network/network.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { ClassicalNetwork, CommunityNetwork } from "../../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../../src/study/schema/defaults.ts";

/** Drawn networks have the distributions that theory gives them; tolerances are 4 standard errors of what is counted. */

const key = replicateKey(rootKey("statistics of networks"), 1);

function community(change: Partial<CommunityNetwork>): Network {
  const world = defaultWorld();
  Object.assign(world.network, { sites: 200, teamsPerSite: 5, cliniciansPerTeam: 5, tiesIn: 12 }, change);
  return networkSource(world, {}).draw(key);
}

function classical(spec: ClassicalNetwork): Network {
  return networkSource({ ...defaultWorld(), network: spec }, {}).draw(key);
}

/** Bridges as [from, to] pairs. */
function bridges({ count, bridge }: Network): [number, number][] {
  return Array.from({ length: count }, (_, j) => j).flatMap((j) =>
    Array.from(bridge.ties.subarray(bridge.start[j], bridge.start[j + 1]), (tie): [number, number] => [j, tie >>> 4]),
  );
}

function expectShare(count: number, n: number, share: number, bias = 0): void {
  expect(Math.abs(count / n - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / n) + bias);
}

describe("bridges of a generated community", () => {
  test("come to tiesIn with the ties of the team, into every clinician who has the choice", () => {
    const network = community({ bridgeShare: 1, homophily: 0 });
    const into = new Int32Array(network.count).fill(4);
    for (const [, i] of bridges(network)) into[i]++;
    expect(into.filter((ties) => ties === 12).length).toBe(network.count);
  });

  test("leave the site with the chance bridgeShare of going anywhere, less those that end at home", () => {
    for (const bridgeShare of [0.2, 0.35, 0.8]) {
      const network = community({ bridgeShare, homophily: 0 });
      const all = bridges(network);
      const far = all.filter(([j, i]) => network.siteOf[j] !== network.siteOf[i]).length;
      // of 4,995 people beyond the team 4,975 are at other sites; nearby, 8 tries in vain happen to 1 tie in 1,000
      expectShare(far, all.length, (bridgeShare * 4975) / 4995, 1e-3);
    }
  });

  test("join the same profession p·(1 − (q·h)^8) / (1 − q·h) of the time: one more try for each refusal, eight in all", () => {
    for (const homophily of [0, 0.5, 0.9]) {
      const network = community({ bridgeShare: 1, homophily });
      const professions = [0, 1, 2].map((g) => network.profession.filter((p) => p === g).length);
      const into = professions.map(() => ({ all: 0, same: 0 }));
      for (const [j, i] of bridges(network)) {
        const g = network.profession[i];
        into[g].all++;
        if (network.profession[j] === g) into[g].same++;
      }
      into.forEach(({ all, same }, g) => {
        const p = professions[g] / network.count;
        const again = (1 - p) * homophily;
        expectShare(same, all, (p * (1 - again ** 8)) / (1 - again), 1e-3);
      });
    }
  });
});

describe("ties of a core", () => {
  test("have even activation levels, for members at the margins between μ and 1", () => {
    const network = community({ marginShare: 0.4 });
    const core = { ...defaultPlan().core, size: 0.02, reach: 1 };
    for (const marginalisation of [0, 0.4]) {
      const { vertical } = drawCore(network, core, marginalisation, key);
      for (const margin of [0, 1]) {
        const levels = Array.from(vertical.orderLevel, (level) => level / 65536).filter(
          (_, k) => network.margin[vertical.orderTie[k] >>> 4] === margin,
        );
        const from = margin === 1 ? marginalisation : 0;
        expect(Math.min(...levels)).toBeGreaterThanOrEqual(from - 1 / 65536);
        for (const share of [0.1, 0.5, 0.9]) {
          const below = levels.filter((level) => level < from + share * (1 - from)).length;
          expectShare(below, levels.length, share);
        }
      }
    }
  });

  test("reach the asked share of sites, in whole sites", () => {
    const network = community({});
    const reached = (reach: number) =>
      drawCore(network, { ...defaultPlan().core, reach }, 0, key).champions.filter((place) => place >= 0).length;
    expect([0, 0.333, 0.5, 1].map(reached)).toEqual([0, 67, 100, 200]);
  });

  test("chosen by bridging come from those with most others at other sites", () => {
    const network = community({ sites: 30, bridgeShare: 0.3 });
    const others = Array.from({ length: network.count }, () => new Set<number>());
    for (const [j, i] of bridges(network)) {
      if (network.siteOf[j] === network.siteOf[i]) continue;
      others[j].add(i);
      others[i].add(j);
    }
    const { members, champions } = drawCore(network, { ...defaultPlan().core, selection: "bridging" }, 0, key);
    const least = Math.min(...Array.from(members, (i) => others[i].size));
    others.forEach((far, i) => {
      if (!members.includes(i)) expect(far.size).toBeLessThanOrEqual(least);
    });
    champions.forEach((champion, s) => {
      const staff = [...others.keys()].filter((i) => network.siteOf[i] === s);
      expect(others[champion].size).toBe(Math.max(...staff.map((i) => others[i].size)));
    });
  });
});

describe("classical networks", () => {
  // Bollobás, Riordan, Spencer and Tusnády 2001 (Random Struct Algorithms 18:279): P(k) = 2m(m+1) / (k(k+1)(k+2))
  test("preferential attachment has 2m(m+1) / (k(k+1)(k+2)) people with k ties", () => {
    const [n, m] = [40000, 3];
    const { weightIn } = classical({ kind: "preferential", clinicians: n, degree: 2 * m, rewiring: 0 });
    for (const k of [3, 4, 5, 6, 10]) {
      const found = weightIn.filter((ties) => ties === k).length;
      expectShare(found, n, (2 * m * (m + 1)) / (k * (k + 1) * (k + 2)));
    }
  });

  test("preferential attachment makes the newcomers' first contacts hubs: the oldest have most ties", () => {
    const { weightIn } = classical({ kind: "preferential", clinicians: 4000, degree: 6, rewiring: 0 });
    const mean = (from: number, to: number) => weightIn.slice(from, to).reduce((a, b) => a + b, 0) / (to - from);
    // a person's ties grow as the square root of the size since they came: 3·√(4000/i) on average
    expect(mean(0, 10)).toBeGreaterThan(4 * mean(200, 400));
    expect(Math.abs(mean(900, 1100) - 3 * Math.sqrt(4))).toBeLessThan(1);
  });
});
