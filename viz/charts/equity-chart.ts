import { line, scaleLinear } from "d3";
import { timeAxis } from "../axes.ts";
import { addCursor, markWeek } from "../cursor.ts";
import { type FigureOptions, figure, fitted, type Group, group } from "../figure.ts";
import { percent, points } from "../format.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";
import { type TimeFrame, wholeTime } from "../time.ts";

/** Genuine use of one group under one plan in one week, over the networks. */
export interface GroupShare {
  median: number;
  lo80: number;
  hi80: number;
}

export interface EquityData {
  weeks: number;
  /** What of it is shown; defaults to all of it, in weeks. */
  time?: TimeFrame;
  /** The baseline first, then the plan it is compared with; or the baseline alone. */
  plans: readonly PlanStyle[];
  /** Names of the groups. */
  groups: readonly string[];
  /** Shares in a week, by group and then by plan. */
  at(week: number): readonly (readonly GroupShare[])[];
  /** Weeks that the lines of sites go through, ascending, within the time shown. */
  siteWeeks: readonly number[];
  /** Sites in the order shown: for each plan medians in those weeks, and how far the last plan's site is from its network as a whole. */
  sites: readonly { name: string; medians: readonly ArrayLike<number>[]; away: number }[];
}

const defaults = {
  width: 326,
  title: "Genuine use by group and by site",
  description:
    "Above, a row for every group with one marker a plan at the median of the networks and a line over the middle 80 percent. Below, a small panel for every site, genuine use by week from 0 to 100 percent, from the site furthest behind its network to the one furthest ahead.",
};

const ROW = 26;
const PANEL = 40;
const PANEL_HEAD = 22;
const PANEL_GAP = 10;
const NARROWEST = 74;
const MOST_COLUMNS = 5;
const FOOT = 24;

/** Dots by group over small multiples by site. Hue means plan alone; sites differ by place, never by colour. */
export function equityChart(
  data: EquityData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const width = options.width ?? defaults.width;
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor((width + PANEL_GAP) / (NARROWEST + PANEL_GAP))));
  const rows = Math.ceil(data.sites.length / columns);
  const dotsHeight = data.groups.length === 0 ? 0 : (data.groups.length + 1) * ROW + FOOT;
  const panelsTop = dotsHeight + (rows > 0 ? 8 : 0);
  const height = panelsTop + rows * (PANEL + PANEL_HEAD) + (rows > 0 ? FOOT : 0);
  const svg = figure({ ...defaults, height: Math.max(1, height), ...options });
  const time = data.time ?? wholeTime(data.weeks);

  const dots = data.groups.length === 0 ? null : groupRows(group(svg, "groups"), data, width);
  const panelWidth = (width - 8 - PANEL_GAP * (columns - 1)) / columns;
  const plots = data.sites.map((site, i) => {
    const left = 2 + (i % columns) * (panelWidth + PANEL_GAP);
    const top = panelsTop + Math.floor(i / columns) * (PANEL + PANEL_HEAD) + PANEL_HEAD;
    const plot = { left, right: left + panelWidth, top, bottom: top + PANEL };
    sitePanel(group(svg, "site"), site, data, time, plot, i + columns >= data.sites.length);
    return plot;
  });

  const node = svg.node()!;
  addCursor(node, {
    plots,
    within: { top: panelsTop, bottom: height },
    time,
    weeks: data.weeks,
    points: () => [],
    also: (week) => dots?.(week),
  });
  markWeek(node, null);
  return node;
}

function groupRows(layer: Group, data: EquityData, width: number): (week: number) => void {
  const valueRoom = 44 * data.plans.length;
  const plot = { left: Math.min(110, width * 0.28), right: width - valueRoom - 12 };
  const x = scaleLinear([0, 1], [plot.left, plot.right]);
  const bottom = (data.groups.length + 1) * ROW;
  for (const value of [0, 0.5, 1]) {
    layer
      .append("line")
      .attr("class", "rule")
      .attr("x1", x(value))
      .attr("x2", x(value))
      .attr("y1", ROW - 4)
      .attr("y2", bottom);
    layer
      .append("text")
      .attr("x", x(value))
      .attr("y", bottom + 16)
      .attr("text-anchor", "middle")
      .text(percent(value));
  }
  const columnOf = (place: number) => plot.right + 12 + 44 * place + 40;
  data.plans.forEach((plan, place) => {
    layer
      .append("path")
      .attr("data-plan", plan.plan)
      .attr("d", markerPath(plan.marker, 56))
      .attr("transform", `translate(${columnOf(place) - 12},${ROW / 2})`)
      .attr("fill", plan.colour);
  });
  data.groups.forEach((name, i) => {
    const label = layer
      .append("text")
      .attr("class", "group-name")
      .attr("y", (i + 1.5) * ROW)
      .attr("dy", "0.34em")
      .text(fitted(name, plot.left - 10));
    label.append("title").text(name);
  });
  const marks = group(layer, "group-marks");
  return (week) => {
    marks.selectAll("*").remove();
    data.at(week).forEach((shares, i) => {
      shares.forEach((share, place) => {
        if (!Number.isFinite(share.median)) return;
        const plan = data.plans[place];
        const y = (i + 1.5) * ROW + (place - (data.plans.length - 1) / 2) * 9;
        const mark = marks.append("g").attr("data-plan", plan.plan).attr("class", "group-mark");
        mark
          .append("line")
          .attr("x1", x(share.lo80))
          .attr("x2", x(share.hi80))
          .attr("y1", y)
          .attr("y2", y)
          .attr("stroke", plan.colour)
          .attr("stroke-width", 2);
        mark
          .append("path")
          .attr("d", markerPath(plan.marker, 60))
          .attr("transform", `translate(${x(share.median)},${y})`)
          .attr("fill", plan.colour);
        mark
          .append("text")
          .attr("class", "group-value")
          .attr("x", columnOf(place))
          .attr("y", (i + 1.5) * ROW)
          .attr("dy", "0.34em")
          .attr("text-anchor", "end")
          .text(percent(share.median));
      });
    });
  };
}

function sitePanel(
  panel: Group,
  site: EquityData["sites"][number],
  { plans, siteWeeks }: Pick<EquityData, "plans" | "siteWeeks">,
  time: TimeFrame,
  plot: { left: number; right: number; top: number; bottom: number },
  last: boolean,
): void {
  const x = scaleLinear([time.from, time.to], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  panel
    .append("rect")
    .attr("class", "panel-frame")
    .attr("x", plot.left)
    .attr("y", plot.top)
    .attr("width", plot.right - plot.left)
    .attr("height", plot.bottom - plot.top)
    .attr("fill", "none");
  const away = points(site.away);
  const name = panel
    .append("text")
    .attr("class", "site-name")
    .attr("x", plot.left)
    .attr("y", plot.top - 5)
    .text(fitted(site.name, (plot.right - plot.left - 24) / 0.9));
  name.append("title").text(site.name);
  panel
    .append("text")
    .attr("class", "site-away")
    .attr("x", plot.right)
    .attr("y", plot.top - 5)
    .attr("text-anchor", "end")
    .text(away);
  plans.forEach((plan, place) => {
    panel
      .append("path")
      .attr("class", "site-line")
      .attr("data-plan", plan.plan)
      .attr("fill", "none")
      .attr("stroke", plan.colour)
      .attr("stroke-width", 1.75)
      .attr("stroke-dasharray", plan.dash)
      .attr(
        "d",
        line<number>(
          (week) => x(week),
          (_, i) => y(site.medians[place][i]),
        ).defined((_, i) => Number.isFinite(site.medians[place][i]))([...siteWeeks]),
      );
  });
  if (last) timeAxis(panel, x, time, plot.bottom, { name: false, tight: true });
}
