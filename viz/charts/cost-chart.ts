import { ticks } from "d3";
import type { UseName } from "../../src/analysis/headline.ts";
import { valueAxis } from "../axes.ts";
import { zeroFirst } from "../difference-domain.ts";
import { type ChartOptions, figure } from "../figure.ts";
import { hours, points } from "../format.ts";
import { cross, type Middle } from "../marks/cross.ts";
import { dodged, dots } from "../marks/dots.ts";
import { label } from "../marks/label.ts";
import { group, mark } from "../marks/mark.ts";
import { marker } from "../marks/marker.ts";
import type { PlanStyle } from "../plan-style.ts";
import { inside, plotArea } from "../plot-area.ts";
import { placedNames } from "./cost-names.ts";

/** What the cost chart shows. */
export interface CostData {
  /** The use that is shown; defaults to genuine use. */
  use?: UseName;
  /** The baseline, whose gain is 0 by definition, and the plans measured against it. */
  plans: readonly (PlanStyle & {
    /** By network: hours in total, and points gained on the baseline in the same network, in shares. */
    hours: ArrayLike<number>;
    gains: ArrayLike<number>;
    /** Medians, and the middle 80 % of each. */
    hoursOver: Middle;
    gainOver: Middle;
  })[];
  /** Highest number of hours shown; lowest and highest gain shown. */
  hoursTo: number;
  gainDomain: readonly [number, number];
}

const defaults = {
  width: 326,
  height: 250,
  use: "genuine use" as UseName,
};

const DOT = 2.25;
/** Pixels that a cross reaches to either side, at least. */
const LEAST_CROSS = 9;

/** About `count` round numbers of hours from 0, three at least: two leave most of the axis without a number. */
function hoursTicks(hoursTo: number, count: number): number[] {
  const values = ticks(0, hoursTo, count);
  return values.length > 2 ? values : ticks(0, hoursTo, count + 1);
}

/** Cost and gain of every plan: a dot for each network, a cross at the medians, the plan's marker and name beside it. */
export function costChart(data: CostData, options: ChartOptions): SVGSVGElement {
  const { plans, hoursTo, gainDomain, use = defaults.use } = data;
  const said = {
    title: `Hours against ${use} gained`,
    description: `Across, hours in total; up, points of ${use} gained on the baseline, run by run. A dot is one run, a cross the medians with the middle 80 percent.`,
  };
  const o = { ...defaults, ...said, ...options };
  const svg = figure(o);
  const plot = plotArea(inside(o, { left: 44, right: 16, top: 10, bottom: 28 }), [0, hoursTo], gainDomain);
  const { x, y, left, right, bottom } = plot;
  const frame = group(svg, "frame");
  valueAxis(frame, plot, { ticks: zeroFirst(ticks(...gainDomain, 5)), format: points, strong: 0 });
  hoursTicks(hoursTo, Math.min(6, Math.max(3, Math.floor((right - left) / 75)))).forEach((value, i) => {
    const anchor = x(value) > right - 20 ? "end" : "middle";
    label(frame, i === 0 ? "0 hours" : hours(value), x(value), bottom + 18, { anchor });
  });

  for (const plan of plans) {
    const layer = group(svg, "cost-dots", plan.plan);
    if (plan.plan === 0) continue;
    const places = Array.from(plan.hours, (each, i) => ({ x: x(each), y: y(plan.gains[i]) }));
    dots(layer, dodged(places, DOT), DOT, { class: "cost-dot", fill: plan.colour });
  }

  const names = placedNames(plans, plot);
  plans.forEach((plan, i) => {
    const layer = group(svg, "cost-cross", plan.plan);
    const [cx, cy] = [x(plan.hoursOver.median), y(plan.gainOver.median)];
    const { text, at, height, anchor, leader } = names[i];
    if (leader) {
      mark(layer, "line", { class: "leader", x1: at + (anchor === "end" ? 4 : -4), y1: height, x2: cx, y2: cy });
    }
    if (plan.plan !== 0) cross(layer, plan.hoursOver, plan.gainOver, plot, LEAST_CROSS);
    marker(layer, plan, cx, cy, 70, "cost-marker");
    label(layer, text, at, height, { class: "cost-name", anchor, centred: true });
  });
  return svg;
}
