import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { personLabel } from "../../../src/engine/network/draw-core.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import { clinicianSum, siteSizes } from "../../../src/engine/network/site-sizes.ts";
import type { CommunityNetwork } from "../../../src/engine/world.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";
import { anyWorld } from "../../arbitrary.ts";

/** Sites of so many teams of five. */
const logNormal = (sites: number, teamsPerSite: number, sizeSpread: number): CommunityNetwork => ({
  ...(defaultWorld().network as CommunityNetwork),
  sites,
  teamsPerSite,
  sizes: "logNormal",
  sizeSpread,
});
const sum = (sizes: ArrayLike<number>) => Array.from(sizes).reduce((a, b) => a + b, 0);

describe("log-normal sizes of sites", () => {
  test("come to the sum of equal sites, ascend, and leave nobody's site empty", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (sites, teams, spread) => {
          const spec = logNormal(sites, teams, spread);
          const sizes = siteSizes(spec);
          expect(sum(sizes)).toBe(sites * teams * 5);
          expect(sum(sizes)).toBe(clinicianSum(spec));
          expect([...sizes]).toEqual([...sizes].sort((a, b) => a - b));
          expect(sizes[0]).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  test("are quantiles, worked out by hand for five sites of 25 people on average", () => {
    // at 0.1, 0.3, … 0.9 z is ∓1.2816, ∓0.5244 and 0; 125·e^(0.6z) ÷ 5.7208 is 10.13, 15.95, 21.85, 29.93 and 47.14
    expect([...siteSizes(logNormal(5, 5, 0.6))]).toEqual([10, 16, 22, 30, 47]);
  });

  test("have logarithms of the asked standard deviation, evenly about their middle", () => {
    for (const spread of [0.3, 0.6, 1]) {
      const sizes = siteSizes(logNormal(500, 40, spread));
      const logs = Array.from(sizes, Math.log);
      const mean = sum(logs) / 500;
      const sd = Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / 500);
      // 500 quantiles lack the last half per mille of either tail, and sizes are whole
      expect(Math.abs(sd / spread - 1)).toBeLessThan(0.02);
      // of a log-normal distribution of mean 200 the median is 200·e^(−σ²/2)
      expect(Math.abs((sizes[249] + sizes[250]) / 2 / (200 * Math.exp(-(spread ** 2) / 2)) - 1)).toBeLessThan(0.02);
    }
  });

  test("are equal without spread", () => {
    expect(new Set(siteSizes(logNormal(17, 3, 0)))).toEqual(new Set([15]));
  });
});

describe("listed and equal sizes of sites", () => {
  const spec = defaultWorld().network as CommunityNetwork;

  test("are as listed, in their order, and by default all the same", () => {
    const listed: CommunityNetwork = { ...spec, sites: 3, sizes: "listed", siteSizes: [40, 3, 12] };
    expect([...siteSizes(listed)]).toEqual([40, 3, 12]);
    expect(clinicianSum(listed)).toBe(55);
    expect(new Set(siteSizes(spec))).toEqual(new Set([25]));
    expect(clinicianSum(spec)).toBe(500);
  });
});

describe("people of a generated community", () => {
  test("stand site by site in teams of the asked size, what is left over in a last smaller one, with the names the source gives", () => {
    const key = replicateKey(rootKey("sizes"), 1);
    fc.assert(
      fc.property(anyWorld, (world) => {
        const spec = world.network as CommunityNetwork;
        const source = networkSource(world, {});
        const network = source.draw(key);
        const sizes = siteSizes(spec);
        expect(source.people).toBe(sum(sizes));
        const labels = Array.from(sizes).flatMap((size, s) =>
          Array.from({ length: size }, (_, place) => {
            const team = Math.floor(place / spec.cliniciansPerTeam);
            return `${s + 1}.${team + 1}.${place - team * spec.cliniciansPerTeam + 1}`;
          }),
        );
        expect(labels.map((_, i) => personLabel(network, i))).toEqual(labels);
        expect(labels.map((_, i) => source.label(i))).toEqual(labels);
        expect(labels.map((label) => Number(label.split(".")[0]) - 1)).toEqual([...network.siteOf]);
        expect(Array.from(sizes, (_, s) => network.siteStart[s + 1] - network.siteStart[s])).toEqual([...sizes]);
      }),
    );
  });
});
