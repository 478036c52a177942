import { line, scaleLinear } from "d3";
import { figure, group } from "../figure.ts";
import type { PlanStyle } from "../plan-style.ts";

const defaults = { width: 112, height: 34 };

/** A small line of genuine use, 0 to 100 %, with a point at its end; a picture only, its numbers stand beside it. */
export function sparkline(
  data: PlanStyle & { median: ArrayLike<number> },
  options: { document: Document; id: string; width?: number; height?: number },
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure({ ...o, title: `Genuine use of ${data.name}`, description: "Median by week, 0 to 100 percent." });
  const last = data.median.length - 1;
  const x = scaleLinear([0, last], [1, o.width - 5]);
  const y = scaleLinear([0, 1], [o.height - 3, 3]);
  const layer = group(svg, "spark");
  layer.append("line").attr("class", "rule").attr("x1", 0).attr("x2", o.width).attr("y1", y(0)).attr("y2", y(0));
  layer
    .append("path")
    .attr("fill", "none")
    .attr("stroke", data.colour)
    .attr("stroke-width", 2)
    .attr("stroke-dasharray", data.dash)
    .attr(
      "d",
      line<number>(
        (_, week) => x(week),
        (share) => y(share),
      )(Array.from(data.median)),
    );
  layer.append("circle").attr("cx", x(last)).attr("cy", y(data.median[last])).attr("r", 3).attr("fill", data.colour);
  return svg.node()!;
}
