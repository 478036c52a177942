import { describe, expect, it } from "vitest";
import type { ClassicalNetwork, World } from "../../src/engine/world.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { type Comparison, disagreements } from "./agreement.ts";
import { differences } from "./statistics.ts";
import { engineStructures, naiveStructures } from "./structure.ts";

/** Who is tied to whom, thresholds and support, before anything happens: what runs tell little of. */

const REPLICATES = 400;

function compare(name: string, engine: World, naive: World): Comparison[] {
  const found = engineStructures(engine, REPLICATES);
  return [...naiveStructures(naive, REPLICATES)].flatMap(([output, values]) =>
    differences(found.get(output)!, values).map((difference) => ({ ...difference, world: name, pool: name, output })),
  );
}

function community(bridgeShare: number, homophily: number): World {
  const world = defaultWorld();
  const size = { sites: 4, teamsPerSite: 3, cliniciansPerTeam: 4, tiesIn: 7 };
  Object.assign(world.network, { ...size, bridgeShare, homophily, marginShare: 0.3, boundary: 0.6 });
  Object.assign(world.people, { response: "complex", threshold: 0.3, variation: 0.6, marginalisation: 0.5 });
  Object.assign(world.context, { support: 0.5, spread: 0.15 });
  return world;
}

function uneven(sizes: "logNormal" | "listed"): World {
  const world = community(0.3, 0.3);
  Object.assign(world.network, { sizes, sizeSpread: 1, siteSizes: [3, 9, 14, 1] });
  return world;
}

function classical(network: Partial<ClassicalNetwork>): World {
  const world = community(0, 0);
  world.network = { kind: "random", clinicians: 60, degree: 6, rewiring: 0, ...network };
  return world;
}

const WORLDS: Record<string, World> = {
  "a community of sites": community(0.2, 0.3),
  "a community of professions": community(0.8, 0.9),
  "a community of sites from small to large": uneven("logNormal"),
  "a community of listed sites": uneven("listed"),
  "a small world": classical({ kind: "smallWorld", rewiring: 0.3 }),
  "a small world fully rewired": classical({ kind: "smallWorld", rewiring: 1 }),
  "a small crowded world": classical({ kind: "smallWorld", clinicians: 16, degree: 6, rewiring: 1 }),
  "a random network": classical({ kind: "random" }),
  "preferential attachment": classical({ kind: "preferential" }),
};

describe("engine and naive implementation draw alike", () => {
  it.each(Object.entries(WORLDS))("%s", (name, world) => {
    expect(disagreements(compare(name, world, world))).toEqual([]);
  });
});

describe("the comparison of what is drawn notices", () => {
  it.each([
    [
      "half the rewiring",
      classical({ kind: "smallWorld", rewiring: 0.3 }),
      classical({ kind: "smallWorld", rewiring: 0.15 }),
    ],
    [
      "a tie less to each newcomer",
      classical({ kind: "preferential" }),
      classical({ kind: "preferential", degree: 4 }),
    ],
    [
      "a random network in place of preferential attachment",
      classical({ kind: "preferential" }),
      classical({ kind: "random" }),
    ],
    ["thresholds a tenth narrower", community(0.2, 0.3), narrower(community(0.2, 0.3))],
    ["a tenth more bridges beyond the site", community(0.2, 0.3), community(0.22, 0.3)],
    ["a tenth less homophily", community(0.8, 0.9), community(0.8, 0.81)],
    ["a firmer boundary between professions", community(0.2, 0.3), withBoundary(0.7)],
    ["sites whose sizes differ less", uneven("logNormal"), lessUneven()],
    ["skills and support a fifth more alike", community(0.2, 0.3), withSpread(0.12)],
  ])("%s", (name, engine, naive) => {
    expect(disagreements(compare(name, engine, naive))).not.toEqual([]);
  });
});

function withBoundary(boundary: number): World {
  const world = community(0.2, 0.3);
  Object.assign(world.network, { boundary });
  return world;
}

function withSpread(spread: number): World {
  const world = community(0.2, 0.3);
  world.context.spread = spread;
  return world;
}

function lessUneven(): World {
  const world = uneven("logNormal");
  Object.assign(world.network, { sizeSpread: 0.9 });
  return world;
}

function narrower(world: World): World {
  world.people.variation *= 0.9;
  return world;
}
