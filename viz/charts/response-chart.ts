import { scaleLinear, scaleLog } from "d3";
import { type ChartOptions, figure } from "../figure.ts";
import { area } from "../marks/area.ts";
import { endLabels } from "../marks/end-labels.ts";
import { label } from "../marks/label.ts";
import { line } from "../marks/line.ts";
import { group } from "../marks/mark.ts";
import { marker } from "../marks/marker.ts";
import { levelRule, uprightRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";
import { inside, type PlotArea, type Position } from "../plot-area.ts";

/** What one value of the quantity along the axis led to; with a range where there is one. */
export interface ResponsePoint {
  x: number;
  y: number;
  lo?: number;
  hi?: number;
}

/** One line of answers: measured ones as marks with ranges or as a ribbon, expected ones as a plain line. */
export interface ResponseSeries extends PlanStyle {
  points: readonly ResponsePoint[];
  /** `marks`: a marker and a range at every point, joined; `ribbon`: a line in a band; `line`: the line alone; `dots`: markers that are not joined. */
  look: "marks" | "ribbon" | "line" | "dots";
}

/** An axis of the response chart. */
export interface ResponseAxis {
  label: string;
  domain: readonly [number, number];
  ticks: readonly number[];
  format(value: number): string;
  /** Defaults to false: even steps. */
  logarithmic?: boolean;
}

/** What the response chart shows. */
export interface ResponseData {
  x: ResponseAxis;
  y: ResponseAxis;
  series: readonly ResponseSeries[];
}

const defaults = { width: 640, height: 320, description: "Lines and points over one quantity, each named at its end." };

/** Pixels right of the plot, for the names. */
const NAMES = 172;

/** Answers to one quantity: a lever's response, a curve against its theory. Every series is named at its end. */
export function responseChart(data: ResponseData, options: ChartOptions & { title: string }): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const edges = inside(o, { left: 48, right: NAMES, top: 26, bottom: 42 });
  const { left, right, top, bottom } = edges;
  const plot = { ...edges, x: positionOn(data.x, left, right), y: positionOn(data.y, bottom, top) };
  axes(group(svg, "frame"), data, plot);
  for (const each of data.series) series(group(svg, `series series-${each.look}`), each, plot);
  const ends = data.series.map(({ name, colour, marker, points }) => {
    return { name, colour, marker, y: plot.y(points[points.length - 1].y) };
  });
  endLabels(svg, ends, plot, { room: NAMES - 26, leaders: false });
  return svg;
}

function positionOn({ domain, logarithmic }: ResponseAxis, from: number, to: number): Position {
  return logarithmic ? scaleLog(domain, [from, to]) : scaleLinear(domain, [from, to]);
}

function axes(frame: Element, { x: across, y: up }: ResponseData, { x, y, left, right, bottom }: PlotArea): void {
  for (const value of up.ticks) {
    levelRule(frame, y(value), left, right, { class: "rule" });
    label(frame, up.format(value), left - 8, y(value), { anchor: "end", centred: true });
  }
  levelRule(frame, bottom, left, right, { class: "axis-line" });
  for (const value of across.ticks) label(frame, across.format(value), x(value), bottom + 17, { anchor: "middle" });
  label(frame, up.label, 0, 12);
  label(frame, across.label, (left + right) / 2, bottom + 35, { anchor: "middle" });
}

function series(layer: Element, { points, look, ...plan }: ResponseSeries, { x, y }: PlotArea): void {
  const across = (point: ResponsePoint) => x(point.x);
  const ranges = points.flatMap(({ x, lo, hi }) => (lo === undefined || hi === undefined ? [] : [{ x, lo, hi }]));
  if (look === "ribbon") {
    const ribbon = { class: "ribbon", fill: plan.colour, "fill-opacity": 0.18 };
    area(
      layer,
      ranges,
      (range) => x(range.x),
      (range) => y(range.lo),
      (range) => y(range.hi),
      ribbon,
    );
  } else {
    const range = { class: "range", stroke: plan.colour };
    for (const each of ranges) uprightRule(layer, x(each.x), y(each.lo), y(each.hi), range);
  }
  if (look !== "dots") line(layer, plan, points, across, (point) => y(point.y), { class: "curve", "stroke-width": 2 });
  if (look === "marks" || look === "dots")
    for (const point of points) marker(layer, plan, across(point), y(point.y), 44, "mark");
}
