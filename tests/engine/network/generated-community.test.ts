import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import type { Network } from "../../../src/engine/network/network.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { CommunityNetwork, World } from "../../../src/engine/world.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";
import { anyWorld } from "../../arbitrary.ts";
import { rows } from "./tie-rows.ts";

const key = replicateKey(rootKey("networks"), 1);

function drawOf(world: World): Network {
  return networkSource(world, {}).draw(key);
}

/** The team of clinician i, by the site and the team in it that its key holds. */
const teamOf = ({ keyHigh, keyLow }: Network, i: number) => `${keyHigh[i]}.${keyLow[i] >>> 12}`;

/** How many are in the team of each clinician. */
function teamSizes(network: Network): number[] {
  const teams = Array.from({ length: network.count }, (_, i) => teamOf(network, i));
  return teams.map((team) => teams.filter((other) => other === team).length);
}

describe("a generated community", () => {
  test("ties everyone of a team to everyone else, and nobody to themself or twice", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const network = drawOf(world);
        const team = rows(network.team);
        const mates = teamSizes(network).map((size) => size - 1);
        expect(team).toHaveLength(mates.reduce((sum, others) => sum + others, 0));
        for (const [j, i] of team) expect(teamOf(network, i)).toBe(teamOf(network, j));
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
        const mates = teamSizes(network).map((size) => size - 1);
        const into = [...mates];
        for (const [j, i] of rows(network.bridge)) {
          expect(teamOf(network, i)).not.toBe(teamOf(network, j));
          into[i]++;
        }
        into.forEach((ties, i) => {
          expect(ties).toBeLessThanOrEqual(Math.max(spec.tiesIn, mates[i]));
        });
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

  // by hand: of a tie within, across the margin, across professions, across both
  test.each([
    [0, 0, [4, 4, 4, 4]],
    [0.4, 0.7, [4, 2, 1, 1]],
    [0.2, 0.7, [4, 3, 1, 1]],
    [0.5, 0.25, [4, 2, 3, 2]],
    [0.9, 0.3, [4, 1, 3, 1]],
    [1, 1, [4, 1, 1, 1]],
  ])(
    "with marginalisation %d and a boundary of %d weighs ties %j: less across the margin and across professions, the smaller where both",
    (marginalisation, boundary, weights) => {
      const world = defaultWorld();
      world.people.marginalisation = marginalisation;
      Object.assign(world.network, { boundary });
      const network = drawOf(world);
      const weightIn = new Int32Array(network.count);
      const seen = new Set<number>();
      for (const [j, i, weight] of [...rows(network.team), ...rows(network.bridge)]) {
        const across = network.margin[j] === network.margin[i] ? 0 : 1;
        const kind = across + (network.profession[j] === network.profession[i] ? 0 : 2);
        expect(weight).toBe(weights[kind]);
        seen.add(kind);
        weightIn[i] += weight;
      }
      expect(seen.size).toBe(4);
      expect([...network.weightIn]).toEqual([...weightIn]);
    },
  );

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
