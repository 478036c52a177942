import { markerPath } from "../marker-path.ts";
import type { PlanStyle } from "../plan-style.ts";
import { mark } from "./mark.ts";

/** A plan's marker at a place in pixels; `size` is its area in square pixels. */
export function marker(
  parent: Element,
  plan: Pick<PlanStyle, "marker" | "colour">,
  x: number,
  y: number,
  size: number,
  className?: string,
): SVGPathElement {
  const d = markerPath(plan.marker, size);
  return mark(parent, "path", { class: className, transform: `translate(${x},${y})`, d, fill: plan.colour });
}
