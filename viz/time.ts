import { type TimeUnit, WEEKS_PER_MONTH } from "../src/text/words/time-words.ts";

/** The stretch of weeks a chart shows, both ends included. */
export interface TimeFrame {
  from: number;
  to: number;
  unit: TimeUnit;
}

/** All weeks of a study of so many, in weeks. */
export function wholeTime(weeks: number): TimeFrame {
  return { from: 0, to: weeks, unit: "week" };
}

/** Every week of the frame, both ends included. */
export function weeksIn({ from, to }: TimeFrame): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function minus(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

const STEPS = {
  week: [1, 2, 4, 13, 26, 52, 104, 208, 520],
  month: [1, 2, 3, 6, 12, 24, 60, 120],
} as const;

/** Pixels that neighbouring labels keep free. */
const ROOM = 44;

/** A tick of the time axis: its week and what is written at it. */
export interface TimeTick {
  week: number;
  label: string;
}

/**
 * Ticks on round weeks or months, at least 44 pixels apart in a plot of so many pixels. In weeks both ends are among
 * them; in months only whole months are. `beforeLast`: pixels kept free before the last label, defaults to 30.
 */
export function timeTicks(time: TimeFrame, width: number, beforeLast = 30): TimeTick[] {
  const { from, to, unit } = time;
  const perWeek = width / (to - from);
  const length = unit === "week" ? 1 : WEEKS_PER_MONTH;
  const step = STEPS[unit].find((s) => s * length * perWeek >= ROOM) ?? Math.ceil((to - from) / length / 4);
  const ticks: TimeTick[] = [];
  const first = Math.ceil(from / length / step - 1e-9) * step + 0;
  for (let value = first; value * length <= to + 1e-9; value += step) {
    ticks.push({ week: value * length, label: minus(value) });
  }
  if (unit === "month") return ticks;
  if (ticks[0]?.week !== from) {
    if (ticks.length > 0 && (ticks[0].week - from) * perWeek < ROOM) ticks.shift();
    ticks.unshift({ week: from, label: minus(from) });
  }
  const last = ticks[ticks.length - 1];
  if (last.week === to) ticks.pop();
  else if ((to - last.week) * perWeek < beforeLast && ticks.length > 1) ticks.pop();
  ticks.push({ week: to, label: minus(to) });
  return ticks;
}
