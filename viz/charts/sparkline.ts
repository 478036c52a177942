import { type UseName, useTitle } from "../../src/analysis/headline.ts";
import { type ChartOptions, figure } from "../figure.ts";
import { dots } from "../marks/dots.ts";
import { line } from "../marks/line.ts";
import { group } from "../marks/mark.ts";
import { levelRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";
import { inside, plotArea } from "../plot-area.ts";

/** What the line shows. */
export interface SparkData extends PlanStyle {
  /** The use that is shown; defaults to genuine use. */
  use?: UseName;
  median: ArrayLike<number>;
}

const defaults = { width: 112, height: 34, description: "Median over time, 0 to 100 percent." };

/** A small line of use, 0 to 100 %, with a point at its end; a picture only, its numbers stand beside it. */
export function sparkline(data: SparkData, options: ChartOptions): SVGSVGElement {
  const { use = "genuine use" } = data;
  const o = { ...defaults, title: `${useTitle(use)} of ${data.name}`, ...options };
  const svg = figure(o);
  const shares = Array.from(data.median);
  const last = shares.length - 1;
  const { x, y } = plotArea(inside(o, { left: 1, right: 5, top: 3, bottom: 3 }), [0, last], [0, 1]);
  const layer = group(svg, "spark");
  levelRule(layer, y(0), 0, o.width, { class: "rule" });
  line(
    layer,
    data,
    shares,
    (_, week) => x(week),
    (share) => y(share),
    { "stroke-width": 2 },
  );
  dots(layer, [{ x: x(last), y: y(shares[last]) }], 3, { fill: data.colour });
  return svg;
}
