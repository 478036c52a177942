import { scaleLinear, ticks } from "d3";
import { type ChartOptions, figure } from "../figure.ts";
import { fittedText, textWidth, wrappedText } from "../fitted-text.ts";
import { box } from "../marks/box.ts";
import { label } from "../marks/label.ts";
import { group } from "../marks/mark.ts";
import { marker } from "../marks/marker.ts";
import { levelRule, uprightRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";

/** A plan's differences to the baseline in one world. */
export interface CompareRow {
  plan: PlanStyle;
  /** In the measure's unit; null where no difference can be given. */
  difference: { median: number; lo50: number; hi50: number; lo80: number; hi80: number } | null;
  /** Beside the mark: the difference, or why there is none. */
  text: string;
}

/** What the comparison shows. */
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
    "A row for every plan in every world. The marker is the median difference to the baseline, run by run, the thick line holds the middle 50 percent of runs, the thin one the middle 80.",
};

const ROW = 28;
const HEAD = 30;
const FOOT = 40;
const LINE = 15;

/** Dots and ranges on one axis: the plans of a world below its name, world by world. */
export function comparisonChart({ axis, groups, domain, format }: CompareData, options: ChartOptions): SVGSVGElement {
  const o = { ...defaults, ...options };
  const { width } = o;
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const bottom = groups.length * HEAD + rows * ROW;
  const names = Math.min(180, width * 0.3);
  const [left, right] = [names + 8, width - Math.min(150, width * 0.28)];
  const axisLeft = textWidth(axis) <= width - left ? left : 0;
  const words = wrappedText(axis, width - axisLeft);
  const svg = figure({ ...o, height: bottom + FOOT + LINE * (words.length - 1) });
  const x = scaleLinear(domain, [left, right]).clamp(true);

  const frame = group(svg, "frame");
  for (const value of ticks(...domain, Math.max(2, Math.floor((right - left) / 70)))) {
    uprightRule(frame, x(value), HEAD, bottom, { class: Math.abs(value) < 1e-9 ? "rule rule-strong" : "rule" });
    label(frame, format(value), x(value), bottom + 16, { anchor: "middle" });
  }
  words.forEach((line, i) => {
    label(frame, line, axisLeft, bottom + 34 + LINE * i);
  });

  let top = 0;
  for (const { world, rows } of groups) {
    label(group(svg, "world"), fittedText(world, width), 0, top + HEAD - 9, { class: "panel-name" });
    top += HEAD;
    for (const row of rows) {
      compareRow(group(svg, "compare-row", row.plan.plan), row, { top, names, width, right, x });
      top += ROW;
    }
  }
  return svg;
}

function compareRow(
  layer: SVGGElement,
  { plan, difference, text }: CompareRow,
  {
    top,
    names,
    width,
    right,
    x,
  }: { top: number; names: number; width: number; right: number; x(value: number): number },
): void {
  const y = top + ROW / 2;
  box(layer, { left: 0, right: width, top, bottom: top + ROW }, { class: "row-ground", rx: 4 });
  label(layer, fittedText(plan.name, names - 8), 4, y, { class: "row-name", centred: true });
  if (difference !== null) {
    const range = (from: number, to: number, thick: number) =>
      levelRule(layer, y, x(from), x(to), { stroke: plan.colour, "stroke-width": thick });
    range(difference.lo80, difference.hi80, 1.75);
    range(difference.lo50, difference.hi50, 5);
    if (Number.isFinite(difference.median)) marker(layer, plan, x(difference.median), y, 88, "cursor-dot");
  }
  label(layer, fittedText(text, width - right - 14), right + 12, y, { class: "row-value", centred: true });
}
