import { scaleLinear } from "d3";
import { fittedText } from "../../fitted-text.ts";
import { percent } from "../../format.ts";
import { label } from "../../marks/label.ts";
import { group, mark } from "../../marks/mark.ts";
import { marker } from "../../marks/marker.ts";
import { levelRule, uprightRule } from "../../marks/rule.ts";
import type { PlanStyle } from "../../plan-style.ts";

/** Genuine use of one group under one plan in one week, over the networks. */
export interface GroupShare {
  median: number;
  lo80: number;
  hi80: number;
}

/** What the rows of groups show. */
export interface GroupData {
  /** The baseline first, then the plan it is compared with; or the baseline alone. */
  plans: readonly PlanStyle[];
  /** Names of the groups. */
  groups: readonly string[];
  /** Shares in a week, by group and then by plan. */
  at(week: number): readonly (readonly GroupShare[])[];
}

/** Pixels of a row, by default and at least. */
const ROW = 26;
const LEAST_ROW = 13;
const FOOT = 24;
/** Pixels of a plan's column of values. */
const VALUE = 44;

/** Pixels that the rows of so many groups take: what they need or, down to half of it, what there is. */
export function rowsHeight(groups: number, room = Number.POSITIVE_INFINITY): number {
  if (groups === 0) return 0;
  const rows = groups + 1;
  return FOOT + Math.min(rows * ROW, Math.max(rows * LEAST_ROW, room - FOOT));
}

/** A row for every group in a place at the top of the chart. Returns what draws the values of a week into them. */
export function groupRows(
  layer: SVGGElement,
  { plans, groups, at }: GroupData,
  { width, height }: { width: number; height: number },
): (week: number) => void {
  const step = (height - FOOT) / (groups.length + 1);
  const left = Math.min(110, width * 0.28);
  const right = width - VALUE * plans.length - 12;
  const x = scaleLinear([0, 1], [left, right]);
  const bottom = (groups.length + 1) * step;
  for (const value of [0, 0.5, 1]) {
    uprightRule(layer, x(value), step - 4, bottom, { class: "rule" });
    label(layer, percent(value), x(value), bottom + 16, { anchor: "middle" });
  }
  const columnOf = (place: number) => right + 12 + VALUE * place + 40;
  plans.forEach((plan, place) => {
    marker(layer, plan, columnOf(place) - 12, step / 2, 56).setAttribute("data-plan", String(plan.plan));
  });
  groups.forEach((name, i) => {
    const text = mark(layer, "text", { class: "group-name", y: (i + 1.5) * step, dy: "0.34em" });
    text.textContent = fittedText(name, left - 10);
    mark(text, "title", {}, name);
  });
  const marks = group(layer, "group-marks");
  const draw = (share: GroupShare, middle: number, place: number) => {
    if (!Number.isFinite(share.median)) return;
    const plan = plans[place];
    const y = middle + (place - (plans.length - 1) / 2) * 9;
    const row = group(marks, "group-mark", plan.plan);
    levelRule(row, y, x(share.lo80), x(share.hi80), { stroke: plan.colour, "stroke-width": 2 });
    marker(row, plan, x(share.median), y, 60);
    const value = { class: "group-value", anchor: "end", centred: true } as const;
    label(row, percent(share.median), columnOf(place), middle, value);
  };
  return (week) => {
    marks.replaceChildren();
    for (const [i, shares] of at(week).entries()) {
      for (const [place, share] of shares.entries()) draw(share, (i + 1.5) * step, place);
    }
  };
}
