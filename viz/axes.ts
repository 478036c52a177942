import type { ScaleLinear } from "d3";
import type { Group } from "./figure.ts";
import { type TimeFrame, timeTicks } from "./time.ts";

export type Scale = ScaleLinear<number, number>;

/** The time axis: labels under the plot, the unit said once. `tight`: no label reaches beyond the plot. */
export function timeAxis(
  parent: Group,
  x: Scale,
  time: TimeFrame,
  y: number,
  options: { name: boolean; tight?: boolean },
): void {
  const [left, right] = x.range();
  const axis = parent.append("g").attr("class", "axis axis-time").attr("transform", `translate(0,${y})`);
  axis.append("line").attr("class", "axis-line").attr("x1", left).attr("x2", right);
  timeTicks(time, right - left, options.tight ? 46 : 30).forEach(({ week, label }, i) => {
    const tick = axis.append("g").attr("transform", `translate(${x(week)},0)`);
    tick.append("line").attr("class", "axis-line").attr("y2", 4);
    // "month −12" at the edge needs the room of the next label
    if (options.tight && options.name && i > 0 && x(week) - left < 78) return;
    const edge = x(week) - left < 12 ? "start" : right - x(week) < 12 ? "end" : "middle";
    tick
      .append("text")
      .attr("y", 17)
      .attr("text-anchor", options.tight ? edge : "middle")
      .text(options.name && i === 0 ? `${time.unit} ${label}` : label);
  });
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
