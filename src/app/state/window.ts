/** The weeks that are looked at, both ends included. */
export interface Window {
  from: number;
  to: number;
}

/** Fewest weeks between the ends. */
const LEAST = 4;

/** Whether a study of so many weeks is long enough for a part of it to be looked at. */
export function canBeCut(weeks: number): boolean {
  return weeks > LEAST;
}

/** A window as far as it lies in a study of so many weeks; all of them where too little would be left, or for null. */
export function within(window: Window | null, weeks: number): Window {
  const whole = { from: 0, to: weeks };
  if (window === null) return whole;
  const to = Math.min(window.to, weeks);
  return to - window.from < LEAST ? whole : { from: window.from, to };
}

/** One end put at a week; it stops short of the other. */
export function withEnd(window: Window, end: "from" | "to", week: number, weeks: number): Window {
  if (end === "from") return { from: held(week, 0, window.to - LEAST), to: window.to };
  return { from: window.from, to: held(week, window.from + LEAST, weeks) };
}

/** Moved as a whole by so many weeks, as far as there is room. */
export function shifted({ from, to }: Window, by: number, weeks: number): Window {
  const room = held(by, -from, weeks - to);
  return { from: from + room, to: to + room };
}

/** From one week to another in either order, wide enough. */
export function windowBetween(one: number, other: number, weeks: number): Window {
  const from = held(Math.min(one, other), 0, weeks - LEAST);
  return { from, to: held(Math.max(one, other), from + LEAST, weeks) };
}

/** What is kept of a window: null where it is all of the study. */
export function kept(window: Window, weeks: number): Window | null {
  return window.from === 0 && window.to === weeks ? null : window;
}

function held(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
