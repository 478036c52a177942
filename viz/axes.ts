import type { ScaleLinear } from "d3";
import type { Group } from "./figure.ts";

export type Scale = ScaleLinear<number, number>;

/**
 * Week ticks that fall on quarters or years and leave at least 44 pixels each; 0 and the last week included. `beforeLast`:
 * pixels kept free before the last label, defaults to 30.
 */
export function weekTicks(weeks: number, width: number, beforeLast = 30): number[] {
  const step = [1, 2, 4, 13, 26, 52, 104, 208, 520].find((s) => (width * s) / weeks >= 44) ?? Math.ceil(weeks / 4);
  const ticks: number[] = [];
  for (let week = 0; week < weeks; week += step) ticks.push(week);
  const near = (weeks - ticks[ticks.length - 1]) * (width / weeks) < beforeLast;
  if (near && ticks.length > 1) ticks.pop();
  ticks.push(weeks);
  return ticks;
}

/** The week axis: labels under the plot, "week" said once. `tight`: no label reaches beyond the plot. */
export function weekAxis(
  parent: Group,
  x: Scale,
  weeks: number,
  y: number,
  options: { name: boolean; tight?: boolean },
): void {
  const [left, right] = x.range();
  const axis = parent.append("g").attr("class", "axis axis-week").attr("transform", `translate(0,${y})`);
  axis.append("line").attr("class", "axis-line").attr("x1", left).attr("x2", right);
  const ticks = weekTicks(weeks, right - left, options.tight ? 46 : 30);
  for (const week of ticks) {
    const tick = axis.append("g").attr("transform", `translate(${x(week)},0)`);
    tick.append("line").attr("class", "axis-line").attr("y2", 4);
    tick
      .append("text")
      .attr("y", 17)
      .attr("text-anchor", options.tight && week === 0 ? "start" : options.tight && week === weeks ? "end" : "middle")
      .text(options.name && week === 0 ? "week 0" : week);
  }
}

/** Horizontal hairlines with a label each, left of the plot. `strong` marks the value drawn as a line of its own. */
export function valueAxis(
  parent: Group,
  y: Scale,
  ticks: readonly number[],
  format: (value: number) => string,
  options: { left: number; right: number; labels: boolean; strong?: number },
): void {
  const axis = parent.append("g").attr("class", "axis axis-value");
  for (const value of ticks) {
    const tick = axis.append("g").attr("transform", `translate(0,${y(value)})`);
    tick
      .append("line")
      .attr("class", value === options.strong ? "rule rule-strong" : "rule")
      .attr("x1", options.left)
      .attr("x2", options.right);
    if (options.labels) {
      tick
        .append("text")
        .attr("x", options.left - 8)
        .attr("dy", "0.34em")
        .attr("text-anchor", "end")
        .text(format(value));
    }
  }
}
