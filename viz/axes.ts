import { group, mark } from "./marks/mark.ts";
import type { PlotArea } from "./plot-area.ts";
import { type TimeFrame, timeTicks } from "./time.ts";

/** The time axis below a plot; with `name` the unit is said once. `tight`: no label reaches beyond the plot. */
export function timeAxis(
  parent: Element,
  { x, left, right, bottom }: PlotArea,
  time: TimeFrame,
  { name, tight }: { name: boolean; tight?: boolean },
): void {
  const axis = mark(parent, "g", { class: "axis axis-time", transform: `translate(0,${bottom})` });
  mark(axis, "line", { class: "axis-line", x1: left, x2: right });
  timeTicks(time, right - left, tight ? 46 : 30).forEach(({ week, label: number }, i) => {
    const tick = mark(axis, "g", { transform: `translate(${x(week)},0)` });
    mark(tick, "line", { class: "axis-line", y2: 4 });
    // "month −12" at the edge needs the room of the next label
    if (tight && name && i > 0 && x(week) - left < 78) return;
    const edge = x(week) - left < 12 ? "start" : right - x(week) < 12 ? "end" : "middle";
    const words = name && i === 0 ? `${time.unit} ${number}` : number;
    mark(tick, "text", { y: 17, "text-anchor": tight ? edge : "middle" }, words);
  });
}

/** How a value axis is ticked and written. */
export interface ValueAxis {
  ticks: readonly number[];
  format(value: number): string;
  /** The tick drawn as a line of its own. */
  strong?: number;
}

/** Horizontal hairlines across a plot, with a label each left of it unless `labels` is false. */
export function valueAxis(
  parent: Element,
  { y, left, right }: PlotArea,
  { ticks, format, strong }: ValueAxis,
  { labels = true }: { labels?: boolean } = {},
): void {
  const axis = group(parent, "axis axis-value");
  for (const value of ticks) {
    const tick = mark(axis, "g", { transform: `translate(0,${y(value)})` });
    mark(tick, "line", { class: value === strong ? "rule rule-strong" : "rule", x1: left, x2: right });
    if (labels) mark(tick, "text", { x: left - 8, dy: "0.34em", "text-anchor": "end" }, format(value));
  }
}
