import type { Page } from "../../controls/use-page.ts";
import { removePlan } from "../../state/edits/commands.ts";
import { duplicatePlan, makeBaseline } from "../../state/edits/edits.ts";

/** The map shown under `?`; the order is the order shown. */
export const KEYS: readonly { keys: string; does: string; single: boolean }[] = [
  { keys: "1 – 6", does: "Go to a plan", single: true },
  { keys: "B", does: "Make the plan in focus the baseline", single: true },
  { keys: "D", does: "Duplicate the plan in focus", single: true },
  { keys: "X", does: "What the plan in focus changes", single: true },
  { keys: "C", does: "Compare, and back to Explore", single: true },
  { keys: "E", does: "Export", single: true },
  { keys: "R", does: "Replay the last change", single: true },
  { keys: "Delete", does: "Delete the plan in focus", single: true },
  { keys: "[  ]", does: "A week back, a week on", single: true },
  { keys: "?", does: "This list", single: true },
  { keys: "P", does: "Present: large, for a projector; there, hold B for what was before", single: true },
  { keys: "Esc", does: "Close what is open, let go of a week", single: false },
  { keys: "Ctrl+Z", does: "Undo", single: false },
  { keys: "Ctrl+Shift+Z", does: "Redo", single: false },
  { keys: "← →  ↑ ↓", does: "On a chart: week by week, plan by plan", single: false },
];

/** Does what a key press asks for; true when it meant something here. */
export function onKey(page: Page, event: KeyboardEvent): boolean {
  const { store, ui } = page;
  const target = event.target as HTMLElement | null;
  const typing = target?.matches("input:not([type=range], [type=checkbox]), textarea, select") ?? false;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z") {
    if (typing && target?.matches("[type=text]:not([inputmode]), textarea")) return false;
    if (event.shiftKey) store.redo();
    else store.undo();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") {
    // the browser closes an explanation or a menu by itself, and what it lies over stays
    const over = target?.ownerDocument.querySelector('[popover="auto"]:popover-open');
    return over == null && letGo(page);
  }
  if (typing || !ui.shortcuts.value) return false;
  return single(page, event.key);
}

function letGo({ store, ui }: Page): boolean {
  if (ui.presenting.value) ui.presenting.value = false;
  else if (ui.drawer.value !== null) ui.drawer.value = null;
  else if (ui.sheetOpen.value) ui.sheetOpen.value = false;
  else if (store.pinnedWeek.value !== null) store.pinnedWeek.value = null;
  else return false;
  return true;
}

function single(page: Page, key: string): boolean {
  const { store, ui } = page;
  const plan = store.focus.value;
  const { name } = store.study.value.plans[plan];
  if (/^[1-6]$/.test(key)) store.choosePlan(Number(key) - 1);
  else if (key === "p" || key === "P") ui.presenting.value = !ui.presenting.value;
  else if (ui.presenting.value) return false;
  else if (key === "b" || key === "B") store.edit(`Make ${name} the baseline`, (draft) => makeBaseline(draft, plan));
  else if (key === "d" || key === "D") store.edit(`Duplicate ${name}`, (draft) => duplicatePlan(draft, plan));
  else if (key === "e" || key === "E") ui.drawer.value = ui.drawer.value === "export" ? null : "export";
  else if (key === "x" || key === "X") ui.drawer.value = ui.drawer.value === "diff" ? null : "diff";
  else if (key === "c" || key === "C") ui.tab.value = ui.tab.value === "compare" ? "explore" : "compare";
  else if ((key === "r" || key === "R") && ui.tab.value === "explore") page.replay.toggle();
  else if (key === "Delete") removePlan(store, plan);
  else if (key === "[") store.pinnedWeek.value = Math.max(0, store.week.value - 1);
  else if (key === "]") store.pinnedWeek.value = Math.min(store.study.value.run.weeks, store.week.value + 1);
  else if (key === "?") ui.drawer.value = ui.drawer.value === "keys" ? null : "keys";
  else return false;
  return true;
}
