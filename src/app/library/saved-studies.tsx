import { useState } from "preact/hooks";
import controls from "../controls/controls.module.css";
import { RenameForm } from "../controls/fields/rename-form.tsx";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import styles from "./library.module.css";
import type { SavedRecord } from "./saved-db.ts";
import { useSaved } from "./use-saved.ts";

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "23 Nov 2026, 10:15". */
export function savedAt(milliseconds: number): string {
  return DATE.format(milliseconds);
}

/** The studies saved in this browser, the last changed first. */
export function SavedStudies({ take }: { take(record: SavedRecord): void }) {
  const saved = useSaved();
  const list = saved.list.value ?? [];
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="saved-studies">
      <h3 id="saved-studies">Saved on this device only</h3>
      <ul class={styles.saved}>
        {list.map((record) => (
          <SavedStudy record={record} which={whichOf(list, record)} take={take} key={record.id} />
        ))}
      </ul>
    </section>
  );
}

/** Tells a study from others of its name, for who does not see where it stands: ", 2 of 3"; "" where it is the only one. */
function whichOf(list: readonly SavedRecord[], record: SavedRecord): string {
  const alike = list.filter(({ name }) => name === record.name);
  return alike.length > 1 ? `, ${alike.indexOf(record) + 1} of ${alike.length}` : "";
}

interface SavedStudyProps {
  record: SavedRecord;
  which: string;
  take(record: SavedRecord): void;
}

function SavedStudy({ record, which, take }: SavedStudyProps) {
  const { store } = usePage();
  const saved = useSaved();
  const [renaming, setRenaming] = useState(false);
  const atHand = saved.current.value?.id === record.id;
  const name = record.name || "Study without a name";
  return (
    <li class={styles.savedStudy} data-part="saved-study" data-at-hand={atHand}>
      {renaming ? (
        <RenameForm
          name={record.name}
          rename={(name) => {
            if (name.trim() !== "") saved.rename(record, name.trim());
            return true;
          }}
          close={() => setRenaming(false)}
        />
      ) : (
        <button
          type="button"
          class={styles.savedOpen}
          data-part="saved-open"
          aria-current={atHand}
          onClick={() => !atHand && take(record)}
        >
          <b>
            {name}{" "}
            {atHand && (
              <span class={controls.pill} data-part="pill">
                at hand
              </span>
            )}
          </b>
          <span class={controls.quiet}>
            {savedAt(record.changed)}
            {record.split && ", a copy: it was changed in two tabs"}
            <span class={controls.unseen} data-part="unseen">
              {which}
            </span>
          </span>
        </button>
      )}
      <div class={styles.savedActions}>
        <button type="button" class={`${controls.button} ${controls.buttonSmall}`} onClick={() => setRenaming(true)}>
          Rename
          <span class={controls.unseen} data-part="unseen">
            {" "}
            {name}
            {which}
          </span>
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          onClick={() => saved.duplicate(record)}
        >
          Duplicate
          <span class={controls.unseen} data-part="unseen">
            {" "}
            {name}
            {which}
          </span>
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          onClick={() => {
            saved.remove(record);
            offerUndo(store, `${name} was deleted from this device.`);
          }}
        >
          Delete
          <span class={controls.unseen} data-part="unseen">
            {" "}
            {name}
            {which}
          </span>
        </button>
      </div>
    </li>
  );
}
