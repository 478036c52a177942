import { useEffect } from "preact/hooks";
import { type Page, PageProvider, usePage } from "../controls/context.ts";
import { later } from "../controls/later.tsx";
import { Explore } from "../explore/explore.tsx";
import { LibraryDrawer } from "../library/library-drawer.tsx";
import { WorldDrawer } from "../world/world-drawer.tsx";
import { Announcer } from "./announcer.tsx";
import { DropTarget } from "./drop-target.tsx";
import { onKey } from "./keyboard.ts";
import { KeysDrawer } from "./keys-drawer.tsx";
import { LimitsDrawer } from "./limits-drawer.tsx";
import { MessageBar } from "./message-bar.tsx";
import { TopBar } from "./top-bar.tsx";

const VIEWS = {
  explore: Explore,
  compare: later(() => import("../compare/compare.tsx").then((part) => part.Compare)),
} as const;
const FETCHED = {
  diff: later(() => import("../compare/diff-drawer.tsx").then((part) => part.DiffDrawer)),
  export: later(() => import("../export/export-drawer.tsx").then((part) => part.ExportDrawer)),
  share: later(() => import("../share/share-drawer.tsx").then((part) => part.ShareDrawer)),
  incoming: later(() => import("../share/incoming-drawer.tsx").then((part) => part.IncomingDrawer)),
  import: later(() => import("../import/import-drawer.tsx").then((part) => part.ImportDrawer)),
  sources: later(() => import("./sources-drawer.tsx").then((part) => part.SourcesDrawer)),
} as const;
const Report = later(() => import("../report/report.tsx").then((part) => part.Report));
const DRAWERS = {
  world: WorldDrawer,
  library: LibraryDrawer,
  limits: LimitsDrawer,
  keys: KeysDrawer,
  ...FETCHED,
} as const;

export function PageView({ page }: { page: Page }) {
  const { name } = page.store.study.value;
  useEffect(() => {
    document.title = `${name} · Groundswell`;
  }, [name]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && onKey(page, event)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [page]);
  return (
    <PageProvider value={page}>
      <a class="skip" href="#results">
        To the results
      </a>
      <div class="page">
        <TopBar />
        <OpenView />
      </div>
      <OpenDrawer />
      {page.ui.report.value && <Report />}
      <DropTarget />
      <MessageBar />
      <Announcer />
    </PageProvider>
  );
}

function OpenView() {
  const name = usePage().ui.tab.value;
  const Content = VIEWS[name];
  return <Content key={name} />;
}

function OpenDrawer() {
  const { ui } = usePage();
  const name = ui.drawer.value;
  if (name === null) return null;
  const Content = DRAWERS[name];
  return <Content key={name} />;
}
