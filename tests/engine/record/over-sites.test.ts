import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RunSummary } from "../../../src/engine/record/run-summary.ts";
import { SUMMARIES, type SummaryKey } from "../../../src/engine/record/summaries.ts";
import { defaultPlan, defaultWorld } from "../../../src/study/schema/defaults.ts";
import { byHand, type Person } from "../by-hand.ts";

/** Summaries of a community whose sites have so many genuine users of so many people each. */
function summaryOf(sites: readonly (readonly [users: number, people: number])[]) {
  const people = sites.flatMap(([users, size], site) =>
    Array.from({ length: size }, (_, i): Person => ({ site, state: i < users ? 2 : i % 2 === 0 ? 1 : 0 })),
  );
  const { community } = byHand({ people: Object.fromEntries(people.map((person, i) => [`p${i}`, person])) });
  const out = new Float64Array(SUMMARIES.length);
  const summary = new RunSummary(defaultPlan(), defaultWorld(), 10);
  summary.follow(10, community);
  summary.write(out, community, 0);
  return (key: SummaryKey) => out[SUMMARIES.findIndex((entry) => entry.key === key)];
}

describe("reach", () => {
  test("is the share of clinicians, not of sites, at sites above half genuine use", () => {
    expect(
      summaryOf([
        [3, 4],
        [0, 12],
      ])("reach"),
    ).toBe(4 / 16);
    expect(
      summaryOf([
        [1, 4],
        [7, 12],
      ])("reach"),
    ).toBe(12 / 16);
    // exactly half is not above half
    expect(
      summaryOf([
        [2, 4],
        [12, 12],
      ])("reach"),
    ).toBe(12 / 16);
    expect(
      summaryOf([
        [2, 4],
        [6, 12],
      ])("reach"),
    ).toBe(0);
  });
});

describe("the spread between sites", () => {
  test("is the standard deviation of their genuine shares, weighted by people", () => {
    // shares ¾ of 4 people and 0 of 12: mean 3⁄16
    const variance = (4 * (3 / 4 - 3 / 16) ** 2 + 12 * (3 / 16) ** 2) / 16;
    expect(
      summaryOf([
        [3, 4],
        [0, 12],
      ])("siteSpread"),
    ).toBeCloseTo(Math.sqrt(variance), 14);
    expect(
      summaryOf([
        [1, 1],
        [0, 1],
      ])("siteSpread"),
    ).toBe(0.5);
  });

  test("is exactly 0 where all sites have the same share, whatever their sizes, and above 0 where they have not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })).filter(([part, whole]) => part <= whole),
        (sizes, [part, whole]) => {
          const alike = sizes.map((size) => [size * part, size * whole] as const);
          expect(summaryOf(alike)("siteSpread")).toBe(0);
          const other = part === 0 ? 1 : part - 1;
          expect(summaryOf([...alike, [other, whole]])("siteSpread")).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("does not grow with the number of sites: the same sites twice have the spread that they have once", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.nat(6), fc.integer({ min: 1, max: 6 }))
            .map(([users, size]) => [Math.min(users, size), size] as const),
          { minLength: 1, maxLength: 5 },
        ),
        (sites) => {
          const once = summaryOf(sites);
          const twice = summaryOf([...sites, ...sites]);
          expect(twice("siteSpread")).toBeCloseTo(once("siteSpread"), 14);
          expect(twice("reach")).toBeCloseTo(once("reach"), 14);
        },
      ),
      { numRuns: 40 },
    );
  });
});
