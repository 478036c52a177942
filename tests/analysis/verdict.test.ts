import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedSummary } from "../../src/analysis/paired.ts";
import { distribution } from "../../src/analysis/statistics/distribution.ts";
import { wilson } from "../../src/analysis/statistics/wilson.ts";
import { acrossWorlds, type VerdictOptions, verdict } from "../../src/analysis/verdict.ts";
import { manyCompared, verdictKind } from "../../src/analysis/verdict-kind.ts";
import { plansOf } from "../../src/engine/plan-result.ts";
import { genuineEnds } from "./results.ts";

/** The sentence for so many runs better (by a given gain), the same and worse (by 2 points). */
function say(better: number, same: number, worse: number, gain = 0.06, options: VerdictOptions = {}): string {
  const gains = [...Array(better).fill(gain), ...Array(same).fill(0), ...Array(worse).fill(-0.02)];
  const [theirs, ours] = plansOf(genuineEnds([gains.map(() => 0.25), gains.map((each) => 0.25 + each)]));
  return verdict(pairedSummary(theirs, ours, "genuineEnd"), "Balanced", "Soft only", options).text;
}

describe("the verdict", () => {
  test("says in how many networks, the typical gain and the middle 80 %", () => {
    expect(say(174, 18, 8)).toBe(
      "In 174 of 200 simulated networks, Balanced ended with more genuine use than Soft only in the same network; 18 the same, 8 worse. Median gain 6 points; the middle 80 % ran from 0 to 6.",
    );
  });

  test("says runs, not networks, where all of them are on one that was imported", () => {
    expect(say(174, 18, 8, 0.06, { given: true })).toBe(
      "In 174 of 200 simulated runs on this network, Balanced ended with more genuine use than Soft only with the same chance; 18 the same, 8 worse. Median gain 6 points; the middle 80 % ran from 0 to 6.",
    );
    expect(say(0, 200, 0, 0, { given: true })).toBe(
      "In all 200 we ran, Balanced ended with exactly as much genuine use as Soft only with the same chance.",
    );
  });

  test("says a loss as a loss", () => {
    expect(say(8, 2, 190)).toBe(
      "In 190 of 200 simulated networks, Balanced ended with less genuine use than Soft only in the same network; 2 the same, 8 better. Median loss 2 points; the middle 80 % were all 2.",
    );
  });

  test("says all of them as all that were run, never that it will", () => {
    expect(say(200, 0, 0)).toBe(
      "In all 200 we ran, Balanced ended with more genuine use than Soft only in the same network. Median gain 6 points; the middle 80 % were all 6.",
    );
  });

  test("says that there are too few runs below 50, with the counts so far", () => {
    expect(say(49, 0, 0)).toBe(
      "Too few runs to say (50 are needed). So far, in 49 of 49 simulated networks, Balanced ended with more genuine use than Soft only in the same network; 0 the same, 0 worse.",
    );
    expect(say(50, 0, 0)).not.toMatch("Too few");
  });

  test("says no clear difference while the sign test of those that changed may be chance", () => {
    expect(say(110, 0, 90)).toBe(
      "No clear difference: in 110 of 200 simulated networks, Balanced ended with more genuine use than Soft only in the same network; 0 the same, 90 worse. Median gain 6 points; the middle 80 % ran from 2 worse to 6 better.",
    );
    expect(say(5, 35, 10)).toMatch(/^No clear difference: /);
  });

  test("takes a difference that is shown as smaller than what matters as about the same, however sure it is", () => {
    expect(say(200, 0, 0, 0.004)).toBe(
      "About the same: in all 200 we ran, Balanced ended with more genuine use than Soft only in the same network. Median gain 0.4 points; the middle 80 % were all 0.4. A difference below 1 point is taken as none.",
    );
    expect(say(200, 0, 0, 0.0097)).toMatch(/^In all 200 .* Median gain 1 point;/);
    expect(say(200, 0, 0, 0.04, { matters: 5 })).toMatch(/^About the same: .*below 5 points/);
    expect(say(200, 0, 0, 0.001, { matters: 0 })).toMatch(/^In all 200 we ran/);
    expect(say(3, 197, 0)).toMatch(/^About the same: /);
  });

  test("asks for more of an early look than of the last", () => {
    const few = (options: VerdictOptions) => say(36, 0, 14, 0.06, options);
    expect(few({})).toMatch(/^In 36 of 50/);
    expect(few({ planned: 200 })).toMatch(/^No clear difference yet: /);
  });

  test("says exactly the same of a duplicate", () => {
    expect(say(0, 200, 0)).toBe(
      "In all 200 we ran, Balanced ended with exactly as much genuine use as Soft only in the same network.",
    );
  });

  test("uses whole points, and one point in the singular", () => {
    expect(say(200, 0, 0, 0.0114)).toMatch("Median gain 1 point; the middle 80 % were all 1.");
  });

  test("never says will, likely or best, whatever the counts", () => {
    const count = fc.nat({ max: 60 });
    fc.assert(
      fc.property(count, count, count, (better, same, worse) => {
        fc.pre(better + same + worse > 0);
        expect(say(better, same, worse)).not.toMatch(/\b(will|likely|best|optimal|NaN)\b|-0|-\d/);
      }),
    );
  });

  test("over worlds is counted, never averaged", () => {
    expect(acrossWorlds(["better", "better", "unclear", "better"])).toBe(
      "better in 3 of 4 worlds, no clear difference in 1",
    );
    expect(acrossWorlds(["worse", "same"])).toBe("worse in 1 of 2 worlds, exactly the same in 1");
  });
});

describe("looking again as runs come in", () => {
  test.each([0, 0.4, 0.9])(
    "keeps all looks together at 5 % where nothing differs but a share of %d of pairs is the same",
    (tied) => {
      const trials = 3000;
      const next = random(20_261_128 + tied * 10);
      let clear = 0;
      for (let trial = 0; trial < trials; trial++) {
        let [better, worse, found] = [0, 0, false];
        for (let n = 1; n <= 400; n++) {
          if (next() >= tied) {
            if (next() < 0.5) better++;
            else worse++;
          }
          if ([50, 100, 200, 400].includes(n)) {
            const pairs = { ...WIDE, n, better, worse, same: n - better - worse, medianOfAll: better - worse };
            found ||= ["better", "worse"].includes(verdictKind(pairs, { planned: 400, matters: 0 }));
          }
        }
        if (found) clear++;
      }
      // three standard errors of a share of 5 %
      expect(clear / trials).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / trials));
      expect(clear / trials).toBeGreaterThan(0.005);
    },
  );

  test("many comparisons are said, with how many chance alone would make look clear", () => {
    expect(manyCompared(1)).toBeNull();
    expect(manyCompared(6)).toMatch(/^6 comparisons .* less than one of them /);
    expect(manyCompared(30)).toMatch(/about 2 of them /);
  });
});

/** Pairs of which all that counts is given beside it. */
const WIDE = {
  ...distribution([-1, 1]),
  ...{ notCounted: 0, notComparable: 0, neither: 0, medianError: 0 },
};

/** Numbers in [0, 1) from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("Wilson's range", () => {
  // as R's prop.test(x, 10, correct = FALSE)
  test("agrees with published values", () => {
    expect(wilson(5, 10).lo).toBeCloseTo(0.2366, 4);
    expect(wilson(5, 10).hi).toBeCloseTo(0.7634, 4);
    expect(wilson(0, 10)).toEqual({ lo: 0, hi: expect.closeTo(0.2775, 4) });
    expect(wilson(10, 10)).toEqual({ lo: expect.closeTo(0.7225, 4), hi: expect.closeTo(1, 12) });
  });

  test("of nothing is everything", () => {
    expect(wilson(0, 0)).toEqual({ lo: 0, hi: 1 });
  });
});
