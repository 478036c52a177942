import { effect } from "@preact/signals";
import { downloadStudy } from "../controls/study-file.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import type { LookedAt, Store } from "../state/store.ts";
import { forget, putAway, takeBack } from "./put-away.ts";
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

/** What a browser remembers from visit to visit: of this tab, and of all of them. Each is null where it is blocked. */
export interface Memory {
  tab: Storage | null;
  all: Storage | null;
}

/** Saves studies in this browser. `memory` holds which one was at hand, and for a moment what could not be saved in time. */
export function keepStudies(store: Store, db: SavedDb, memory: Memory, window: Window): Saved {
  const channel = openChannel();
  const tab = newId();
  const saved = createSaved(store, db, {
    modelVersion: MODEL_VERSION,
    now: () => Date.now(),
    newId,
    later(run) {
      const timer = setTimeout(run, SAVE_AFTER);
      return () => clearTimeout(timer);
    },
    remember: (id) => remember(memory, LAST, id ?? ""),
    putAway: (record) => putAway(memory.all, tab, record),
    forget: (id) => forget(memory.all, tab, id),
    tell: () => channel?.postMessage(null),
    download: () => downloadStudy(window.document, store.study.value),
  });
  effect(() => {
    const { focus, world } = store;
    remember(memory, LOOKED_AT, `${focus.value} ${world.value}`);
  });
  if (channel !== null) channel.onmessage = () => void saved.changedElsewhere();
  window.document.addEventListener("visibilitychange", () => {
    if (window.document.visibilityState === "hidden") saved.leave();
  });
  window.addEventListener("pagehide", () => {
    // what is being typed counts when its field is left
    if (window.document.activeElement instanceof HTMLElement) window.document.activeElement.blur();
    saved.leave();
  });
  window.addEventListener("beforeunload", (event) => {
    if (saved.unsaved.value !== null) event.preventDefault();
  });
  return saved;
}

/**
 * The study that was at hand at the last visit, with its record; null where there was none, "unreadable" where it cannot
 * be had, or not in time. What earlier visits could not save is saved first.
 */
export async function lastVisit(
  db: SavedDb,
  memory: Memory,
): Promise<Awaited<ReturnType<typeof readStudy>> | "unreadable"> {
  const id = remembered(memory, LAST);
  const found = takeBack(db, memory.all, newId)
    .then((places) => (id === "" ? null : readStudy(db, places.get(id) ?? id)))
    // of storage that is blocked the person is told when there is something to save
    .catch((error: unknown) => (error instanceof DOMException ? null : ("unreadable" as const)));
  const late = new Promise<"unreadable">((resolve) => {
    setTimeout(() => resolve("unreadable"), PATIENCE);
  });
  return id === "" ? null : Promise.race([found, late]);
}

/** The plan in focus and the world shown when the last visit ended; what is not known is left out. */
export function lastLookedAt(memory: Memory): Partial<LookedAt> {
  const [, focus, world] = /^(\d) (\d)$/.exec(remembered(memory, LOOKED_AT)) ?? [];
  return focus === undefined ? {} : { focus: Number(focus), world: Number(world) };
}

/** As this tab remembers it, for a reload; a new tab goes by what any tab did last. "" for nothing. */
function remembered(memory: Memory, key: string): string {
  return read(memory.tab, key) ?? read(memory.all, key) ?? "";
}

function remember(memory: Memory, key: string, text: string): void {
  for (const storage of [memory.tab, memory.all]) {
    try {
      storage?.setItem(key, text);
    } catch {
      // blocked or full: the next visit begins with the default study
    }
  }
}

function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
