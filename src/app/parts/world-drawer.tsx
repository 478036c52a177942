import { useRef } from "preact/hooks";
import { getAt } from "../../study/fields.ts";
import { usePage } from "../context.ts";
import { renameWorld } from "../edits.ts";
import { worldParts } from "../form.ts";
import { Drawer } from "./drawer.tsx";
import { WorldLever } from "./lever-panel.tsx";

/** Everything that is assumed: which world is shown, and all its settings. */
export function WorldDrawer() {
  const { store } = usePage();
  const shown = store.world.value;
  const { worlds } = store.study.value;
  const world = worlds[shown];
  const name = useRef<HTMLInputElement>(null);
  return (
    <Drawer title="World">
      <p class="quiet">
        What we assume, not what we choose. Every plan is run again in the world you pick or change, the baseline
        included.
      </p>
      <div class="stack" style={{ marginTop: "12px" }}>
        <label>
          World shown
          <select value={String(shown)} onChange={(event) => store.chooseWorld(Number(event.currentTarget.value))}>
            {worlds.map(({ name }, i) => (
              <option value={String(i)} key={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Name of this world
          <input
            ref={name}
            type="text"
            maxLength={80}
            key={`${shown}/${world.name}`}
            defaultValue={world.name}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (next === world.name) return;
              const done = store.edit(`Rename ${world.name}`, (draft) => renameWorld(draft, shown, next));
              if (!done) event.currentTarget.value = world.name;
            }}
          />
        </label>
      </div>
      {shown > 0 && <p class="quiet">Ticks and dots compare with {worlds[0].name}.</p>}
      {worldParts(world).map(({ title, fields }, i) => (
        <details class="world-part" open={i < 2} key={title}>
          <summary>
            {title}
            <Differing count={fields.filter(({ path }) => differs(worlds[0], world, path)).length} />
          </summary>
          {fields.map((field) => (
            <WorldLever field={field} assumption={false} key={field.path} />
          ))}
        </details>
      ))}
    </Drawer>
  );
}

function Differing({ count }: { count: number }) {
  return count === 0 ? null : <span class="quiet"> {count} changed</span>;
}

function differs(base: object, world: object, path: string): boolean {
  return JSON.stringify(getAt(base, path)) !== JSON.stringify(getAt(world, path));
}
