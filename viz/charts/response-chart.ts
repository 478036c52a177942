import { area, line, scaleLinear, scaleLog } from "d3";
import { type FigureOptions, figure, fitted, type Group, group, spread } from "../figure.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";

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

export interface ResponseAxis {
  label: string;
  domain: readonly [number, number];
  ticks: readonly number[];
  format(value: number): string;
  /** Defaults to false: even steps. */
  logarithmic?: boolean;
}

export interface ResponseData {
  x: ResponseAxis;
  y: ResponseAxis;
  series: readonly ResponseSeries[];
}

const defaults = { width: 640, height: 320, description: "Lines and points over one quantity, each named at its end." };

const NAMES = 172;

/** Answers to one quantity: a lever's response, a curve against its theory. Every series is named at its end. */
export function responseChart(
  data: ResponseData,
  options: Pick<FigureOptions, "document" | "id" | "title"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const plot = { left: 48, right: o.width - NAMES, top: 26, bottom: o.height - 42 };
  const x = scaleOf(data.x, plot.left, plot.right);
  const y = scaleOf(data.y, plot.bottom, plot.top);
  axes(group(svg, "frame"), data, x, y, plot);
  for (const { points, look, colour, dash, marker } of data.series) {
    const layer = group(svg, `series series-${look}`);
    const ranged = points.filter(({ lo, hi }) => lo !== undefined && hi !== undefined);
    if (look === "ribbon") {
      const band = area<ResponsePoint>(
        (point) => x(point.x),
        (point) => y(point.lo!),
        (point) => y(point.hi!),
      );
      layer
        .append("path")
        .attr("class", "ribbon")
        .attr("fill", colour)
        .attr("fill-opacity", 0.18)
        .attr("d", band(ranged));
    } else {
      for (const point of ranged) {
        layer
          .append("line")
          .attr("class", "range")
          .attr("stroke", colour)
          .attr("x1", x(point.x))
          .attr("x2", x(point.x))
          .attr("y1", y(point.lo!))
          .attr("y2", y(point.hi!));
      }
    }
    if (look !== "dots") {
      const path = line<ResponsePoint>(
        (point) => x(point.x),
        (point) => y(point.y),
      );
      layer
        .append("path")
        .attr("class", "curve")
        .attr("fill", "none")
        .attr("stroke", colour)
        .attr("stroke-width", 2)
        .attr("stroke-dasharray", dash)
        .attr("d", path(points));
    }
    if (look === "marks" || look === "dots") {
      for (const point of points) {
        layer
          .append("path")
          .attr("class", "mark")
          .attr("fill", colour)
          .attr("transform", `translate(${x(point.x)},${y(point.y)})`)
          .attr("d", markerPath(marker, 44));
      }
    }
  }
  names(group(svg, "labels"), data, y, plot);
  return svg.node()!;
}

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Scale = (value: number) => number;

function scaleOf({ domain, logarithmic }: ResponseAxis, from: number, to: number): Scale {
  return logarithmic ? scaleLog(domain, [from, to]) : scaleLinear(domain, [from, to]);
}

function axes(frame: Group, { x: across, y: up }: ResponseData, x: Scale, y: Scale, plot: Plot): void {
  for (const value of up.ticks) {
    frame
      .append("line")
      .attr("class", "rule")
      .attr("x1", plot.left)
      .attr("x2", plot.right)
      .attr("y1", y(value))
      .attr("y2", y(value));
    frame
      .append("text")
      .attr("x", plot.left - 8)
      .attr("y", y(value))
      .attr("dy", "0.34em")
      .attr("text-anchor", "end")
      .text(up.format(value));
  }
  frame
    .append("line")
    .attr("class", "axis-line")
    .attr("x1", plot.left)
    .attr("x2", plot.right)
    .attr("y1", plot.bottom)
    .attr("y2", plot.bottom);
  for (const value of across.ticks) {
    frame
      .append("text")
      .attr("x", x(value))
      .attr("y", plot.bottom + 17)
      .attr("text-anchor", "middle")
      .text(across.format(value));
  }
  frame.append("text").attr("x", 0).attr("y", 12).text(up.label);
  frame
    .append("text")
    .attr("x", (plot.left + plot.right) / 2)
    .attr("y", plot.bottom + 35)
    .attr("text-anchor", "middle")
    .text(across.label);
}

function names(layer: Group, { series }: ResponseData, y: Scale, plot: Plot): void {
  const ends = series.map(({ points }) => y(points[points.length - 1].y));
  spread(ends, 17, plot.top + 6, plot.bottom).forEach((place, i) => {
    const { name, colour, marker } = series[i];
    const label = layer.append("g").attr("class", "label");
    label
      .append("path")
      .attr("transform", `translate(${plot.right + 15},${place})`)
      .attr("d", markerPath(marker, 48))
      .attr("fill", colour);
    label
      .append("text")
      .attr("x", plot.right + 23)
      .attr("y", place)
      .attr("dy", "0.34em")
      .text(fitted(name, NAMES - 26));
  });
}
