import type { StateFill } from "../../src/engine/states.ts";
import type { PlanStyle } from "../plan-style.ts";
import { mark } from "./mark.ts";

/** How the states of practice are told apart within one plan's hue: what goes into `fill` for each. `id` is the chart's own. */
export function stateFills(parent: Element, id: string, { plan, colour }: PlanStyle): Record<StateFill, string> {
  const [hatch, spots] = [`${id}-hatch-${plan}`, `${id}-spots-${plan}`];
  const defs = mark(parent, "defs");
  const tile = (of: string, size: number, transform?: string) =>
    mark(defs, "pattern", {
      ...{ id: of, patternUnits: "userSpaceOnUse" },
      ...{ width: size, height: size, patternTransform: transform },
    });
  mark(tile(hatch, 5, "rotate(45)"), "line", { y2: 5, stroke: colour, "stroke-width": 3 });
  mark(tile(spots, 6), "circle", { cx: 3, cy: 3, r: 1.6, fill: colour });
  return { solid: colour, hatched: `url(#${hatch})`, dotted: `url(#${spots})`, pale: "none" };
}
