import { type Field, getAt } from "../../study/schema/fields.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import foldingStyles from "../controls/folding.module.css";
import { later } from "../controls/later.tsx";
import { WorldLever } from "../controls/levers/lever-panel.tsx";
import { usePage } from "../controls/use-page.ts";
import { worldParts } from "../state/form.ts";
import styles from "./world.module.css";
import { WorldList } from "./world-list.tsx";

const SiteTable = later(() => import("./site-table.tsx").then((part) => part.SiteTable));

/** Everything that is assumed: which world is shown, and all its settings. */
export function WorldDrawer() {
  const { store } = usePage();
  const shown = store.world.value;
  const { worlds } = store.study.value;
  const world = worlds[shown];
  return (
    <Drawer title="World">
      <p class={controls.quiet}>
        What we assume, not what we choose. Every plan is run again in the world you pick or change, the baseline
        included.
      </p>
      <WorldList />
      {shown > 0 && (
        <p class={`${controls.quiet} ${styles.worldNote}`}>Ticks and dots compare with {worlds[0].name}.</p>
      )}
      {worldParts(world).map(({ title, fields }, i) => (
        <details class={foldingStyles.folded} data-part="world-part" open={i < 2} key={title}>
          <summary>
            {title}
            <Differing count={fields.filter(({ path }) => differs(worlds[0], world, path)).length} />
          </summary>
          {title === "The network" && <ImportButton />}
          {fields.map((field) =>
            field.path === "context.perSite" ? (
              <SiteTable field={field} key={`${shown}/${field.path}`} />
            ) : (
              <WorldLever
                field={choosable(field, world.network.kind)}
                assumption={false}
                among={field.headline ? "all assumptions" : undefined}
                key={field.path}
              />
            ),
          )}
        </details>
      ))}
    </Drawer>
  );
}

/** A network becomes an imported one by importing it, not by choosing the word. */
function choosable(field: Field, kind: string): Field {
  if (field.path !== "network.kind" || kind === "imported" || field.options === undefined) return field;
  return { ...field, options: field.options.filter(({ value }) => value !== "imported") };
}

function ImportButton() {
  const { ui } = usePage();
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
      onClick={() => {
        ui.drawer.value = "import";
      }}
    >
      Import a network…
    </button>
  );
}

function Differing({ count }: { count: number }) {
  return count === 0 ? null : <span class={controls.quiet}> {count} changed</span>;
}

function differs(base: object, world: object, path: string): boolean {
  return JSON.stringify(getAt(base, path)) !== JSON.stringify(getAt(world, path));
}
