import { area, line, scaleLinear } from "d3";
import type { Bands } from "../../src/analysis/bands.ts";
import { timeAxis, valueAxis } from "../axes.ts";
import { addCursor } from "../cursor.ts";
import { type FigureOptions, figure, fitted, type Group, group, spread, textWidth } from "../figure.ts";
import { percent } from "../format.ts";
import { markerPath } from "../markers.ts";
import { singleRuns, spanOfRuns } from "../marks/single-runs.ts";
import { BAND_EDGES, type PlanStyle } from "../plan-style.ts";
import { type TimeFrame, weeksIn, wholeTime } from "../time.ts";

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

export interface FanData {
  /** Last week; every series has `weeks + 1` values. */
  weeks: number;
  /** What of it is shown; defaults to all of it, in weeks. */
  time?: TimeFrame;
  series: readonly FanSeries[];
  /** What was seen in the field: the share using by the end of a week. */
  observed: readonly { week: number; share: number }[];
  /** Week at which the programme of the plan in focus ends, if that is before the last week. */
  programmeEnd: number | null;
}

const defaults = {
  width: 676,
  height: 320,
  title: "Genuine use by week",
  description:
    "Share of clinicians in genuine use, week by week, for every plan. Bands hold 50, 80 and 95 percent of the simulated networks.",
};

/** Pixels beside a label: leader and marker before it, room to the edge behind it. */
const LABEL_SPACE = 30;

/** The adoption fan: genuine use by week, 0 to 100 %, every plan labelled at its end. */
export function adoptionFan(
  data: FanData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions>,
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const svg = figure(o);
  const longest = Math.max(0, ...data.series.map(({ name }) => textWidth(name)));
  const labelRoom = Math.ceil(Math.min(Math.max(64, longest + LABEL_SPACE), o.width < 480 ? o.width * 0.34 : 160));
  const plot = { left: 44, right: o.width - labelRoom, top: 16, bottom: o.height - 26 };
  const time = data.time ?? wholeTime(data.weeks);
  const shown = weeksIn(time);
  const x = scaleLinear([time.from, time.to], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);

  const frame = group(svg, "frame");
  valueAxis(frame, y, [0, 0.25, 0.5, 0.75, 1], percent, { left: plot.left, right: plot.right, labels: true });
  timeAxis(frame, x, time, plot.bottom, { name: true });
  if (data.programmeEnd !== null && data.programmeEnd > time.from && data.programmeEnd <= time.to)
    programmeEnd(frame, x(data.programmeEnd), plot);

  for (const series of [...data.series]
    .filter((s) => s.fan && !s.runs)
    .sort((a, b) => Number(a.focus) - Number(b.focus))) {
    const bands = group(svg, series.ghost ? "bands ghost" : "bands").attr("data-plan", series.plan);
    for (const edge of BAND_EDGES) {
      const shape = area<number>(
        (week) => x(week),
        (week) => y(series.bands[edge.lo][week]),
        (week) => y(series.bands[edge.hi][week]),
      );
      bands
        .append("path")
        .attr("class", `band band-${edge.percent}`)
        .attr("fill", series.colour)
        .attr("fill-opacity", edge.opacity)
        .attr("d", shape(shown));
    }
  }
  for (const series of [...data.series].sort((a, b) => Number(a.focus) - Number(b.focus))) {
    if (series.runs) {
      singleRuns(svg, series, series.runs, x, y, time);
      continue;
    }
    group(svg, series.ghost ? "median ghost" : "median")
      .attr("data-plan", series.plan)
      .append("path")
      .attr("fill", "none")
      .attr("stroke", series.colour)
      .attr("stroke-width", series.focus ? 2.75 : 1.75)
      .attr("stroke-dasharray", series.dash)
      .attr(
        "d",
        line<number>(
          (week) => x(week),
          (week) => y(series.bands.median[week]),
        )(shown),
      );
  }
  if (data.observed.length > 0) observed(group(svg, "observed"), data, x, y);

  const ends = data.series.map((series) => y(middle(series, time.to)));
  const labels = group(svg, "labels");
  spread(ends, 17, plot.top + 6, plot.bottom).forEach((place, i) => {
    const series = data.series[i];
    const label = labels.append("g").attr("class", "label").attr("data-plan", series.plan);
    label
      .append("line")
      .attr("class", "leader")
      .attr("x1", plot.right + 2)
      .attr("y1", ends[i])
      .attr("x2", plot.right + 9)
      .attr("y2", place);
    label
      .append("path")
      .attr("transform", `translate(${plot.right + 15},${place})`)
      .attr("d", markerPath(series.marker, 48))
      .attr("fill", series.colour);
    label
      .append("text")
      .attr("class", series.focus ? "strong" : null)
      .attr("x", plot.right + 23)
      .attr("y", place)
      .attr("dy", "0.34em")
      .text(fitted(series.name, labelRoom - LABEL_SPACE));
  });

  addCursor(svg.node()!, {
    plots: [plot],
    time,
    weeks: data.weeks,
    points: (week) =>
      data.series
        .filter((series) => !series.ghost)
        .map((series) => ({
          colour: series.colour,
          marker: series.marker,
          plan: series.plan,
          x: x(week),
          y: y(middle(series, week)),
          text: reading(series, week),
        })),
  });
  return svg.node()!;
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

function programmeEnd(frame: Group, x: number, plot: { top: number; bottom: number; left: number }): void {
  const mark = frame.append("g").attr("class", "programme-end");
  mark.append("line").attr("x1", x).attr("x2", x).attr("y1", plot.top).attr("y2", plot.bottom);
  const before = x - plot.left > 110;
  mark
    .append("text")
    .attr("x", before ? x - 6 : x + 6)
    .attr("y", plot.top + 4)
    .attr("text-anchor", before ? "end" : "start")
    .text("programme ends");
}

function observed(layer: Group, data: FanData, x: (week: number) => number, y: (share: number) => number): void {
  const { from, to } = data.time ?? wholeTime(data.weeks);
  const inside = data.observed.filter((point) => point.week >= from && point.week <= to);
  for (const point of inside) {
    layer.append("circle").attr("cx", x(point.week)).attr("cy", y(point.share)).attr("r", 3.5);
  }
  const last = inside[inside.length - 1];
  if (last === undefined) return;
  layer
    .append("text")
    .attr("x", x(last.week))
    .attr("y", y(last.share) - 10)
    .attr("text-anchor", "middle")
    .text("observed");
}
