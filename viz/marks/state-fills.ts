import type { PlanStyle } from "../plan-style.ts";
import { mark } from "./mark.ts";

/**
 * How the states of practice are told apart within one plan's hue: genuine use solid, surface use hatched, resisting
 * dotted. Returns what goes into `fill`; `id` is the chart's own.
 */
export function stateFills(parent: Element, id: string, { plan, colour }: PlanStyle) {
  const [hatch, spots] = [`${id}-hatch-${plan}`, `${id}-spots-${plan}`];
  const defs = mark(parent, "defs");
  const tile = (of: string, size: number, transform?: string) =>
    mark(defs, "pattern", {
      ...{ id: of, patternUnits: "userSpaceOnUse" },
      ...{ width: size, height: size, patternTransform: transform },
    });
  mark(tile(hatch, 5, "rotate(45)"), "line", { y2: 5, stroke: colour, "stroke-width": 3 });
  mark(tile(spots, 6), "circle", { cx: 3, cy: 3, r: 1.6, fill: colour });
  return { genuine: colour, surface: `url(#${hatch})`, resisting: `url(#${spots})` } as const;
}
