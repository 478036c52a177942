import { describe, expect, test } from "vitest";
import type { Community } from "../../../src/engine/community/community.ts";
import type { World } from "../../../src/engine/world.ts";
import { large, start } from "./week-zero.ts";

/** 2,000 sites of two people. */
function manySites(adjust: (world: World) => void): Community {
  return start((world) => {
    large(world, 2000);
    Object.assign(world.network, { teamsPerSite: 1, cliniciansPerTeam: 2, tiesIn: 1 });
    adjust(world);
  });
}

function moments(values: Float64Array): { mean: number; sd: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1)) };
}

// a sum of three even draws has a kurtosis of 2.6
function expectMoments(values: Float64Array, mean: number, sd: number): void {
  const found = moments(values);
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * (sd / Math.sqrt(values.length)));
  expect(Math.abs(found.sd - sd)).toBeLessThan(4 * sd * Math.sqrt(1.6 / (4 * values.length)));
}

describe("a site's own support and capability", () => {
  test("have the asked means and one standard deviation where no bound is near, and do not go together", () => {
    const { ownOpportunity, ownCapability, opportunity, capability } = manySites((world) => {
      Object.assign(world.context, { support: 0.5, spread: 0.1 });
      world.people.capability = 0.4;
    });
    expectMoments(ownOpportunity, 0.5, 0.1);
    expectMoments(ownCapability, 0.4, 0.1);
    const together = ownOpportunity.map((support, s) => (support - 0.5) * (ownCapability[s] - 0.4));
    expect(Math.abs(moments(together).mean)).toBeLessThan((4 * 0.1 ** 2) / Math.sqrt(2000));
    expect([...opportunity]).toEqual([...ownOpportunity]);
    expect([...capability]).toEqual([...ownCapability]);
  });

  test("are those of the world where sites do not differ", () => {
    const { ownOpportunity, ownCapability } = start((world) => {
      Object.assign(world.context, { support: 0.6, spread: 0 });
      world.people.capability = 0.3;
    });
    expect(new Set(ownOpportunity)).toEqual(new Set([0.6]));
    expect(new Set(ownCapability)).toEqual(new Set([0.3]));
  });

  test("lie from 0.05 to 1, and are what is known of the site where something is", () => {
    const at = (mean: number) =>
      start((world) => {
        Object.assign(world.context, { support: mean, spread: 0.3 });
        world.people.capability = mean;
        world.context.perSite = [
          { site: "3", support: 0.01 },
          { site: "5", turnover: 0.2 },
          { site: "7", capability: 0.02 },
        ];
      });
    const [low, high] = [at(0), at(1)];
    for (const [column, known, value] of [
      ["ownOpportunity", 2, 0.01],
      ["ownCapability", 6, 0.02],
    ] as const) {
      expect(low[column][known]).toBe(value);
      expect(Math.min(...low[column].filter((_, s) => s !== known))).toBe(0.05);
      expect(Math.max(...high[column])).toBe(1);
    }
    expect([...low.turnover].map((rate) => rate === 0.2)).toEqual([...low.turnover.keys()].map((s) => s === 4));
  });
});
