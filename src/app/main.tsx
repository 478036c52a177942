import "./no-eval.ts";
import "./styles/page.css";
import "./controls/stylesheets.ts";
import { computed, effect } from "@preact/signals";
import { render } from "preact";
import shipped from "../../scenarios/default.json";
import { browserRunner } from "../../workers/browser.ts";
import { otherEdition } from "../study/editions.ts";
import { parseStudyValue } from "../study/parse/parse-study.ts";
import { downloadStudy } from "./controls/study-file.ts";
import { followHistory } from "./frame/browser-history.ts";
import { PageView } from "./frame/page-view.tsx";
import { ImportDeskProvider, importDesk } from "./import/reading/import-desk.ts";
import { keepStudies, lastLookedAt, lastVisit } from "./library/keep-studies.ts";
import { browserDb } from "./library/saved-db.ts";
import { withSoundRecords } from "./library/sound-records.ts";
import { SavedProvider } from "./library/use-saved.ts";
import { keepOffline } from "./offline/keep-offline.ts";
import { createAcross } from "./results/across.ts";
import { createBackground } from "./results/background.ts";
import { goLive } from "./results/go-live.ts";
import { askOtherRuns, createOtherRuns } from "./results/other-runs.ts";
import { createReplay } from "./results/replay.ts";
import { fetchExample } from "./results/stored-example.ts";
import { createView } from "./results/view.ts";
import { linkInAddress } from "./share/link-in-address.ts";
import { createLinks } from "./share/links.ts";
import { createHover } from "./state/hover.ts";
import { MODEL_VERSION } from "./state/model-version.ts";
import { createStore } from "./state/store.ts";
import { createUi, notice } from "./state/ui.ts";

const opened = parseStudyValue(shipped);
if (!opened.ok) throw new Error("invalid scenarios/default.json");

const NOT_SAVED = {
  blocked: "Your changes are not saved: this browser does not let the page save studies.",
  full: "Your changes are not saved: there is no room left on this device.",
};
const shippedStudy = opened.study;
const storage = storageOf(() => window.localStorage);
const memory = { tab: storageOf(() => window.sessionStorage), all: storage };
const db = withSoundRecords(browserDb());
const sent = () => linkInAddress(location)?.link ?? "";
const visited = sent() !== "" ? null : await lastVisit(db, memory);
const last = visited === "unreadable" ? null : visited;
const left = last?.opened.ok ? last.opened : null;
const lookedAt = lastLookedAt(memory);
const otherModel = last !== null && otherEdition(last.record.modelVersion, MODEL_VERSION);
const store = left === null || otherModel ? createStore(shippedStudy) : createStore(left.study, lookedAt);
if (!otherModel) store.networks.value = left?.networks ?? {};
const saved = keepStudies(store, db, memory, window);
if (last === null || left === null || otherModel) saved.markUnchanged();
else saved.markUnchanged(last.record);
if (last !== null && left !== null && otherModel) saved.show({ record: last.record, opened: left }, lookedAt);
else if (last !== null) {
  const { name } = last.record;
  store.message.value =
    left === null
      ? { text: `${name}, your last study, was not opened. The Library says why.`, stays: true }
      : { text: `${name}, as you left it.`, action: { label: "Start from the default", run: startAnew } };
}
if (visited === "unreadable") {
  const text =
    "Your last study could not be read just now. Nothing was changed: look for it in the Library, or reload the page.";
  store.message.value = { text, stays: true };
}
const links = createLinks(store, MODEL_VERSION, () =>
  history.replaceState(history.state, "", linkInAddress(location)?.without ?? location.pathname + location.search),
);
const linked = await links.follow(sent(), true);
window.addEventListener("hashchange", () => void links.follow(sent(), false));
let withoutWorkers = false;
const runner = browserRunner({
  none: () => {
    withoutWorkers = true;
  },
});
const scheduler = goLive(store, runner, fetchExample(document));
const background = createBackground(runner);
const ui = createUi(document.documentElement, storage, last === null && !linked);
followHistory(ui, window);
const others = createOtherRuns(store, createBackground(runner, "background"));
const view = createView(store, ui, others.longer);
// where several verdicts stand beside each other all of them, else that of the plan in focus
askOtherRuns(store, others, () =>
  ui.report.value || ui.tab.value === "compare" ? [...store.study.value.plans.keys()] : [store.focus.value],
);
effect(() => {
  if (store.waiting.value !== null) ui.drawer.value = "incoming";
});
if (withoutWorkers) {
  const text = "This browser gives the page no workers: it simulates beside drawing, and is slow to answer meanwhile.";
  notice(ui, "workers", { text });
}
effect(() => {
  const why = saved.unsaved.value;
  const action = { label: "Download", run: () => downloadStudy(document, store.study.peek()) };
  notice(ui, "saving", why === null ? null : { text: NOT_SAVED[why], action });
});
const hover = createHover(store.hoveredPlan);
const across = createAcross(
  store,
  computed(() => ui.tab.value === "compare"),
  runner,
);
const replay = createReplay(store, view, background, {
  now: () => performance.now(),
  next: (callback) => requestAnimationFrame(callback),
  still: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
});
render(
  <SavedProvider value={saved}>
    <ImportDeskProvider value={importDesk()}>
      <PageView page={{ store, view, ui, hover, scheduler, background, across, replay, others }} />
    </ImportDeskProvider>
  </SavedProvider>,
  document.getElementById("app")!,
);
if (import.meta.env.PROD) {
  keepOffline(navigator.serviceWorker, {
    offer({ version, take }) {
      const text =
        version === MODEL_VERSION ? "A new build of this page is ready." : `Version ${version} of this page is ready.`;
      notice(ui, "version", { text, action: { label: `Reload for version ${version}`, run: take } });
    },
    replaced(asked) {
      const reload = () => void saved.flush().then(() => location.reload());
      if (asked) return reload();
      const text = "A new version of this page was put in place in another tab.";
      notice(ui, "version", { text, action: { label: "Reload", run: reload } });
    },
  });
}

function startAnew(): void {
  store.open(shippedStudy);
  saved.markUnchanged();
}

/** Storage may be blocked altogether. */
function storageOf(get: () => Storage): Storage | null {
  try {
    return get();
  } catch {
    return null;
  }
}
