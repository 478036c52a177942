import { timeAt } from "../src/text/words/time-words.ts";
import { label } from "./marks/label.ts";
import { mark } from "./marks/mark.ts";
import { marker } from "./marks/marker.ts";
import { uprightRule } from "./marks/rule.ts";
import type { PlanStyle } from "./plan-style.ts";
import type { Edges } from "./plot-area.ts";
import { spreadLabels } from "./spread-labels.ts";
import type { TimeFrame } from "./time.ts";

/** One value that the week cursor points out, at a place in pixels. */
export interface CursorPoint extends Pick<PlanStyle, "plan" | "colour" | "marker"> {
  x: number;
  y: number;
  text: string;
}

interface WeekCursor {
  /** The plots of the chart, each with the weeks from edge to edge. */
  plots: readonly Edges[];
  /** Where up and down a pointer is on a week; defaults to all of the chart. */
  within?: { top: number; bottom: number };
  /** The weeks that lie between the edges of a plot. */
  time: TimeFrame;
  /** The last week there is something to say of. */
  weeks: number;
  /** Defaults to none. */
  points?(week: number): readonly CursorPoint[];
  /** Called with the week after the line was moved, or with the last of the frame when it went; for charts with more to say about a week. A week outside the frame has no line, but is passed on. */
  also?(week: number): void;
}

const cursors = new WeakMap<Element, { layer: SVGGElement; cursor: WeekCursor }>();

/** Gives a chart its week cursor and returns the chart; `markWeek` and `weekAt` then work on it. */
export function addWeekCursor(svg: SVGSVGElement, cursor: WeekCursor): SVGSVGElement {
  const layer = mark(svg, "g", { class: "cursor", "aria-hidden": "true" });
  cursors.set(svg, { layer, cursor });
  cursor.also?.(lastShown(cursor));
  return svg;
}

/**
 * Shows one week on a chart: a line in every plot, a marker and a value on every series. `null` hides it, and what the
 * chart says besides goes back to the last week of the frame.
 */
export function markWeek(svg: SVGSVGElement, week: number | null): void {
  const found = cursors.get(svg);
  if (found === undefined) return;
  const { layer, cursor } = found;
  layer.replaceChildren();
  if (week === null) {
    cursor.also?.(lastShown(cursor));
    return;
  }
  const { from, to, unit } = cursor.time;
  const at = Math.min(Math.max(Math.round(week), 0), cursor.weeks);
  cursor.also?.(at);
  if (at < from || at > to) return;
  const across = ({ left, right }: Edges) => left + ((right - left) * (at - from)) / (to - from);
  for (const plot of cursor.plots) uprightRule(layer, across(plot), plot.top, plot.bottom, { class: "cursor-line" });
  const points = cursor.points?.(at).filter(({ y }) => Number.isFinite(y)) ?? [];
  if (points.length === 0) return;
  const [plot] = cursor.plots;
  label(layer, timeAt(at, unit), across(plot), plot.top - 4, { class: "cursor-week", anchor: "middle" });
  readings(layer, points, plot);
}

/** The week under a place on a chart, from pixels across and down its own width and height; null outside every plot. */
export function weekAt(svg: SVGSVGElement, x: number, y: number): number | null {
  const cursor = cursors.get(svg)?.cursor;
  if (cursor === undefined) return null;
  if (cursor.within && (y < cursor.within.top || y > cursor.within.bottom)) return null;
  for (const plot of cursor.plots) {
    if (x < plot.left - 6 || x > plot.right + 6) continue;
    const { from, to } = cursor.time;
    const week = Math.round(from + ((x - plot.left) / (plot.right - plot.left)) * (to - from));
    return Math.min(Math.max(week, from, 0), to, cursor.weeks);
  }
  return null;
}

function lastShown({ time, weeks }: WeekCursor): number {
  return Math.min(time.to, weeks);
}

/** A marker on every point and its value beside it, the values kept apart. */
function readings(layer: SVGGElement, points: readonly CursorPoint[], plot: Edges): void {
  const heights = spreadLabels(
    points.map(({ y }) => y),
    15,
    plot.top + 6,
    plot.bottom - 6,
  );
  points.forEach((point, i) => {
    const left = point.x > plot.right - 48;
    const item = mark(layer, "g", { "data-plan": point.plan });
    marker(item, point, point.x, point.y, 56, "cursor-dot");
    label(item, point.text, point.x + (left ? -9 : 9), heights[i], {
      class: "cursor-value",
      anchor: left ? "end" : "start",
      centred: true,
    });
  });
}
