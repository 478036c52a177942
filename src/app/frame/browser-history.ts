import { batch, effect } from "@preact/signals";
import type { Ui } from "../state/ui.ts";
import { DRAWERS } from "./drawers.ts";
import { TABS } from "./tabs.ts";

/** What Back and Forward go between. */
interface Place {
  tab: string;
  drawer: string | null;
  report: boolean;
  presenting: boolean;
  /** The sheet of levers of a narrow screen. */
  sheet: boolean;
}

/** What lies in the browser's history of this page: a place, and the one it was reached from. */
interface Entry {
  place: Place;
  below: Place | null;
}

/** The browser, as far as its history goes. */
export interface HistoryWindow {
  history: Pick<History, "state" | "pushState" | "replaceState" | "back">;
  addEventListener(type: "popstate", listener: () => void): void;
}

/**
 * Lets the browser's Back and Forward go between the views of the page, and close and open what lies over it. What is
 * closed on the page itself is taken off the history, so that Back never opens it again. After a reload the view is the
 * one it was, with nothing over it.
 */
export function followHistory(ui: Ui, window: HistoryWindow): void {
  const { history } = window;
  let entry = entryOf(history.state);
  /** Whether the browser is on its way back to where the page is already. */
  let returning = false;
  if (entry === null) {
    entry = { place: placeOf(ui), below: null };
    history.replaceState(entry, "");
  } else {
    show(ui, { ...entry.place, drawer: null, report: false, presenting: false, sheet: false });
  }

  effect(() => follow(placeOf(ui)));
  window.addEventListener("popstate", () => {
    returning = false;
    const next = entryOf(history.state);
    if (next === null) {
      // an address was typed in: it is the place where the page is
      entry = { place: placeOf(ui), below: null };
      history.replaceState(entry, "");
      return;
    }
    const asked = same(placeOf(ui), entry!.place) || same(placeOf(ui), next.place);
    entry = next;
    if (asked) show(ui, next.place);
    else follow(placeOf(ui));
  });

  function follow(place: Place): void {
    if (returning || same(place, entry!.place)) return;
    if (entry!.below !== null && same(place, entry!.below)) {
      returning = true;
      history.back();
      return;
    }
    entry = { place, below: entry!.place };
    history.pushState(entry, "");
  }
}

function placeOf(ui: Ui): Place {
  return {
    tab: ui.tab.value,
    drawer: ui.drawer.value,
    report: ui.report.value,
    presenting: ui.presenting.value,
    sheet: ui.sheetOpen.value,
  };
}

function show(ui: Ui, { tab, drawer, report, presenting, sheet }: Place): void {
  batch(() => {
    ui.tab.value = tab;
    ui.drawer.value = drawer;
    ui.report.value = report;
    ui.presenting.value = presenting;
    ui.sheetOpen.value = sheet;
  });
}

function same(a: Place, b: Place): boolean {
  return (
    a.tab === b.tab &&
    a.drawer === b.drawer &&
    a.report === b.report &&
    a.presenting === b.presenting &&
    a.sheet === b.sheet
  );
}

/** An entry that this version of the page can show; null for anything else. */
function entryOf(state: unknown): Entry | null {
  if (typeof state !== "object" || state === null || !("place" in state)) return null;
  const { place, below } = state as Entry;
  const known = TABS.some(({ id }) => id === place.tab) && (place.drawer === null || place.drawer in DRAWERS);
  return known ? { place, below } : null;
}
