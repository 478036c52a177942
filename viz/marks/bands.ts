import type { Bands } from "../../src/analysis/bands.ts";
import type { PlotArea } from "../plot-area.ts";
import { area } from "./area.ts";

/** The three nested bands, widest first, as they are painted. */
const LEVELS = [
  { percent: 95, low: "lo95", high: "hi95", opacity: 0.1 },
  { percent: 80, low: "lo80", high: "hi80", opacity: 0.14 },
  { percent: 50, low: "lo50", high: "hi50", opacity: 0.2 },
] as const;

/**
 * The middle 50, 80 and 95 % by week, one over another. `widest` leaves out wider ones and defaults to 95; `strength`
 * multiplies how dark they are and defaults to 1.
 */
export function bands(
  parent: Element,
  colour: string,
  columns: Bands,
  weeks: readonly number[],
  { x, y }: PlotArea,
  { widest = 95, strength = 1 }: { widest?: 95 | 80 | 50; strength?: number } = {},
): void {
  for (const { percent, low, high, opacity } of LEVELS) {
    if (percent > widest) continue;
    const [from, to] = [columns[low], columns[high]];
    const look = { class: `band band-${percent}`, fill: colour, "fill-opacity": opacity * strength };
    area(
      parent,
      weeks,
      x,
      (week) => y(from[week]),
      (week) => y(to[week]),
      look,
    );
  }
}
