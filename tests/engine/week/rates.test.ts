import fc from "fast-check";
import { expect, test } from "vitest";
import { RATED_CAUSES } from "../../../src/engine/causes.ts";
import type { WeekConditions } from "../../../src/engine/week/conditions.ts";
import { AT_MARGIN, EXPOSED, NEGATIVE, RATE_CLASSES, STATE_MASK } from "../../../src/engine/week/rate-class.ts";
import { fillTables, prepareWeek, type WeekFactors } from "../../../src/engine/week/rate-tables.ts";
import { rates } from "../../../src/engine/week/rates.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("the tables of the loop are the sum of the published rates, for every state, side and pull", () => {
  const { behaviour } = defaultWorld();
  const out = new Float64Array(RATED_CAUSES);
  const week = fc.record({
    external: share,
    soft: share,
    h: share,
    hard: share,
    core: share,
    legitimacy: share,
    excess: share,
    quality: share,
    conflictWork: share,
    community: share,
    conflict: share,
    verifiability: share,
    noise: fc.constantFrom(0, 0.1),
  });
  const site = fc.record({ opportunity: share, capability: share, motivation: share, turnover: share });
  fc.assert(
    fc.property(week, site, share, share, (w, s, marginFactor, x) => {
      const tables = { a: new Float64Array(RATE_CLASSES), b: new Float64Array(RATE_CLASSES) };
      const factors = {} as WeekFactors;
      prepareWeek(factors, w, behaviour);
      const exact = fillTables(tables, w, factors, s, marginFactor, true, behaviour);
      // where peers, community and an edge hold everyone, drift is 0 but for the rounding, which may be on either side
      expect(exact || Math.abs(tables.a[2] + tables.b[2] - s.turnover) < 1e-12).toBe(true);
      for (let c = 0; c < (w.noise > 0 ? RATE_CLASSES : EXPOSED); c++) {
        const pull = c & NEGATIVE ? -x : x;
        const capability = s.capability * (c & AT_MARGIN ? marginFactor : 1);
        out.fill(0);
        const exposed = c & EXPOSED ? 1 : 0;
        const sum = rates(
          out,
          c & STATE_MASK,
          w,
          s,
          capability,
          Math.max(0, pull),
          Math.max(0, -pull),
          exposed,
          behaviour,
        );
        expect(out.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 12);
        expect(Math.abs(tables.a[c] + tables.b[c] * pull - sum)).toBeLessThan(1e-12);
      }
    }),
  );
});

/** A week in which nothing is done and nothing is felt. */
const QUIET: WeekConditions = {
  external: 0,
  soft: 0,
  h: 0,
  hard: 0,
  core: 0,
  legitimacy: 0,
  excess: 0,
  quality: 0,
  conflictWork: 0,
  community: 0,
  conflict: 0,
  verifiability: 0,
  noise: 0,
};

test("a rate that a constant would make negative is held at zero, and the tables say that they are not exact", () => {
  const { behaviour } = defaultWorld();
  behaviour.driftPeers = 2;
  const w = QUIET;
  const s = { opportunity: 0.5, capability: 0.5, motivation: 0, turnover: 0 };
  const out = new Float64Array(RATED_CAUSES);
  expect(rates(out, 2, w, s, 0.5, 1, 0, 0, behaviour)).toBe(0);
  expect([...out]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  const factors = {} as WeekFactors;
  prepareWeek(factors, w, behaviour);
  const tables = { a: new Float64Array(RATE_CLASSES), b: new Float64Array(RATE_CLASSES) };
  expect(fillTables(tables, w, factors, s, 1, true, behaviour)).toBe(false);
});

test("the tables are not exact where owning or being reconciled would be negative", () => {
  const site = { opportunity: 0.5, capability: 0.5, motivation: 0.1, turnover: 0 };
  const week = { ...QUIET, soft: 0.2, h: 0.5, hard: 0.5, legitimacy: 0.1, excess: 0.9 };
  const exact = (change: object) => {
    const behaviour = { ...defaultWorld().behaviour, ...change };
    const factors = {} as WeekFactors;
    prepareWeek(factors, week, behaviour);
    const tables = { a: new Float64Array(RATE_CLASSES), b: new Float64Array(RATE_CLASSES) };
    return fillTables(tables, week, factors, site, 1, true, behaviour);
  };
  expect(exact({})).toBe(true);
  expect(exact({ ownershipBlocked: 3.6 })).toBe(false);
  expect(exact({ reconciliationBase: -1 })).toBe(false);
});

test("where f has no bound, the tables are exact only if no rate falls with it: no stopping and no drift", () => {
  const site = { opportunity: 0.5, capability: 0.5, motivation: 0.1, turnover: 0 };
  const exact = (change: object, week = QUIET) => {
    const behaviour = { ...defaultWorld().behaviour, ...change };
    const factors = {} as WeekFactors;
    prepareWeek(factors, week, behaviour);
    const tables = { a: new Float64Array(RATE_CLASSES), b: new Float64Array(RATE_CLASSES) };
    return fillTables(tables, week, factors, site, 1, false, behaviour);
  };
  expect(exact({})).toBe(false);
  expect(exact({ drift: 0 })).toBe(false);
  expect(exact({ stopping: 0 })).toBe(false);
  expect(exact({ stopping: 0, drift: 0 })).toBe(true);
  // watched by enough pressure nobody stops
  expect(exact({ drift: 0, stoppingWatched: 1 }, { ...QUIET, h: 1 })).toBe(true);
});
