import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Study } from "../../study/study.ts";
import { type Draft, freeName } from "../state/edits/edits.ts";
import { takeIn } from "../state/opening/incoming.ts";
import { type Opened, openedText } from "../state/opening/open-study.ts";
import type { LookedAt, Store } from "../state/store.ts";
import { actsOn, type SavedActs } from "./saved-acts.ts";
import type { SavedDb, SavedRecord } from "./saved-db.ts";
import { createSavedList, type Failure } from "./saved-list.ts";
import { clearAway, putStudy, readStudy, recordOf } from "./saved-records.ts";

/** Milliseconds that changes wait at most to be saved, however steadily more of them come. */
export const LONGEST_WAIT = 2_000;

/** How the study at hand is kept: as it came, being saved, saved, or not, because storage is blocked or full. */
export type Keeping = "as it came" | "saving" | "saved" | Failure;

/** The studies saved in this browser, and the study at hand kept among them as it changes. */
export interface Saved extends SavedActs {
  /** Last changed first; null until they have been read. */
  list: ReadonlySignal<readonly SavedRecord[] | null>;
  keeping: ReadonlySignal<Keeping>;
  /** The record of the study at hand; null while it has none. */
  current: ReadonlySignal<SavedRecord | null>;
  /** The study at hand needs no saving until it changes. `record`: where it came from, if it was saved. */
  markUnchanged(record?: SavedRecord): void;
  /** Saves the study at hand now, also if it is as it came. */
  save(): Promise<void>;
  /** Saves now what would be saved in a moment. */
  flush(): Promise<void>;
  /** The page may end at any time from now on: puts unsaved changes where the next visit finds them, and saves them. */
  leave(): void;
  /** Goes on with a copy of the study at hand. */
  saveCopy(): Promise<void>;
  /**
   * Shows a saved study in place of the one at hand; one of another edition waits in the store until it is decided on. Returns
   * what is wrong with it, if anything.
   */
  open(id: string): Promise<Opened>;
  /** The same with a study that was read. */
  show(found: Found, lookedAt?: Partial<LookedAt>): void;
  /** Why there are changes that cannot be saved; null when there are none. */
  unsaved: ReadonlySignal<Failure | null>;
  /** To be called when another tab has changed what is saved. */
  changedElsewhere(): Promise<void>;
}

/** A saved study that can be shown, with its record. */
interface Found {
  record: SavedRecord;
  opened: Opened & { ok: true };
}

/** What the page lends: the clock, chance, and ways to reach the other tabs, the next visit and the person. */
export interface SavedEffects {
  now(): number;
  newId(): string;
  /** Runs something when nothing has changed for a moment; returns what takes that back. */
  later(run: () => void): () => void;
  /** Remembers the record at hand for the next visit; null for none. */
  remember(id: string | null): void;
  /** Puts a record away at once for the next visit; its revision is the one it was made from. */
  putAway(record: SavedRecord): void;
  /** What was put away under this id is saved. */
  forget(id: string): void;
  /** Tells other tabs that saved studies have changed. */
  tell(): void;
  /** Hands the study at hand over as a file. */
  download(): void;
  modelVersion: string;
}

/** Keeps the study at hand in `db` a moment after each change, and reads what was saved before. */
export function createSaved(store: Store, db: SavedDb, effects: SavedEffects): Saved {
  const saved = createSavedList(db, effects.tell, tellOf);
  const { list, failure } = saved;
  const saving = signal(false);
  /** The record that keeps a piece of work. */
  const records = signal<ReadonlyMap<number, string>>(new Map());
  /** Of records that were at hand here: the last revision known, and the study it holds. */
  const known = signal<ReadonlyMap<string, { revision: number; study: Study | null }>>(new Map());
  /** Studies that came with the page, by work. */
  const came = signal<ReadonlyMap<number, Study>>(new Map());
  /** Ids under which work that has no record yet is going to be saved. */
  const ids = new Map<number, string>();
  /** Since when a change waits to be saved; null when none does. */
  let waiting: number | null = null;
  let cancel = () => {};
  let told = false;
  let before: Draft = store.draft.value;

  const current = computed(() => {
    const id = records.value.get(store.draft.value.work);
    return list.value?.find((record) => record.id === id) ?? null;
  });
  const behind = computed(() => dirty(store.draft.value));
  const keeping = computed((): Keeping => {
    if (failure.value !== null) return failure.value;
    if (saving.value || behind.value) return "saving";
    return current.value === null ? "as it came" : "saved";
  });

  effect(() => {
    const draft = store.draft.value;
    untracked(() => follow(draft));
  });
  effect(() => {
    if (list.value !== null) effects.remember(current.value?.id ?? null);
  });
  void saved.inOrder(() => saved.attempt(clearAway));

  return {
    list,
    keeping,
    current,
    markUnchanged,
    save: () => keep(store.draft.value, true),
    flush: () => keep(store.draft.value),
    async saveCopy() {
      store.branch("Save a copy", freeName(store.study.value.name, names()));
      await keep(store.draft.value, true);
    },
    open,
    show,
    leave,
    unsaved: computed(() => (behind.value ? failure.value : null)),
    async changedElsewhere() {
      await saved.inOrder(() => saved.attempt(async () => {}));
      const record = current.value;
      if (record === null || dirty(store.draft.value) || record.revision === known.value.get(record.id)?.revision)
        return;
      store.message.value = {
        text: "This study was changed in another tab.",
        action: { label: "Show that version", run: () => void open(record.id) },
        stays: true,
      };
    },
    ...actsOn(store, saved, { ...effects, current, names, holds, keep: () => void keep(store.draft.value) }),
  };

  function markUnchanged(record?: SavedRecord): void {
    const { work, study } = store.draft.value;
    cancel();
    if (record === undefined) came.value = new Map(came.value).set(work, study);
    else belongs(work, record, study);
  }

  function belongs(work: number, record: SavedRecord, study: Study): void {
    holds(record, study);
    records.value = new Map(records.value).set(work, record.id);
  }

  function holds({ id, revision }: SavedRecord, study?: Study | null): void {
    const held = study === undefined ? (known.value.get(id)?.study ?? null) : study;
    known.value = new Map(known.value).set(id, { revision, study: held });
  }

  function dirty({ work, study }: Draft): boolean {
    const id = records.value.get(work);
    return id === undefined ? came.value.get(work) !== study : known.value.get(id)?.study !== study;
  }

  /** Whatever is done to the study, its record follows a moment later; the work before another one is saved at once. */
  function follow(draft: Draft): void {
    if (before.work !== draft.work) void keep(before);
    before = draft;
    cancel();
    if (!dirty(draft)) return;
    const now = effects.now();
    waiting ??= now;
    if (now - waiting < LONGEST_WAIT) cancel = effects.later(() => void keep(draft));
    else void keep(draft);
  }

  /** Where a piece of work is saved. */
  function placeOf(work: number): { id: string; revision: number } {
    const id = records.value.get(work) ?? ids.get(work) ?? effects.newId();
    ids.set(work, id);
    return { id, revision: known.value.get(id)?.revision ?? 0 };
  }

  function leave(): void {
    const draft = store.draft.value;
    if (!dirty(draft)) return;
    const { id, revision } = placeOf(draft.work);
    effects.putAway({ ...recordOf(draft.study, effects), id, revision, split: false });
    effects.remember(id);
    void keep(draft);
  }

  function keep(draft: Draft, always = false): Promise<void> {
    const { work, study } = draft;
    const networks = store.networks.value;
    waiting = null;
    return saved.inOrder(async () => {
      if (!dirty(draft) && !(always && current.value === null)) return;
      const under = { ...placeOf(work), other: effects.newId() };
      const { modelVersion } = effects;
      saving.value = true;
      const record = await saved.attempt((tx) =>
        putStudy(tx, { study, networks, modelVersion, now: effects.now() }, under),
      );
      saving.value = false;
      if (record === null) return;
      told = false;
      belongs(work, record, study);
      if (store.draft.value.study === study) effects.forget(under.id);
      saved.tell();
      if (record.id === under.other) {
        store.message.value = {
          text: "This study was also changed in another tab. Nothing is lost: yours is saved beside it, as a copy.",
          stays: true,
        };
      }
    });
  }

  async function open(id: string): Promise<Opened> {
    await keep(store.draft.value);
    const found = await saved.inOrder(() => readStudy(db, id)).catch(() => null);
    if (found === null) return unreadable();
    const { record, opened } = found;
    if (!opened.ok) return opened;
    show({ record, opened });
    return opened;
  }

  function show({ record, opened }: Found, lookedAt: Partial<LookedAt> = {}): void {
    const { study, networks } = opened;
    const madeWith = record.modelVersion;
    const told = openedText(record.name, madeWith);
    const opens = () => markUnchanged(record);
    takeIn(store, { by: "study", study, networks, madeWith, lookedAt, told, opened: opens }, effects.modelVersion);
  }

  /** Once, until saving works again; a visit without a change loses nothing. */
  function tellOf(why: Failure): void {
    if (told || !dirty(store.draft.value)) return;
    told = true;
    const reason =
      why === "full"
        ? "There is no room left on this device to save studies."
        : "This browser does not let the page save studies.";
    store.message.value = {
      text: `${reason} Yours stays here until you close this tab: download it to keep it.`,
      action: { label: "Download", run: () => effects.download() },
      stays: true,
    };
  }

  function names(): string[] {
    return [store.study.value.name, ...(list.value ?? []).map(({ name }) => name)];
  }
}

function unreadable(): Opened {
  const message = "it is not there any more, or this browser does not let the page read it";
  return {
    ok: false,
    from: "The saved study",
    problems: [{ code: "not-saved", path: "", message, severity: "error" }],
  };
}
