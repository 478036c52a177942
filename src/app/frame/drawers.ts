import type { FunctionComponent } from "preact";
import { later } from "../controls/later.tsx";
import { LibraryDrawer } from "../library/library-drawer.tsx";
import { WorldDrawer } from "../world/world-drawer.tsx";
import { KeysDrawer } from "./keyboard/keys-drawer.tsx";
import { LimitsDrawer } from "./limits-drawer.tsx";

/** What can lie open at the side of the page, under the names that `ui.drawer` knows them by. */
export const DRAWERS: Readonly<Record<string, FunctionComponent>> = {
  world: WorldDrawer,
  library: LibraryDrawer,
  limits: LimitsDrawer,
  keys: KeysDrawer,
  diff: later(() => import("../compare/diff-drawer.tsx").then((part) => part.DiffDrawer)),
  now: later(() => import("../explore/now-drawer.tsx").then((part) => part.NowDrawer)),
  why: later(() => import("../compare/why-drawer.tsx").then((part) => part.WhyDrawer)),
  break: later(() => import("../compare/break-drawer.tsx").then((part) => part.BreakDrawer)),
  export: later(() => import("../export/export-drawer.tsx").then((part) => part.ExportDrawer)),
  share: later(() => import("../share/share-drawer.tsx").then((part) => part.ShareDrawer)),
  incoming: later(() => import("./incoming-drawer.tsx").then((part) => part.IncomingDrawer)),
  import: later(() => import("../import/import-drawer.tsx").then((part) => part.ImportDrawer)),
  sources: later(() => import("./sources-drawer.tsx").then((part) => part.SourcesDrawer)),
};
