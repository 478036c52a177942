import { capitalised } from "../../src/text/words/capitalised.ts";
import { timeAxis } from "../axes.ts";
import { type ChartOptions, figure } from "../figure.ts";
import { box } from "../marks/box.ts";
import { line } from "../marks/line.ts";
import { group } from "../marks/mark.ts";
import { uprightRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";
import { inside, plotArea } from "../plot-area.ts";
import { type TimeFrame, weeksIn } from "../time.ts";

/** What the brush shows. */
export interface BrushData {
  weeks: number;
  /** The part that is chosen, and the unit of the axis. */
  chosen: TimeFrame;
  /** Medians of use by week, from week 0 to the last. */
  series: readonly (PlanStyle & { median: ArrayLike<number> })[];
  /** A week to mark; null for none. */
  pinned: number | null;
}

const defaults = { width: 676, height: 58 };

/** Pixels left and right of the weeks. */
export const BRUSH_EDGES = { left: 44, right: 20 } as const;

/** All weeks of the study in a strip, with the chosen part framed and the rest dimmed. */
export function timeBrush(data: BrushData, options: ChartOptions): SVGSVGElement {
  const { weeks, chosen, pinned } = data;
  const said = {
    title: `${capitalised(chosen.unit)}s shown`,
    description: `Use of the practice over all ${chosen.unit}s of the study, small; the part that all charts show is framed.`,
  };
  const o = { ...defaults, ...said, ...options };
  const svg = figure(o);
  const { top, bottom } = inside(o, { ...BRUSH_EDGES, top: 4, bottom: 24 });
  const plot = plotArea(inside(o, { ...BRUSH_EDGES, top: 5, bottom: 25 }), [0, weeks], [0, 1]);
  const { x, y } = plot;
  const stretch = (className: string, from: number, to: number) =>
    box(svg, { left: x(from), right: x(to), top, bottom }, { class: className });

  const whole = { from: 0, to: weeks, unit: chosen.unit };
  stretch("brush-back", 0, weeks);
  for (const { plan, median, ...style } of data.series) {
    const layer = group(svg, "brush-line", plan);
    line(layer, style, weeksIn(whole), x, (week) => y(median[week]), { "stroke-width": 1.5 });
  }
  stretch("brush-outside", 0, chosen.from);
  stretch("brush-outside", chosen.to, weeks);
  stretch("brush-window", chosen.from, chosen.to);
  if (pinned !== null) uprightRule(svg, x(pinned), top, bottom, { class: "brush-pin" });
  timeAxis(group(svg, "frame"), { ...plot, bottom }, whole, { name: true });
  return svg;
}
