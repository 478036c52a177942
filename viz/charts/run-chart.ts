import type { Bands } from "../../src/analysis/bands.ts";
import { timeAt, WEEKS_PER_MONTH } from "../../src/text/words/time-words.ts";
import { type ChartOptions, figure } from "../figure.ts";
import { percent } from "../format.ts";
import { bands } from "../marks/bands.ts";
import { dots } from "../marks/dots.ts";
import { event } from "../marks/event.ts";
import { label } from "../marks/label.ts";
import { line } from "../marks/line.ts";
import { group } from "../marks/mark.ts";
import { marker } from "../marks/marker.ts";
import { observedDots } from "../marks/observed-dots.ts";
import { levelRule } from "../marks/rule.ts";
import type { PlanStyle } from "../plan-style.ts";
import { weeksIn, wholeTime } from "../time.ts";
import { timePlot } from "../time-plot.ts";
import { addWeekCursor } from "../week-cursor.ts";

/** What the run chart shows. */
export interface RunChartData {
  /** Last week of the study. */
  weeks: number;
  plan: PlanStyle;
  /** Audits in order: the week, below 0 before the study, the month after launch, and the share of notes that show use. */
  audits: readonly { week: number; month: number; share: number }[];
  /** Week of the launch. */
  launch: number;
  /** Median of the audits before launch, as a share. */
  line: number;
  /** Index of the first audit with a signal; null for none. */
  signal: number | null;
  /** Recorded use of all networks by week, of which the middle 80 % is drawn; by default it is left out. */
  bands?: Bands | null;
  /** What audits in the field found; by default nothing. */
  observed?: readonly { week: number; share: number }[];
}

const defaults = {
  width: 326,
  height: 220,
  title: "Monthly audits in one run",
  description:
    "Share of notes that show the practice in use, one dot a month from a year before launch, around the median of that year. The first month with a signal has a ring.",
};

/** The run chart of one network's audits. Where the time shown begins at week 0, so do the audits before it. */
export function runChart(data: RunChartData, options: ChartOptions): SVGSVGElement {
  const { time: asked = wholeTime(data.weeks), ...o } = { ...defaults, ...options };
  const { plan, launch, audits } = data;
  const first = Math.min(0, audits[0]?.week ?? 0);
  const time = asked.from === 0 ? { ...asked, from: first } : asked;
  const svg = figure(o);
  const up = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: percent } as const;
  const plot = timePlot(svg, o, { left: 44, right: 16, top: 18, bottom: 26 }, time, up, { tight: true });
  const { frame, x, y } = plot;

  if (data.bands) {
    const weeks = weeksIn(time).filter((week) => week >= 0);
    bands(group(svg, "bands", plan.plan), plan.colour, data.bands, weeks, plot, { widest: 80 });
  }
  const launched = Math.min(Math.max(launch, time.from), time.to);
  const centre = (from: number, to: number, className: string) =>
    to > from && levelRule(frame, y(data.line), x(from), x(to), { class: className });
  centre(time.from, launched, "centre-line");
  centre(launched, time.to, "centre-line centre-line-kept");
  if (launch === launched) event(frame, "launch", x(launch), plot, { class: "programme-end launch", room: 50, gap: 5 });

  const shown = audits.filter(({ week }) => week >= time.from && week <= time.to);
  const layer = group(svg, "audits", plan.plan);
  line(
    layer,
    plan,
    shown,
    ({ week }) => x(week),
    ({ share }) => y(share),
    { class: "audit-line" },
  );
  for (const { week, share } of shown) marker(layer, plan, x(week), y(share), 34, "audit");

  observedDots(svg, data.observed ?? [], plot, time);
  const signal = data.signal === null ? undefined : audits[data.signal];
  if (signal !== undefined && shown.includes(signal)) {
    const place = { x: x(signal.week), y: y(signal.share) };
    const ring = group(svg, "signal", plan.plan);
    dots(ring, [place], 8, { fill: "none" });
    // a month is no whole number of weeks, and audits are made at the end of one
    const exact = time.unit === "week" ? signal.week : launch + signal.month * WEEKS_PER_MONTH;
    const above = place.y - plot.top > 34;
    const anchor = place.x > (plot.left + plot.right) / 2 ? "end" : "start";
    label(ring, `signal, ${timeAt(exact, time.unit)}`, place.x, place.y + (above ? -13 : 23), { anchor });
  }

  const points = (week: number) => {
    const audit = auditAt(data, week);
    if (audit === null || audit.week < time.from) return [];
    return [{ ...plan, x: x(audit.week), y: y(audit.share), text: percent(audit.share) }];
  };
  return addWeekCursor(svg, { plots: [plot], time, weeks: data.weeks, points });
}

/** The last audit made by the end of a week; null before the first. */
export function auditAt({ audits }: Pick<RunChartData, "audits">, week: number): RunChartData["audits"][number] | null {
  return audits.findLast((audit) => audit.week <= week) ?? null;
}
