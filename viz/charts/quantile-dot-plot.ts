import { scaleLinear, ticks } from "d3";
import { type ChartOptions, figure } from "../figure.ts";
import { points } from "../format.ts";
import { label } from "../marks/label.ts";
import { group, mark } from "../marks/mark.ts";
import { marker } from "../marks/marker.ts";
import { levelRule, uprightRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";
import { inside } from "../plot-area.ts";

/** What the dot plot shows. */
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
  description: "Each dot stands for an equal part of the simulated runs, placed at its difference to the baseline.",
};

/** Quantile dots: filled right of zero, hollow left of it, a ring with a point at no difference. */
export function quantileDotPlot({ values, domain, plan }: DotsData, options: ChartOptions): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const { left, right, top, bottom } = inside(o, { left: 44, right: 16, top: 4, bottom: 24 });
  const x = scaleLinear(domain, [left, right]).clamp(true);

  const frame = group(svg, "frame");
  levelRule(frame, bottom, left, right, { class: "axis-line" });
  uprightRule(frame, x(0), top, bottom, { class: "rule rule-strong" });
  const count = Math.min(5, Math.max(1, Math.floor((right - left) / 45)));
  for (const value of ticks(...domain, count)) label(frame, points(value), x(value), bottom + 16, { anchor: "middle" });

  const { radius, dots, rise } = stacked(
    values.map((value) => x(value)),
    x(0),
    bottom - top,
  );
  const layer = group(svg, "dots");
  values.forEach((value, i) => {
    mark(layer, "circle", {
      class: value > 0 ? "dot better" : value < 0 ? "dot worse" : "dot same",
      cx: dots[i].x,
      cy: bottom - radius - 1 - dots[i].level * rise,
      r: Math.max(1, radius - 0.75),
      fill: value > 0 ? plan.colour : null,
      stroke: value === 0 ? plan.colour : null,
    });
  });
  marker(layer, plan, left - 20, bottom - 8, 48, "dots-marker");
  return svg;
}

/**
 * Puts dots into columns one dot wide, from zero outwards; the dots are as large as the highest column allows, 3.5 to 5 px
 * in radius. Where even the smallest would not fit, they are pushed together in their column, down to one line of dots that
 * overlap: dots never move sideways, where they would stand for another difference.
 */
function stacked(places: readonly number[], zero: number, height: number) {
  for (let radius = 5; ; radius -= 0.5) {
    const width = radius * 2;
    const counts = new Map<number, number>();
    const dots = places.map((place) => {
      const column = Math.round((place - zero) / width);
      const level = counts.get(column) ?? 0;
      counts.set(column, level + 1);
      return { x: zero + column * width, level };
    });
    const highest = Math.max(1, ...counts.values());
    if (highest * width + 1 <= height) return { radius, dots, rise: width };
    if (radius === 3.5) return { radius, dots, rise: (height - 1 - width) / (highest - 1) };
  }
}
