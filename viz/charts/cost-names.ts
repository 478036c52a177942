import { fittedText, textWidth } from "../fitted-text.ts";
import type { Middle } from "../marks/cross.ts";
import type { PlotArea } from "../plot-area.ts";
import { spreadLabels } from "../spread-labels.ts";

/** A plan by where it lies in the plot: every network's hours, and the medians and middle 80 % of hours and gain. */
interface NamedPlan {
  name: string;
  hours: ArrayLike<number>;
  hoursOver: Middle;
  gainOver: Middle;
}

/** Where a plan's name stands: at its start or end in pixels, in the middle of its height. `leader`: not beside its marker, so a line leads there. */
interface PlacedName {
  text: string;
  at: number;
  height: number;
  anchor: "start" | "end";
  leader: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pixels of a name, at most and at least; of its half height; from its marker, and from the end of a cross. */
const NAME = 110;
const LEAST_NAME = 44;
const HALF = 8;
const BESIDE = 18;
const CLEAR = 6;
/** Half a marker or the shortest cross, with the room around it. */
const MARKER = 10;

/**
 * The names of all plans, each beside its own marker on a side where it touches no cross and no other name or marker. Where one of
 * them has no such side all stand in a column beside the dots of all networks, on the side with more room.
 */
export function placedNames(plans: readonly NamedPlan[], plot: PlotArea): PlacedName[] {
  return besideMarkers(plans, plot) ?? inColumn(plans, plot);
}

function besideMarkers(plans: readonly NamedPlan[], { x, y, left, right }: PlotArea): PlacedName[] | null {
  const taken = plans.map((plan) => crossOf(plan, { x, y }));
  const placed: PlacedName[] = [];
  for (const [i, { name, hoursOver, gainOver }] of plans.entries()) {
    const text = fittedText(name, NAME);
    const [cx, height, width] = [x(hoursOver.median), y(gainOver.median), textWidth(text)];
    const after = Math.max(cx + BESIDE, x(hoursOver.hi80) + CLEAR);
    const before = Math.min(cx - BESIDE, x(hoursOver.lo80) - CLEAR);
    const sides = [
      { at: after, anchor: "start" as const, from: after, to: after + width },
      { at: before, anchor: "end" as const, from: before - width, to: before },
    ];
    const free = sides.find(({ from, to }) => {
      const box = { left: from, right: to, top: height - HALF, bottom: height + HALF };
      return from >= left && to <= right && !taken.some((boxes) => boxes.some((other) => touch(box, other)));
    });
    if (free === undefined) return null;
    const { at, anchor, from, to } = free;
    placed.push({ text, at, height, anchor, leader: false });
    taken[i].push({ left: from, right: to, top: height - HALF, bottom: height + HALF });
  }
  return placed;
}

function inColumn(plans: readonly NamedPlan[], { x, y, left, right, top, bottom }: PlotArea): PlacedName[] {
  const ends = plans.map(({ hours, hoursOver }) => endsOf(hours, hoursOver));
  const before = Math.min(...ends.map(([least]) => x(least))) - BESIDE;
  const after = Math.max(...ends.map(([, most]) => x(most))) + BESIDE;
  const onLeft = before - left >= right - after;
  const room = Math.max(LEAST_NAME, Math.min(NAME, onLeft ? before - left : right - after));
  const heights = spreadLabels(
    plans.map(({ gainOver }) => y(gainOver.median)),
    2 * HALF,
    top + CLEAR,
    bottom - CLEAR,
  );
  return plans.map(({ name }, i) => {
    const text = fittedText(name, room);
    const height = heights[i];
    if (onLeft) return { text, at: Math.max(before, left + textWidth(text)), height, anchor: "end", leader: true };
    return { text, at: Math.min(after, right - textWidth(text)), height, anchor: "start", leader: true };
  });
}

/** What a plan's cross and its marker take. */
function crossOf({ hoursOver, gainOver }: NamedPlan, { x, y }: Pick<PlotArea, "x" | "y">): Box[] {
  const [cx, cy] = [x(hoursOver.median), y(gainOver.median)];
  return [
    { left: x(hoursOver.lo80), right: x(hoursOver.hi80), top: cy, bottom: cy },
    { left: cx, right: cx, top: y(gainOver.hi80), bottom: y(gainOver.lo80) },
    { left: cx - MARKER, right: cx + MARKER, top: cy - MARKER, bottom: cy + MARKER },
  ];
}

function touch(one: Box, other: Box): boolean {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
}

function endsOf(values: ArrayLike<number>, { lo80, hi80 }: Middle): [least: number, most: number] {
  let [least, most] = [lo80, hi80];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  return [least, most];
}
