import { useState } from "preact/hooks";
import { replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import { LONGEST_STATEMENT } from "../../study/schema/study-schema.ts";
import type { StudyWords } from "../../study/study.ts";
import { capitalised } from "../../text/words/capitalised.ts";
import { weeksAndSpan } from "../../text/words/time-words.ts";
import controls from "../controls/controls.module.css";
import { DownloadStudy } from "../controls/download-study.tsx";
import fieldsStyles from "../controls/fields/fields.module.css";
import { NotesField } from "../controls/fields/notes-field.tsx";
import { NumberField } from "../controls/fields/number-field.tsx";
import { Refusal } from "../controls/fields/refusal.tsx";
import foldingStyles from "../controls/folding.module.css";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { describeStudy, renameStudy, setRun } from "../state/edits/edits.ts";
import styles from "./library.module.css";
import { savedAt } from "./saved-studies.tsx";
import { useSaved } from "./use-saved.ts";

/** The study at hand: its name, question, conclusion and notes, how long and how often it is run, and how it is kept. */
export function ThisStudy() {
  const { store, ui } = usePage();
  const time = ui.timeUnit.value;
  const { name, question, shows, notes, sources, run } = store.study.value;
  const { many } = replicateWordsOf(store.study.value.worlds);
  const replicates = capitalised(many);
  const set = (label: string, change: Partial<typeof run>) => store.edit(label, (draft) => setRun(draft, change));
  const say = (label: string, words: Parameters<typeof describeStudy>[1]) =>
    store.edit(label, (draft) => describeStudy(draft, words));
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <section aria-label="This study">
      <div class={controls.stack}>
        <label>
          Name of this study
          <input
            type="text"
            maxLength={80}
            value={name}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (next === name) return;
              const done = store.edit(`Rename ${name}`, (draft) => renameStudy(draft, next));
              if (!done) event.currentTarget.value = name;
            }}
          />
        </label>
      </div>
      <div class={`${controls.stack} ${styles.studyWords}`}>
        <NotesField
          label="Question"
          value={question}
          most={LONGEST_STATEMENT}
          onChange={(next) => say("Question", { question: next })}
        />
        <Outdated words="question" />
        <NotesField
          label="What it shows, in the words of whoever made it"
          value={shows}
          most={LONGEST_STATEMENT}
          onChange={(next) => say("What it shows", { shows: next })}
        />
        <Outdated words="shows" />
        <details class={foldingStyles.more}>
          <summary>Notes and sources</summary>
          <NotesField
            label="Notes on this study"
            value={notes}
            onChange={(next) => say("Notes on the study", { notes: next })}
          />
          {sources.length > 0 && (
            <ul class={`${controls.quiet} ${styles.studySources}`} data-part="study-sources">
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          )}
        </details>
      </div>
      <div class={styles.runSettings}>
        <label for="run-weeks">
          Weeks
          <NumberField
            id="run-weeks"
            limits={{ kind: "integer", unit: "weeks", min: 1, max: 520 }}
            value={run.weeks}
            take={(weeks) => set("Weeks", { weeks })}
            tell={setRefusal}
          />
        </label>
        <label for="run-networks">
          {replicates}
          <NumberField
            id="run-networks"
            limits={{ kind: "integer", unit: many, min: 1, max: 2000 }}
            value={run.replicates}
            take={(count) => set(replicates, { replicates: count })}
            tell={setRefusal}
          />
        </label>
        <label>
          Seed
          <input
            type="text"
            maxLength={200}
            value={run.seed}
            onChange={(event) => {
              if (event.currentTarget.value.trim() !== "") set("Seed", { seed: event.currentTarget.value.trim() });
            }}
          />
        </label>
      </div>
      <Refusal text={refusal} />
      {time !== "week" && <p class={controls.quiet}>{weeksAndSpan(run.weeks, time)}</p>}
      <Kept />
    </section>
  );
}

/** Says of words that the study was changed since they were written, and takes them on when they still hold. */
function Outdated({ words }: { words: StudyWords }) {
  const { store } = usePage();
  const { outdated } = store.study.value;
  if (!outdated.includes(words)) return null;
  const what = words === "question" ? "The question" : "The conclusion";
  return (
    <p class={controls.quiet} data-part="outdated">
      Written before the study was changed.{" "}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        onClick={() =>
          store.edit(`${what} still holds`, (draft) =>
            describeStudy(draft, { outdated: outdated.filter((other) => other !== words) }),
          )
        }
      >
        {what} still holds
      </button>
    </p>
  );
}

/** How the study is kept, and how else it can be. */
function Kept() {
  const { store } = usePage();
  const saved = useSaved();
  const keeping = saved.keeping.value;
  const record = saved.current.value;
  const copy = () => {
    void saved.saveCopy().then(() => {
      if (saved.keeping.value !== "saved") return;
      offerUndo(store, `You are now working on ${store.study.value.name}.`);
    });
  };
  return (
    <>
      <p class={`${controls.quiet} ${fieldsStyles.keeping}`} data-part="keeping" data-keeping={keeping}>
        {keeping === "as it came" && "Changes are saved on this device as you make them."}
        {keeping === "saving" && "Saving…"}
        {keeping === "saved" && record !== null && `Saved on this device only, ${savedAt(record.changed)}.`}
        {keeping === "blocked" &&
          "This browser does not let the page save studies. Download yours to keep it after you close this tab."}
        {keeping === "full" &&
          "There is no room left on this device. Download your study, or delete saved ones to make room."}
      </p>
      <div class={`${controls.row} ${controls.keepingRow}`}>
        <DownloadStudy />
        {keeping === "saved" ? (
          <button type="button" class={`${controls.button} ${controls.buttonOutlined}`} onClick={copy}>
            Save a copy
          </button>
        ) : (
          <button
            type="button"
            class={`${controls.button} ${controls.buttonOutlined}`}
            disabled={keeping === "saving"}
            onClick={() => void saved.save()}
          >
            Save
          </button>
        )}
      </div>
    </>
  );
}
