import { parseHTML } from "linkedom";
import { bandsOver } from "../../src/analysis/bands.ts";
import type { FanData, FanSeries } from "../../viz/charts/adoption-fan.ts";
import type { PracticeData } from "../../viz/charts/practice/practice-panels.ts";
import type { PlanStyle } from "../../viz/plan-style.ts";

/** A document without a browser. */
export const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };

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
    shares: {
      genuine: column((t) => 0.05 + 0.4 * t),
      surface: column((t) => 0.2 * t),
      notUsing: column((t) => 0.95 - 0.7 * t),
      resisting: column((t) => 0.1 * t),
    },
  }));
  return { weeks: WEEKS, plans };
}

/** The corners of a path of straight lines. */
export function corners(path: Element | null): { x: number; y: number }[] {
  const numbers = (path?.getAttribute("d") ?? "").match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i], y: numbers[2 * i + 1] }));
}

/** Lower and upper edge of an area, week by week, in pixels from the top. */
export function edges(path: Element | null): { top: number; bottom: number }[] {
  const points = corners(path);
  const half = points.length / 2;
  return points.slice(0, half).map((point, week) => {
    const other = points[points.length - 1 - week].y;
    return { top: Math.min(point.y, other), bottom: Math.max(point.y, other) };
  });
}
