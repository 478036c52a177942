import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { later } from "../controls/later.tsx";
import { type Page, PageProvider, usePage } from "../controls/use-page.ts";
import { Announcer } from "./announcer.tsx";
import { TopBar } from "./bars/top-bar.tsx";
import { DRAWERS } from "./drawers.ts";
import { DropTarget } from "./drop-target.tsx";
import { keepFocus } from "./keyboard/keep-focus.ts";
import { onKey } from "./keyboard/keys.ts";
import { showTitles } from "./keyboard/show-titles.ts";
import { MessageBar } from "./message-bar.tsx";
import { Notices } from "./notices.tsx";
import styles from "./page.module.css";
import { PaperFoot, PaperHead } from "./paper-lines.tsx";
import { TABS } from "./tabs.ts";

const Presentation = later(() => import("../explore/presentation.tsx").then((part) => part.Presentation));
const Report = later(() => import("../report/report.tsx").then((part) => part.Report));

/** The whole page: bars, the open view, the open drawer, messages, and the keyboard. */
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
  useEffect(() => keepFocus(document), []);
  useFocusAfterPresenting(page);
  useEffect(() => showTitles(document, styles.tip), []);
  return (
    <PageProvider value={page}>
      {page.ui.presenting.value ? (
        <>
          <Presentation />
          <PaperFoot />
        </>
      ) : (
        <OpenPage />
      )}
      <MessageBar />
      <Announcer />
    </PageProvider>
  );
}

/** Once presenting is over, focus is on the button that begins it. */
function useFocusAfterPresenting({ ui }: Page): void {
  const presenting = ui.presenting.value;
  const before = useRef(presenting);
  useLayoutEffect(() => {
    if (before.current && !presenting) document.querySelector<HTMLElement>("[data-part~=present]")?.focus();
    before.current = presenting;
  }, [presenting]);
}

function OpenPage() {
  const { ui } = usePage();
  return (
    <>
      <a class={styles.skip} data-part="skip" href="#results">
        To the results
      </a>
      <div class={styles.page}>
        <TopBar />
        <PaperHead />
        <Notices />
        <OpenView />
      </div>
      <OpenDrawer />
      <PaperFoot />
      {ui.report.value && <Report />}
      <DropTarget />
    </>
  );
}

function OpenView() {
  const name = usePage().ui.tab.value;
  const tab = TABS.find(({ id }) => id === name);
  if (tab === undefined) throw new Error(`invalid tab: ${name}`);
  return <tab.View key={name} />;
}

function OpenDrawer() {
  const { ui } = usePage();
  const name = ui.drawer.value;
  if (name === null) return null;
  const Content = DRAWERS[name];
  if (Content === undefined) throw new Error(`invalid drawer: ${name}`);
  return <Content key={name} />;
}
