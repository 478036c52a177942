import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Saved } from "../library/saved.ts";
import type { Across } from "../results/across.ts";
import type { Background } from "../results/background.ts";
import type { Replay } from "../results/replay.ts";
import type { Scheduler } from "../results/scheduling.ts";
import type { View } from "../results/view.ts";
import type { Links } from "../share/links.ts";
import type { Hover } from "../state/hover.ts";
import type { Store } from "../state/store.ts";
import type { Ui } from "../state/ui.ts";

/** What every part of the page stands on. */
export interface Page {
  store: Store;
  view: View;
  ui: Ui;
  hover: Hover;
  scheduler: Scheduler;
  background: Background;
  across: Across;
  replay: Replay;
  saved: Saved;
  links: Links;
}

const context = createContext<Page | null>(null);

export const PageProvider = context.Provider;

export function usePage(): Page {
  const page = useContext(context);
  if (page === null) throw new Error("invalid use: no page around this part");
  return page;
}
