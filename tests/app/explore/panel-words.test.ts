import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headlineOf } from "../../../src/analysis/headline.ts";
import { pairedSummary } from "../../../src/analysis/paired.ts";
import { type PlanCost, planCost } from "../../../src/analysis/plan-cost.ts";
import { chanceInWords } from "../../../src/app/explore/panels/audit-words.ts";
import { costInWords, dominatedInWords, perAdopterInWords } from "../../../src/app/explore/panels/cost-words.ts";
import { gapsInWords } from "../../../src/app/explore/panels/equity-words.ts";
import { bandsOf, medianSharesOf, sharesOf } from "../../../src/app/results/view.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { emptyResult, type JobResult, shareStart } from "../../../src/engine/result.ts";
import { STATE_KEYS } from "../../../src/engine/states.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";
import { hours, percent, pointsInWords } from "../../../viz/format.ts";
import { resultOf, weeklyResult } from "../../analysis/results.ts";

/** Shares of genuine use of 500 clinicians in sixty networks. */
const ends = fc.array(
  fc.integer({ min: 0, max: 500 }).map((n) => n / 500),
  { minLength: 60, maxLength: 60 },
);
/** Plans that end near one another or not; the hours of each are the same in every network, as those of a run are. */
const plans = fc.array(
  fc.record({
    hours: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 9000, max: 9500 })),
    ends: fc.oneof(
      ends,
      fc.tuple(ends, fc.integer({ min: -3, max: 3 })).map(([each, by]) => each.map((end) => end + by / 500)),
    ),
  }),
  { minLength: 2, maxLength: 4 },
);
const costs = plans.map((all) => {
  const result = resultOf(all.map((plan) => plan.ends.map((genuineEnd) => ({ genuineEnd, hours: plan.hours }))));
  const views = plansOf(result);
  return views.map((view) => ({
    cost: planCost(views[0]!, view, 500, "genuineEnd"),
    pairs: pairedSummary(views[0]!, view, "genuineEnd"),
  }));
});
const NEVER = /NaN|Infinity|-\d|−0\b(?!\.)|\b0 points (more|less)/;
const gainOf = ({ gainOver }: PlanCost) => pointsInWords(gainOver.median);

describe("the panel of hours", () => {
  test("has the difference and the hours of the plan's card", () => {
    fc.assert(
      fc.property(costs, (all) => {
        all.slice(1).forEach(({ cost, pairs }, i) => {
          const said = costInWords({ plan: i + 1, name: "A" }, cost);
          expect(said).toBe(`A: ${hours(cost.hours[0]!)} hours, ${pointsInWords(pairs.median)}`);
          expect(said).not.toMatch(NEVER);
        });
      }),
    );
  });

  test("tells of more genuine use only under a gain, and of no more hours only where the number is no larger", () => {
    fc.assert(
      fc.property(costs, ([baseline, ...others]) => {
        for (const { cost } of others) {
          const said = perAdopterInWords("A", cost, "genuine use");
          expect(said).not.toMatch(NEVER);
          if (/more genuine use|each extra/.test(said) && !/not shown|too few/.test(said))
            expect(gainOf(cost)).toMatch(/^\+/);
          if (said.includes("no more hours")) expect(cost.hours[0]).toBeLessThanOrEqual(baseline!.cost.hours[0]!);
        }
      }),
    );
  });

  test("sets one plan below another only by numbers that are shown to differ", () => {
    fc.assert(
      fc.property(costs, (all) => {
        for (const { cost: mine } of all) {
          for (const { cost: theirs } of all) {
            if (mine.gainOver.median > theirs.gainOver.median || mine.hoursOver.median < theirs.hoursOver.median)
              continue;
            const said = dominatedInWords("A", mine, "B", theirs);
            if (said === null) continue;
            if (/gains less/.test(said)) expect(gainOf(mine)).not.toBe(gainOf(theirs));
            if (/as much as/.test(said)) expect(gainOf(mine)).toBe(gainOf(theirs));
            if (/more hours/.test(said)) expect(hours(mine.hoursOver.median)).not.toBe(hours(theirs.hoursOver.median));
          }
        }
      }),
    );
  });
});

describe("the panel of who is reached", () => {
  test("tells a gap in points and as so many for every hundred, which never go against each other", () => {
    const share = fc.integer({ min: 0, max: 50 }).map((n) => n / 50);
    const pairs = fc.array(
      fc.tuple(fc.oneof(share, fc.constant(Number.NaN)), fc.oneof(share, fc.constant(Number.NaN))),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(pairs, (ofRuns) => {
        const [plan] = plansOf(withGroups(ofRuns));
        const said = gapsInWords(plan!, 0, true);
        expect(said).not.toMatch(NEVER);
        for (const [, sign, size, count] of said.matchAll(
          /: (−?)([\d.]+) points?(?: \(([\d.]+) (?:at|in) the (?:margins|lowest) for every 100 )?/g,
        )) {
          if (count === undefined) continue;
          expect(Number(size)).toBeGreaterThan(0);
          if (sign === "−") expect(Number(count)).toBeGreaterThan(100);
          else expect(Number(count)).toBeLessThan(100);
        }
      }),
    );
  });
});

describe("the panel of practice", () => {
  test("writes the median that the card of the plan has, and draws means that add up to all clinicians", () => {
    const skewed = weeklyResult(1, 9, 3, (_, replicate, column) => {
      const genuine = replicate <= 5 ? 0.1 : 0.9;
      return [1 - genuine, 0, genuine, 0][column] ?? 0;
    });
    const table = { key: "", result: plansOf(skewed)[0]!, to: 9, stored: false };
    const [medians, means] = [medianSharesOf(table), sharesOf(table)];
    expect(percent(medians.genuine[3]!)).toBe(percent(bandsOf(table, headlineOf(defaultWorld())).median[3]!));
    expect(percent(medians.genuine[3]!)).not.toBe(percent(means.genuine[3]!));
    expect(STATE_KEYS.reduce((sum, key) => sum + means[key][3]!, 0)).toBeCloseTo(1, 12);
  });
});

/** Runs in which the centre and the margins, and two sites, have these genuine shares: [lower, higher]. */
function withGroups(pairs: readonly (readonly [number, number])[]): JobResult {
  const job = { world: 0, plans: [0], from: 1, to: pairs.length };
  const shape = { weeks: 0, groups: 3, sites: 2 };
  const result = emptyResult(job, shape, { weeks: false, groups: true, sites: true });
  const lengths = { groups: result.groups!.length / pairs.length, sites: result.sites!.length / pairs.length };
  pairs.forEach(([lower, higher], run) => {
    result.groups![run * lengths.groups + shareStart(shape, 1, 2)] = higher;
    result.groups![run * lengths.groups + shareStart(shape, 2, 2)] = lower;
    result.sites![run * lengths.sites + shareStart(shape, 0, 2)] = lower;
    result.sites![run * lengths.sites + shareStart(shape, 1, 2)] = higher;
  });
  return result;
}

test("the panel of audits says how often chance alone gives a signal so that no count reads as one in so many", () => {
  expect(chanceInWords({ n: 200, signalled: 55 }, false)).toBe(
    "if use stayed as it starts, chance alone would give a signal in 55 of 200 networks",
  );
  expect(chanceInWords({ n: 50, signalled: 1 }, true)).toMatch(/give a signal in 1 of 50 runs$/);
});
