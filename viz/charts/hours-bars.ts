import { scaleLinear } from "d3";
import { type FigureOptions, figure, group } from "../figure.ts";
import { hours } from "../format.ts";
import type { PlanStyle } from "../plan-style.ts";

export interface HoursData {
  /** From the top; each with its hours by lever, in one order. */
  bars: readonly { plan: PlanStyle; levers: readonly { label: string; hours: number }[] }[];
}

const defaults = {
  width: 264,
  title: "Hours by lever",
  description: "A bar for each plan, as long as its hours over the whole run, cut into levers.",
};

const BAR = 14;
const GAP = 8;

/** Stacked bars of hours on one scale. Levers follow one another in the plan's own hue, turn by turn darker and lighter. */
export function hoursBars(
  data: HoursData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<Omit<FigureOptions, "height">>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure({ ...o, height: data.bars.length * (BAR + GAP) - GAP });
  const totals = data.bars.map(({ levers }) => levers.reduce((sum, lever) => sum + lever.hours, 0));
  const x = scaleLinear([0, Math.max(1, ...totals)], [0, o.width]);
  data.bars.forEach(({ plan, levers }, i) => {
    const top = i * (BAR + GAP);
    const layer = group(svg, "hours-bar").attr("data-plan", plan.plan);
    const floor = layer.append("line").attr("class", "axis-line");
    floor
      .attr("x1", 0)
      .attr("x2", 0)
      .attr("y1", top)
      .attr("y2", top + BAR);
    let from = 0;
    let turn = 0;
    for (const lever of levers) {
      if (lever.hours === 0) continue;
      const width = x(from + lever.hours) - x(from);
      const part = layer.append("rect").attr("data-lever", lever.label).attr("fill", plan.colour);
      part
        .attr("x", x(from))
        .attr("y", top)
        .attr("width", Math.max(0.5, width - 1))
        .attr("height", BAR);
      part.attr("fill-opacity", turn % 2 === 0 ? 1 : 0.6);
      part.append("title").text(`${lever.label}: ${hours(lever.hours)} hours`);
      from += lever.hours;
      turn++;
    }
  });
  return svg.node()!;
}
