import fc from "fast-check";
import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { COMPARED, compareMeasures } from "../../../src/analysis/compare-measures.ts";
import { cellWords, measureLabel } from "../../../src/app/compare/comparison.ts";
import { provenance } from "../../../src/app/controls/chart/provenance.ts";
import { type Page, PageProvider } from "../../../src/app/controls/context.ts";
import { useTimeWords } from "../../../src/app/controls/time/use-time-words.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { changes } from "../../../src/study/changes.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import { setAt } from "../../../src/study/schema/fields.ts";
import { simulatedInWords } from "../../../src/study/simulated-in-words.ts";
import { IN_WEEKS, type TimeWords } from "../../../src/study/time-words.ts";
import type { AxisUnit } from "../../../viz/time.ts";
import { resultOf } from "../../analysis/results.ts";
import { planFrom, worldFrom } from "../../study/arbitrary-study.ts";

const { document } = parseHTML("<main></main>");
beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());

/** The words of the page while this unit is chosen. */
function wordsIn(unit: AxisUnit): TimeWords {
  const words: TimeWords[] = [];
  const Said = () => {
    words.push(useTimeWords());
    return null;
  };
  const page = { ui: { timeUnit: { value: unit } } } as unknown as Page;
  render(h(PageProvider, { value: page, children: h(Said, {}) }), document.querySelector("main") as unknown as Element);
  return words[0]!;
}

describe("where months are chosen", () => {
  test("changes between plans are told in months, points of time as such", () => {
    const months = wordsIn("month");
    const other = [
      ["theory.reviewEvery", 26],
      ["data.every", 0],
      ["programme.start", 13],
      ["programme.end", 78],
      ["tactics.phases", [{ from: 0, to: 26, hard: 0.7 }]],
    ].reduce((plan, [path, value]) => setAt(plan, path as string, value), setAt(defaultPlan(), "data.every", 4));
    const before = setAt(defaultPlan(), "data.every", 4);
    expect(changes(before, other, months).map(({ text }) => text)).toEqual([
      "Review every: 3 months → 6 months",
      "Feedback every: 0.9 months → never",
      "Phases: none → month 0 to month 6: hard 0.7",
      "Programme start: month 0 → month 3",
      "Programme end: the end of the run → month 18",
    ]);
  });

  test("no change of any plan or world is told in weeks, and weeks are as they were", () => {
    const months = wordsIn("month");
    const { plans, worlds, run } = defaultStudy();
    const [plan, world] = [planFrom(plans[0]!, run), worldFrom(worlds[0]!)];
    const pairs = fc.oneof(fc.tuple(plan, plan), fc.tuple(world, world));
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const told = changes(from, to, months).map(({ text }) => text);
        expect(told.join("\n")).not.toMatch(/(?<!\b(?:a|per) )\bweeks?\b/i);
        expect(changes(from, to, wordsIn("week"))).toEqual(changes(from, to));
        expect(told.length).toBe(changes(from, to).length);
      }),
      { numRuns: 30 },
    );
  });

  test("Compare counts months to half use, with the sign and the nothing that weeks have", () => {
    const weeks = fc.array(fc.oneof(fc.integer({ min: 1, max: 104 }), fc.constant(Infinity)), {
      minLength: 60,
      maxLength: 60,
    });
    const bounds = { planned: 60, matters: 1, replicates: "networks" };
    fc.assert(
      fc.property(weeks, weeks, (theirs, ours) => {
        const [a, b] = plansOf(resultOf([theirs, ours].map((runs) => runs.map((weeksToHalf) => ({ weeksToHalf })))));
        for (const compared of [compareMeasures(null, a!), compareMeasures(a!, b!)]) {
          const cell = compared.find(({ measure }) => measure.key === "weeksToHalf")!;
          const [inWeeks, inMonths] = [cellWords(cell, bounds), cellWords(cell, { ...bounds, time: "month" })];
          expect(Object.values(inMonths).join(" ")).not.toMatch(/week|NaN/);
          expect(inMonths.main.replace(/[\d.]+ months?/, "")).toBe(inWeeks.main.replace(/[\d.]+ weeks?/, ""));
          expect(/\b0 months/.test(inMonths.main)).toBe(/\b0 weeks/.test(inWeeks.main));
          expect([inMonths.counts, inMonths.verdict]).toEqual([inWeeks.counts, inWeeks.verdict]);
        }
      }),
      { numRuns: 50 },
    );
    const label = COMPARED.find(({ key }) => key === "weeksToHalf")!;
    expect([measureLabel(label), measureLabel(label, "month")]).toEqual([
      "Weeks to half genuine use",
      "Months to half genuine use",
    ]);
  });

  test("the line under the title is in months, and what leaves the page has them beside its weeks", () => {
    const [weeks, months] = [wordsIn("week"), wordsIn("month")];
    expect(weeks).toBe(IN_WEEKS);
    expect(simulatedInWords({ clinicians: 500, sites: 20 }, 30, false, months)).toBe(
      "500 clinicians in 20 sites, 6.9 months",
    );
    const study = { ...defaultStudy(), run: { weeks: 26, replicates: 20, seed: "s", uncertainty: 0 } };
    expect(provenance(study, months)).toMatch(/20 networks, 26 weeks \(6 months\)$/);
    expect(provenance(study, weeks)).toMatch(/20 networks, 26 weeks$/);
  });
});
