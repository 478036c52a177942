import type { SavedDb, SavedRecord, SavedTx } from "./saved-db.ts";

/**
 * Storage in which every record has all its parts, whatever lies there: one that another program or another version left
 * half written is listed, told about when it is opened, and can be deleted, and keeps nothing else shut.
 */
export function withSoundRecords(db: SavedDb): SavedDb {
  return {
    transact: (work) =>
      db.transact((tx) => {
        const sound: SavedTx = {
          ...tx,
          async get(id) {
            const found: unknown = await tx.get(id);
            return found === undefined ? undefined : soundRecord(found, id);
          },
          async all() {
            const found: unknown[] = await tx.all();
            return found.map((record) => soundRecord(record));
          },
        };
        return work(sound);
      }),
  };
}

/** A record with what it lacks filled in; `id` where it says none itself. */
export function soundRecord(found: unknown, id = ""): SavedRecord {
  const record: Partial<Record<keyof SavedRecord, unknown>> = typeof found === "object" && found !== null ? found : {};
  const text = textIn(record.text);
  return {
    id: textIn(record.id) || id,
    revision: numberIn(record.revision),
    name: textIn(record.name),
    changed: Math.min(numberIn(record.changed), LAST_DATE),
    modelVersion: textIn(record.modelVersion),
    text,
    networks: isTextList(record.networks) ? record.networks : (text.match(/\b[0-9a-f]{64}\b/g) ?? []),
    split: record.split === true,
  };
}

/** The last date there is, in milliseconds since 1970. */
const LAST_DATE = 8.64e15;

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function numberIn(value: unknown): number {
  return typeof value === "number" && value >= 0 && Number.isFinite(value) ? value : 0;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
