import { scaleLinear, select, ticks } from "d3";
import { type FigureOptions, figure, fitted, type Group, group, textWidth, wrapped } from "../figure.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";

/** A plan's differences to the baseline in one world. */
export interface CompareRow {
  plan: PlanStyle;
  /** In the measure's unit; null where no difference can be given. */
  difference: { median: number; lo50: number; hi50: number; lo80: number; hi80: number } | null;
  /** Beside the mark: the difference, or why there is none. */
  text: string;
}

export interface CompareData {
  /** What is compared, for the axis: "points of genuine use". */
  axis: string;
  groups: readonly { world: string; rows: readonly CompareRow[] }[];
  domain: readonly [number, number];
  /** A tick on the axis. */
  format(value: number): string;
}

const defaults = {
  width: 800,
  title: "Differences to the baseline by world and plan",
  description:
    "A row for every plan in every world. The marker is the median difference to the baseline in the same simulated network, the thick line holds the middle 50 percent of networks, the thin one the middle 80.",
};

const ROW = 28;
const HEAD = 30;
const FOOT = 40;
const LINE = 15;

/** A range for the axis that holds every middle 80 % and zero, and is at least `least` wide to either side where something is. */
export function compareDomain(rows: readonly CompareRow[], least: number): [number, number] {
  const edges = rows.flatMap(({ difference }) => (difference === null ? [] : [difference.lo80, difference.hi80]));
  const low = Math.min(0, ...edges);
  const high = Math.max(0, ...edges);
  const [from, to] = scaleLinear([Math.min(low, -least / 4), Math.max(high, least / 4)], [0, 1])
    .nice(6)
    .domain();
  return [from, to];
}

/** Dots and ranges on one axis: the plans of a world below its name, world by world. */
export function comparisonChart(
  data: CompareData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<Omit<FigureOptions, "height">>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const count = data.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const bottom = data.groups.length * HEAD + count * ROW;
  const names = Math.min(180, o.width * 0.3);
  const plot = { left: names + 8, right: o.width - Math.min(150, o.width * 0.28) };
  const axisLeft = textWidth(data.axis) <= o.width - plot.left ? plot.left : 0;
  const axis = wrapped(data.axis, o.width - axisLeft);
  const svg = figure({ ...o, height: bottom + FOOT + LINE * (axis.length - 1) });
  const x = scaleLinear(data.domain, [plot.left, plot.right]).clamp(true);

  const frame = group(svg, "frame");
  const space = Math.max(2, Math.floor((plot.right - plot.left) / 70));
  for (const value of ticks(data.domain[0], data.domain[1], space)) {
    const zero = Math.abs(value) < 1e-9;
    const line = frame.append("line").attr("class", zero ? "rule rule-strong" : "rule");
    line.attr("x1", x(value)).attr("x2", x(value)).attr("y1", HEAD).attr("y2", bottom);
    const label = frame
      .append("text")
      .attr("x", x(value))
      .attr("y", bottom + 16);
    label.attr("text-anchor", "middle").text(data.format(value));
  }
  axis.forEach((line, i) => {
    const y = bottom + 34 + LINE * i;
    frame.append("text").attr("x", axisLeft).attr("y", y).text(line);
  });

  let top = 0;
  for (const { world, rows } of data.groups) {
    const heading = group(svg, "world").append("text").attr("class", "panel-name");
    heading
      .attr("x", 0)
      .attr("y", top + HEAD - 9)
      .text(fitted(world, o.width));
    top += HEAD;
    for (const row of rows) {
      drawRow(group(svg, "compare-row"), row, { top, names, width: o.width, right: plot.right, x });
      top += ROW;
    }
  }
  return svg.node()!;
}

interface Place {
  top: number;
  names: number;
  width: number;
  right: number;
  x(value: number): number;
}

function drawRow(layer: Group, { plan, difference, text }: CompareRow, { top, names, width, right, x }: Place): void {
  const y = top + ROW / 2;
  layer.attr("data-plan", plan.plan);
  const ground = layer.append("rect").attr("class", "row-ground");
  ground.attr("x", 0).attr("y", top).attr("width", width).attr("height", ROW).attr("rx", 4);
  const name = layer.append("text").attr("class", "row-name").attr("x", 4).attr("y", y);
  name.attr("dy", "0.34em").text(fitted(plan.name, names - 8));
  if (difference !== null) {
    for (const [from, to, thick] of [
      [difference.lo80, difference.hi80, 1.75],
      [difference.lo50, difference.hi50, 5],
    ]) {
      const line = layer.append("line").attr("stroke", plan.colour).attr("stroke-width", thick);
      line.attr("x1", x(from)).attr("x2", x(to)).attr("y1", y).attr("y2", y);
    }
    const mark = layer.append("path").attr("class", "cursor-dot").attr("fill", plan.colour);
    mark.attr("transform", `translate(${x(difference.median)},${y})`).attr("d", markerPath(plan.marker, 88));
  }
  const value = layer
    .append("text")
    .attr("class", "row-value")
    .attr("x", right + 12)
    .attr("y", y);
  value.attr("dy", "0.34em").text(fitted(text, width - right - 14));
}

/** Marks one row, counted from the top; null marks none. */
export function markRow(svg: SVGSVGElement, row: number | null): void {
  select(svg)
    .selectAll<SVGElement, unknown>(".compare-row")
    .classed("marked", (_, i) => i === row);
}
