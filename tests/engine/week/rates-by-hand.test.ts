import { describe, expect, test } from "vitest";
import {
  CAUSES,
  COMPLIES,
  DRIFTS,
  FIRST_CAUSE,
  INDUCTED,
  LEADS_TO,
  LEAVES,
  OWNS,
  PERSUADED,
  RATED_CAUSES,
  RECONCILED,
  RESISTS,
  SETTLES,
  STOPS,
} from "../../../src/engine/causes.ts";
import type { WeekConditions } from "../../../src/engine/week/conditions.ts";
import { rates } from "../../../src/engine/week/rates.ts";
import { SPECIFIED } from "../specified.ts";

/** A week and a site with a different number everywhere, so that no term can stand in for another. */
const WEEK: WeekConditions = {
  external: 0.003,
  soft: 0.4,
  h: 0.5,
  hard: 0.3,
  core: 0.6,
  legitimacy: 0.45,
  excess: 0.23,
  quality: 0.7,
  conflictWork: 0.35,
  community: 0.27,
  conflict: 0.15,
  verifiability: 0.2,
  noise: 0.011,
};
const SITE = { opportunity: 0.55, capability: 0.9, motivation: 0.8, turnover: 0.004 };
const [K, F, AGAINST] = [0.65, 0.72, 0.31];

/** Rates by cause, and their sum. */
function of(state: number, week: Partial<WeekConditions> = {}, f = F, against = 0, exposed = 0, settled = false) {
  const out = new Float64Array(RATED_CAUSES);
  const sum = rates(out, state, { ...WEEK, ...week }, SITE, K, f, against, exposed, settled, SPECIFIED);
  return { out, sum };
}

describe("the rates of the published table, worked out by hand", () => {
  test("not using: persuaded = external + K·O·(0.020·M + 0.090·f), and noise with a using contact", () => {
    const persuaded = 0.003 + 0.65 * 0.55 * (0.02 * 0.8 + 0.09 * 0.72);
    expect(of(0).out[PERSUADED]).toBeCloseTo(persuaded, 14);
    expect(of(0, {}, F, 0, 1).out[PERSUADED]).toBeCloseTo(persuaded + 0.011, 14);
  });

  test("not using: complies = 0.028·(1+4v)·O·h + 0.02·G·f", () => {
    expect(of(0).out[COMPLIES]).toBeCloseTo(0.028 * 1.8 * 0.55 * 0.5 + 0.02 * 0.27 * 0.72, 14);
  });

  test("not using: resists = 0.06·(1−0.9v)·excess + 0.004·X + 0.02·max(0,−P)", () => {
    const provoked = 0.06 * (1 - 0.18) * 0.23 + 0.004 * 0.15;
    expect(of(0).out[RESISTS]).toBeCloseTo(provoked, 14);
    expect(of(0, {}, 0, AGAINST).out[RESISTS]).toBeCloseTo(provoked + 0.02 * 0.31, 14);
  });

  test("surface use: owns = 0.06·K·(1 − 0.9·min(1, 1.5·excess))·(M + f)", () => {
    expect(of(1).out[OWNS]).toBeCloseTo(0.06 * 0.65 * (1 - 0.9 * 0.345) * 1.52, 14);
    expect(of(1, { excess: 0.8 }).out[OWNS]).toBeCloseTo(0.06 * 0.65 * 0.1 * 1.52, 14);
  });

  test("surface use: stops = 0.08·(1 − min(1, 1.1·h))·(1 − f)", () => {
    expect(of(1).out[STOPS]).toBeCloseTo(0.08 * 0.45 * 0.28, 14);
    expect(of(1, { h: 0.95 }).out[STOPS]).toBe(0);
    // nor with more peers than one where these are counted
    expect(of(1, { h: 0.95 }, 1.5).out[STOPS]).toBeCloseTo(0, 14);
  });

  const drift = (edge: number) => 0.018 * (1 - 0.65 * 0.72 - 0.2 * 0.27 - 0.45 * edge) * (1.6 - 0.66);

  test("genuine use: drifts = 0.018·(1 − 0.65f − 0.20G − 0.45·min(1, 2.5·hard·L + 0.5·q))·(1.6 − 1.2·O)", () => {
    expect(of(2).out[DRIFTS]).toBeCloseTo(drift(2.5 * 0.3 * 0.45 + 0.35), 14);
    expect(of(2, { hard: 1 }).out[DRIFTS]).toBeCloseTo(drift(1), 14);
  });

  test("genuine use: what is new settles at 0.03·(1 + f)/2; what is settled drifts at 0.15 of the rate and settles no more", () => {
    expect(of(2).out[SETTLES]).toBeCloseTo(0.03 * 0.86, 14);
    const settled = of(2, {}, F, 0, 0, true);
    expect(settled.out[DRIFTS]).toBeCloseTo(0.15 * drift(2.5 * 0.3 * 0.45 + 0.35), 14);
    expect(settled.out[SETTLES]).toBe(0);
    expect(settled.sum).toBeCloseTo(settled.out[DRIFTS] + 0.004, 14);
  });

  test("resisting: reconciled = 0.02·(0.3 + soft·L + 0.5·conflictWork)·(1 + f)", () => {
    expect(of(3).out[RECONCILED]).toBeCloseTo(0.02 * (0.3 + 0.4 * 0.45 + 0.5 * 0.35) * 1.72, 14);
  });

  test("from every state people leave at turnover·(1 − 0.8·f), or at turnover·0.8·f are followed by someone inducted", () => {
    for (const state of [0, 1, 2, 3]) {
      const { out } = of(state);
      expect(out[LEAVES]).toBeCloseTo(0.004 * (1 - 0.8 * 0.72), 14);
      expect(out[INDUCTED]).toBeCloseTo(0.004 * 0.8 * 0.72, 14);
      // where peers are counted f may be above 1: then everyone is inducted
      const many = of(state, {}, 3).out;
      expect([many[LEAVES], many[INDUCTED]]).toEqual([0, 0.004]);
    }
  });

  test("the sum of the rates is that of the state's own changes and the turnover", () => {
    const own = [[PERSUADED, COMPLIES, RESISTS], [OWNS, STOPS], [DRIFTS, SETTLES], [RECONCILED]];
    for (const [state, causes] of own.entries()) {
      const { out, sum } = of(state);
      expect(sum).toBeCloseTo(
        causes.reduce((total, cause) => total + out[cause], 0.004),
        14,
      );
      const listed = Array.from(
        { length: FIRST_CAUSE[state + 1] - FIRST_CAUSE[state] },
        (_, k) => FIRST_CAUSE[state] + k,
      );
      expect(listed).toEqual(causes);
    }
  });

  test("each change leads where the table says", () => {
    expect(Object.fromEntries(CAUSES.map((cause, k) => [cause, LEADS_TO[k]]))).toEqual({
      persuaded: 2,
      complies: 1,
      resists: 3,
      owns: 2,
      stops: 0,
      drifts: 0,
      settles: 2,
      reconciled: 0,
      leaves: 0,
      inducted: 2,
      threshold: 2,
      reverts: 0,
    });
  });
});
