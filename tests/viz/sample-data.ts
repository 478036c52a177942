import { bandsOver } from "../../src/analysis/bands.ts";
import type { FanData, FanSeries } from "../../viz/charts/adoption-fan.ts";
import type { EquityData } from "../../viz/charts/equity/equity-chart.ts";
import type { PracticeData } from "../../viz/charts/practice/practice-panels.ts";
import type { RunChartData } from "../../viz/charts/run-chart.ts";
import { differenceDomain } from "../../viz/difference-domain.ts";
import type { PlanStyle } from "../../viz/plan-style.ts";
import type { TimeFrame } from "../../viz/time.ts";

/** A part of the weeks. */
export const PART: TimeFrame = { from: 8, to: 20, unit: "week" };

export const WEEKS = 26;
const NAMES = ["Soft only", "Mandate first", "Balanced"];

export function styleOf(plan: number): PlanStyle {
  return {
    plan,
    name: NAMES[plan],
    colour: ["#4d4d4d", "#0072b2", "#d55e00"][plan],
    dash: ["", "7 3", "3 3"][plan],
    marker: plan,
  };
}

/** Bands over forty made-up curves that rise to about `end`. */
export function risingBands(end: number) {
  const curves = Array.from({ length: 40 }, (_, k) =>
    Float64Array.from({ length: WEEKS + 1 }, (_, week) => (end * week * (0.7 + 0.6 * (k / 39))) / WEEKS),
  );
  return bandsOver(curves);
}

export function fanData(change: Partial<FanData> = {}): FanData {
  const series = [0.5, 0.2, 0.7].map(
    (end, plan): FanSeries => ({
      ...styleOf(plan),
      bands: risingBands(end),
      fan: plan !== 1,
      focus: plan === 2,
      ghost: false,
    }),
  );
  return { weeks: WEEKS, series, observed: [], programmeEnd: null, ...change };
}

export function practiceData(): PracticeData {
  const column = (at: (week: number) => number) =>
    Float64Array.from({ length: WEEKS + 1 }, (_, week) => at(week / WEEKS));
  const plans = [0, 1, 2].map((plan) => ({
    ...styleOf(plan),
    medians: {
      genuine: column((t) => 0.06 + 0.5 * t),
      surface: column((t) => 0.1 * t),
      notUsing: column((t) => 0.94 - 0.8 * t),
      resisting: column((t) => 0.05 * t),
    },
    shares: {
      genuine: column((t) => 0.05 + 0.4 * t),
      surface: column((t) => 0.2 * t),
      notUsing: column((t) => 0.95 - 0.7 * t),
      resisting: column((t) => 0.1 * t),
    },
  }));
  return { weeks: WEEKS, plans };
}

export function runsData() {
  const data = fanData();
  const runs = Array.from({ length: 9 }, (_, k) =>
    Float64Array.from({ length: WEEKS + 1 }, (_, week) => ((0.1 + 0.05 * k) * week) / WEEKS),
  );
  return { ...data, series: data.series.map((series) => (series.fan ? { ...series, runs } : series)) };
}

export function differenceData() {
  const bands = risingBands(0.3);
  return { weeks: WEEKS, plan: styleOf(2), baseline: styleOf(0), bands, domain: differenceDomain(bands) };
}

export function brushData() {
  const series = [0, 2].map((plan) => ({ ...styleOf(plan), median: risingBands(0.5).median }));
  return { weeks: WEEKS, chosen: PART, series, pinned: 22 };
}

export function equityData(): EquityData {
  const medians = [0.4, 0.5].map((end) => risingBands(end).median);
  return {
    weeks: WEEKS,
    plans: [styleOf(0), styleOf(2)],
    groups: ["Centre", "Margins"],
    at: (week) =>
      [0, 0.1].map((less) =>
        [0, 0.1].map((more) => {
          const median = Math.max(0, (0.52 * week) / WEEKS + more - less);
          return { median, lo80: median * 0.8, hi80: median * 1.1 };
        }),
      ),
    siteWeeks: Array.from({ length: WEEKS + 1 }, (_, week) => week),
    sites: ["lowest", "2", "highest"].map((name, i) => ({ name, medians, away: 0.12 * (i - 1) })),
  };
}

export function auditData(): RunChartData {
  const audits = Array.from({ length: 19 }, (_, i) => {
    const month = i - 12;
    return { month, week: Math.round((month * 52) / 12), share: month <= 0 ? 0.1 : 0.1 + month * 0.1 };
  });
  return { weeks: WEEKS, plan: styleOf(2), audits, launch: 0, line: 0.1, signal: 15 };
}

export function costData() {
  const plan = (place: number, hours: number, gain: number) => {
    const gains = Array.from({ length: 40 }, (_, i) => gain + (i - 20) / 400);
    const over = (median: number, reach: number) => ({ median, lo80: median - reach, hi80: median + reach });
    return {
      ...styleOf(place),
      hours: gains.map(() => hours),
      gains: place === 0 ? gains.map(() => 0) : gains,
      hoursOver: over(hours, 0),
      gainOver: over(gain, place === 0 ? 0 : 0.04),
    };
  };
  return {
    plans: [plan(0, 9000, 0), plan(1, 8000, -0.1), plan(2, 9500, 0.1)],
    hoursTo: 10_000,
    gainDomain: [-0.2, 0.2] as const,
  };
}
