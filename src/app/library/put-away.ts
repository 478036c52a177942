import type { SavedDb, SavedRecord } from "./saved-db.ts";
import { putWritten } from "./saved-records.ts";
import { soundRecord } from "./sound-records.ts";

const PREFIX = "groundswell.unsaved.";

/**
 * Puts a changed study away at once, for the page may end before the database has it. `record.revision` is the one it was
 * made from; `tab` tells what several tabs put away apart. Where storage is blocked or full, the database alone has to do.
 */
export function putAway(storage: Storage | null, tab: string, record: SavedRecord): void {
  try {
    storage?.setItem(keyOf(tab, record.id), JSON.stringify(record));
  } catch {
    // blocked or full
  }
}

/** What this tab put away under this id is saved. */
export function forget(storage: Storage | null, tab: string, id: string): void {
  try {
    storage?.removeItem(keyOf(tab, id));
  } catch {
    // blocked
  }
}

/**
 * Saves what earlier visits put away and could not save: in the place it was made from, or beside it where that was changed
 * since. Returns the ids under which they are saved, by the ids they were put away under; what cannot be saved stays away.
 */
export async function takeBack(
  db: SavedDb,
  storage: Storage | null,
  newId: () => string,
): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>();
  for (const { key, record } of away(storage)) {
    const { id, revision, ...written } = record;
    const saved = await db
      .transact(async (tx) => {
        const known = await tx.get(id);
        return known?.text === written.text ? known : putWritten(tx, written, known, { id, revision, other: newId() });
      })
      .catch(() => null);
    if (saved === null) continue;
    places.set(id, saved.id);
    storage!.removeItem(key);
  }
  return places;
}

function keyOf(tab: string, id: string): string {
  return `${PREFIX}${tab}.${id}`;
}

function away(storage: Storage | null): { key: string; record: SavedRecord }[] {
  const found: { key: string; record: SavedRecord }[] = [];
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage!.key(i) ?? "");
    for (const key of keys) {
      if (!key.startsWith(PREFIX)) continue;
      const record = read(storage!.getItem(key) ?? "", key.slice(key.lastIndexOf(".") + 1));
      if (record.text === "") storage!.removeItem(key);
      else found.push({ key, record });
    }
  } catch {
    // blocked
  }
  return found;
}

function read(text: string, id: string): SavedRecord {
  try {
    return soundRecord(JSON.parse(text), id);
  } catch {
    return soundRecord(null, id);
  }
}
