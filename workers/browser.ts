import { releaseProxy, wrap } from "comlink";
import type { BrowserServer } from "./browser-server.ts";
import { pool } from "./pool.ts";
import type { Runner } from "./runner.ts";
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
  const remote = wrap<BrowserServer>(worker);
  let death: Error | null = null;
  let reject: (error: Error) => void = () => {};
  const die = (error: Error) => {
    death = error;
    reject(error);
  };
  worker.addEventListener("error", (event) => {
    // told by rejecting
    event.preventDefault();
    die(new Error(event.message || "the worker file could not be run"));
  });
  worker.addEventListener("messageerror", () => die(new Error("a message could not be read")));
  const ended = new AbortController();
  // a browser short of memory ends a worker without an event: then its lock is free
  const watched = remote.lifeLock().then((lock) => {
    if (lock === null || ended.signal.aborted) return;
    const { signal } = ended;
    navigator.locks.request(lock, { signal }, () => die(new Error("it ended without a word"))).catch(() => {});
  });

  // comlink waits for ever on a worker that has died: its error events end the wait
  function alive<Value>(ask: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, fail) => {
      reject = fail;
      if (death !== null) fail(death);
      else ask().then(resolve, fail);
    });
  }

  return {
    // not before its lock is known: a worker that ends in its first job would not be missed
    run: (order) =>
      alive(async () => {
        await watched;
        return remote.run(order);
      }),
    end: async () => {
      ended.abort();
      if (death === null) remote[releaseProxy]();
      worker.terminate();
      die(new Error("ended"));
    },
  };
}
