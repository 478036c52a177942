import { expose } from "comlink";

/** What a worker offers, and by what its end is noticed. */
export type Watched<Server> = Server & {
  /** The name of a lock that this worker holds as long as it lives; null where the browser has no locks. */
  lifeLock(): Promise<string | null>;
};

/** Makes this web worker answer the page. Call it once, in the worker's own file. */
export function serveWatched(server: object): void {
  const lock = holdLock();
  expose({ ...server, lifeLock: () => lock });
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
