import { scaleLinear, ticks } from "d3";
import { type FigureOptions, figure, group } from "../figure.ts";
import { points } from "../format.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";

export interface DotsData {
  /** Equally likely differences, as a rule 50, in shares, in ascending order. */
  values: readonly number[];
  domain: readonly [number, number];
  plan: PlanStyle;
}

const defaults = {
  width: 326,
  height: 96,
  title: "Differences people can count",
  description: "Each dot stands for an equal part of the simulated networks, placed at its difference to the baseline.",
};

/** Quantile dots: filled right of zero, hollow left of it, a ring with a point at no difference. */
export function quantileDotPlot(
  data: DotsData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const plot = { left: 44, right: o.width - 16, top: 4, bottom: o.height - 24 };
  const x = scaleLinear(data.domain, [plot.left, plot.right]).clamp(true);

  const frame = group(svg, "frame");
  frame
    .append("line")
    .attr("class", "axis-line")
    .attr("x1", plot.left)
    .attr("x2", plot.right)
    .attr("y1", plot.bottom)
    .attr("y2", plot.bottom);
  frame
    .append("line")
    .attr("class", "rule rule-strong")
    .attr("x1", x(0))
    .attr("x2", x(0))
    .attr("y1", plot.top)
    .attr("y2", plot.bottom);
  for (const value of ticks(data.domain[0], data.domain[1], 5)) {
    frame
      .append("text")
      .attr("x", x(value))
      .attr("y", plot.bottom + 16)
      .attr("text-anchor", "middle")
      .text(points(value));
  }

  const stacks = stacked(
    data.values.map((value) => x(value)),
    x(0),
    plot.bottom - plot.top,
  );
  const dots = group(svg, "dots");
  data.values.forEach((value, i) => {
    const dot = dots
      .append("circle")
      .attr("class", value > 0 ? "dot better" : value < 0 ? "dot worse" : "dot same")
      .attr("cx", stacks.dots[i].x)
      .attr("cy", plot.bottom - stacks.radius - 1 - stacks.dots[i].level * stacks.radius * 2)
      .attr("r", Math.max(1, stacks.radius - 0.75));
    if (value > 0) dot.attr("fill", data.plan.colour);
    else if (value === 0) dot.attr("stroke", data.plan.colour);
  });
  dots
    .append("path")
    .attr("class", "dots-marker")
    .attr("d", markerPath(data.plan.marker, 48))
    .attr("transform", `translate(${plot.left - 20},${plot.bottom - 8})`)
    .attr("fill", data.plan.colour);
  return svg.node()!;
}

/**
 * Puts dots into columns one dot wide, from zero outwards; the dots are as large as the highest column allows, 3.5 to 5 px
 * in radius. Where even the smallest would not fit, columns become several dots wide: a duplicate is a block at zero.
 */
function stacked(places: readonly number[], zero: number, height: number) {
  for (let across = 1; ; across++) {
    for (let radius = 5; radius >= 3.5; radius -= 0.5) {
      const pitch = radius * 2;
      const counts = new Map<number, number>();
      const dots = places.map((place) => {
        const column = Math.round((place - zero) / (pitch * across));
        const below = counts.get(column) ?? 0;
        counts.set(column, below + 1);
        const beside = (below % across) - (across - 1) / 2;
        return { x: zero + (column * across + beside) * pitch, level: Math.floor(below / across) };
      });
      const highest = Math.ceil(Math.max(0, ...counts.values()) / across);
      if (highest * pitch + 1 <= height) return { radius, dots };
    }
  }
}
