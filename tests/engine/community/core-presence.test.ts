import { describe, expect, test } from "vitest";
import { start } from "./week-zero.ts";

describe("the presence of a core", () => {
  const presence = (core: { size: number; reach: number }, siteSizes: number[], spill: number) =>
    start((world, plan) => {
      Object.assign(world.network, { sites: siteSizes.length, sizes: "listed", siteSizes });
      world.behaviour.coreSpill = spill;
      Object.assign(plan.core, core);
    }).presence;

  test("is full where there is a champion, and what spills over where there is none; the mean is over all people", () => {
    const sizes = [10, 30, 5, 55];
    for (const spill of [0, 0.5]) {
      const { at, mean } = presence({ size: 0.1, reach: 0.5 }, sizes, spill);
      expect([...at].sort()).toEqual([spill, spill, 1, 1]);
      expect(mean).toBeCloseTo(sizes.reduce((sum, size, s) => sum + size * at[s], 0) / 100, 14);
    }
    expect(presence({ size: 0.1, reach: 1 }, sizes, 0.5)).toEqual({ at: new Float64Array(4).fill(1), mean: 1 });
    expect(presence({ size: 0.1, reach: 0 }, sizes, 0.5)).toEqual({ at: new Float64Array(4).fill(0.5), mean: 0.5 });
  });

  test("is nothing anywhere if the core has no people, however far it would reach", () => {
    expect(presence({ size: 0, reach: 1 }, [10, 20], 0.5)).toEqual({ at: new Float64Array(2), mean: 0 });
  });
});
