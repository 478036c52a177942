import { timeAxis } from "../../axes.ts";
import { fittedText } from "../../fitted-text.ts";
import { points } from "../../format.ts";
import { box } from "../../marks/box.ts";
import { label } from "../../marks/label.ts";
import { line } from "../../marks/line.ts";
import { group, mark } from "../../marks/mark.ts";
import type { PlanStyle } from "../../plan-style.ts";
import { type Edges, type PlotArea, plotArea } from "../../plot-area.ts";
import type { TimeFrame } from "../../time.ts";

/** What the panels of sites show. */
export interface SiteData {
  plans: readonly PlanStyle[];
  /** Weeks that the lines of sites go through, ascending, within the time shown. */
  siteWeeks: readonly number[];
  /** Sites in the order shown: for each plan medians in those weeks, and how far the last plan's site is from its network as a whole. */
  sites: readonly { name: string; medians: readonly ArrayLike<number>[]; away: number }[];
}

/** Pixels of a panel, of its head, between two panels, and below the last row for the time axis. */
const PANEL = 40;
export const SITE_HEAD = 22;
export const SITE_FOOT = 24;
const GAP = 10;
const NARROWEST = 74;
const MOST_COLUMNS = 5;

/** Panels that stand beside each other in a width, at most. */
export function siteColumns(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
}

/** Where the panels of sites stand: how wide all are, and where they begin; how many in a row and how high, if not by themselves. */
export interface SitePlaces {
  width: number;
  top: number;
  columns?: number;
  panel?: number;
}

/** Small multiples, a panel for every site: where they end, and what draws them and returns their edges. */
export function sitePanels(
  data: SiteData,
  { width, top, columns = Math.min(MOST_COLUMNS, siteColumns(width)), panel: high = PANEL }: SitePlaces,
) {
  const { sites } = data;
  const rows = Math.ceil(sites.length / columns);
  const panelWidth = (width - 8 - GAP * (columns - 1)) / columns;
  const draw = (svg: SVGSVGElement, time: TimeFrame): Edges[] =>
    sites.map((site, i) => {
      const left = 2 + (i % columns) * (panelWidth + GAP);
      const ceiling = top + Math.floor(i / columns) * (high + SITE_HEAD) + SITE_HEAD;
      const edges = { left, right: left + panelWidth, top: ceiling, bottom: ceiling + high };
      const plot = plotArea(edges, [time.from, time.to], [0, 1]);
      const panel = group(svg, "site");
      sitePanel(panel, site, data, plot);
      if (i + columns >= sites.length) timeAxis(panel, plot, time, { name: false, tight: true });
      return edges;
    });
  return { bottom: top + rows * (high + SITE_HEAD) + (rows > 0 ? SITE_FOOT : 0), draw };
}

function sitePanel(
  panel: SVGGElement,
  { name, medians, away }: SiteData["sites"][number],
  { plans, siteWeeks }: SiteData,
  plot: PlotArea,
): void {
  const { left, right, top, x, y } = plot;
  box(panel, plot, { class: "panel-frame", fill: "none" });
  const short = fittedText(name, (right - left - 24) / 0.9);
  mark(label(panel, short, left, top - 5, { class: "site-name" }), "title", {}, name);
  label(panel, points(away), right, top - 5, { class: "site-away", anchor: "end" });
  plans.forEach((plan, place) => {
    const look = { class: "site-line", "data-plan": plan.plan, "stroke-width": 1.75 };
    line(panel, plan, siteWeeks, x, (_, i) => y(medians[place][i]), look);
  });
}
