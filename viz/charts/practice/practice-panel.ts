import { STATE_STACK } from "../../../src/analysis/state-stack.ts";
import { timeAxis, valueAxis } from "../../axes.ts";
import { percent } from "../../format.ts";
import { area } from "../../marks/area.ts";
import { box } from "../../marks/box.ts";
import { line } from "../../marks/line.ts";
import { group, mark } from "../../marks/mark.ts";
import { marker } from "../../marks/marker.ts";
import { stateFills } from "../../marks/state-fills.ts";
import type { PlanStyle } from "../../plan-style.ts";
import { type Edges, plotArea } from "../../plot-area.ts";
import { type TimeFrame, weeksIn } from "../../time.ts";
import { type PracticeShares, practiceStack } from "./practice-stack.ts";

/** A plan with the shares of the states by week. */
export interface PracticePlan extends PlanStyle {
  /** Means, which are drawn: they alone add up to 1. */
  shares: PracticeShares;
  /** Medians, which are written, as they are everywhere else. */
  medians: PracticeShares;
  /** Drawn faintly and not read out: results of the plan as it was before an edit. */
  ghost?: boolean;
}

/** Pixels of each further line of a plan's name. */
export const NAME_LINE = 15;

/** One plan's panel below its name; the axes it has are said. Returns what writes the readings of a week above it. */
export function practicePanel(
  svg: SVGSVGElement,
  plan: PracticePlan,
  name: readonly string[],
  time: TimeFrame,
  { head, ...edges }: Edges & { head: number },
  axes: { values: boolean; time: boolean },
): (week: number) => void {
  const panel = group(svg, plan.ghost ? "panel ghost" : "panel", plan.plan);
  const plot = plotArea(edges, [time.from, time.to], [0, 1]);
  const { left, top, x, y } = plot;
  const fills = stateFills(panel, svg.id, plan);
  valueAxis(panel, plot, { ticks: [0, 0.5, 1], format: percent }, { labels: axes.values });
  const weeks = weeksIn(time);
  const stacks = weeks.map((week) => ({ week, ...practiceStack(plan.shares, week) }));
  const [pale, filled] = [true, false].map((empty) => STATE_STACK.filter(({ fill }) => (fill === "pale") === empty));
  for (const { key, fill } of filled) {
    const look = { class: `state state-${key}`, fill: fills[fill] };
    area(
      panel,
      stacks,
      ({ week }) => x(week),
      (stack) => y(stack[key][0]),
      (stack) => y(stack[key][1]),
      look,
    );
  }
  const edge = (height: (stack: (typeof stacks)[number]) => number) =>
    line(
      panel,
      { colour: plan.colour },
      stacks,
      ({ week }) => x(week),
      (stack) => y(height(stack)),
      { class: "state-edge" },
    );
  for (const { key } of pale) {
    edge((stack) => stack[key][0]);
    edge((stack) => stack[key][1]);
  }
  box(panel, plot, { class: "panel-frame", fill: "none" });
  heading(panel, plan, name, left, head + 12);
  const reading = mark(panel, "text", { class: "panel-reading" });
  const genuine = mark(reading, "tspan", { class: "reading-genuine", x: left, y: top - 20 });
  const surface = mark(reading, "tspan", { class: "reading-surface", x: left, y: top - 6 });
  if (axes.time) timeAxis(panel, plot, time, { name: false, tight: true });
  return (week) => {
    if (plan.ghost) return;
    genuine.textContent = `${percent(plan.medians.genuine[week])} genuine`;
    surface.textContent = `${percent(plan.medians.surface[week])} surface`;
  };
}

/** The plan's marker and its name in lines; the whole name in a title. */
function heading(panel: Element, plan: PlanStyle, lines: readonly string[], left: number, top: number): void {
  const head = group(panel, "panel-head");
  mark(head, "title", {}, plan.name);
  marker(head, plan, left + 5, top, 44);
  const name = mark(head, "text", { class: "panel-name" });
  lines.forEach((words, i) => {
    mark(name, "tspan", { x: left + 14, y: top + i * NAME_LINE, dy: "0.34em" }, words);
  });
}
