import { describe, expect, test } from "vitest";
import { chiSquareTail } from "../../../src/analysis/statistics/chi-square.ts";
import {
  bassShare,
  fitCurve,
  fitWeekly,
  independentLogLikelihood,
  weeklyChances,
  weeklyLogLikelihood,
} from "../../../src/analysis/statistics/grouped-hazard.ts";
import { highest, highestOfTwo } from "../../../src/analysis/statistics/highest.ts";

const COUNTS = { people: 40, cumulative: [5, 9, 18, 18, 25] };
const ENDS = [2, 4, 7, 9, 11];

describe("the smooth curve", () => {
  test("is that of Bass: where it is steepest, and at a half", () => {
    const [p, q] = [0.03, 0.38];
    expect(bassShare(p, q, Math.log(q / p) / (p + q))).toBeCloseTo(0.5 - p / (2 * q), 12);
    expect(bassShare(p, q, Math.log(2 + q / p) / (p + q))).toBeCloseTo(0.5, 12);
    expect(bassShare(p, q, 0)).toBe(0);
  });

  test("is exponential without peers", () => {
    for (const t of [0, 1, 7.5]) expect(bassShare(0.1, 0, t)).toBeCloseTo(1 - Math.exp(-0.1 * t), 12);
  });

  test("of a constant rate fits at minus the logarithm of the share who stay out, per person and period", () => {
    const { people, cumulative } = COUNTS;
    const atRisk = cumulative.reduce((sum, _, k) => sum + people - (cumulative[k - 1] ?? 0), 0);
    const took = cumulative[cumulative.length - 1];
    const fit = fitCurve(COUNTS, { constant: true });
    expect(fit.q).toBe(0);
    expect(fit.p).toBeCloseTo(-Math.log(1 - took / atRisk), 5);
    const closed = took * Math.log(took / atRisk) + (atRisk - took) * Math.log(1 - took / atRisk);
    expect(fit.logLikelihood).toBeCloseTo(closed, 8);
  });

  test("a period in which nobody took it up is no evidence of its own", () => {
    const value = independentLogLikelihood({ people: 3, cumulative: [0, 2] }, (end) => [0, 0, 0.5][end]);
    expect(value).toBeCloseTo(3 * Math.log(0.5), 12);
  });

  test("is found again where the counts are its own", () => {
    const people = 1e7;
    const cumulative = Array.from({ length: 12 }, (_, k) => Math.round(people * bassShare(0.04, 0.3, k + 1)));
    const fit = fitCurve({ people, cumulative });
    expect(fit.p).toBeCloseTo(0.04, 4);
    expect(fit.q).toBeCloseTo(0.3, 3);
  });
});

describe("the weekly process", () => {
  const [p, q] = [0.05, 0.2];

  test("without peers has binomial chances", () => {
    const { people, cumulative } = COUNTS;
    let expected = 0;
    cumulative.forEach((after, k) => {
      const before = cumulative[k - 1] ?? 0;
      const stay = Math.exp(-p * (ENDS[k] - (ENDS[k - 1] ?? 0)));
      const took = after - before;
      const left = people - before;
      let ways = 0;
      for (let j = 0; j < took; j++) ways += Math.log((left - j) / (j + 1));
      expected += ways + took * Math.log(1 - stay) + (left - took) * Math.log(stay);
    });
    expect(weeklyLogLikelihood(COUNTS, ENDS, p, 0)).toBeCloseTo(expected, 9);
  });

  test("of two people has three ways to two users in two weeks", () => {
    const alone = Math.exp(-p);
    const pulled = Math.exp(-(p + q));
    const oneThenTwo = 2 * (1 - alone) * alone * (1 - pulled);
    const bothAtOnce = (1 - alone) ** 2;
    const bothLate = alone ** 2 * (1 - alone) ** 2;
    const value = weeklyLogLikelihood({ people: 2, cumulative: [2] }, [2], p, q);
    expect(Math.exp(value)).toBeCloseTo(oneThenTwo + bothAtOnce + bothLate, 12);
    expect(weeklyChances(2, 2, p, q)[2][2]).toBeCloseTo(oneThenTwo + bothAtOnce + bothLate, 12);
  });

  test("has chances that sum to one in every week, and agree with its likelihood", () => {
    const chances = weeklyChances(40, 6, p, q);
    for (const week of chances) expect(week.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    for (const users of [0, 7, 40]) {
      const value = weeklyLogLikelihood({ people: 40, cumulative: [users] }, [6], p, q);
      expect(Math.log(chances[6][users])).toBeCloseTo(value, 9);
    }
  });

  test("is fitted where no neighbour is likelier", () => {
    const fit = fitWeekly(COUNTS, ENDS);
    for (const [dp, dq] of [
      [1e-3, 0],
      [-1e-3, 0],
      [0, 1e-3],
      [0, -1e-3],
    ]) {
      expect(weeklyLogLikelihood(COUNTS, ENDS, fit.p + dp, fit.q + dq)).toBeLessThan(fit.logLikelihood);
    }
    expect(fitWeekly(COUNTS, ENDS, { constant: true }).logLikelihood).toBeLessThan(fit.logLikelihood);
  });
});

describe("chi-square with one degree of freedom", () => {
  test("exceeds the tabled values with the tabled chances", () => {
    const table = [
      [0, 1],
      [0.4549364231195724, 0.5],
      [2.705543454095404, 0.1],
      [3.841458820694124, 0.05],
      [6.634896601021213, 0.01],
      [10.827566170662733, 0.001],
      [23.92812697687947, 1e-6],
    ];
    for (const [x, chance] of table) expect(Math.abs(chiSquareTail(x) / chance - 1)).toBeLessThan(1e-9);
  });

  test("is smooth where the method changes", () => {
    const slope = Math.exp(-3) / Math.sqrt(2 * Math.PI * 6);
    const fall = chiSquareTail(6 - 1e-6) - chiSquareTail(6 + 1e-6);
    expect(fall / 2e-6).toBeCloseTo(slope, 6);
  });

  test("refuses a negative number", () => {
    expect(() => chiSquareTail(-1)).toThrow("invalid chi-square: -1");
  });
});

describe("the highest point", () => {
  test("is found inside and at the ends of the range", () => {
    expect(highest((x) => -((x - 2) ** 2), 0, 5).at).toBeCloseTo(2, 5);
    expect(highest((x) => x, 0, 5).at).toBeCloseTo(5, 4);
    expect(highest((x) => -x, 0, 5).at).toBeCloseTo(0, 4);
  });

  test("of two numbers is found along a slanting ridge", () => {
    const { at, value } = highestOfTwo((x, y) => 3 - (x + y - 1) ** 2 - (x - y) ** 2 / 10, [0, 2], [0, 2]);
    expect(at[0]).toBeCloseTo(0.5, 4);
    expect(at[1]).toBeCloseTo(0.5, 4);
    expect(value).toBeCloseTo(3, 8);
  });
});
