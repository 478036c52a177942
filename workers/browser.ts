import type { BrowserServer } from "./browser-server.ts";
import { pool } from "./pool.ts";
import type { Runner } from "./runner.ts";
import type { Answer } from "./server.ts";
import { watchWorker } from "./watched/watched-worker.ts";
import type { Thread } from "./worker-slot.ts";

/** More workers than this gain little, and each holds its own copy of an imported network. */
const MOST_WORKERS = 8;

/** Bytes of drawn networks that the workers keep: the default study's 200 are 25 MB, and there may be several worlds. */
const KEEP = 128e6;

/**
 * `workers` defaults to one a processor, less the one that draws the page; 1 to 8. Where the browser gives no workers,
 * `none` is called once and jobs run on the page's own thread, which they slow down.
 */
export function browserRunner({
  workers = defaultWorkers(),
  none = () => {},
}: {
  workers?: number;
  none?: () => void;
} = {}): Runner {
  let lacking = typeof Worker === "undefined";
  if (lacking) none();
  const start = () => {
    if (lacking) return pageThread();
    try {
      return browserThread(new Worker(new URL("./browser-worker.ts", import.meta.url), { type: "module" }));
    } catch {
      lacking = true;
      none();
      return pageThread();
    }
  };
  return pool(lacking ? 1 : workers, start, KEEP);
}

/** Stands in for a worker; the engine is fetched when it is first needed. */
function pageThread(): Thread {
  const thread = import("./local.ts").then((part) => part.engineThread());
  return { run: async (order) => (await thread).run(order), end: async () => {} };
}

function defaultWorkers(): number {
  return Math.min(Math.max(navigator.hardwareConcurrency - 1, 1), MOST_WORKERS);
}

/** One web worker whose file calls `serveBrowser`. */
export function browserThread(worker: Worker): Thread {
  const { ask, end } = watchWorker<BrowserServer>(worker);
  return { run: (order) => ask((server) => server.run(order) as Promise<Answer>), end: async () => end() };
}
