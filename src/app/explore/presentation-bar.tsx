import { useEffect } from "preact/hooks";
import controls from "../controls/controls.module.css";
import fieldsStyles from "../controls/fields/fields.module.css";
import { usePage } from "../controls/use-page.ts";
import { FanToggles } from "./panels/fan-toggles.tsx";
import styles from "./presentation.module.css";
import { PRESENTED } from "./presented.tsx";

/** What a presentation is steered by, at the foot of the screen. */
export function PresentationBar() {
  const { ui, view } = usePage();
  const fullScreen = typeof document.documentElement.requestFullscreen === "function";
  return (
    <footer class={styles.bar}>
      <Before />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row, no form */}
      <span class={styles.picks} role="group" aria-label="Charts shown">
        {PRESENTED.map(({ id, label }) => (
          <ChartPick key={id} id={id} label={label(view.headline.value.name)} />
        ))}
      </span>
      <FanToggles />
      {fullScreen && (
        <button type="button" class={controls.button} onClick={toggleFullScreen}>
          Full screen
        </button>
      )}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonOutlined}`}
        title="Back to the page (Esc)"
        onClick={() => {
          ui.presenting.value = false;
        }}
      >
        Leave
      </button>
    </footer>
  );
}

/** In or out; the last chart that is shown stays. */
function ChartPick({ id, label }: { id: string; label: string }) {
  const { presented } = usePage().ui;
  const shown = presented.value.includes(id);
  return (
    <button
      type="button"
      class={fieldsStyles.toggle}
      aria-pressed={shown}
      disabled={shown && presented.value.length === 1}
      onClick={() => {
        presented.value = shown ? presented.value.filter((other) => other !== id) : [...presented.value, id];
      }}
    >
      {label}
    </button>
  );
}

function followed(id: string): boolean {
  return PRESENTED.some((chart) => chart.id === id && chart.follows);
}

/** While the key B or the button is held, the adoption chart shows what was before the last change. */
function Before() {
  const { replay, ui } = usePage();
  const change = replay.change.value;
  const possible = change !== null && ui.presented.value.some(followed);
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (!possible || event.key.toLowerCase() !== "b" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (!event.repeat) replay.hold();
    };
    const up = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "b") replay.release();
    };
    document.addEventListener("keydown", down);
    document.addEventListener("keyup", up);
    window.addEventListener("blur", replay.release);
    return () => {
      document.removeEventListener("keydown", down);
      document.removeEventListener("keyup", up);
      window.removeEventListener("blur", replay.release);
    };
  }, [replay, possible]);
  useEffect(() => () => replay.release(), [replay]);
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.buttonOutlined}`}
      disabled={!possible}
      aria-pressed={replay.phase.value !== "off"}
      title={change === null ? "The last change moved no line" : `Before: ${change}`}
      onPointerDown={() => replay.hold()}
      onPointerUp={replay.release}
      onPointerLeave={replay.release}
      onPointerCancel={replay.release}
      onKeyDown={(event) => {
        if ((event.key === " " || event.key === "Enter") && !event.repeat) replay.hold();
      }}
      onKeyUp={(event) => {
        if (event.key === " " || event.key === "Enter") replay.release();
      }}
    >
      Hold for before (B)
    </button>
  );
}

function toggleFullScreen(): void {
  // refused by the browser: the page stays as it is, and Leave and Esc work all the same
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => {});
}
