/** One thing that was done, and the state before it. */
interface Step<T> {
  label: string;
  /** Edits with the same text, one after the other, are one step (a slider being dragged). */
  merge: string | null;
  before: T;
}

/** What was done and undone, oldest first. States are values: nothing here changes one. */
export interface History<T> {
  past: readonly Step<T>[];
  present: T;
  future: readonly { label: string; after: T }[];
}

/** Steps that can be taken back. */
export const MOST_STEPS = 100;

/** A history of one state, with nothing to undo or redo. */
export function newHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Goes on to a new state; whatever was undone is gone. The oldest step beyond `MOST_STEPS` is forgotten. */
export function record<T>(history: History<T>, label: string, next: T, merge: string | null = null): History<T> {
  if (merge !== null && runStart(history, merge) !== null) return { ...history, present: next };
  const past = [...history.past, { label, merge, before: history.present }].slice(-MOST_STEPS);
  return { past, present: next, future: [] };
}

/** The state before the run of merged edits that one of this name would join; null when it would be a step of its own. */
export function runStart<T>(history: History<T>, merge: string): T | null {
  const last = history.past[history.past.length - 1];
  return last?.merge === merge && history.future.length === 0 ? last.before : null;
}

/** Ends a run of merged edits: the next one is a step of its own. */
export function seal<T>(history: History<T>): History<T> {
  const last = history.past[history.past.length - 1];
  if (last === undefined || last.merge === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, merge: null }] };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const last = history.past[history.past.length - 1];
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.before,
    future: [...history.future, { label: last.label, after: history.present }],
  };
}

/** One step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const next = history.future[history.future.length - 1];
  if (next === undefined) return history;
  return {
    past: [...history.past, { label: next.label, merge: null, before: history.present }],
    present: next.after,
    future: history.future.slice(0, -1),
  };
}
