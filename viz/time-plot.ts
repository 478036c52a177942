import { timeAxis, type ValueAxis, valueAxis } from "./axes.ts";
import { group } from "./marks/mark.ts";
import { type Edges, inside, type PlotArea, plotArea } from "./plot-area.ts";
import type { TimeFrame } from "./time.ts";

/** A plot with its axes drawn; `frame` is the group they stand in, behind the data. */
export interface TimePlot extends PlotArea {
  frame: SVGGElement;
}

/** A plot over weeks in a picture of some size: hairlines at the ticks, the time axis below. */
export function timePlot(
  svg: SVGSVGElement,
  size: { width: number; height: number },
  margins: Edges,
  time: TimeFrame,
  up: ValueAxis & { domain: readonly [number, number] },
  { tight = false }: { tight?: boolean } = {},
): TimePlot {
  const plot = plotArea(inside(size, margins), [time.from, time.to], up.domain);
  const frame = group(svg, "frame");
  valueAxis(frame, plot, up);
  timeAxis(frame, plot, time, { name: true, tight });
  return { ...plot, frame };
}
