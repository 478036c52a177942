import type { ReadonlySignal } from "@preact/signals";
import type { Study } from "../../study/study.ts";
import { freeName, renameStudy } from "../state/edits/edits.ts";
import type { Store } from "../state/store.ts";
import type { SavedRecord } from "./saved-db.ts";
import type { SavedList } from "./saved-list.ts";
import { putBack, renamed, take } from "./saved-records.ts";

/** What can be done to a saved study; undo takes it back like any edit. */
export interface SavedActs {
  rename(record: SavedRecord, name: string): void;
  duplicate(record: SavedRecord): void;
  /** The study at hand stays at hand, and is not saved again until it changes. */
  remove(record: SavedRecord): void;
}

interface Means {
  now(): number;
  newId(): string;
  current: ReadonlySignal<SavedRecord | null>;
  names(): string[];
  /** From now on the record of this revision is known to hold this study; unsaid, the one it held before. */
  holds(record: SavedRecord, study?: Study | null): void;
  /** Saves the study at hand if it is not. */
  keep(): void;
}

/** What can be done to the saved studies, each in a step that can be undone. */
export function actsOn(store: Store, saved: SavedList, means: Means): SavedActs {
  const { now, newId, current, names, holds, keep } = means;
  return {
    rename(record, name) {
      if (record.id === current.value?.id) {
        store.edit(`Rename ${record.name}`, (draft) => renameStudy(draft, name));
        return;
      }
      const to = (called: string) =>
        void saved.change(async (tx) => {
          const found = await tx.get(record.id);
          if (found === undefined) return;
          const next = renamed(found, called, now());
          await tx.put(next);
          holds(next);
        });
      store.act(`Rename ${record.name}`, { do: () => to(name), undo: () => to(record.name) });
    },
    duplicate(record) {
      const id = newId();
      const copy = { ...renamed(record, freeName(record.name, names()), now()), id, revision: 1, split: false };
      store.act(`Duplicate ${record.name}`, {
        do: () => void saved.change((tx) => putBack(tx, copy, [])),
        undo: () => void saved.change((tx) => tx.delete(id)),
      });
    },
    remove(record) {
      let taken: Awaited<ReturnType<typeof take>> = null;
      const atHand = record.id === current.value?.id;
      store.act(`Delete ${record.name}`, {
        do: () =>
          void saved.change(async (tx) => {
            taken = await take(tx, record.id);
            await tx.delete(record.id);
            if (taken !== null && atHand) holds(taken.record, store.study.value);
          }),
        undo: () => {
          void saved.change(async (tx) => {
            if (taken === null) return;
            await putBack(tx, taken.record, taken.networks);
            holds(taken.record, null);
          });
          keep();
        },
      });
    },
  };
}
