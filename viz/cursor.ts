import { select } from "d3";
import { spread } from "./figure.ts";
import { markerPath } from "./markers.ts";
import { type TimeFrame, timeText } from "./time.ts";

/** One value that the week cursor points out. */
export interface CursorPoint {
  colour: string;
  marker: number;
  plan: number;
  x: number;
  y: number;
  text: string;
}

interface Cursor {
  /** Left and right edge of each plot in the chart, in the chart's own pixels. */
  plots: readonly { left: number; right: number; top: number; bottom: number }[];
  /** Where up and down a pointer is on a week; defaults to all of the chart. */
  within?: { top: number; bottom: number };
  /** The weeks that lie between the edges of a plot. */
  time: TimeFrame;
  /** The last week there is something to say of. */
  weeks: number;
  points(week: number): readonly CursorPoint[];
  /** Called with the week after the line was moved, or with the last of the frame when it went; for charts with more to say about a week. A week outside the frame has no line, but is passed on. */
  also?(week: number): void;
}

const cursors = new WeakMap<Element, Cursor>();

/** Gives a chart its week cursor; `markWeek` and `weekAt` then work on it. */
export function addCursor(svg: SVGSVGElement, cursor: Cursor): void {
  select(svg).append("g").attr("class", "cursor").attr("aria-hidden", "true");
  cursors.set(svg, cursor);
}

/**
 * Shows one week on a chart: a line in every plot, a marker and a value on every series. `null` hides it, and what the
 * chart says besides goes back to the last week of the frame.
 */
export function markWeek(svg: SVGSVGElement, week: number | null): void {
  const cursor = cursors.get(svg);
  if (cursor === undefined) return;
  const layer = select(svg).select<SVGGElement>("g.cursor");
  layer.selectAll("*").remove();
  if (week === null) {
    cursor.also?.(Math.min(cursor.time.to, cursor.weeks));
    return;
  }
  const { from, to, unit } = cursor.time;
  const at = Math.min(Math.max(Math.round(week), 0), cursor.weeks);
  cursor.also?.(at);
  if (at < from || at > to) return;
  const across = (plot: Cursor["plots"][number]) => plot.left + ((plot.right - plot.left) * (at - from)) / (to - from);
  for (const plot of cursor.plots) {
    const x = across(plot);
    layer
      .append("line")
      .attr("class", "cursor-line")
      .attr("x1", x)
      .attr("x2", x)
      .attr("y1", plot.top)
      .attr("y2", plot.bottom);
  }
  const points = cursor.points(at).filter((point) => Number.isFinite(point.y));
  if (points.length > 0) {
    const plot = cursor.plots[0];
    layer
      .append("text")
      .attr("class", "cursor-week")
      .attr("x", across(plot))
      .attr("y", plot.top - 4)
      .attr("text-anchor", "middle")
      .text(timeText(at, unit));
    const ys = spread(
      points.map((point) => point.y),
      15,
      plot.top + 6,
      plot.bottom - 6,
    );
    points.forEach((point, i) => {
      const left = point.x > plot.right - 48;
      const item = layer.append("g").attr("data-plan", point.plan);
      item
        .append("path")
        .attr("class", "cursor-dot")
        .attr("transform", `translate(${point.x},${point.y})`)
        .attr("d", markerPath(point.marker, 56))
        .attr("fill", point.colour);
      item
        .append("text")
        .attr("class", "cursor-value")
        .attr("x", point.x + (left ? -9 : 9))
        .attr("y", ys[i])
        .attr("dy", "0.34em")
        .attr("text-anchor", left ? "end" : "start")
        .text(point.text);
    });
  }
}

/** The week under a place on a chart, from pixels across and down its own width and height; null outside every plot. */
export function weekAt(svg: SVGSVGElement, x: number, y: number): number | null {
  const cursor = cursors.get(svg);
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

/**
 * Lets one plan stand out: everything that belongs to another is faded, but for the plans in `keep`.
 * `null`, or a plan that is not there, shows all alike.
 */
export function spotlight(svg: SVGSVGElement, plan: number | null, keep: readonly number[] = []): void {
  const there = plan !== null && svg.querySelector(`[data-plan="${plan}"]`) !== null;
  const shown = new Set([plan, ...keep].map(String));
  select(svg)
    .selectAll<SVGElement, unknown>("[data-plan]")
    .classed("faded", function () {
      return there && !shown.has(this.getAttribute("data-plan")!);
    });
}
