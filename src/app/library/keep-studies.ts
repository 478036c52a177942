import { effect } from "@preact/signals";
import { downloadStudy } from "../controls/study-file.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import type { LookedAt, Store } from "../state/store.ts";
import { createSaved, type Saved } from "./saved.ts";
import type { SavedDb } from "./saved-db.ts";
import { readStudy } from "./saved-records.ts";

const LAST = "groundswell.last";
const LOOKED_AT = "groundswell.looked-at";
const CHANNEL = "groundswell.saved";

/** Milliseconds without a change until the study is saved. */
const SAVE_AFTER = 400;
/** Milliseconds that the page waits at most for the study of the last visit. */
const PATIENCE = 5_000;

/** Saves studies in this browser. `storage` (null where blocked) remembers which one was at hand. */
export function keepStudies(store: Store, db: SavedDb, storage: Storage | null, window: Window): Saved {
  const channel = openChannel();
  const saved = createSaved(store, db, {
    modelVersion: MODEL_VERSION,
    now: () => Date.now(),
    newId: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join(""),
    later(run) {
      const timer = setTimeout(run, SAVE_AFTER);
      return () => clearTimeout(timer);
    },
    remember: (id) => remember(storage, LAST, id),
    tell: () => channel?.postMessage(null),
    download: () => downloadStudy(window.document, store.study.value),
  });
  effect(() => {
    const { focus, world } = store;
    remember(storage, LOOKED_AT, `${focus.value} ${world.value}`);
  });
  if (channel !== null) channel.onmessage = () => void saved.changedElsewhere();
  window.document.addEventListener("visibilitychange", () => {
    if (window.document.visibilityState === "hidden") void saved.flush();
  });
  window.addEventListener("beforeunload", (event) => {
    if (saved.atRisk()) event.preventDefault();
  });
  return saved;
}

/** The study that was at hand at the last visit, with its record; null where there is none or it cannot be had in time. */
export async function lastVisit(db: SavedDb, storage: Storage | null): ReturnType<typeof readStudy> {
  const id = remembered(storage, LAST);
  if (id === null) return null;
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([readStudy(db, id).catch(() => null), late]);
}

/** The plan in focus and the world shown when the last visit ended; what is not known is left out. */
export function lastLookedAt(storage: Storage | null): Partial<LookedAt> {
  const [, focus, world] = /^(\d) (\d)$/.exec(remembered(storage, LOOKED_AT) ?? "") ?? [];
  return focus === undefined ? {} : { focus: Number(focus), world: Number(world) };
}

function remembered(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function remember(storage: Storage | null, key: string, text: string | null): void {
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // blocked or full: the next visit begins with the default study
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
