import { scaleLinear, ticks } from "d3";
import { type ChartOptions, figure } from "../figure.ts";
import { fittedText } from "../fitted-text.ts";
import { label } from "../marks/label.ts";
import { group } from "../marks/mark.ts";
import { marker } from "../marks/marker.ts";
import { levelRule, uprightRule } from "../marks/rule.ts";
import { inside } from "../plot-area.ts";

/** One estimate with the half-width of its interval; NaN is not drawn. */
export interface IntervalMark {
  value: number;
  half: number;
}

/** What the interval chart shows: a row a name, in each a mark a series. */
export interface IntervalData {
  /** What the numbers across are. */
  across: string;
  series: readonly { name: string; colour: string; marker: number }[];
  rows: readonly { name: string; marks: readonly IntervalMark[] }[];
  /** Values that are always in the picture, such as 0 and 1. */
  shows: readonly number[];
}

const defaults = { width: 640, description: "A dot for each estimate, with the line of its 95 percent interval." };

const ROW = 30;
const NAMES = 170;
/** Pixels between the marks of one row. */
const APART = 9;

/** Estimates with their intervals, row by row: what is drawn in a forest plot. */
export function intervalChart(data: IntervalData, options: ChartOptions & { title: string }): SVGSVGElement {
  const { rows, series, across } = data;
  const height = 62 + ROW * rows.length;
  const o = { ...defaults, ...options, height };
  const svg = figure(o);
  const { left, right, top, bottom } = inside(o, { left: NAMES, right: 16, top: 26, bottom: 36 });
  const ends = rows.flatMap(({ marks }) => marks.flatMap(({ value, half }) => [value, value - half, value + half]));
  const finite = [...data.shows, ...ends].filter(Number.isFinite);
  const x = scaleLinear([Math.min(...finite), Math.max(...finite)], [left, right]).nice();
  const frame = group(svg, "frame");
  for (const value of ticks(...(x.domain() as [number, number]), 6)) {
    uprightRule(frame, x(value), top, bottom, { class: value === 0 ? "rule rule-strong" : "rule" });
    label(frame, String(value).replace("-", "−"), x(value), bottom + 16, { anchor: "middle" });
  }
  label(frame, across, (left + right) / 2, bottom + 32, { anchor: "middle" });
  let from = left;
  for (const each of series) {
    marker(frame, each, from + 5, 12, 44);
    label(frame, each.name, from + 14, 12, { centred: true });
    from += 14 + 7.5 * each.name.length + 22;
  }
  rows.forEach(({ name, marks }, r) => {
    const layer = group(svg, "interval-row");
    const middle = top + ROW * (r + 0.5);
    label(layer, fittedText(name, NAMES - 16), NAMES - 12, middle, { anchor: "end", centred: true });
    marks.forEach(({ value, half }, s) => {
      if (!Number.isFinite(value)) return;
      const y = middle + APART * (s - (marks.length - 1) / 2);
      if (Number.isFinite(half)) {
        const line = { class: "interval", stroke: series[s].colour, "stroke-width": 2 };
        levelRule(layer, y, x(value - half), x(value + half), line);
      }
      marker(layer, series[s], x(value), y, 44, "mark");
    });
  });
  return svg;
}
