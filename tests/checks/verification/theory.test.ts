import { describe, expect, test } from "vitest";
import { bassShare } from "../../../src/analysis/statistics/grouped-hazard.ts";
import { normalCdf, normalQuantile } from "../../../src/analysis/statistics/normal.ts";
import { adoptAbandonByWeek, adoptAbandonFinite, adoptAbandonShare } from "../../../src/checks/theory/adopt-abandon.ts";
import { adoptionChain, adoptionRecursion, timeToReach } from "../../../src/checks/theory/adoption-chain.ts";
import { friedkinJohnsen, islandEigenvalue } from "../../../src/checks/theory/averaging.ts";
import { bassPeak, bassTime, logisticShare } from "../../../src/checks/theory/bass.ts";
import { binomial, chanceOfAtLeast } from "../../../src/checks/theory/binomial.ts";
import {
  cascadeWindow,
  chanceOfLargeCascade,
  epidemicSize,
  sizeOfLargeCascade,
} from "../../../src/checks/theory/cascades.ts";
import { criticalMass, followersShare } from "../../../src/checks/theory/critical-mass.ts";
import { spreadOfEverySet } from "../../../src/checks/theory/live-edges.ts";

describe("the normal distribution", () => {
  test.each([
    [0, 0.5],
    [1.959963984540054, 0.975],
    [2.5758293035489004, 0.995],
    [-3, 0.0013498980316300933],
    [-7, 1.279812543885835e-12],
  ])("Φ(%d) = %d, and back", (x, p) => {
    expect(normalCdf(x) / p).toBeCloseTo(1, 12);
    expect(normalQuantile(p)).toBeCloseTo(x, 9);
  });

  test("the middle series and the tail meet", () => {
    expect(normalCdf(-6.0000001) / normalCdf(-5.9999999)).toBeCloseTo(1, 5);
    expect(normalCdf(2) + normalCdf(-2)).toBeCloseTo(1, 14);
  });
});

describe("published numbers that the theory must give", () => {
  test.each([
    [0.1, 1, 13.66],
    [0.125, 1, 10.66],
    [0.15, 1.004, 7.477],
    [0.18, 1.021, 5.765],
    [0.2, 1.021, 5.765],
    [0.25, 1.114, 3.863],
  ])("Watts (2002): threshold %d has large cascades for mean degrees %d to %d", (phi, from, to) => {
    const window = cascadeWindow(phi)!;
    expect(window.from).toBeCloseTo(from, 3);
    expect(Math.abs(window.to - to)).toBeLessThan(0.005);
  });

  test("Watts (2002): above a threshold of a quarter there is no window", () => {
    for (const phi of [0.251, 0.3, 0.34, 0.6]) expect(cascadeWindow(phi)).toBeNull();
  });

  test("Gleeson and Cahalane (2007): outside the window nothing spreads, just inside nearly everyone", () => {
    expect(sizeOfLargeCascade(0.95, 0.18)).toBe(0);
    expect(sizeOfLargeCascade(6, 0.18)).toBe(0);
    expect(sizeOfLargeCascade(5.7, 0.18)).toBeGreaterThan(0.99);
    expect(chanceOfLargeCascade(6, 0.18)).toBeLessThan(1e-9);
    // a threshold that one neighbour reaches, whatever the degree: the giant component
    expect(sizeOfLargeCascade(2, 0.001)).toBeCloseTo(epidemicSize(2), 9);
    expect(chanceOfLargeCascade(2, 0.001)).toBeCloseTo(epidemicSize(2), 9);
  });

  test.each([
    [1.5, 0.5828],
    [2, 0.7968],
    [3, 0.9405],
  ])("an epidemic of R = %d reaches %d", (r, size) => expect(epidemicSize(r)).toBeCloseTo(size, 4));

  test("Bass (1969): p = 0.03, q = 0.38", () => {
    expect(bassPeak(0.03, 0.38)).toBeCloseTo(6.193, 3);
    expect(bassShare(0.03, 0.38, bassPeak(0.03, 0.38))).toBeCloseTo(0.5 - 0.03 / 0.76, 9);
    expect(bassTime(0.03, 0.38, 0.1)).toBeCloseTo(2.253, 3);
    expect(bassTime(0.03, 0.38, 0.5)).toBeCloseTo(6.55, 3);
    expect(bassTime(0.03, 0.38, 0.9)).toBeCloseTo(11.757, 3);
  });

  test.each([
    [1, 0.549],
    [0.1, 0.641],
    [0.01, 0.651],
  ])("steps of %d of the unit of time give %d at t = 8", (step, share) => {
    const weeks = 8 / step;
    expect(Math.abs(adoptionRecursion(0, weeks, (f) => step * (0.03 + 0.38 * f))[weeks] - share)).toBeLessThan(0.0005);
  });

  test("contagion from 1 % is half done after 4.595/β", () =>
    expect(logisticShare(0.02, 0.01, 229.756)).toBeCloseTo(0.5, 5));

  test.each([
    [0.03, 0.38, 0.05, 0.8793],
    [0, 0.38, 0.1, 0.7368],
    [0.03, 0.38, 0.2, 0.5407],
  ])("p = %d, q = %d against μ = %d rests at %d", (p, q, mu, share) => {
    const rest = adoptAbandonShare(p, q, mu);
    expect(rest).toBeCloseTo(share, 4);
    expect((p + q * rest) * (1 - rest)).toBeCloseTo(mu * rest, 12);
    expect(adoptAbandonByWeek(p / 1000, q / 1000, mu / 1000)).toBeCloseTo(rest, 4);
    expect(adoptAbandonFinite(4000, p, q, mu)).toBeCloseTo(rest, 3);
  });

  test.each([
    [5, 3, 0.165],
    [12, 6, 0.21],
    [12, 7, 0.292],
    [13, 7, 0.257],
    [25, 13, 0.309],
  ])("Centola et al. (2018): of %d others at least %d tip at %d", (sample, least, share) => {
    const critical = criticalMass(sample, least);
    expect(Math.abs(critical - share)).toBeLessThan(0.0006);
    expect(followersShare(critical - 0.001, sample, least)).toBeLessThan(0.5);
    expect(followersShare(critical + 0.001, sample, least)).toBeGreaterThan(0.9);
  });

  test("Golub and Jackson (2012): large groups have λ₂ = (p_s − p_d)/(p_s + (n − 1)p_d)", () => {
    expect(islandEigenvalue(2, 1e6, 0.2, 0.05)).toBeCloseTo(0.6, 5);
    expect(islandEigenvalue(3, 1e6, 0.2, 0.02)).toBeCloseTo(0.75, 5);
  });
});

describe("exact sums", () => {
  test("binomial chances", () => {
    expect([...binomial(3, 0.25)].map((chance) => chance * 64)).toEqual([27, 27, 9, 1]);
    expect(chanceOfAtLeast(2, 3, 0.25)).toBe(10 / 64);
    expect(chanceOfAtLeast(-1, 3, 0.25)).toBe(1);
  });

  test("the chain of two people is what two clocks do", () => {
    const chain = adoptionChain(2, 0, 2, (n) => [0.5, 1][n] ?? 0);
    const [a, b] = [1 - Math.exp(-0.5), 1 - Math.exp(-1)];
    expect(chain[1]).toBeCloseTo(a, 12);
    // none, one or both in the first week; then the rest at its new hazard
    expect(chain[2]).toBeCloseTo((1 - a) ** 2 * a + 2 * a * (1 - a) * (0.5 + 0.5 * b) + a * a, 12);
  });

  test("the chain of many people nears the recursion", () => {
    const chain = adoptionChain(2000, 0, 12, (n) => 0.03 + (0.38 * n) / 1999);
    const limit = adoptionRecursion(0, 12, (f) => 0.03 + 0.38 * f);
    expect(Math.max(...chain.map((share, t) => Math.abs(share - limit[t])))).toBeLessThan(0.001);
  });

  test("the time a curve reaches a level is linear between weeks", () => {
    expect(timeToReach([0, 0.2, 0.6], 0.3)).toBeCloseTo(1.25, 12);
    expect(timeToReach([0.5, 0.6], 0.4)).toBe(0);
    expect(timeToReach([0, 0.2], 0.3)).toBeNaN();
  });

  test("a chain of three people: the spread of every set by hand", () => {
    // 0 → 1 → 2, and 2 also listens to 0 as much as to 1
    const spread = spreadOfEverySet([
      [],
      [{ from: 0, weight: 1 }],
      [
        { from: 1, weight: 2 },
        { from: 0, weight: 2 },
      ],
    ]);
    expect([...spread]).toEqual([0, 3, 1.5, 3, 1, 3, 2, 3]);
  });

  test("two stubborn people who listen to each other by half", () => {
    const [a, b] = friedkinJohnsen(
      [
        [0, 1],
        [1, 0],
      ],
      [0.5, 0.5],
      [1, 0],
    );
    expect(a).toBeCloseTo(2 / 3, 12);
    expect(b).toBeCloseTo(1 / 3, 12);
  });
});
