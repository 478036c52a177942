import "./no-eval.ts";
import { render } from "preact";
import shipped from "../../scenarios/default.json";
import { browserRunner } from "../../workers/browser.ts";
import { parseStudyValue } from "../study/parse.ts";
import { createBackground } from "./background.ts";
import { createHover } from "./hover.ts";
import { goLive } from "./live.ts";
import { keepOffline } from "./offline/register.ts";
import { PageView } from "./parts/page.tsx";
import { createStore } from "./store.ts";
import { fetchExample } from "./stored-example.ts";
import { createUi } from "./ui.ts";
import { createView } from "./view.ts";

const opened = parseStudyValue(shipped);
if (!opened.ok) throw new Error("invalid scenarios/default.json");

const store = createStore(opened.study);
const view = createView(store);
const scheduler = goLive(store, browserRunner(), fetchExample(document));
const background = createBackground(() => browserRunner({ workers: 1 }));
const ui = createUi(document.documentElement, preferences());
const hover = createHover(store.hoveredPlan);
render(<PageView page={{ store, view, ui, hover, scheduler, background }} />, document.getElementById("app")!);
if (import.meta.env.PROD) keepOffline(navigator.serviceWorker);

/** Storage may be blocked altogether. */
function preferences(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
