import { fittedText } from "../fitted-text.ts";
import type { PlanStyle } from "../plan-style.ts";
import type { Edges } from "../plot-area.ts";
import { spreadLabels } from "../spread-labels.ts";
import { label } from "./label.ts";
import { group, mark } from "./mark.ts";
import { marker } from "./marker.ts";

/** A line that is named where it ends. */
export interface LineEnd extends Pick<PlanStyle, "name" | "colour" | "marker"> {
  /** Pixels from the top. */
  y: number;
  /** The plan it belongs to, where it is to fade with it. */
  plan?: number;
  strong?: boolean;
}

/** Pixels from the plot to a label's leader, marker and text. */
const LEADER = [2, 9] as const;
const MARKER = 15;
const TEXT = 23;

/** Marker and name of every line, right of the plot at about its end; names keep apart and are cut at `room` pixels. */
export function endLabels(
  svg: SVGSVGElement,
  ends: readonly LineEnd[],
  { right, top, bottom }: Edges,
  { room, leaders }: { room: number; leaders: boolean },
): void {
  const labels = group(svg, "labels");
  const places = spreadLabels(
    ends.map(({ y }) => y),
    17,
    top + 6,
    bottom,
  );
  ends.forEach((end, i) => {
    const layer = group(labels, "label", end.plan);
    if (leaders) {
      const [x1, x2] = [right + LEADER[0], right + LEADER[1]];
      mark(layer, "line", { class: "leader", x1, y1: end.y, x2, y2: places[i] });
    }
    marker(layer, end, right + MARKER, places[i], 48);
    const options = { class: end.strong ? "strong" : null, centred: true };
    label(layer, fittedText(end.name, room), right + TEXT, places[i], options);
  });
}
