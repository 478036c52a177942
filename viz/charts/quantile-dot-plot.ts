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
  description: "Each dot stands for an equal part of the simulated networks, placed at its difference to the baseline.",
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
  for (const value of ticks(...domain, 5)) label(frame, points(value), x(value), bottom + 16, { anchor: "middle" });

  const { radius, dots } = stacked(
    values.map((value) => x(value)),
    x(0),
    bottom - top,
  );
  const layer = group(svg, "dots");
  values.forEach((value, i) => {
    mark(layer, "circle", {
      class: value > 0 ? "dot better" : value < 0 ? "dot worse" : "dot same",
      cx: dots[i].x,
      cy: bottom - radius - 1 - dots[i].level * radius * 2,
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
