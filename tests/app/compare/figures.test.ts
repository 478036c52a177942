import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPARED, compareMeasures } from "../../../src/analysis/compare-measures.ts";
import { pairedSummary } from "../../../src/analysis/paired.ts";
import { verdict } from "../../../src/analysis/verdict.ts";
import { roundedFigure, signed } from "../../../src/analysis/words/rounded-figure.ts";
import { cellWords, drawnRange } from "../../../src/app/compare/comparison.ts";
import { differencesTable } from "../../../src/app/compare/differences/differences-table.ts";
import { differenceText } from "../../../src/cli/report/numbers.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { pointsInWords } from "../../../viz/format.ts";
import { resultOf } from "../../analysis/results.ts";

/** Results of two plans: shares of 500 clinicians that are near one another or not, weeks that may not be reached, hours. */
const run = fc.record({
  genuineEnd: fc.integer({ min: 0, max: 500 }).map((n) => n / 500),
  surfaceEnd: fc.integer({ min: 0, max: 3 }).map((n) => n / 500),
  genuineStop: fc.integer({ min: 0, max: 500 }).map((n) => n / 500),
  sustained: fc.constantFrom(0.5, Number.NaN),
  weeksToHalf: fc.oneof(fc.integer({ min: 1, max: 104 }), fc.constant(Infinity)),
  marginGap: fc.double({ min: -1, max: 1, noNaN: true }),
  hours: fc.integer({ min: 0, max: 20_000 }),
});
const two = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.tuple(fc.array(run, { minLength: n, maxLength: n }), fc.array(run, { minLength: n, maxLength: n })));
const bounds = { planned: 60, matters: 1, replicates: "networks" };
/** What people say matters, in points: also nothing at all. */
const matters = fc.constantFrom(0, 1, 5);
const LOWER = new Set(["surfaceEnd", "weeksToHalf", "marginGap", "hours", "drop"]);

describe("the figures on one screen", () => {
  test("of a comparison never contradict one another: sign, counts, range and verdict", () => {
    fc.assert(
      fc.property(two, matters, ([theirs, ours], least) => {
        const [a, b] = plansOf(resultOf([theirs, ours]));
        for (const cell of compareMeasures(a, b)) {
          const { pairs, measure } = cell;
          const said = cellWords(cell, { ...bounds, matters: least });
          const all = `${said.main} ${said.range} ${said.counts} ${said.verdict}`;
          expect(all).not.toMatch(/NaN|Infinity|-\d|(^|\s)0 points? (better|worse)/);
          if (measure.unit !== "share") expect(all.replace("middle 80 %", "")).not.toContain("%");
          if (pairs === null || pairs.n === 0) continue;
          const direction = LOWER.has(measure.key) ? -1 : 1;
          const good = Math.sign(pairs.medianOfAll) * direction;
          if (said.verdict === "better") expect(good).toBe(1);
          if (said.verdict === "worse") expect(good).toBe(-1);
          if (/^\+|^−/.test(said.main)) expect(said.main[0]).toBe(pairs.medianOfAll > 0 ? "+" : "−");
          if (said.range.startsWith("the same in all")) expect([pairs.better, pairs.worse]).toEqual([0, 0]);
          if (good > 0) expect(pairs.better).toBeGreaterThanOrEqual(pairs.worse);
          if (good < 0) expect(pairs.worse).toBeGreaterThanOrEqual(pairs.better);
        }
      }),
    );
  });

  test("are the same on card, in cell, in verdict and on the command line", () => {
    fc.assert(
      fc.property(two, matters, ([theirs, ours], least) => {
        const [a, b] = plansOf(resultOf([theirs, ours]));
        const pairs = pairedSummary(a, b, "genuineEnd");
        const card = pointsInWords(pairs.median);
        expect(cellWords(compareMeasures(a, b)[0], bounds).main).toBe(card);
        expect(card.split(" ")[0]).toBe(differenceText(pairs.medianOfAll, "share"));
        const { kind, text } = verdict(pairs, "A", "B", { ...bounds, matters: least });
        if (kind === "tooFew" || kind === "same") return;
        expect(text).toContain(`${card.replace(/^[+−]/, "")}; the middle 80 % `);
        expect(text).not.toMatch(/ran from (\S+) to \1[.;]/);
        const [more, less] = [text.includes("with more genuine"), text.includes("with less genuine")];
        if (kind === "better") expect([more, card[0]]).toEqual([true, "+"]);
        if (kind === "worse") expect([less, card[0]]).toEqual([true, "−"]);
      }),
    );
  });
});

describe("the one rounding", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  test("is the same for a number and its negative, but for the sign", () => {
    fc.assert(
      fc.property(number, (x) => {
        expect(Math.abs(roundedFigure(-x))).toBe(Math.abs(roundedFigure(x)));
      }),
    );
  });

  test("never turns two numbers round", () => {
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 2, noNaN: true }), (x, more) => {
        expect(roundedFigure(x + more)).toBeGreaterThanOrEqual(roundedFigure(x));
      }),
    );
  });

  test("shows as 0 only what is 0, and every other number with its sign, a true minus", () => {
    fc.assert(
      fc.property(number, (x) => {
        fc.pre(x === 0 || Math.abs(x) > 1e-6);
        expect(signed(x)).toMatch(x === 0 ? /^0$/ : x > 0 ? /^\+[\d,.]*[1-9][\d,.]*$/ : /^−[\d,.]*[1-9][\d,.]*$/);
      }),
    );
  });
});

describe("the file behind the chart of differences", () => {
  test("holds what the page says beside it: the median of all pairs in its unit, infinite where one plan alone gets there in most", () => {
    fc.assert(
      fc.property(two, fc.constantFrom(...COMPARED), ([theirs, ours], measure) => {
        const [a, b] = plansOf(resultOf([theirs, ours]));
        const cells = compareMeasures(a, b);
        const { pairs } = cells.find((cell) => cell.measure.key === measure.key)!;
        const rows = [{ name: "World", plan: { name: "Plan" }, cells }];
        const { rows: said, file } = differencesTable(rows, measure, bounds, { caption: "", many: "networks" });
        const [, main] = said[0];
        const [, median] = file.rows[0];
        expect(pairs).not.toBeNull();
        if (median === Infinity) expect(main).toBe("reached in fewer networks");
        else if (median === -Infinity) expect(main).toBe("reached in more networks");
        else if (Number.isNaN(median)) expect(pairs!.n).toBe(0);
        else if (pairs!.neither * 2 > pairs!.n) {
          expect(main).toBe(`not reached by either in ${pairs!.neither} of ${pairs!.n}`);
        } else {
          // what is read is the number in the file, rounded to a whole one at the most
          const read = Number(/-?[\d.]+/.exec(main.replace("−", "-").replace(",", ""))![0]);
          expect(Math.abs(read - Number(median))).toBeLessThanOrEqual(0.5 + 1e-9);
        }
      }),
    );
  });

  test("and the mark of the chart and of the cell stand there too", () => {
    fc.assert(
      fc.property(two, ([theirs, ours]) => {
        const [a, b] = plansOf(resultOf([theirs, ours]));
        for (const { pairs } of compareMeasures(a, b)) {
          if (pairs !== null) expect(drawnRange(pairs).median).toBe(pairs.medianOfAll);
        }
      }),
    );
  });
});

describe("plans that are alike or of other dates", () => {
  const runs = Array.from({ length: 60 }, (_, i) => ({ genuineEnd: i / 100, genuineStop: 0.8, sustained: 0.5 }));

  test("a plan whose results are the baseline's own is compared with them, and is the same", () => {
    const [plan] = plansOf(resultOf([runs]));
    const words = cellWords(compareMeasures(plan, plan)[0], bounds);
    expect(words).toMatchObject({ main: "0 points", verdict: "exactly the same" });
  });

  test("a plan that ends while the baseline runs on shows its own drop, in points", () => {
    const on = runs.map((each) => ({ ...each, sustained: Number.NaN }));
    const [theirs, ours] = plansOf(resultOf([on, runs]));
    const drop = compareMeasures(theirs, ours).find(({ measure }) => measure.key === "drop")!;
    expect(cellWords(drop, bounds).main).toMatch(/^its own: \d+ points$/);
    expect(cellWords(drop, bounds).counts).toBe("not compared: the baseline has no end within the run");
    const gained = { ...drop, value: { ...drop.value, n: 5, median: -0.09, lo80: -0.12, hi80: 0.02 } };
    expect(cellWords(gained, bounds)).toMatchObject({
      main: "its own: a gain of 9 points",
      range: "middle 80 %: a gain of 12 points to a drop of 2 points",
    });
  });
});

test("where in most networks nobody gets there under either plan, no difference in weeks and no verdict is told", () => {
  const weeks = (given: number[]) => given.map((weeksToHalf) => ({ weeksToHalf }));
  const never = Array<number>(9).fill(Infinity);
  const said = (theirs: number[], ours: number[]) => {
    const [a, b] = plansOf(resultOf([weeks(theirs), weeks(ours)]));
    return cellWords(compareMeasures(a, b).find(({ measure }) => measure.key === "weeksToHalf")!, bounds);
  };
  const empty = { counts: "", verdict: "" };
  expect(said([...never, Infinity], [...never, Infinity])).toEqual({
    ...{ main: "not reached by either in 10 of 10", range: "" },
    ...empty,
  });
  expect(said([...never, Infinity], [...never, 40])).toEqual({
    ...{ main: "not reached by either in 9 of 10", range: "only one of the two reaches it in 1" },
    ...empty,
  });
  expect(said([...never, 50], [...never, 40])).toEqual({
    ...{ main: "not reached by either in 9 of 10", range: "both in 1: −10" },
    ...empty,
  });
});
