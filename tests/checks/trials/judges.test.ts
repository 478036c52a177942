import { describe, expect, test } from "vitest";
import { type Lab, labOn } from "../../../src/checks/lab.ts";
import { describeFit } from "../../../src/checks/trials/curve-fits.ts";
import { judgeBend } from "../../../src/checks/trials/held-out/peer-effect.ts";
import { judgeShares, sharesByChange } from "../../../src/checks/trials/held-out/sites-change.ts";
import { judgeNoEffect } from "../../../src/checks/trials/held-out/trend.ts";
import { judgeGap } from "../../../src/checks/trials/held-out/watched.ts";
import { judgeMore } from "../../../src/checks/trials/in-company.ts";
import { judgeRung, MANDATE } from "../../../src/checks/trials/mandate.ts";
import { judgeMedian, judgeSpread, ONE_TACTIC } from "../../../src/checks/trials/one-tactic.ts";
import { judgeApart, judgeFit, judgeRates } from "../../../src/checks/trials/real-curve.ts";
import { TETRACYCLINE } from "../../../src/checks/trials/tetracycline.ts";
import { SUMMARIES } from "../../../src/engine/record/summaries.ts";
import { localRunner } from "../../../workers/local.ts";

describe("a wrong number fails", () => {
  test("a median further than 1.5 points off, on either side", () => {
    expect([2.7, 2.8, 5.8, 5.9].map((median) => judgeMedian(median, 4.3))).toEqual(["fail", "pass", "pass", "fail"]);
  });

  test("a middle half beside the published one", () => {
    const published = { lo: 3, hi: 9 };
    expect(judgeSpread({ lo: 4, hi: 5 }, published)).toBe("pass");
    expect(judgeSpread({ lo: 0, hi: 3.1 }, published)).toBe("pass");
    expect(judgeSpread({ lo: 0, hi: 3 }, published)).toBe("fail");
    expect(judgeSpread({ lo: 9, hi: 12 }, published)).toBe("fail");
  });

  test("a step of the mandate further than 1.5 points off", () => {
    expect([42.4, 42.6, 45.6].map((use) => judgeRung(use, 44))).toEqual(["fail", "pass", "fail"]);
  });

  test("a difference, or a bend, of less than two standard errors", () => {
    for (const judge of [judgeMore, (mean: number, standardError: number) => judgeBend({ mean, standardError })]) {
      expect([judge(1, 0.4), judge(1, 0.6), judge(-1, 0.1)]).toEqual(["pass", "fail", "fail"]);
    }
  });

  test("one gap outside the published ones", () => {
    expect([10.9, 11, 30, 30.1].map(judgeGap)).toEqual(["fail", "pass", "pass", "fail"]);
  });

  test("a share of sites outside the range for 17", () => {
    expect(judgeShares([0.65, 0.29, 0.06])).toBe("pass");
    expect(judgeShares([0.3, 0.6, 0.1])).toBe("fail");
    expect(judgeShares([0.69, 0.31, 0])).toBe("fail");
    expect(sharesByChange([-5, 9.9, 10, 29.9, 30])).toEqual([0.4, 0.4, 0.2]);
  });

  test("a programme that adds, or takes away, more than the trend", () => {
    expect([4.9, -4.9, 5.1, -5.1].map((effect) => judgeNoEffect(effect, 5))).toEqual(["pass", "pass", "fail", "fail"]);
  });

  test("a rate that rounding does not explain, and a month too far off", () => {
    expect(judgeRates([0.0964, 0.0536], [0.096, 0.054])).toBe("pass");
    expect(judgeRates([0.096, 0.0546], [0.096, 0.054])).toBe("fail");
    expect([judgeApart(3.5), judgeApart(3.7)]).toEqual(["pass", "fail"]);
  });

  test("a month outside the band, and a curve farther off than nearly all runs", () => {
    expect(judgeFit({ within: 17, asFar: 0.06 })).toBe("pass");
    expect(judgeFit({ within: 16, asFar: 0.5 })).toBe("fail");
    expect(judgeFit({ within: 17, asFar: 0.05 })).toBe("fail");
  });
});

test("a fit tells distance, band and months from its runs", () => {
  const { cumulative } = TETRACYCLINE;
  const shifted = (by: number) => cumulative.map((count) => count + by);
  const near = describeFit("", { external: 0, peers: 0 }, [shifted(1), shifted(-3), shifted(5)]);
  expect(near.mean).toEqual(shifted(1));
  expect(near).toMatchObject({ distance: 1, within: 17, asFar: 2 / 3 });
  const far = describeFit("", { external: 0, peers: 0 }, [shifted(5), shifted(6), shifted(7)]);
  expect(far).toMatchObject({ distance: 6, within: 0, asFar: 0 });
});

describe("a broken engine is noticed", () => {
  const measured = SUMMARIES.findIndex(({ key }) => key === "measuredEnd");

  /** A lab whose results have `points` more of measured use in every plan from place `from` on. */
  function broken(from: number, points: number): Lab {
    const lab = labOn(localRunner());
    return {
      async run(experiment) {
        const result = await lab.run(experiment);
        const each = result.summaries.length / experiment.plans.length;
        const summaries = result.summaries.map((value, k) =>
          k >= from * each && k % SUMMARIES.length === measured ? value + points / 100 : value,
        );
        return { ...result, summaries };
      },
    };
  }

  test("five points more with every tactic fail all four medians", async () => {
    const rows = await ONE_TACTIC.rows(broken(1, 5));
    const medians = rows.filter(({ id }) => id.endsWith("-median"));
    expect(medians.map(({ outcome }) => outcome)).toEqual(Array(4).fill("fail"));
  });

  test("five points less fail every step of the mandate, the explained one too", async () => {
    const rows = await MANDATE.rows(broken(0, -5));
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill("fail"));
  });
});
