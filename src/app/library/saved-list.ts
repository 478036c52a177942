import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { SavedDb, SavedRecord, SavedTx } from "./saved-db.ts";

/** Why nothing can be saved. */
export type Failure = "blocked" | "full";

/** The studies saved in this browser as this tab knows them, and the ways to read and change them, one after the other. */
export interface SavedList {
  /** Last changed first; null until they have been read. */
  list: ReadonlySignal<readonly SavedRecord[] | null>;
  /** Why it was not possible the last time; null when all is well. */
  failure: ReadonlySignal<Failure | null>;
  /** Reads or changes at once and brings the list up to date; null where the browser does not let it. */
  attempt<T>(work: (tx: SavedTx) => Promise<T>): Promise<T | null>;
  /** Does something after all that was asked for in this way before. */
  inOrder<T>(work: () => Promise<T>): Promise<T>;
  /** Makes a change in order and tells other tabs. */
  change(work: (tx: SavedTx) => Promise<unknown>): Promise<void>;
  tell(): void;
}

/** `tell` reaches the other tabs, `failed` the person. */
export function createSavedList(db: SavedDb, tell: () => void, failed: (why: Failure) => void): SavedList {
  const list = signal<readonly SavedRecord[] | null>(null);
  const failure = signal<Failure | null>(null);
  let queue: Promise<unknown> = Promise.resolve();

  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  }

  async function attempt<T>(work: (tx: SavedTx) => Promise<T>): Promise<T | null> {
    try {
      const { result, all } = await db.transact(async (tx) => ({ result: await work(tx), all: await tx.all() }));
      batch(() => {
        failure.value = null;
        list.value = all.sort((a, b) => b.changed - a.changed);
      });
      return result;
    } catch (error) {
      const why = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
      failure.value = why;
      failed(why);
      return null;
    }
  }

  function change(work: (tx: SavedTx) => Promise<unknown>): Promise<void> {
    return inOrder(async () => {
      await attempt(work);
      if (failure.value === null) tell();
    });
  }

  return { list, failure, attempt, inOrder, change, tell };
}
