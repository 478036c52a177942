import { area as path } from "d3";
import { type Attributes, mark } from "./mark.ts";

/** The area over items between two heights each; `x`, `low` and `high` give pixels. */
export function area<Item>(
  parent: Element,
  items: readonly Item[],
  x: (item: Item) => number,
  low: (item: Item) => number,
  high: (item: Item) => number,
  attributes: Attributes,
): SVGPathElement {
  return mark(parent, "path", { ...attributes, d: path<Item>(x, low, high)(items as Item[]) });
}
