import { useMemo } from "preact/hooks";
import { changes } from "../../study/changes.ts";
import { MOST_WORLDS } from "../../study/schema/study-schema.ts";
import controls from "../controls/controls.module.css";
import { NotesField } from "../controls/fields/notes-field.tsx";
import cardsStyles from "../controls/plans/cards.module.css";
import { ChangeList } from "../controls/plans/change-list.tsx";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { renameWorld } from "../state/edits/edits.ts";
import { deleteWorld, duplicateWorld, moveWorld, setWorldNotes, WORLDS_FULL } from "../state/edits/world-edits.ts";
import styles from "./world.module.css";

/** All worlds of the study with what each changes; choosing one shows it everywhere. */
export function WorldList() {
  const { store } = usePage();
  const { worlds } = store.study.value;
  const shown = store.world.value;
  const full = worlds.length >= MOST_WORLDS;
  return (
    <section aria-label="Worlds of this study">
      <header class={cardsStyles.plansHead}>
        <h3>
          Worlds{" "}
          <span class={controls.quiet}>
            {worlds.length} of {MOST_WORLDS}
          </span>
        </h3>
      </header>
      <ul class={cardsStyles.planList}>
        {worlds.map(({ name }, world) => (
          <li class={styles.worldCard} data-part="world-card" data-shown={world === shown} key={name}>
            <button
              type="button"
              class={cardsStyles.planName}
              data-part="plan-name"
              aria-pressed={world === shown}
              onClick={() => store.chooseWorld(world)}
            >
              <span>{name}</span>
              {world === 0 && (
                <span class={controls.pill} data-part="pill">
                  base world
                </span>
              )}
            </button>
            <WorldChanges world={world} />
            {world === shown && worlds.length > 1 && <Actions world={world} />}
          </li>
        ))}
      </ul>
      <div class={cardsStyles.planNew} data-part="plan-new">
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          style={{ width: "100%" }}
          aria-disabled={full}
          aria-describedby={full ? "worlds-full" : undefined}
          onClick={() => store.edit(`Add a world`, (draft) => duplicateWorld(draft, shown))}
        >
          New world from this one
        </button>
        {full && (
          <p class={controls.quiet} id="worlds-full">
            {WORLDS_FULL}
          </p>
        )}
      </div>
      <Words world={shown} key={`${shown}/${worlds[shown].name}`} />
    </section>
  );
}

/** Changes named in the list before the rest are counted. */
const NAMED_CHANGES = 6;

function WorldChanges({ world }: { world: number }) {
  const { worlds } = usePage().store.study.value;
  const time = usePage().ui.timeUnit.value;
  const all = useMemo(() => changes(worlds[0], worlds[world], time), [worlds[0], worlds[world], time]);
  if (world === 0) {
    return worlds.length === 1 ? null : (
      <p class={cardsStyles.planChanges} data-part="plan-changes">
        What the others are compared with
      </p>
    );
  }
  if (all.length === 0)
    return (
      <p class={cardsStyles.planChanges} data-part="plan-changes">
        Same as the base world
      </p>
    );
  return <ChangeList all={all} named={NAMED_CHANGES} />;
}

function Actions({ world }: { world: number }) {
  const { store } = usePage();
  const { worlds } = store.study.value;
  const { name } = worlds[world];
  const move = (label: string, to: number) => store.edit(label, (draft) => moveWorld(draft, world, to));
  return (
    <div class={cardsStyles.planActions} data-part="plan-actions">
      {world > 0 && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          title="Compare all other worlds with this one"
          onClick={() => move(`Make ${name} the base world`, 0)}
        >
          Make base world
        </button>
      )}
      {world > 1 && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          onClick={() => move(`Move ${name} up`, world - 1)}
        >
          Up
        </button>
      )}
      {world > 0 && world < worlds.length - 1 && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          onClick={() => move(`Move ${name} down`, world + 1)}
        >
          Down
        </button>
      )}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        onClick={() => {
          if (!store.edit(`Delete the world ${name}`, (draft) => deleteWorld(draft, world))) return;
          offerUndo(store, `${name} was deleted.`);
        }}
      >
        Delete world
      </button>
    </div>
  );
}

/** Name and notes of the world shown. */
function Words({ world }: { world: number }) {
  const { store } = usePage();
  const { name, notes } = store.study.value.worlds[world];
  return (
    <div class={controls.stack}>
      <label>
        Name of this world
        <input
          type="text"
          maxLength={80}
          defaultValue={name}
          onChange={(event) => {
            const next = event.currentTarget.value;
            if (next === name) return;
            const done = store.edit(`Rename ${name}`, (draft) => renameWorld(draft, world, next));
            if (!done) event.currentTarget.value = name;
          }}
        />
      </label>
      <NotesField
        key={world}
        label="Notes on this world"
        value={notes}
        onChange={(next) => store.edit(`Notes on ${name}`, (draft) => setWorldNotes(draft, world, next))}
      />
    </div>
  );
}
