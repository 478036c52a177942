import type { PlanStyle } from "../plan-style.ts";
import type { PlotArea } from "../plot-area.ts";
import { line } from "./line.ts";
import { group } from "./mark.ts";

/** One line for each of a plan's runs, by week, in the plan's hue and dash. */
export function singleRuns(
  svg: SVGSVGElement,
  plan: PlanStyle & { focus: boolean; ghost: boolean },
  runs: readonly ArrayLike<number>[],
  { x, y }: PlotArea,
  weeks: readonly number[],
): void {
  const layer = group(svg, plan.ghost ? "runs ghost" : "runs", plan.plan);
  const look = { "stroke-width": plan.focus ? 1.75 : 1.25, "stroke-opacity": 0.8 };
  for (const run of runs) line(layer, plan, weeks, x, (week) => y(run[week]), look);
}

/** Lowest, middle and highest of the runs in a week; the middle of an even number is the lower of the two. */
export function spanOfRuns(runs: readonly ArrayLike<number>[], week: number) {
  const sorted = runs.map((run) => run[week]).sort((a, b) => a - b);
  return { lowest: sorted[0], middle: sorted[(sorted.length - 1) >> 1], highest: sorted[sorted.length - 1] };
}
