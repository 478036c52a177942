import type { Edges } from "../plot-area.ts";
import { type Attributes, mark } from "./mark.ts";

/** A rectangle between four edges. */
export function box(parent: Element, { left, right, top, bottom }: Edges, attributes: Attributes = {}): SVGRectElement {
  return mark(parent, "rect", { ...attributes, x: left, y: top, width: right - left, height: bottom - top });
}

/** Lets what is drawn with the returned `clip-path` end at the edges. `id` is unique in the page. */
export function clip(svg: SVGSVGElement, id: string, edges: Edges): string {
  box(mark(svg, "clipPath", { id }), edges);
  return `url(#${id})`;
}
