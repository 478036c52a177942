import { line as path } from "d3";
import type { PlanStyle } from "../plan-style.ts";
import { type Attributes, mark } from "./mark.ts";

/** A line through items in a plan's hue and dash, broken where a height is not a number. `x` and `y` give pixels. */
export function line<Item>(
  parent: Element,
  { colour, dash }: { colour: PlanStyle["colour"]; dash?: PlanStyle["dash"] },
  items: readonly Item[],
  x: (item: Item, i: number) => number,
  y: (item: Item, i: number) => number,
  attributes: Attributes = {},
): SVGPathElement {
  const corners = items.map((item, i): [number, number] => [x(item, i), y(item, i)]);
  const d = path().defined((corner) => Number.isFinite(corner[1]))(corners);
  return mark(parent, "path", { ...attributes, fill: "none", stroke: colour, "stroke-dasharray": dash, d });
}
