import { line } from "d3";
import type { Scale } from "../axes.ts";
import { type Figure, group } from "../figure.ts";
import type { PlanStyle } from "../plan-style.ts";
import { type TimeFrame, weeksIn } from "../time.ts";

/** One line for each of a plan's runs, by week, in the plan's hue and dash. */
export function singleRuns(
  svg: Figure,
  plan: PlanStyle & { focus: boolean; ghost: boolean },
  runs: readonly ArrayLike<number>[],
  x: Scale,
  y: Scale,
  time: TimeFrame,
): void {
  const weeks = weeksIn(time);
  const lines = group(svg, plan.ghost ? "runs ghost" : "runs").attr("data-plan", plan.plan);
  for (const run of runs) {
    lines
      .append("path")
      .attr("fill", "none")
      .attr("stroke", plan.colour)
      .attr("stroke-width", plan.focus ? 1.75 : 1.25)
      .attr("stroke-opacity", 0.8)
      .attr("stroke-dasharray", plan.dash)
      .attr(
        "d",
        line<number>(
          (week) => x(week),
          (week) => y(run[week]),
        )(weeks),
      );
  }
}

/** Lowest, middle and highest of the runs in a week; the middle of an even number is the lower of the two. */
export function spanOfRuns(runs: readonly ArrayLike<number>[], week: number) {
  const sorted = runs.map((run) => run[week]).sort((a, b) => a - b);
  return { lowest: sorted[0], middle: sorted[(sorted.length - 1) >> 1], highest: sorted[sorted.length - 1] };
}
