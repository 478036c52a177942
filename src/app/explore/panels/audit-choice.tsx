import controls from "../../controls/controls.module.css";
import { Stepper } from "../../controls/fields/stepper.tsx";
import { usePage } from "../../controls/use-page.ts";
import { onGivenNetwork } from "../../results/view.ts";
import styles from "./panels.module.css";

/** Notes that can be asked for. */
const NOTES = [10, 20, 30, 50, 100] as const;

interface AuditChoiceProps {
  /** The network shown. */
  replicate: number;
  /** The one in the middle of all; null while there are none. */
  middle: number | null;
  /** The last there is. */
  last: number;
}

/** How many notes are looked at, and in which network. */
export function AuditChoice({ replicate, middle, last }: AuditChoiceProps) {
  const { store, ui } = usePage();
  const given = onGivenNetwork(store);
  return (
    <div class={styles.panelControls}>
      <label>
        Notes a month{" "}
        <select
          aria-label="Notes a month"
          value={String(ui.notes.value)}
          onChange={(event) => {
            ui.notes.value = Number(event.currentTarget.value);
          }}
        >
          {NOTES.map((count) => (
            <option value={String(count)} key={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <span class={controls.row}>
        {given ? "Run" : "Network"}
        <Stepper
          label={`${given ? "Run" : "Network"} looked at`}
          value={replicate}
          low={1}
          high={last}
          choose={(next) => {
            ui.network.value = next;
          }}
        />
        {replicate === middle ? (
          <span class={controls.quiet}>the middle one</span>
        ) : (
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            onClick={() => {
              ui.network.value = null;
            }}
          >
            Middle one
          </button>
        )}
      </span>
    </div>
  );
}
