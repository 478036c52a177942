import { effect, type Signal, signal } from "@preact/signals";

export type DrawerName = "world" | "library" | "limits" | "keys";
/** The views of the page; each has a tab. */
export type TabName = "explore";
export type Theme = "system" | "light" | "dark";

/** How the page is being looked at; no part of the study. */
export interface Ui {
  tab: Signal<TabName>;
  drawer: Signal<DrawerName | null>;
  theme: Signal<Theme>;
  /** Whether single-key shortcuts work. */
  shortcuts: Signal<boolean>;
  /** The lever sheet of narrow screens. */
  sheetOpen: Signal<boolean>;
  /** The plan whose name is being edited. */
  renaming: Signal<number | null>;
  /** Which chart each of the two panels shows. */
  panels: Signal<readonly [string, string]>;
}

const THEME = "groundswell.theme";
const SHORTCUTS = "groundswell.shortcuts";

/** `storage` null (or one that throws) means preferences last as long as the page. */
export function createUi(root: HTMLElement, storage: Storage | null): Ui {
  const kept = read(storage, THEME);
  const ui: Ui = {
    tab: signal("explore"),
    drawer: signal(null),
    theme: signal(kept === "light" || kept === "dark" ? kept : "system"),
    shortcuts: signal(read(storage, SHORTCUTS) !== "off"),
    sheetOpen: signal(false),
    renaming: signal(null),
    panels: signal(["difference", "practice"]),
  };
  effect(() => {
    if (ui.theme.value === "system") delete root.dataset.theme;
    else root.dataset.theme = ui.theme.value;
    write(storage, THEME, ui.theme.value);
  });
  effect(() => write(storage, SHORTCUTS, ui.shortcuts.value ? "on" : "off"));
  return ui;
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
