import { Drawer } from "../../controls/drawer.tsx";
import fieldsStyles from "../../controls/fields/fields.module.css";
import { usePage } from "../../controls/use-page.ts";
import styles from "../page.module.css";
import { KEYS } from "./keys.ts";

/** The keyboard map, and a switch for single keys. */
export function KeysDrawer() {
  const { ui } = usePage();
  return (
    <Drawer title="Keyboard">
      <dl class={styles.keys}>
        {KEYS.map(({ keys, does }) => (
          <>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <label class={fieldsStyles.check} style={{ marginTop: "20px" }}>
        <input
          type="checkbox"
          checked={ui.shortcuts.value}
          onChange={(event) => {
            ui.shortcuts.value = event.currentTarget.checked;
          }}
        />
        Single-key shortcuts
      </label>
    </Drawer>
  );
}
