import { area, line, scaleLinear, ticks } from "d3";
import type { Bands } from "../../src/analysis/bands.ts";
import { timeAxis, valueAxis } from "../axes.ts";
import { addCursor } from "../cursor.ts";
import { type FigureOptions, figure, group } from "../figure.ts";
import { points } from "../format.ts";
import { BAND_EDGES, type PlanStyle } from "../plan-style.ts";
import { type TimeFrame, weeksIn, wholeTime } from "../time.ts";

export interface DifferenceData {
  weeks: number;
  /** What of it is shown; defaults to all of it, in weeks. */
  time?: TimeFrame;
  plan: PlanStyle;
  baseline: PlanStyle;
  /** Plan minus baseline in the same network, week by week, in shares. */
  bands: Bands;
  /** Lowest and highest difference shown; keep it while results settle so that axes stay put. */
  domain: readonly [number, number];
}

const defaults = {
  width: 326,
  height: 220,
  title: "Difference to the baseline by week",
  description:
    "Points of genuine use above or below the baseline in the same simulated network. Bands hold 50 and 80 percent of the networks.",
};

/** The paired difference: one plan against the baseline, with the zero line it is read against. */
export function pairedDifference(
  data: DifferenceData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const plot = { left: 44, right: o.width - 16, top: 16, bottom: o.height - 26 };
  const time = data.time ?? wholeTime(data.weeks);
  const x = scaleLinear([time.from, time.to], [plot.left, plot.right]);
  const y = scaleLinear(data.domain, [plot.bottom, plot.top]);

  const frame = group(svg, "frame");
  valueAxis(frame, y, zeroFirst(ticks(data.domain[0], data.domain[1], 5)), points, {
    left: plot.left,
    right: plot.right,
    labels: true,
    strong: 0,
  });
  timeAxis(frame, x, time, plot.bottom, { name: true });

  const clip = `${o.id}-plot`;
  svg
    .append("clipPath")
    .attr("id", clip)
    .append("rect")
    .attr("x", plot.left)
    .attr("y", plot.top)
    .attr("width", plot.right - plot.left)
    .attr("height", plot.bottom - plot.top);
  const series = group(svg, "bands").attr("data-plan", data.plan.plan).attr("clip-path", `url(#${clip})`);
  const { median } = data.bands;
  const shown = weeksIn(time);
  for (const edge of BAND_EDGES) {
    if (edge.percent === 95) continue;
    series
      .append("path")
      .attr("class", `band band-${edge.percent}`)
      .attr("fill", data.plan.colour)
      .attr("fill-opacity", edge.opacity * 1.3)
      .attr(
        "d",
        area<number>(
          (week) => x(week),
          (week) => y(data.bands[edge.lo][week]),
          (week) => y(data.bands[edge.hi][week]),
        )(shown),
      );
  }
  series
    .append("path")
    .attr("class", "median")
    .attr("fill", "none")
    .attr("stroke", data.plan.colour)
    .attr("stroke-width", 2.5)
    .attr("stroke-dasharray", data.plan.dash)
    .attr(
      "d",
      line<number>(
        (week) => x(week),
        (week) => y(median[week]),
      )(shown),
    );

  addCursor(svg.node()!, {
    plots: [plot],
    time,
    weeks: data.weeks,
    points: (week) => [
      {
        colour: data.plan.colour,
        marker: data.plan.marker,
        plan: data.plan.plan,
        x: x(week),
        y: Math.min(Math.max(y(median[week]), plot.top), plot.bottom),
        text: points(median[week]),
      },
    ],
  });
  return svg.node()!;
}

/** Puts an exact zero among the ticks, so that the strong line is there however the ticks fall. */
function zeroFirst(values: number[]): number[] {
  const others = values.filter((value) => Math.abs(value) > 1e-9);
  return [0, ...others];
}
