import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursPerExtraAdopter } from "../../src/analysis/hours-per-extra-adopter.ts";
import { pairedDifferences, pairedSummaries, pairedSummary } from "../../src/analysis/paired.ts";
import { type PlanResult, plansOf } from "../../src/engine/plan-result.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import type { JobResult } from "../../src/engine/result.ts";
import { genuineEnds, resultOf, summaryNumber } from "./results.ts";

/** The first plan, as the baseline, and the second. */
function pairOf(result: JobResult): [theirs: PlanResult, ours: PlanResult] {
  const [theirs, ours] = plansOf(result);
  return [theirs, ours];
}

const weeks = (plans: number[][]) => resultOf(plans.map((runs) => runs.map((weeksToHalf) => ({ weeksToHalf }))));

describe("paired summaries", () => {
  test("count better by each summary's own direction", () => {
    const result = resultOf([
      [
        { genuineEnd: 0.2, surfaceEnd: 0.1 },
        { genuineEnd: 0.2, surfaceEnd: 0.1 },
      ],
      [
        { genuineEnd: 0.3, surfaceEnd: 0.2 },
        { genuineEnd: 0.1, surfaceEnd: 0.1 },
      ],
    ]);
    const counts = (key: "genuineEnd" | "surfaceEnd") => {
      const { better, same, worse } = pairedSummary(...pairOf(result), key);
      return [better, same, worse];
    };
    expect(counts("genuineEnd")).toEqual([1, 0, 1]);
    expect(counts("surfaceEnd")).toEqual([0, 1, 1]);
  });

  test("are differences in the same network, never of two separate medians", () => {
    const pairs = pairedSummary(
      ...pairOf(
        genuineEnds([
          [0, 0.5, 1],
          [0.1, 0.6, 0.4],
        ]),
      ),
      "genuineEnd",
    );
    expect(pairs.median).toBeCloseTo(0.1, 12);
    expect(pairs.mean).toBeCloseTo(-0.4 / 3, 12);
  });

  test("take never reached in both as the same, and in one alone as better or worse without a number", () => {
    const pairs = pairedSummary(
      ...pairOf(
        weeks([
          [Infinity, Infinity, 50, 60],
          [Infinity, 40, Infinity, 50],
        ]),
      ),
      "weeksToHalf",
    );
    expect(pairs).toMatchObject({
      n: 4,
      better: 2,
      same: 1,
      worse: 1,
      notComparable: 2,
      neither: 1,
      notCounted: 0,
      median: -10,
    });
  });

  test("do not count what is not applicable on either side", () => {
    const pairs = pairedSummary(
      ...pairOf(
        weeks([
          [Number.NaN, 1, 2],
          [1, Number.NaN, 2],
        ]),
      ),
      "weeksToHalf",
    );
    expect(pairs).toMatchObject({ n: 1, same: 1, notCounted: 2 });
  });

  test("are all summaries, in their order", () => {
    const rows = pairedSummaries(...pairOf(genuineEnds([[0], [1]])));
    expect(rows.map(({ key }) => key)).toEqual(SUMMARIES.map(({ key }) => key));
    expect(rows[0]).toMatchObject({ key: "genuineEnd", better: 1, median: 1 });
  });

  test("are over the replicates both have, by their numbers", () => {
    const [theirs] = plansOf(weeks([[10, 20, 30]]));
    const [ours] = plansOf(resultOf([[{ weeksToHalf: 21 }, { weeksToHalf: 28 }, { weeksToHalf: 5 }]], 2));
    expect([...pairedDifferences(theirs, ours, "weeksToHalf")]).toEqual([1, -2]);
    expect(pairedSummary(ours, theirs, "weeksToHalf")).toMatchObject({ n: 2, better: 1, worse: 1 });
    expect(pairedSummary(theirs, ours.within(4, 4), "weeksToHalf")).toMatchObject({ n: 0, notCounted: 0 });
  });

  test("better, same and worse sum to the pairs that count; with those not counted, to the replicates", () => {
    const run = fc.record(Object.fromEntries(SUMMARIES.map(({ key }) => [key, summaryNumber])));
    fc.assert(
      fc.property(fc.array(fc.tuple(run, run), { minLength: 1, maxLength: 20 }), (pairs) => {
        const result = resultOf([pairs.map(([ours]) => ours), pairs.map(([, theirs]) => theirs)]);
        for (const row of pairedSummaries(...pairOf(result))) {
          expect(row.better + row.same + row.worse).toBe(row.n);
          expect(row.n + row.notCounted).toBe(pairs.length);
          expect(row.notComparable).toBeLessThanOrEqual(row.better + row.worse);
        }
      }),
    );
  });

  test("of a duplicate are exactly zero everywhere", () => {
    fc.assert(
      fc.property(fc.array(summaryNumber, { minLength: 1, maxLength: 20 }), (values) => {
        const result = weeks([values, values]);
        const numbers = values.filter((value) => !Number.isNaN(value)).length;
        const pairs = pairedSummary(...pairOf(result), "weeksToHalf");
        expect(pairs).toMatchObject({ n: numbers, better: 0, same: numbers, worse: 0, notComparable: 0 });
        // where neither got there, there is no number
        const reached = values.filter(Number.isFinite).length;
        expect(pairs.neither).toBe(numbers - reached);
        if (reached > 0) expect(pairs).toMatchObject({ median: 0, lo95: 0, hi95: 0, mean: 0 });
        const differences = pairedDifferences(...pairOf(result), "weeksToHalf");
        expect(differences.every((difference) => difference === 0 || Number.isNaN(difference))).toBe(true);
      }),
    );
  });

  test("swapped with the baseline swap better and worse and turn the sign", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(summaryNumber, summaryNumber), { minLength: 1, maxLength: 20 }), (values) => {
        const [one, other] = plansOf(weeks([values.map(([a]) => a), values.map(([, b]) => b)]));
        const forth = pairedSummary(one, other, "weeksToHalf");
        const back = pairedSummary(other, one, "weeksToHalf");
        expect([back.better, back.same, back.worse]).toEqual([forth.worse, forth.same, forth.better]);
        if (!Number.isNaN(forth.lo80)) expect(back.hi80).toBeCloseTo(-forth.lo80, 9);
      }),
    );
  });
});

describe("hours per extra adopter", () => {
  const pair = (gain: (i: number) => number, hours: number, runs = 60) =>
    resultOf([
      Array.from({ length: runs }, () => ({ genuineEnd: 0.2, hours: 100 })),
      Array.from({ length: runs }, (_, i) => ({ genuineEnd: 0.2 + gain(i), hours: 100 + hours })),
    ]);

  test("are the extra hours over the extra adopters", () => {
    const cost = hoursPerExtraAdopter(...pairOf(pair(() => 0.1, 400)), 500, "genuineEnd");
    expect(cost.kind).toBe("ratio");
    if (cost.kind === "ratio") expect(cost.hours).toBeCloseTo(8, 9);
  });

  test("are hidden when the range of the gain holds nought or is a loss", () => {
    expect(hoursPerExtraAdopter(...pairOf(pair((i) => (i % 10) / 10 - 0.2, 400)), 500, "genuineEnd")).toEqual({
      kind: "hidden",
    });
    expect(hoursPerExtraAdopter(...pairOf(pair((i) => i / 60, 400)), 500, "genuineEnd")).toMatchObject({
      kind: "ratio",
    });
    expect(hoursPerExtraAdopter(...pairOf(pair(() => 0, 400)), 500, "genuineEnd")).toEqual({ kind: "hidden" });
    expect(hoursPerExtraAdopter(...pairOf(pair(() => -0.1, 400)), 500, "genuineEnd")).toEqual({ kind: "hidden" });
  });

  test("are no ratio when more is gained for no more hours, nor below 50 runs", () => {
    expect(hoursPerExtraAdopter(...pairOf(pair(() => 0.1, 0)), 500, "genuineEnd")).toEqual({ kind: "saves" });
    expect(hoursPerExtraAdopter(...pairOf(pair(() => 0.1, 400, 49)), 500, "genuineEnd")).toEqual({ kind: "tooFew" });
  });
});
