import { scaleLinear, ticks } from "d3";
import { valueAxis } from "../axes.ts";
import { type FigureOptions, figure, fitted, group, spread, textWidth } from "../figure.ts";
import { hours, points } from "../format.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";

export interface CostData {
  /** The baseline, whose gain is 0 by definition, and the plans measured against it. */
  plans: readonly (PlanStyle & {
    /** By network: hours in total, and points gained on the baseline in the same network, in shares. */
    hours: ArrayLike<number>;
    gains: ArrayLike<number>;
    /** Medians, and the middle 80 % of each. */
    hoursOver: { median: number; lo80: number; hi80: number };
    gainOver: { median: number; lo80: number; hi80: number };
  })[];
  /** Highest number of hours shown; lowest and highest gain shown. */
  hoursTo: number;
  gainDomain: readonly [number, number];
}

const defaults = {
  width: 326,
  height: 250,
  title: "Hours against genuine use gained",
  description:
    "Across, hours in total; up, points of genuine use gained on the baseline in the same network. A dot is one network, a cross the medians with the middle 80 percent.",
};

const DOT = 2.25;
/** Dots beside each other on either side of their place, at most. */
const BESIDE = 5;

/** Cost and gain of every plan: a dot for each network, a cross at the medians, the plan's marker and name beside it. */
export function costChart(
  data: CostData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const plot = { left: 44, right: o.width - 16, top: 10, bottom: o.height - 28 };
  const x = scaleLinear([0, data.hoursTo], [plot.left, plot.right]);
  const y = scaleLinear(data.gainDomain, [plot.bottom, plot.top]);

  const frame = group(svg, "frame");
  const gains = ticks(data.gainDomain[0], data.gainDomain[1], 5).filter((value) => Math.abs(value) > 1e-9);
  valueAxis(frame, y, [0, ...gains], points, { left: plot.left, right: plot.right, labels: true, strong: 0 });
  ticks(0, data.hoursTo, o.width < 420 ? 3 : 6).forEach((value, i) => {
    frame
      .append("text")
      .attr("x", x(value))
      .attr("y", plot.bottom + 18)
      .attr("text-anchor", x(value) > plot.right - 20 ? "end" : "middle")
      .text(i === 0 ? "0 hours" : hours(value));
  });

  for (const plan of data.plans) {
    const layer = group(svg, "cost-dots").attr("data-plan", plan.plan);
    if (plan.plan === 0) continue;
    for (const { cx, cy } of dodged(
      Array.from(plan.hours, (each) => x(each)),
      Array.from(plan.gains, (gain) => y(gain)),
    )) {
      layer
        .append("circle")
        .attr("class", "cost-dot")
        .attr("cx", cx)
        .attr("cy", cy)
        .attr("r", DOT)
        .attr("fill", plan.colour);
    }
  }
  const places = data.plans.map(({ gainOver }) => y(gainOver.median));
  const labels = spread(places, 16, plot.top + 6, plot.bottom - 6);
  const crowded = labels.some((label, i) => Math.abs(label - places[i]) > 8);
  const leftmost = Math.min(...data.plans.map(({ hours: spent, hoursOver }) => x(leastOf(spent, hoursOver.median))));
  data.plans.forEach((plan, i) => {
    const cross = group(svg, "cost-cross").attr("data-plan", plan.plan);
    const [cx, cy] = [x(plan.hoursOver.median), places[i]];
    if (plan.plan !== 0) {
      const arm = (x1: number, y1: number, x2: number, y2: number) =>
        cross.append("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2);
      arm(Math.min(x(plan.hoursOver.lo80), cx - 9), cy, Math.max(x(plan.hoursOver.hi80), cx + 9), cy);
      arm(cx, y(plan.gainOver.lo80), cx, y(plan.gainOver.hi80));
    }
    cross
      .append("path")
      .attr("class", "cost-marker")
      .attr("d", markerPath(plan.marker, 70))
      .attr("transform", `translate(${cx},${cy})`)
      .attr("fill", plan.colour);
    const room = 110;
    const name = fitted(plan.name, room);
    const side = 18;
    const left = crowded || cx + side + textWidth(name) > plot.right;
    // where names would lie on the dots of others, all stand in a column before the first dot
    const at = crowded ? Math.max(leftmost - side, plot.left + textWidth(name)) : left ? cx - side : cx + side;
    if (crowded) {
      const leader = cross.append("line").attr("class", "leader");
      leader
        .attr("x1", at + 4)
        .attr("y1", labels[i])
        .attr("x2", cx)
        .attr("y2", cy)
        .lower();
    }
    cross
      .append("text")
      .attr("class", "cost-name")
      .attr("x", at)
      .attr("y", labels[i])
      .attr("dy", "0.34em")
      .attr("text-anchor", left ? "end" : "start")
      .text(name);
  });
  return svg.node()!;
}

function leastOf(values: ArrayLike<number>, start: number): number {
  let least = start;
  for (let i = 0; i < values.length; i++) least = Math.min(least, values[i]);
  return least;
}

/** Dots that would lie on one another, put side by side; those that find no place beside each other lie on one another after all. */
function dodged(across: readonly number[], up: readonly number[]): { cx: number; cy: number }[] {
  const size = 2 * DOT;
  const taken = new Map<string, number>();
  return across.map((cx, i) => {
    const key = `${Math.round(cx / size)}/${Math.round(up[i] / size)}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const place = before % (2 * BESIDE + 1);
    const beside = place % 2 === 1 ? (place + 1) / 2 : -place / 2;
    return { cx: cx + beside * size, cy: up[i] };
  });
}
