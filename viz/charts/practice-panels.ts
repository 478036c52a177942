import { area, line, scaleLinear } from "d3";
import { timeAxis, valueAxis } from "../axes.ts";
import { addCursor, markWeek } from "../cursor.ts";
import { type Figure, type FigureOptions, figure, group, wrapped } from "../figure.ts";
import { percent } from "../format.ts";
import { markerPath } from "../markers.ts";
import type { PlanStyle } from "../plan-style.ts";
import { type TimeFrame, weeksIn, wholeTime } from "../time.ts";

/** Mean shares by week from week 0; the four add up to 1. */
export interface PracticeShares {
  genuine: ArrayLike<number>;
  surface: ArrayLike<number>;
  notUsing: ArrayLike<number>;
  resisting: ArrayLike<number>;
}

export interface PracticeData {
  weeks: number;
  /** What of it is shown; defaults to all of it, in weeks. */
  time?: TimeFrame;
  /** `ghost`: drawn faintly and not read out, results of the plan as it was before an edit. */
  plans: readonly (PlanStyle & { shares: PracticeShares; ghost?: boolean })[];
}

const defaults = {
  width: 326,
  panelHeight: 132,
  title: "Practice by week",
  description:
    "A panel for every plan. From the floor up genuine use, solid, then surface use, hatched; resisting hangs from the top, dotted; what is left is not using. Together 100 percent.",
};

/** Pixels above a panel for a name on one line and two readings, and for each further line of a name. */
const HEAD = 50;
const NAME_LINE = 15;

/** Floor and ceiling of each state at a week: stacked from the floor genuine and surface, from the ceiling resisting; the rest lies between. */
export function practiceStack(shares: PracticeShares, week: number) {
  const genuine = shares.genuine[week];
  const surface = genuine + shares.surface[week];
  return {
    genuine: [0, genuine],
    surface: [genuine, surface],
    notUsing: [surface, surface + shares.notUsing[week]],
    resisting: [surface + shares.notUsing[week], surface + shares.notUsing[week] + shares.resisting[week]],
  } as const;
}

/** Practice panels: one a plan, at most three in a row, one axis for all. */
export function practicePanels(
  data: PracticeData,
  options: Pick<FigureOptions, "document" | "id"> & Partial<FigureOptions> & { panelHeight?: number },
): SVGSVGElement {
  const o = { ...defaults, ...options };
  const time = data.time ?? wholeTime(data.weeks);
  const count = data.plans.length;
  const columns = Math.min(count, count === 4 ? 2 : 3);
  const rows = Math.ceil(count / columns);
  const left = 44;
  const gap = 14;
  const foot = 26;
  const rowHeight = o.panelHeight + HEAD;
  const svg = figure({ ...o, height: rows * rowHeight + foot });
  const panelWidth = (o.width - left - 12 - gap * (columns - 1)) / columns;
  const names = data.plans.map(({ name }) => wrapped(name, panelWidth - 14));
  // a second line is taken from the panels, so that the picture keeps its height
  const head = HEAD + (Math.max(...names.map((lines) => lines.length)) - 1) * NAME_LINE;
  const plots: { left: number; right: number; top: number; bottom: number }[] = [];
  const readings: Figure[] = [];

  data.plans.forEach((plan, i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const plot = {
      left: left + column * (panelWidth + gap),
      right: left + column * (panelWidth + gap) + panelWidth,
      top: row * rowHeight + head,
      bottom: (row + 1) * rowHeight,
    };
    plots.push(plot);
    const panel = group(svg, plan.ghost ? "panel ghost" : "panel").attr("data-plan", plan.plan);
    const x = scaleLinear([time.from, time.to], [plot.left, plot.right]);
    const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
    patterns(panel as unknown as Figure, o.id, plan);
    valueAxis(panel, y, [0, 0.5, 1], percent, { left: plot.left, right: plot.right, labels: column === 0 });

    const weeks = weeksIn(time);
    const fills = {
      genuine: plan.colour,
      surface: `url(#${o.id}-hatch-${plan.plan})`,
      resisting: `url(#${o.id}-spots-${plan.plan})`,
    } as const;
    for (const state of ["genuine", "surface", "resisting"] as const) {
      panel
        .append("path")
        .attr("class", `state state-${state}`)
        .attr("fill", fills[state])
        .attr(
          "d",
          area<number>(
            (week) => x(week),
            (week) => y(practiceStack(plan.shares, week)[state][0]),
            (week) => y(practiceStack(plan.shares, week)[state][1]),
          )(weeks),
        );
    }
    for (const state of ["surface", "resisting"] as const) {
      panel
        .append("path")
        .attr("class", "state-edge")
        .attr("fill", "none")
        .attr("stroke", plan.colour)
        .attr(
          "d",
          line<number>(
            (week) => x(week),
            (week) => y(practiceStack(plan.shares, week)[state][state === "surface" ? 1 : 0]),
          )(weeks),
        );
    }
    panel
      .append("rect")
      .attr("class", "panel-frame")
      .attr("x", plot.left)
      .attr("y", plot.top)
      .attr("width", plot.right - plot.left)
      .attr("height", plot.bottom - plot.top)
      .attr("fill", "none");
    const top = row * rowHeight + 12;
    const title = group(panel, "panel-head");
    title.append("title").text(plan.name);
    title
      .append("path")
      .attr("transform", `translate(${plot.left + 5},${top})`)
      .attr("d", markerPath(plan.marker, 44))
      .attr("fill", plan.colour);
    const name = title.append("text").attr("class", "panel-name");
    names[i].forEach((text, line) => {
      name
        .append("tspan")
        .attr("x", plot.left + 14)
        .attr("y", top + line * NAME_LINE)
        .attr("dy", "0.34em")
        .text(text);
    });
    const reading = panel.append("text").attr("class", "panel-reading");
    reading
      .append("tspan")
      .attr("class", "reading-genuine")
      .attr("x", plot.left)
      .attr("y", plot.top - 20);
    reading
      .append("tspan")
      .attr("class", "reading-surface")
      .attr("x", plot.left)
      .attr("y", plot.top - 6);
    readings.push(reading as unknown as Figure);
    if (i + columns >= count) timeAxis(panel, x, time, plot.bottom, { name: false, tight: true });
  });

  const node = svg.node()!;
  addCursor(node, {
    plots,
    time,
    weeks: data.weeks,
    points: () => [],
    also: (week) => {
      data.plans.forEach((plan, i) => {
        if (plan.ghost) return;
        readings[i].select(".reading-genuine").text(`${percent(plan.shares.genuine[week])} genuine`);
        readings[i].select(".reading-surface").text(`${percent(plan.shares.surface[week])} surface`);
      });
    },
  });
  markWeek(node, null);
  return node;
}

function patterns(panel: Figure, id: string, plan: PlanStyle): void {
  const defs = panel.append("defs");
  const hatch = defs
    .append("pattern")
    .attr("id", `${id}-hatch-${plan.plan}`)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("width", 5)
    .attr("height", 5)
    .attr("patternTransform", "rotate(45)");
  hatch.append("line").attr("y2", 5).attr("stroke", plan.colour).attr("stroke-width", 3);
  const spots = defs
    .append("pattern")
    .attr("id", `${id}-spots-${plan.plan}`)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("width", 6)
    .attr("height", 6);
  spots.append("circle").attr("cx", 3).attr("cy", 3).attr("r", 1.6).attr("fill", plan.colour);
}
