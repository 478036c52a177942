import type { Bands } from "../../src/analysis/bands.ts";
import { type UseName, useTitle } from "../../src/analysis/headline.ts";
import { type ChartOptions, figure } from "../figure.ts";
import { textWidth } from "../fitted-text.ts";
import { percent } from "../format.ts";
import { bands } from "../marks/bands.ts";
import { endLabels } from "../marks/end-labels.ts";
import { event } from "../marks/event.ts";
import { line } from "../marks/line.ts";
import { group } from "../marks/mark.ts";
import { observedDots } from "../marks/observed-dots.ts";
import { singleRuns, spanOfRuns } from "../marks/single-runs.ts";
import type { PlanStyle } from "../plan-style.ts";
import { weeksIn, wholeTime } from "../time.ts";
import { timePlot } from "../time-plot.ts";
import { addWeekCursor } from "../week-cursor.ts";

/** A plan in the fan: bands for the baseline and the plan in focus, a median line for the others. */
export interface FanSeries extends PlanStyle {
  bands: Bands;
  /** Draws the 50, 80 and 95 % bands, or the single runs. */
  fan: boolean;
  /** Single runs by week, of the networks 1, 2, … in this order, drawn in place of bands and median. */
  runs?: readonly ArrayLike<number>[];
  focus: boolean;
  /** Drawn faintly and not read out: results of the plan as it was before an edit. */
  ghost: boolean;
}

/** What the fan shows. */
export interface FanData {
  /** Last week; every series has `weeks + 1` values. */
  weeks: number;
  /** The use that is shown; defaults to genuine use. */
  use?: UseName;
  series: readonly FanSeries[];
  /** What was seen in the field: the share using by the end of a week. */
  observed: readonly { week: number; share: number }[];
  /** Week at which the programme of the plan in focus ends, if that is before the last week. */
  programmeEnd: number | null;
}

const defaults = {
  width: 676,
  height: 320,
  use: "genuine use" as UseName,
};

/** Pixels beside a label: leader and marker before it, room to the edge behind it. */
const LABEL_SPACE = 30;

/** The adoption fan: use by week, 0 to 100 %, every plan labelled at its end. */
export function adoptionFan(data: FanData, options: ChartOptions): SVGSVGElement {
  const { use = defaults.use } = data;
  const unit = options.time?.unit ?? "week";
  const said = {
    title: `${useTitle(use)} by ${unit}`,
    description: `Share of clinicians in ${use}, ${unit} by ${unit}, for every plan. Bands hold 50, 80 and 95 percent of the simulated runs.`,
  };
  const { time = wholeTime(data.weeks), ...o } = { ...defaults, ...said, ...options };
  const svg = figure(o);
  const longest = Math.max(0, ...data.series.map(({ name }) => textWidth(name)));
  const labelRoom = Math.ceil(Math.min(Math.max(64, longest + LABEL_SPACE), o.width < 480 ? o.width * 0.34 : 160));
  const up = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: percent } as const;
  const plot = timePlot(svg, o, { left: 44, right: labelRoom, top: 16, bottom: 26 }, time, up);
  const { frame, x, y } = plot;
  const end = data.programmeEnd;
  if (end !== null && end > time.from && end <= time.to)
    event(frame, "programme ends", x(end), plot, { class: "programme-end", room: 110, gap: 6 });

  const weeks = weeksIn(time);
  const focusLast = [...data.series].sort((a, b) => Number(a.focus) - Number(b.focus));
  for (const { fan, runs, ghost, plan, colour, ...series } of focusLast)
    if (fan && !runs) bands(group(svg, ghost ? "bands ghost" : "bands", plan), colour, series.bands, weeks, plot);
  for (const series of focusLast) {
    if (series.runs) singleRuns(svg, series, series.runs, plot, weeks);
    else {
      const layer = group(svg, series.ghost ? "median ghost" : "median", series.plan);
      const { median } = series.bands;
      line(layer, series, weeks, x, (week) => y(median[week]), { "stroke-width": series.focus ? 2.75 : 1.75 });
    }
  }
  observedDots(svg, data.observed, plot, time);
  const ends = data.series.map((series) => ({ ...series, strong: series.focus, y: y(middle(series, time.to)) }));
  endLabels(svg, ends, plot, { room: labelRoom - LABEL_SPACE, leaders: true });

  const fresh = data.series.filter(({ ghost }) => !ghost);
  const points = (week: number) =>
    fresh.map((series) => ({ ...series, x: x(week), y: y(middle(series, week)), text: reading(series, week) }));
  return addWeekCursor(svg, { plots: [plot], time, weeks: data.weeks, points });
}

/** Where a plan's label and marker stand in a week: its median, or the middle one of its single runs. */
function middle({ bands, runs }: FanSeries, week: number): number {
  return runs ? spanOfRuns(runs, week).middle : bands.median[week];
}

/** What the chart says of a plan in a week: its median, or the lowest and the highest of its single runs. */
export function reading({ bands, runs }: FanSeries, week: number): string {
  if (!runs) return percent(bands.median[week]);
  const { lowest, highest } = spanOfRuns(runs, week);
  return `${percent(lowest)} to ${percent(highest)}`;
}
