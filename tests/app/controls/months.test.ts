import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { COMPARED, compareMeasures } from "../../../src/analysis/compare-measures.ts";
import type { PairedNumbers } from "../../../src/analysis/paired.ts";
import { turn } from "../../../src/analysis/words/turn.ts";
import { cellWords, measureLabel } from "../../../src/app/compare/comparison.ts";
import { chartCsv } from "../../../src/app/controls/chart/chart-csv.ts";
import { provenance } from "../../../src/app/controls/chart/provenance.ts";
import { phaseLength, phaseNotes, phaseRefusal } from "../../../src/app/controls/levers/phase-notes.ts";
import { type Page, PageProvider } from "../../../src/app/controls/use-page.ts";
import { TimeBrush } from "../../../src/app/explore/time-brush.tsx";
import { readmeText } from "../../../src/app/export/readme-text.ts";
import type { Background } from "../../../src/app/results/background.ts";
import { createStressTest } from "../../../src/app/results/stress-test.ts";
import { createView } from "../../../src/app/results/view.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { createUi } from "../../../src/app/state/ui.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { changes } from "../../../src/study/changes.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import { setAt } from "../../../src/study/schema/fields.ts";
import { simulatedInWords } from "../../../src/study/simulated-in-words.ts";
import type { TimeUnit } from "../../../src/text/words/time-words.ts";
import { adoptionFan, type FanData } from "../../../viz/charts/adoption-fan.ts";
import { timeBrush } from "../../../viz/charts/time-brush.ts";
import { fanTable } from "../../../viz/tables.ts";
import { resultOf } from "../../analysis/results.ts";
import { planFrom, worldFrom } from "../../study/arbitrary-study.ts";

const { document } = parseHTML("<main></main>");
beforeAll(() => {
  vi.stubGlobal("document", document);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterAll(() => void vi.unstubAllGlobals());

describe("where months are chosen", () => {
  test("changes between plans are told in months, points of time as such", () => {
    const other = [
      ["theory.reviewEvery", 26],
      ["data.every", 0],
      ["programme.start", 13],
      ["programme.end", 78],
      ["tactics.phases", [{ from: 0, to: 26, hard: 0.7 }]],
    ].reduce((plan, [path, value]) => setAt(plan, path as string, value), setAt(defaultPlan(), "data.every", 4));
    const before = setAt(defaultPlan(), "data.every", 4);
    expect(changes(before, other, "month").map(({ text }) => text)).toEqual([
      "Review every: 3 months → 6 months",
      "Feedback every: 0.9 months → never",
      "Phases: none → month 0 to month 6: hard 0.7",
      "Programme start: month 0 → month 3",
      "Programme end: the end of the run → month 18",
    ]);
  });

  test("no change of any plan or world is told in weeks, and weeks are as they were", () => {
    const { plans, worlds, run } = defaultStudy();
    const [plan, world] = [planFrom(plans[0]!, run), worldFrom(worlds[0]!)];
    const pairs = fc.oneof(fc.tuple(plan, plan), fc.tuple(world, world));
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const told = changes(from, to, "month").map(({ text }) => text);
        expect(told.join("\n")).not.toMatch(/(?<!\b(?:a|per) )\bweeks?\b/i);
        expect(changes(from, to, "week")).toEqual(changes(from, to));
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
    expect(simulatedInWords({ clinicians: 500, sites: 20 }, 30, false, "month")).toBe(
      "500 clinicians in 20 sites, 6.9 months",
    );
    const study = { ...defaultStudy(), run: { weeks: 26, replicates: 20, seed: "s", uncertainty: 0 } };
    expect(provenance(study, "month")).toMatch(/20 networks, 26 weeks \(6 months\)$/);
    expect(provenance(study, "week")).toMatch(/20 networks, 26 weeks$/);
  });

  test("the strip below the charts and its button are named after months", () => {
    const said = (unit: TimeUnit) => {
      const store = createStore(defaultStudy());
      const ui = createUi({ dataset: {} } as HTMLElement, null);
      ui.timeUnit.value = unit;
      store.window.value = { from: 13, to: 52 };
      const page = { store, ui, view: createView(store, ui) } as unknown as Page;
      const main = document.querySelector("main") as unknown as Element;
      render(h(PageProvider, { value: page, children: h(TimeBrush, {}) }), main);
      const labels = [...main.querySelectorAll("[aria-label]")].map((each) => each.getAttribute("aria-label"));
      const values = [...main.querySelectorAll("[aria-valuetext]")].map((each) => each.getAttribute("aria-valuetext"));
      return [...labels, ...values, main.querySelector("button")!.textContent];
    };
    expect(said("month")).toEqual([
      "Months shown in all charts",
      "First month shown",
      "Last month shown",
      "month 3",
      "month 12",
      "All months",
    ]);
    expect(said("week").join()).not.toMatch(/month/i);
    const strip = (unit: TimeUnit) =>
      timeBrush(
        { weeks: 104, chosen: { from: 13, to: 52, unit }, series: [], pinned: null },
        { document: document as unknown as Document, id: "brush" },
      ).outerHTML;
    expect(strip("month")).not.toMatch(/weeks/i);
    expect(strip("week")).toMatch(/Weeks shown/);
  });

  test("what is said of phases has the month beside every week, and the same weeks as without", () => {
    const week = fc.integer({ min: 0, max: 130 });
    const phase = fc
      .record({ from: week, length: fc.integer({ min: 1, max: 60 }), hard: fc.constantFrom(0, 0.5, 1) })
      .map(({ from, length, hard }) => ({ from, to: from + length, ...(hard > 0 && { hard }) }));
    const programme = fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.constantFrom(null, 61, 80, 104) });
    const run = { weeks: 104, replicates: 20, seed: "s", uncertainty: 0 };
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 4 }), programme, week, (phases, dates, typed) => {
        const plan = { ...defaultPlan(), programme: dates };
        const withPhases = { ...plan, tactics: { ...plan.tactics, phases } };
        const all = (unit: TimeUnit) => [
          ...phaseNotes(withPhases, run, unit).map(({ text }) => text),
          ...phases.map((each) => phaseLength(each, withPhases, run, unit)),
          ...phases.flatMap((each) => ["from", "to"].map((end) => phaseRefusal(each, end, typed, unit) ?? "")),
        ];
        const months = / \((?:month [\d.]+|[\d.]+ months?)\)/g;
        const [inWeeks, inMonths] = [all("week"), all("month")];
        expect(inMonths.map((text) => text.replace(months, ""))).toEqual(inWeeks);
        const named = /\bweek \d+|\b\d+ weeks?\b/gi;
        inMonths.forEach((text, i) => {
          expect((text.match(months) ?? []).length).toBe((inWeeks[i]!.match(named) ?? []).length);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("a longer run that is no whole number of years is told in months", () => {
    const pairs = { n: 50, better: 2, worse: 48, median: -0.1, lo80: -0.2, hi80: -0.05, mean: -0.1, error: 0 };
    const said = (weeks: number, unit: TimeUnit) =>
      turn("better", { weeks, pairs: { ...pairs, same: 0 } as unknown as PairedNumbers }, "Mine", "Theirs", 1, unit);
    expect(said(60, "month")).toContain("After 13.8 months the order turns");
    expect(said(104, "month")).toContain("After two years the order turns");
    expect(said(60, "week")).toContain("After 60 weeks the order turns");
  });

  test("harsher worlds are told in months", () => {
    const store = createStore(defaultStudy());
    const test = createStressTest(store, { run: () => Promise.reject() } as unknown as Background);
    const told = (unit?: TimeUnit) => test.worlds(unit).map(({ changed }) => changed);
    expect(told()).toEqual(told("week"));
    // a rate per week is a setting with a unit of its own, as it is typed
    expect(told("month").join()).not.toMatch(/(?<!\bper )\bweeks?\b/);
  });

  test("charts, their numbers, and the text beside exported tables follow, and tables keep their weeks", () => {
    const bands = weeklyBandsOf(4);
    const series = [{ plan: 0, name: "Mine", marker: 0, colour: "#000", bands, fan: true, focus: true, ghost: false }];
    const data = { weeks: 4, series, use: "genuine use", observed: [], programmeEnd: null } as unknown as FanData;
    const [inWeeks, inMonths] = [fanTable(data), fanTable(data, "month")];
    expect(inMonths.columns.slice(0, 2)).toEqual(["Month", "Week"]);
    expect(inMonths.rows.map((row) => row[0])).toEqual(["0", "0.2", "0.5", "0.7", "0.9"]);
    expect(inMonths.rows.map((row) => row.slice(1))).toEqual(inWeeks.rows);
    expect(inMonths.file.rows[1]![0]).toBeCloseTo(12 / 52, 12);
    const drawn = (unit: TimeUnit) =>
      adoptionFan(data, {
        document: document as unknown as Document,
        id: "fan",
        time: { from: 0, to: 4, unit },
      }).outerHTML;
    expect(drawn("month")).toContain("Genuine use by month");
    expect(drawn("month")).not.toMatch(/weeks?\b(?!-)/i);
    expect(drawn("week")).toContain("Genuine use by week");
    const study = { ...defaultStudy(), run: { weeks: 26, replicates: 20, seed: "s", uncertainty: 0 } };
    expect(chartCsv(inMonths, study, "month")).toContain("26 weeks (6 months)");
    expect(readmeText(study, "groundswell", [], "month")).toContain("26 weeks (6 months)");
    expect(readmeText(study, "groundswell", [], "week")).not.toContain("months");
  });

  test("no text of the page or of a chart writes a number of weeks or months on its own", () => {
    const own = /\b(week|month)s? (\$)?\{|\} (week|month)s?\b/i;
    const files = ["src/app", "viz", "src/analysis/words"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.filter((file) => own.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

function weeklyBandsOf(weeks: number) {
  const flat = new Float64Array(weeks + 1).fill(0.4);
  const names = ["median", "lo50", "hi50", "lo80", "hi80", "lo95", "hi95"] as const;
  return Object.fromEntries(names.map((name) => [name, flat]));
}
