import { effect, type Signal, signal } from "@preact/signals";
import { DEFAULT_MATTERS } from "../../analysis/verdict-kind.ts";
import type { TimeUnit } from "../../text/words/time-words.ts";
import type { Message } from "./store.ts";

/** The colours of the page: light, dark, or as the system has them. */
export type Theme = "system" | "light" | "dark";

/** How the page is being looked at; no part of the study. */
export interface Ui {
  /** The view that is shown, by its name in `frame/tabs.ts`. */
  tab: Signal<string>;
  /** What lies open at the side, by its name in `frame/drawers.ts`. */
  drawer: Signal<string | null>;
  /** Whether the printable report lies over the page. */
  report: Signal<boolean>;
  /** Whether the results are shown large, for a projector, in place of the page. */
  presenting: Signal<boolean>;
  /** The charts that are shown large, in the order chosen. */
  presented: Signal<readonly string[]>;
  /** What stays said at the head of the page as long as it is so, each under the name of its subject. */
  notices: Signal<ReadonlyMap<string, Message>>;
  theme: Signal<Theme>;
  /** Whether single-key shortcuts work. */
  shortcuts: Signal<boolean>;
  /** Whether other levers give way, so that a plan keeps its hours. */
  equalBudget: Signal<boolean>;
  /** Whether a newcomer's ways in are offered; once they are gone they stay away. */
  firstSteps: Signal<boolean>;
  /** The lever sheet of narrow screens. */
  sheetOpen: Signal<boolean>;
  /** The plan whose name is being edited. */
  renaming: Signal<number | null>;
  /** Which chart each of the two panels shows. */
  panels: Signal<readonly [string, string]>;
  /** What all time axes are written in. */
  timeUnit: Signal<TimeUnit>;
  /** Whether the adoption chart shows single runs in place of bands. */
  singleRuns: Signal<boolean>;
  /** The network that is looked at alone; null means the one in the middle. */
  network: Signal<number | null>;
  /** Notes in each of the audits that "Your data" imagines. */
  notes: Signal<number>;
  /** The person's own audits, as they were typed; kept on this device and no part of any study. */
  ownAudits: Signal<string>;
  /** The smallest difference that matters to this person, in points. */
  matters: Signal<number>;
}

const THEME = "groundswell.theme";
const SHORTCUTS = "groundswell.shortcuts";
const FIRST_STEPS = "groundswell.first-steps";
const MATTERS = "groundswell.matters";
const OWN_AUDITS = "groundswell.own-audits";

/**
 * `storage` null (or one that throws) means preferences last as long as the page; `first`: this is a first visit, to the
 * study the page begins with.
 */
export function createUi(root: HTMLElement, storage: Storage | null, first = false): Ui {
  const kept = read(storage, THEME);
  const ui: Ui = {
    tab: signal("explore"),
    drawer: signal(null),
    report: signal(false),
    presenting: signal(false),
    presented: signal(["fan"]),
    notices: signal<ReadonlyMap<string, Message>>(new Map()),
    theme: signal(kept === "light" || kept === "dark" ? kept : "system"),
    shortcuts: signal(read(storage, SHORTCUTS) !== "off"),
    equalBudget: signal(false),
    firstSteps: signal(first && read(storage, FIRST_STEPS) !== "gone"),
    sheetOpen: signal(false),
    renaming: signal(null),
    panels: signal(["difference", "practice"]),
    timeUnit: signal("week"),
    singleRuns: signal(false),
    network: signal(null),
    notes: signal(20),
    ownAudits: signal(read(storage, OWN_AUDITS) ?? ""),
    matters: signal(mattersIn(read(storage, MATTERS))),
  };
  effect(() => {
    if (ui.theme.value === "system") delete root.dataset.theme;
    else root.dataset.theme = ui.theme.value;
    write(storage, THEME, ui.theme.value);
  });
  effect(() => write(storage, MATTERS, String(ui.matters.value)));
  effect(() => write(storage, OWN_AUDITS, ui.ownAudits.value));
  effect(() => write(storage, SHORTCUTS, ui.shortcuts.value ? "on" : "off"));
  effect(() => {
    if (first && !ui.firstSteps.value) write(storage, FIRST_STEPS, "gone");
  });
  return ui;
}

/** Says something of a subject, or takes back what was said of it. */
export function notice({ notices }: Ui, subject: string, said: Message | null): void {
  const next = new Map(notices.peek());
  if (said === null) next.delete(subject);
  else next.set(subject, said);
  notices.value = next;
}

/** A number of points as it was kept; what is none is the default. */
function mattersIn(kept: string | null): number {
  const points = kept === null || kept === "" ? Number.NaN : Number(kept);
  return points >= 0 && points <= 100 ? points : DEFAULT_MATTERS;
}

function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(storage: Storage | null, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // blocked or full: the preference lasts as long as the page
  }
}
