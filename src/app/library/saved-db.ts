import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { HeldNetwork } from "../state/store.ts";

/** A study as it lies in the browser. */
export interface SavedRecord {
  id: string;
  /** Counts the changes, from 1: whoever writes says which one they started from. */
  revision: number;
  /** The study's own. */
  name: string;
  /** Milliseconds since 1970. */
  changed: number;
  /** Version of the model it was saved with. */
  modelVersion: string;
  /** The study as a file gives it, as compact JSON; imported networks by digest alone. */
  text: string;
  /** Digests of the imported networks it needs. */
  networks: readonly string[];
  /** Split off because the study was changed in two tabs. */
  split: boolean;
}

/** An imported network as it lies in the browser. `inline`: its network file, where the study holds that. */
export interface KeptNetwork {
  digest: string;
  held: HeldNetwork;
  inline: unknown;
}

/** What can be done in one go, all of it or nothing. Wait for nothing else in between: the transaction would end. */
export interface SavedTx {
  get(id: string): Promise<SavedRecord | undefined>;
  all(): Promise<SavedRecord[]>;
  put(record: SavedRecord): Promise<unknown>;
  delete(id: string): Promise<unknown>;
  network(digest: string): Promise<KeptNetwork | undefined>;
  digests(): Promise<string[]>;
  putNetwork(network: KeptNetwork): Promise<unknown>;
  deleteNetwork(digest: string): Promise<unknown>;
}

/** Where studies are saved. Rejects where the browser gives no storage (any error) or no more of it ("QuotaExceededError"). */
export interface SavedDb {
  transact<T>(work: (tx: SavedTx) => Promise<T>): Promise<T>;
}

interface Tables extends DBSchema {
  studies: { key: string; value: SavedRecord };
  networks: { key: string; value: KeptNetwork };
}

/** The browser's own database, opened when it is first needed. Tabs wait for one another, so nothing comes between the parts of a transaction. */
export function browserDb(): SavedDb {
  let opening: Promise<IDBPDatabase<Tables>> | null = null;

  async function open(): Promise<IDBPDatabase<Tables>> {
    return openDB<Tables>("groundswell", 1, {
      upgrade(db) {
        db.createObjectStore("studies", { keyPath: "id" });
        db.createObjectStore("networks", { keyPath: "digest" });
      },
      // a newer version of the page is open beside this one
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        opening = null;
      },
    });
  }

  return {
    async transact(work) {
      opening ??= open();
      const db = await opening.catch((error: unknown) => {
        opening = null;
        throw error;
      });
      const tx = db.transaction(["studies", "networks"], "readwrite");
      const [studies, networks] = [tx.objectStore("studies"), tx.objectStore("networks")];
      try {
        const result = await work({
          get: (id) => studies.get(id),
          all: () => studies.getAll(),
          put: (record) => studies.put(record),
          delete: (id) => studies.delete(id),
          network: (digest) => networks.get(digest),
          digests: () => networks.getAllKeys(),
          putNetwork: (network) => networks.put(network),
          deleteNetwork: (digest) => networks.delete(digest),
        });
        await tx.done;
        return result;
      } catch (error) {
        tx.done.catch(() => {});
        if (tx.error === null) abort(tx);
        throw error;
      }
    },
  };
}

/** Has no effect on a transaction that is over already. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // over
  }
}
