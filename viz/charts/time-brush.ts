import { line, scaleLinear } from "d3";
import { timeAxis } from "../axes.ts";
import { type FigureOptions, figure, group } from "../figure.ts";
import type { PlanStyle } from "../plan-style.ts";
import { type TimeFrame, weeksIn } from "../time.ts";

export interface BrushData {
  weeks: number;
  /** The part that is chosen, and the unit of the axis. */
  time: TimeFrame;
  /** Medians of genuine use by week, from week 0 to the last. */
  series: readonly (PlanStyle & { median: ArrayLike<number> })[];
  /** A week to mark; null for none. */
  pinned: number | null;
}

const defaults = {
  width: 676,
  height: 58,
  title: "Weeks shown",
  description: "Genuine use over all weeks of the study, small; the part that all charts show is framed.",
};

/** Pixels left and right of the weeks. */
export const BRUSH_EDGES = { left: 44, right: 20 } as const;

/** All weeks of the study in a strip, with the chosen part framed and the rest dimmed. */
export function timeBrush(
  data: BrushData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const plot = { left: BRUSH_EDGES.left, right: o.width - BRUSH_EDGES.right, top: 4, bottom: o.height - 24 };
  const whole = { from: 0, to: data.weeks, unit: data.time.unit };
  const x = scaleLinear([0, data.weeks], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom - 1, plot.top + 1]);
  const box = (className: string, from: number, to: number) =>
    svg
      .append("rect")
      .attr("class", className)
      .attr("x", x(from))
      .attr("y", plot.top)
      .attr("width", x(to) - x(from))
      .attr("height", plot.bottom - plot.top);

  box("brush-back", 0, data.weeks);
  for (const series of data.series) {
    group(svg, "brush-line")
      .attr("data-plan", series.plan)
      .append("path")
      .attr("fill", "none")
      .attr("stroke", series.colour)
      .attr("stroke-width", 1.5)
      .attr("stroke-dasharray", series.dash)
      .attr(
        "d",
        line<number>(
          (week) => x(week),
          (week) => y(series.median[week]),
        )(weeksIn(whole)),
      );
  }
  box("brush-outside", 0, data.time.from);
  box("brush-outside", data.time.to, data.weeks);
  box("brush-window", data.time.from, data.time.to);
  if (data.pinned !== null) {
    svg
      .append("line")
      .attr("class", "brush-pin")
      .attr("x1", x(data.pinned))
      .attr("x2", x(data.pinned))
      .attr("y1", plot.top)
      .attr("y2", plot.bottom);
  }
  timeAxis(group(svg, "frame"), x, whole, plot.bottom, { name: true });
  return svg.node()!;
}
