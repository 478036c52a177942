import { scaleLinear } from "d3";
import { type ChartOptions, figure } from "../figure.ts";
import { hours } from "../format.ts";
import { group, mark } from "../marks/mark.ts";
import { uprightRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";

/** What the bars show. */
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
export function hoursBars({ bars }: HoursData, options: ChartOptions): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure({ ...o, height: bars.length * (BAR + GAP) - GAP });
  const totals = bars.map(({ levers }) => levers.reduce((sum, lever) => sum + lever.hours, 0));
  const x = scaleLinear([0, Math.max(1, ...totals)], [0, o.width]);
  bars.forEach(({ plan, levers }, i) => {
    const top = i * (BAR + GAP);
    const layer = group(svg, "hours-bar", plan.plan);
    uprightRule(layer, 0, top, top + BAR, { class: "axis-line" });
    let from = 0;
    levers
      .filter((lever) => lever.hours !== 0)
      .forEach((lever, turn) => {
        const left = x(from);
        from += lever.hours;
        const width = Math.max(0.5, x(from) - left - 1);
        const look = { "data-lever": lever.label, fill: plan.colour, "fill-opacity": turn % 2 === 0 ? 1 : 0.6 };
        const part = mark(layer, "rect", { ...look, x: left, y: top, width, height: BAR });
        mark(part, "title", {}, `${lever.label}: ${hours(lever.hours)} hours`);
      });
  });
  return svg;
}
