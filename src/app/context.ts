import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Across } from "./across.ts";
import type { Background } from "./background.ts";
import type { Hover } from "./hover.ts";
import type { Links } from "./links.ts";
import type { Replay } from "./replay.ts";
import type { Saved } from "./saved.ts";
import type { Scheduler } from "./scheduling.ts";
import type { Store } from "./store.ts";
import type { Ui } from "./ui.ts";
import type { View } from "./view.ts";

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
