import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  auditChart,
  auditCounts,
  auditMonths,
  auditSignals,
  chanceSignals,
  MONTHS_BEFORE,
} from "../../src/analysis/audit.ts";
import { runChartLimits, runsAround, runsUpTo } from "../../src/analysis/run-chart.ts";
import { PURPOSE } from "../../src/engine/chance/purpose.ts";
import { rootKey } from "../../src/engine/chance/root-key.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import { weeklyResult } from "./results.ts";

const SEED = rootKey("audits");

describe("the limits of the Anhøj rules", () => {
  // the published table of n = 10..100: where the limit of the longest run steps up
  test.each([
    [10, 6],
    [11, 6],
    [12, 7],
    [22, 7],
    [23, 8],
    [45, 8],
    [46, 9],
    [90, 9],
    [91, 10],
    [100, 10],
  ])("of %i useful points the longest run is at most %i", (n, limit) => {
    expect(runChartLimits(n).longestRun).toBe(limit);
  });

  test.each([
    [10, 2],
    [13, 3],
    [24, 8],
  ])("of %i useful points the crossings are at least %i", (n, limit) => {
    expect(runChartLimits(n).crossings).toBe(limit);
  });

  test("the least crossings are the 5 % quantile of a binomial of n − 1 trials at a half, in whole numbers", () => {
    for (let n = 10; n <= 400; n++) {
      const trials = BigInt(n - 1);
      let ways = 1n;
      let reached = 1n;
      let k = 0n;
      while (20n * reached < 2n ** trials) {
        ways = (ways * (trials - k)) / (k + 1n);
        k += 1n;
        reached += ways;
      }
      expect(runChartLimits(n).crossings).toBe(Number(k));
    }
  });

  test("hold where half to the power of n is no number any more", () => {
    const n = 5000;
    const { crossings } = runChartLimits(n);
    const deviation = Math.sqrt(n - 1) / 2;
    expect(Math.abs(crossings - ((n - 1) / 2 - 1.6449 * deviation))).toBeLessThan(1);
  });
});

describe("runs around a line", () => {
  test("a chart of 13 points with five crossings and a longest run of three says nothing", () => {
    const sides = [1, 1, 1, -1, -1, -1, 1, -1, -1, 1, -1, -1, -1];
    expect(runsAround(sides, 0)).toEqual({ useful: 13, longestRun: 3, crossings: 5, signal: false });
  });

  test("what is on the line neither counts nor ends a run", () => {
    expect(runsAround([2, 1, 2, 1, 2], 1)).toMatchObject({ useful: 3, longestRun: 3, crossings: 0 });
    expect(runsAround([1, 1], 1)).toMatchObject({ useful: 0, longestRun: 0, crossings: 0, signal: false });
    expect(runsAround([], 1)).toMatchObject({ useful: 0, signal: false });
  });

  test("a shift after twelve points that swing signals with the eighth point on the same side", () => {
    const swing = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const runs = runsUpTo([...swing, ...Array(12).fill(1)], 0);
    expect(runs.findIndex(({ signal }) => signal)).toBe(12 + 8 - 1);
  });

  test("few crossings signal without a long run", () => {
    const blocks = [1, -1, 1, -1].flatMap((side) => Array(6).fill(side));
    expect(runsAround(blocks, 0)).toEqual({ useful: 24, longestRun: 6, crossings: 3, signal: true });
  });

  test("below ten useful points there is no signal", () => {
    expect(runsAround(Array(9).fill(1), 0).signal).toBe(false);
    expect(runsAround(Array(10).fill(1), 0).signal).toBe(true);
  });

  test("counted one after another they are what a text search finds", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 60 }), (values) => {
        const text = values
          .filter((value) => value !== 0)
          .map((value) => (value > 0 ? "a" : "b"))
          .join("");
        const pieces = text.match(/a+|b+/g) ?? [];
        const { useful, longestRun, crossings } = runsAround(values, 0);
        expect(useful).toBe(text.length);
        expect(longestRun).toBe(Math.max(0, ...pieces.map((piece) => piece.length)));
        expect(crossings).toBe(Math.max(0, pieces.length - 1));
        expect(runsUpTo(values, 0).length).toBe(values.length);
      }),
    );
  });
});

describe("audits", () => {
  test("begin twelve months before launch and end with the study", () => {
    const months = auditMonths(0, 104);
    expect(months[0]).toEqual({ month: -12, week: -52 });
    expect(months.find(({ month }) => month === 0)!.week).toBe(0);
    expect(months.at(-1)).toEqual({ month: 24, week: 104 });
    expect(auditMonths(26, 104)[0].week).toBe(-26);
    expect(auditMonths(26, 104).at(-1)!.month).toBe(18);
  });

  test("before week 0 they draw from the share of week 0", () => {
    const months = auditMonths(0, 52);
    const measured = Float64Array.from({ length: 53 }, (_, week) => (week === 0 ? 0 : 1));
    const counts = auditCounts(SEED, 1, measured, months, 20);
    months.forEach(({ week }, i) => {
      expect(counts[i]).toBe(week <= 0 ? 0 : 20);
    });
  });

  test("the weeks before a later launch are drawn from what the study simulates", () => {
    const months = auditMonths(30, 60);
    const measured = Float64Array.from({ length: 61 }, (_, week) => (week < 10 ? 0 : 1));
    const counts = auditCounts(SEED, 1, measured, months, 20);
    months.forEach(({ week }, i) => {
      expect(counts[i]).toBe(week < 10 ? 0 : 20);
    });
  });

  test("are the same for the same study, and differ between networks", () => {
    const months = auditMonths(0, 104);
    const measured = new Float64Array(105).fill(0.5);
    const first = auditCounts(SEED, 3, measured, months, 20);
    expect(auditCounts(SEED, 3, measured, months, 20)).toEqual(first);
    expect(auditCounts(SEED, 4, measured, months, 20)).not.toEqual(first);
    expect(auditCounts(rootKey("other"), 3, measured, months, 20)).not.toEqual(first);
  });

  test("of more notes, or of more use, hold those of fewer", () => {
    const months = auditMonths(0, 104);
    const at = (share: number, notes: number) => auditCounts(SEED, 1, new Float64Array(105).fill(share), months, notes);
    at(0.5, 20).forEach((count, i) => {
      expect(at(0.5, 10)[i]).toBeLessThanOrEqual(count);
      expect(at(0.5, 10)[i]).toBeGreaterThanOrEqual(count - 10);
      expect(at(0.6, 20)[i]).toBeGreaterThanOrEqual(count);
    });
  });

  test("show use in the measured share of notes, with the spread of a binomial", () => {
    const months = auditMonths(0, 104);
    const share = 0.3;
    const notes = 20;
    const measured = new Float64Array(105).fill(share);
    const counts = Array.from({ length: 400 }, (_, i) => auditCounts(SEED, i + 1, measured, months, notes)).flat();
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
    const expected = notes * share * (1 - share);
    expect(Math.abs(mean - notes * share)).toBeLessThan(4 * Math.sqrt(expected / counts.length));
    // the standard error of a variance is about variance·√(2/n), a little more with the binomial's own kurtosis
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2.2 / counts.length));
  });

  test("have draws of their own: no two purposes have one number, and every number fits the key", () => {
    const numbers = Object.values(PURPOSE);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...numbers)).toBeLessThan(32);
  });

  test("signal in every network where use jumps at launch, and soon", () => {
    const plan = jump(0.1, 0.9);
    const signals = auditSignals(plan, SEED, 0, 20, 30);
    expect(signals.n).toBe(30);
    expect(signals.signalled + signals.early).toBe(30);
    expect(signals.weeks.n).toBe(signals.signalled);
    // twelve points before launch and eight above the line at most are enough, some points lying on it
    expect(signals.weeks.median).toBeLessThanOrEqual(40);
    expect(auditSignals(plan, SEED, 0, 20, 7).n).toBe(7);
  });

  test("a chart's signal is its first after launch; one before launch is told apart", () => {
    const plan = jump(0.5, 0.95);
    let early = 0;
    for (let replicate = 1; replicate <= 30; replicate++) {
      const chart = auditChart(plan, replicate, SEED, 0, 20);
      const before = chart.counts.slice(0, MONTHS_BEFORE).sort((a, b) => a - b);
      expect(chart.line).toBe((before[5] + before[6]) / 2);
      if (chart.early) {
        early += 1;
        expect(chart.signal).toBe(null);
      } else {
        expect(chart.months[chart.signal!].month).toBeGreaterThan(0);
        expect(chart.runs.slice(0, chart.signal!).some(({ signal }) => signal)).toBe(false);
      }
    }
    expect(auditSignals(plan, SEED, 0, 20, 30).early).toBe(early);
  });
});

describe("signals by chance", () => {
  test("are those of a plan under which nothing changes", () => {
    const steady = jump(0.3, 0.3);
    const { n, signalled } = chanceSignals(steady, SEED, 0, 20, 30);
    expect({ n, signalled }).toEqual({ n: 30, signalled: auditSignals(steady, SEED, 0, 20, 30).signalled });
    // the same start, whatever comes after
    expect(chanceSignals(jump(0.3, 0.9), SEED, 0, 20, 30)).toEqual({ n, signalled });
    expect(auditSignals(jump(0.3, 0.9), SEED, 0, 20, 30).signalled).toBeGreaterThan(signalled);
  });
});

/** One plan, thirty networks, two years: measured use of one share at week 0 and another from week 1 on. */
function jump(before: number, after: number) {
  const genuine = WEEK_COLUMNS.indexOf("genuine");
  const value = (week: number) => (week === 0 ? before : after);
  return planOf(
    weeklyResult(1, 30, 104, (_plan, _replicate, column, week) => (column === genuine ? value(week) : 0)),
    0,
  );
}
