import { useEffect } from "preact/hooks";
import { type Page, PageProvider, usePage } from "../context.ts";
import { onKey } from "../keyboard.ts";
import { Announcer } from "./announcer.tsx";
import { Explore } from "./explore.tsx";
import { KeysDrawer } from "./keys-drawer.tsx";
import { LibraryDrawer } from "./library-drawer.tsx";
import { LimitsDrawer } from "./limits-drawer.tsx";
import { MessageBar } from "./message-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { WorldDrawer } from "./world-drawer.tsx";

const VIEWS = { explore: Explore } as const;
const DRAWERS = { world: WorldDrawer, library: LibraryDrawer, limits: LimitsDrawer, keys: KeysDrawer } as const;

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
      <MessageBar />
      <Announcer />
    </PageProvider>
  );
}

function OpenView() {
  const Content = VIEWS[usePage().ui.tab.value];
  return <Content />;
}

function OpenDrawer() {
  const { ui } = usePage();
  const name = ui.drawer.value;
  if (name === null) return null;
  const Content = DRAWERS[name];
  return <Content key={name} />;
}
