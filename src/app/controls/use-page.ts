import type { Across } from "../results/across.ts";
import type { Background } from "../results/background.ts";
import type { OtherRuns } from "../results/other-runs.ts";
import type { Replay } from "../results/replay.ts";
import type { Scheduler } from "../results/scheduler.ts";
import type { View } from "../results/view.ts";
import type { Hover } from "../state/hover.ts";
import type { Store } from "../state/store.ts";
import type { Ui } from "../state/ui.ts";
import { requiredContext } from "./required-context.ts";

/** What every part of the page stands on; what only one room needs has a context in that room. */
export interface Page {
  store: Store;
  view: View;
  ui: Ui;
  hover: Hover;
  scheduler: Scheduler;
  background: Background;
  across: Across;
  replay: Replay;
  others: OtherRuns;
}

/** Gives the parts of the page what they stand on, and takes it there; throws where nothing was given. */
export const [PageProvider, usePage] = requiredContext<Page>("page");
