import { usePage } from "../controls/context.ts";
import { Drawer } from "../controls/drawer.tsx";
import { KEYS } from "./keyboard.ts";

/** The keyboard map, and a switch for single keys. */
export function KeysDrawer() {
  const { ui } = usePage();
  return (
    <Drawer title="Keyboard">
      <dl class="keys">
        {KEYS.map(({ keys, does }) => (
          <>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <label class="lever-check" style={{ marginTop: "20px" }}>
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
