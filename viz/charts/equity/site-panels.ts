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

const PANEL = 40;
const HEAD = 22;
const GAP = 10;
const NARROWEST = 74;
const MOST_COLUMNS = 5;
const FOOT = 24;

/** Small multiples from `top` on, a panel for every site: where they end, and what draws them and returns their edges. */
export function sitePanels(data: SiteData, width: number, top: number) {
  const { sites } = data;
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP))));
  const rows = Math.ceil(sites.length / columns);
  const panelWidth = (width - 8 - GAP * (columns - 1)) / columns;
  const draw = (svg: SVGSVGElement, time: TimeFrame): Edges[] =>
    sites.map((site, i) => {
      const left = 2 + (i % columns) * (panelWidth + GAP);
      const ceiling = top + Math.floor(i / columns) * (PANEL + HEAD) + HEAD;
      const edges = { left, right: left + panelWidth, top: ceiling, bottom: ceiling + PANEL };
      const plot = plotArea(edges, [time.from, time.to], [0, 1]);
      const panel = group(svg, "site");
      sitePanel(panel, site, data, plot);
      if (i + columns >= sites.length) timeAxis(panel, plot, time, { name: false, tight: true });
      return edges;
    });
  return { bottom: top + rows * (PANEL + HEAD) + (rows > 0 ? FOOT : 0), draw };
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
