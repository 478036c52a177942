import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/engine/behaviour.ts";
import { RATED_CAUSES } from "../../../src/engine/causes.ts";
import { GENUINE } from "../../../src/engine/states.ts";
import type { SiteConditions, WeekConditions } from "../../../src/engine/week/conditions.ts";
import {
  AT_MARGIN,
  EXPOSED,
  NEGATIVE,
  RATE_CLASSES,
  SETTLED,
  STATE_MASK,
} from "../../../src/engine/week/rate-class.ts";
import { fillTables, prepareWeek, rateTables, type WeekFactors } from "../../../src/engine/week/rate-tables.ts";
import { rates } from "../../../src/engine/week/rates.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";

// evenly in thousandths: doubles would nearly all be next to nothing
const thousandths = (most: number) => fc.integer({ min: 0, max: most }).map((k) => k / 1000);
const share = thousandths(1000);
const anyWeek: fc.Arbitrary<WeekConditions> = fc.record({
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
const anySite: fc.Arbitrary<SiteConditions> = fc.record({
  opportunity: share,
  capability: share,
  motivation: share,
  turnover: share,
});

/** The constants of a drawn world: all between nothing and twice the default, those of drift and of what bounds it wider. */
const anyBehaviour: fc.Arbitrary<Behaviour> = fc
  .record({
    factors: fc.array(thousandths(2000), { minLength: 80, maxLength: 80 }),
    wider: fc.constantFrom<Partial<Behaviour>>(
      {},
      { driftPeers: 3 },
      { driftCommunity: 3 },
      { driftOpportunity: 20 },
      { stopping: 0, drift: 0 },
      { ownershipBlocked: 4 },
      { reconciliationBase: -1 },
    ),
  })
  .map(({ factors, wider }) => {
    const behaviour = defaultWorld().behaviour;
    (Object.keys(behaviour) as (keyof Behaviour)[]).forEach((name, k) => {
      behaviour[name] *= factors[k];
    });
    // these are shares, so twice the default would be out of bounds
    for (const name of ["resistanceVerifiable", "ownershipBlocked"] as const)
      behaviour[name] = Math.min(1, behaviour[name]);
    return { ...behaviour, ...wider };
  });

function filled(week: WeekConditions, site: SiteConditions, marginFactor: number, bounded: boolean, b: Behaviour) {
  const factors = {} as WeekFactors;
  prepareWeek(factors, week, b);
  const tables = rateTables();
  return { ...tables, sum: fillTables(tables, week, factors, site, marginFactor, bounded, b) };
}

/** The published sum of the rates of a class of clinician, under a pull to which f is x, or P is −x where the class says so. */
function published(
  c: number,
  x: number,
  week: WeekConditions,
  site: SiteConditions,
  marginFactor: number,
  b: Behaviour,
) {
  const out = new Float64Array(RATED_CAUSES);
  const capability = site.capability * (c & AT_MARGIN ? marginFactor : 1);
  const [f, against] = c & NEGATIVE ? [0, x] : [x, 0];
  const exposed = c & EXPOSED ? 1 : 0;
  const settled = (c & SETTLED) !== 0;
  const sum = rates(out, c & STATE_MASK, week, site, capability, f, against, exposed, settled, b);
  expect(out.reduce((a, rate) => a + rate, 0)).toBeCloseTo(sum, 12);
  expect(out.every((rate) => rate >= 0)).toBe(true);
  return sum;
}

/** Classes that there are in a week: use alone settles, and contacts are followed where there is noise alone. */
const classesIn = (week: WeekConditions) =>
  Array.from({ length: RATE_CLASSES }, (_, c) => c).filter(
    (c) => ((c & SETTLED) === 0 || (c & STATE_MASK) === GENUINE) && ((c & EXPOSED) === 0 || week.noise > 0),
  );

describe("the tables of the loop", () => {
  test("give the sum of the published rates for every class of clinician and every pull, wherever they say that they do", () => {
    const seen = { linear: 0, held: 0, asked: 0 };
    fc.assert(
      fc.property(anyWeek, anySite, anyBehaviour, share, fc.boolean(), share, (w, s, b, marginFactor, bounded, u) => {
        const { a, b: slope, leastA, leastB, sum } = filled(w, s, marginFactor, bounded, b);
        seen[sum]++;
        if (sum === "asked") return;
        // where peers are counted f has no bound
        const x = bounded ? u : 4 * u;
        for (const c of classesIn(w)) {
          const of = c & NEGATIVE ? -x : x;
          const linear = a[c] + slope[c] * of;
          const found = sum === "held" ? Math.max(linear, leastA[c] + leastB[c] * of) : linear;
          expect(Math.abs(found - published(c, x, w, s, marginFactor, b))).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
  });

  test("are a plain sum with the default constants, but for drift that peers, community and an edge hold to a hair", () => {
    const { behaviour } = defaultWorld();
    fc.assert(
      fc.property(anyWeek, anySite, share, (w, s, marginFactor) => {
        const { a, b, sum } = filled(w, s, marginFactor, true, behaviour);
        const least = a[GENUINE] + b[GENUINE] - behaviour.settling - s.turnover;
        expect(sum).toBe(least < -1e-12 ? "held" : least > 1e-12 ? "linear" : sum);
      }),
      { numRuns: 300 },
    );
  });
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
const SITE: SiteConditions = { opportunity: 0.5, capability: 0.5, motivation: 0.1, turnover: 0 };

describe("a rate below zero", () => {
  const sumFor = (change: Partial<Behaviour>, week: Partial<WeekConditions> = {}, bounded = true) =>
    filled({ ...QUIET, ...week }, SITE, 1, bounded, { ...defaultWorld().behaviour, ...change }).sum;

  test("is held at zero, and adds nothing to the sum", () => {
    const behaviour = { ...defaultWorld().behaviour, driftPeers: 2, settling: 0 };
    const out = new Float64Array(RATED_CAUSES);
    expect(rates(out, GENUINE, QUIET, SITE, 0.5, 1, 0, 0, false, behaviour)).toBe(0);
    expect([...out]).toEqual(Array.from(out, () => 0));
  });

  test("of drift makes the tables give the larger of two sums, one of them without drift", () => {
    expect(sumFor({})).toBe("linear");
    expect(sumFor({ driftPeers: 2 })).toBe("held");
    expect(sumFor({ driftCommunity: 2 }, { community: 0.9 })).toBe("held");
  });

  test("of owning or being reconciled makes the loop ask clinician by clinician", () => {
    const week = { soft: 0.2, h: 0.5, hard: 0.5, legitimacy: 0.1, excess: 0.9 };
    expect(sumFor({}, week)).toBe("linear");
    expect(sumFor({ ownershipBlocked: 3.6 }, week)).toBe("asked");
    expect(sumFor({ reconciliationBase: -1 }, week)).toBe("asked");
  });

  test("may be reached where f has no bound, unless no rate falls with f: no stopping and no drift", () => {
    expect(sumFor({}, {}, false)).toBe("held");
    expect(sumFor({ drift: 0 }, {}, false)).toBe("held");
    expect(sumFor({ stopping: 0 }, {}, false)).toBe("held");
    expect(sumFor({ stopping: 0, drift: 0 }, {}, false)).toBe("linear");
    // watched by enough pressure nobody stops
    expect(sumFor({ drift: 0, stoppingWatched: 1 }, { h: 1 }, false)).toBe("linear");
  });
});
