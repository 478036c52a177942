import { type ChartOptions, figure } from "../../figure.ts";
import { group } from "../../marks/mark.ts";
import { wholeTime } from "../../time.ts";
import { addWeekCursor } from "../../week-cursor.ts";
import { fittedSites } from "./fitted-sites.ts";
import { type GroupData, groupRows, rowsHeight } from "./group-rows.ts";
import { type SiteData, sitePanels } from "./site-panels.ts";

/** What each plan reaches in every group and, in the weeks of the lines, at every site. */
export interface EquityData extends GroupData, SiteData {
  weeks: number;
}

const defaults = {
  width: 326,
  title: "Genuine use by group and by site",
  description:
    "Above, a row for every group with one marker a plan at the median of the runs and a line over the middle 80 percent. Below, a small panel for every site, genuine use over time from 0 to 100 percent, from the site furthest behind its network to the one furthest ahead.",
};

/** Pixels that stay free below the groups for a word on the sites. */
const NOTE = 24;

/**
 * Dots by group over small multiples by site. Hue means plan alone; sites differ by place, never by colour. As high as its
 * rows; where a height is given, as many sites as have room, from both ends of their order.
 */
export function equityChart(data: EquityData, options: ChartOptions): SVGSVGElement {
  const { time = wholeTime(data.weeks), height, ...o } = { ...defaults, ...options };
  const { width } = o;
  const sites = data.sites.length > 0;
  const rows = rowsHeight(data.groups.length, height && height - (sites ? NOTE : 0));
  const top = rows + (sites ? 8 : 0);
  const panels = height === undefined ? sitePanels(data, { width, top }) : fittedSites(data, { width, top, height });
  const svg = figure({ ...o, height: Math.max(1, panels.bottom) });
  const writeWeek = data.groups.length > 0 ? groupRows(group(svg, "groups"), data, { width, height: rows }) : null;
  const plots = panels.draw(svg, time);
  return addWeekCursor(svg, {
    plots,
    within: { top, bottom: panels.bottom },
    time,
    weeks: data.weeks,
    also: (week) => writeWeek?.(week),
  });
}
