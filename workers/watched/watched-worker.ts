import { proxy, type Remote, releaseProxy, wrap } from "comlink";
import type { Watched } from "./watched-server.ts";

/** A web worker that is asked questions and missed when it dies. */
export interface WatchedWorker<Server> {
  /** The answer; rejects when the worker dies or is ended before it comes. */
  ask<Value>(question: (server: Remote<Server>) => Promise<Value>): Promise<Value>;
  end(): void;
}

/** Watches a web worker whose file calls `serveWatched` with such a server. */
export function watchWorker<Server extends object>(worker: Worker): WatchedWorker<Server> {
  const remote = wrap<Watched<Server>>(worker);
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
  const watched = (remote as unknown as Remote<Watched<object>>).lifeLock().then((lock) => {
    if (lock === null || ended.signal.aborted) return;
    const { signal } = ended;
    navigator.locks.request(lock, { signal }, () => die(new Error("it ended without a word"))).catch(() => {});
  });

  return {
    // comlink waits for ever on a worker that has died: its error events end the wait
    ask: (question) =>
      new Promise((resolve, fail) => {
        reject = fail;
        if (death !== null) fail(death);
        // not before its lock is known: a worker that ends in its first job would not be missed
        else watched.then(() => question(remote as unknown as Remote<Server>)).then(resolve, fail);
      }),
    end() {
      ended.abort();
      if (death === null) (remote as unknown as Remote<object>)[releaseProxy]();
      worker.terminate();
      die(new Error("ended"));
    },
  };
}

/** A function of this thread that a worker can call when it is handed over with a question. */
export function callable<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void {
  return proxy(call);
}
