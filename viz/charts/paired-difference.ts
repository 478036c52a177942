import { ticks } from "d3";
import type { Bands } from "../../src/analysis/bands.ts";
import type { UseName } from "../../src/analysis/headline.ts";
import { zeroFirst } from "../difference-domain.ts";
import { type ChartOptions, figure } from "../figure.ts";
import { points } from "../format.ts";
import { bands } from "../marks/bands.ts";
import { clip } from "../marks/box.ts";
import { line } from "../marks/line.ts";
import { group } from "../marks/mark.ts";
import type { PlanStyle } from "../plan-style.ts";
import { weeksIn, wholeTime } from "../time.ts";
import { timePlot } from "../time-plot.ts";
import { addWeekCursor } from "../week-cursor.ts";

/** What the difference by week shows. */
export interface DifferenceData {
  weeks: number;
  /** The use that is shown; defaults to genuine use. */
  use?: UseName;
  plan: PlanStyle;
  baseline: PlanStyle;
  /** Plan minus baseline in the same replicate, week by week, in shares. */
  bands: Bands;
  /** Lowest and highest difference shown; keep it while results settle so that axes stay put. */
  domain: readonly [number, number];
}

const defaults = {
  width: 326,
  height: 220,
  use: "genuine use" as UseName,
};

/** About how many ticks there are at most, and pixels that each of them takes at least, as d3 may draw half as many more. */
const MOST_TICKS = 5;
const TICK = 24;

/** The paired difference: one plan against the baseline, with the zero line it is read against. */
export function pairedDifference(data: DifferenceData, options: ChartOptions): SVGSVGElement {
  const { use = defaults.use } = data;
  const description = `Points of ${use} above or below the baseline, run by run. Bands hold 50 and 80 percent of the runs.`;
  const { time = wholeTime(data.weeks), ...o } = {
    ...defaults,
    title: `Difference to the baseline by ${options.time?.unit ?? "week"}`,
    description,
    ...options,
  };
  const { plan, domain } = data;
  const { median } = data.bands;
  const svg = figure(o);
  const margins = { left: 44, right: 16, top: 16, bottom: 26 };
  const room = Math.floor((o.height - margins.top - margins.bottom) / TICK);
  const count = Math.min(MOST_TICKS, Math.max(2, room));
  const up = { domain, ticks: zeroFirst(ticks(...domain, count)), format: points, strong: 0 };
  const plot = timePlot(svg, o, margins, time, up);
  const { x, y, top, bottom } = plot;

  const clipped = clip(svg, `${o.id}-plot`, plot);
  const layer = group(svg, "bands", plan.plan);
  layer.setAttribute("clip-path", clipped);
  const weeks = weeksIn(time);
  bands(layer, plan.colour, data.bands, weeks, plot, { widest: 80, strength: 1.3 });
  line(layer, plan, weeks, x, (week) => y(median[week]), { class: "median", "stroke-width": 2.5 });

  const held = (week: number) => Math.min(Math.max(y(median[week]), top), bottom);
  const point = (week: number) => ({ ...plan, x: x(week), y: held(week), text: points(median[week]) });
  return addWeekCursor(svg, { plots: [plot], time, weeks: data.weeks, points: (week) => [point(week)] });
}
