import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedSummary } from "../../src/analysis/paired.ts";
import { wilson } from "../../src/analysis/statistics/wilson.ts";
import { acrossWorlds, verdict } from "../../src/analysis/verdict.ts";
import { plansOf } from "../../src/engine/plan-result.ts";
import { genuineEnds } from "./results.ts";

/** The sentence for so many runs better (by a given gain), the same and worse (by 2 points). */
function say(better: number, same: number, worse: number, gain = 0.06, given = false): string {
  const gains = [...Array(better).fill(gain), ...Array(same).fill(0), ...Array(worse).fill(-0.02)];
  const [theirs, ours] = plansOf(genuineEnds([gains.map(() => 0.25), gains.map((each) => 0.25 + each)]));
  return verdict(pairedSummary(theirs, ours, "genuineEnd"), "Balanced", "Soft only", given).text;
}

describe("the verdict", () => {
  test("says in how many networks, the typical gain and the middle 80 %", () => {
    expect(say(174, 18, 8)).toBe(
      "In 174 of 200 simulated networks, Balanced ended with more genuine use than Soft only in the same network; 18 the same, 8 worse. Typical gain 6 points; the middle 80 % ran from 0 to 6.",
    );
  });

  test("says runs, not networks, where all of them are on one that was imported", () => {
    expect(say(174, 18, 8, 0.06, true)).toBe(
      "In 174 of 200 simulated runs on this network, Balanced ended with more genuine use than Soft only with the same chance; 18 the same, 8 worse. Typical gain 6 points; the middle 80 % ran from 0 to 6.",
    );
    expect(say(0, 200, 0, 0, true)).toBe(
      "In all 200 we ran, Balanced ended with exactly as much genuine use as Soft only with the same chance.",
    );
  });

  test("says a loss as a loss", () => {
    expect(say(8, 2, 190)).toBe(
      "In 190 of 200 simulated networks, Balanced ended with less genuine use than Soft only in the same network; 2 the same, 8 better. Typical loss 2 points; the middle 80 % ran from 2 to 2.",
    );
  });

  test("says all of them as all that were run, never that it will", () => {
    expect(say(200, 0, 0)).toBe(
      "In all 200 we ran, Balanced ended with more genuine use than Soft only in the same network. Typical gain 6 points; the middle 80 % ran from 6 to 6.",
    );
  });

  test("says that there are too few runs below 50, with the counts so far", () => {
    expect(say(49, 0, 0)).toBe(
      "Too few runs to say (50 are needed). So far, in 49 of 49 simulated networks, Balanced ended with more genuine use than Soft only in the same network; 0 the same, 0 worse.",
    );
    expect(say(50, 0, 0)).not.toMatch("Too few");
  });

  test("says no clear difference while the range of better among those that changed holds a half", () => {
    expect(say(110, 0, 90)).toBe(
      "No clear difference: in 110 of 200 simulated networks, Balanced ended with more genuine use than Soft only in the same network; 0 the same, 90 worse. Typical difference 6 points; the middle 80 % ran from −2 to 6.",
    );
    expect(say(3, 197, 0)).toMatch(/^No clear difference: /);
  });

  test("says exactly the same of a duplicate", () => {
    expect(say(0, 200, 0)).toBe(
      "In all 200 we ran, Balanced ended with exactly as much genuine use as Soft only in the same network.",
    );
  });

  test("uses whole points, and one point in the singular", () => {
    expect(say(200, 0, 0, 0.0114)).toMatch("Typical gain 1 point; the middle 80 % ran from 1 to 1.");
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
