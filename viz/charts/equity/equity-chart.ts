import { type ChartOptions, figure } from "../../figure.ts";
import { group } from "../../marks/mark.ts";
import { wholeTime } from "../../time.ts";
import { addWeekCursor } from "../../week-cursor.ts";
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
    "Above, a row for every group with one marker a plan at the median of the runs and a line over the middle 80 percent. Below, a small panel for every site, genuine use by week from 0 to 100 percent, from the site furthest behind its network to the one furthest ahead.",
};

/** Dots by group over small multiples by site. Hue means plan alone; sites differ by place, never by colour. */
export function equityChart(data: EquityData, options: ChartOptions): SVGSVGElement {
  const { time = wholeTime(data.weeks), ...o } = { ...defaults, ...options };
  const top = rowsHeight(data.groups.length) + (data.sites.length > 0 ? 8 : 0);
  const panels = sitePanels(data, o.width, top);
  const svg = figure({ ...o, height: Math.max(1, panels.bottom) });
  const writeWeek = data.groups.length > 0 ? groupRows(group(svg, "groups"), data, o.width) : null;
  const plots = panels.draw(svg, time);
  return addWeekCursor(svg, {
    plots,
    within: { top, bottom: panels.bottom },
    time,
    weeks: data.weeks,
    also: (week) => writeWeek?.(week),
  });
}
