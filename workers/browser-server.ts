import { expose, transfer } from "comlink";
import { type Answer, buffersOf, type Order, type Server } from "./server.ts";

/** What a web worker offers to the page that started it. */
export interface BrowserServer {
  run(order: Order): Promise<Answer>;
  /** The name of a lock that this worker holds as long as it lives; null where the browser has no locks. */
  lifeLock(): Promise<string | null>;
}

/** Makes this web worker answer the page. Call it once, in the worker's own file. */
export function serveBrowser(server: Server): void {
  const lock = holdLock();
  const offered: BrowserServer = {
    lifeLock: () => lock,
    run: async (order) => {
      const answer = await server(order);
      // handed over, not copied
      return transfer(answer, buffersOf(answer));
    },
  };
  expose(offered);
}

/** Held by this worker until it ends, however that comes about: the browser gives it back. */
function holdLock(): Promise<string | null> {
  const { locks } = navigator;
  // none where the page came over an insecure connection
  if (locks === undefined) return Promise.resolve(null);
  const name = `groundswell worker ${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const held = () => {
      resolve(name);
      return new Promise<never>(() => {});
    };
    locks.request(name, held).catch(() => resolve(null));
  });
}
