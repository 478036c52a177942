import type { PlotArea } from "../plot-area.ts";
import type { TimeFrame } from "../time.ts";
import { dots } from "./dots.ts";
import { label } from "./label.ts";
import { group } from "./mark.ts";

/** What was seen in the field, within the weeks shown: a dot a week, named at the last. */
export function observedDots(
  svg: SVGSVGElement,
  points: readonly { week: number; share: number }[],
  { x, y }: PlotArea,
  { from, to }: TimeFrame,
): void {
  if (points.length === 0) return;
  const layer = group(svg, "observed");
  const places = points
    .filter(({ week }) => week >= from && week <= to)
    .map(({ week, share }) => ({ x: x(week), y: y(share) }));
  dots(layer, places, 3.5);
  const last = places.at(-1);
  if (last !== undefined) label(layer, "observed", last.x, last.y - 10, { anchor: "middle" });
}
