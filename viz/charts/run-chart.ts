import { line, scaleLinear } from "d3";
import { WEEKS_PER_MONTH } from "../../src/analysis/month.ts";
import { timeAxis, valueAxis } from "../axes.ts";
import { addCursor } from "../cursor.ts";
import { type FigureOptions, figure, group } from "../figure.ts";
import { percent } from "../format.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";
import { type TimeFrame, timeText, wholeTime } from "../time.ts";

export interface RunChartData {
  /** Last week of the study. */
  weeks: number;
  /** What of it is shown; defaults to all of it, in weeks. From week 0 on the audits before it are shown too. */
  time?: TimeFrame;
  plan: PlanStyle;
  /** Audits in order: the week, below 0 before the study, the month after launch, and the share of notes that show use. */
  audits: readonly { week: number; month: number; share: number }[];
  /** Week of the launch. */
  launch: number;
  /** Median of the audits before launch, as a share. */
  line: number;
  /** Place of the first audit with a signal; null for none. */
  signal: number | null;
}

const defaults = {
  width: 326,
  height: 220,
  title: "Monthly audits in one network",
  description:
    "Share of notes that show the practice in use, one dot a month from a year before launch, around the median of that year. The first month with a signal has a ring.",
};

/** The run chart of one network's audits. */
export function runChart(
  data: RunChartData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const plot = { left: 44, right: o.width - 16, top: 18, bottom: o.height - 26 };
  const frame = data.time ?? wholeTime(data.weeks);
  const first = Math.min(0, data.audits[0]?.week ?? 0);
  const time = frame.from === 0 ? { ...frame, from: first } : frame;
  const x = scaleLinear([time.from, time.to], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const shown = data.audits.filter(({ week }) => week >= time.from && week <= time.to);

  const back = group(svg, "frame");
  valueAxis(back, y, [0, 0.25, 0.5, 0.75, 1], percent, { left: plot.left, right: plot.right, labels: true });
  timeAxis(back, x, time, plot.bottom, { name: true, tight: true });
  const launched = Math.min(Math.max(data.launch, time.from), time.to);
  const medianLine = (from: number, to: number, className: string) =>
    to > from &&
    back
      .append("line")
      .attr("class", className)
      .attr("x1", x(from))
      .attr("x2", x(to))
      .attr("y1", y(data.line))
      .attr("y2", y(data.line));
  medianLine(time.from, launched, "centre-line");
  medianLine(launched, time.to, "centre-line centre-line-kept");
  if (data.launch >= time.from && data.launch <= time.to) {
    const mark = back.append("g").attr("class", "programme-end launch");
    mark
      .append("line")
      .attr("x1", x(data.launch))
      .attr("x2", x(data.launch))
      .attr("y1", plot.top)
      .attr("y2", plot.bottom);
    const before = x(data.launch) - plot.left > 50;
    mark
      .append("text")
      .attr("x", x(data.launch) + (before ? -5 : 5))
      .attr("y", plot.top + 4)
      .attr("text-anchor", before ? "end" : "start")
      .text("launch");
  }

  const audits = group(svg, "audits").attr("data-plan", data.plan.plan);
  audits
    .append("path")
    .attr("class", "audit-line")
    .attr("fill", "none")
    .attr("stroke", data.plan.colour)
    .attr("stroke-dasharray", data.plan.dash)
    .attr(
      "d",
      line<(typeof shown)[number]>(
        ({ week }) => x(week),
        ({ share }) => y(share),
      )([...shown]),
    );
  for (const { week, share } of shown) {
    audits
      .append("path")
      .attr("class", "audit")
      .attr("d", markerPath(data.plan.marker, 34))
      .attr("transform", `translate(${x(week)},${y(share)})`)
      .attr("fill", data.plan.colour);
  }
  const signal = data.signal === null ? undefined : data.audits[data.signal];
  if (signal !== undefined && shown.includes(signal)) {
    const mark = group(svg, "signal").attr("data-plan", data.plan.plan);
    mark.append("circle").attr("cx", x(signal.week)).attr("cy", y(signal.share)).attr("r", 8).attr("fill", "none");
    // a month is no whole number of weeks, and audits are made at the end of one
    const exact = data.launch + signal.month * WEEKS_PER_MONTH;
    const left = x(signal.week) > (plot.left + plot.right) / 2;
    const above = y(signal.share) - plot.top > 34;
    mark
      .append("text")
      .attr("x", x(signal.week))
      .attr("y", y(signal.share) + (above ? -13 : 23))
      .attr("text-anchor", left ? "end" : "start")
      .text(`signal, ${time.unit === "week" ? timeText(signal.week, "week") : timeText(exact, "month")}`);
  }

  addCursor(svg.node()!, {
    plots: [plot],
    time,
    weeks: data.weeks,
    points: (week) => {
      const audit = auditAt(data, week);
      if (audit === null || audit.week < time.from) return [];
      const { colour, marker, plan } = data.plan;
      return [{ colour, marker, plan, x: x(audit.week), y: y(audit.share), text: percent(audit.share) }];
    },
  });
  return svg.node()!;
}

/** The last audit made by the end of a week; null before the first. */
export function auditAt({ audits }: Pick<RunChartData, "audits">, week: number): RunChartData["audits"][number] | null {
  return audits.findLast((audit) => audit.week <= week) ?? null;
}
