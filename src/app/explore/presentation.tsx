import { useEffect, useRef } from "preact/hooks";
import { percent, unbroken } from "../../../viz/format.ts";
import { timeText } from "../../../viz/time.ts";
import { type Page, usePage } from "../controls/context.ts";
import controls from "../controls/controls.module.css";
import fieldsStyles from "../controls/fields/fields.module.css";
import { sentence } from "../controls/status/verdict-line.tsx";
import { bandsOf } from "../results/view.ts";
import { FanPanel } from "./panels/fan-panel.tsx";
import { PANELS } from "./panels/panels.tsx";
import styles from "./presentation.module.css";

/** How much larger charts are than on the page, on a wide projector and on others; their text is then 18 px and more. */
const LARGER = { wide: 2, other: 1.5 };
const WIDE = 1600;
/** What the verdict, the bar and the chart's own heads take of the height, in pixels before the charts are made larger. */
const BESIDE = 270;
/** Pixels of the adoption chart where others stand beside it. */
const AMONG_OTHERS = 260;

const FAN = { id: "fan", label: "Genuine use" };

/** The verdict and some charts in large type, for a projector: nothing to read but what is talked about. */
export function Presentation() {
  const page = usePage();
  const { store, ui, replay } = page;
  const study = store.study.value;
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current!.focus(), []);
  const shown = ui.presented.value;
  const larger = window.innerWidth >= WIDE ? LARGER.wide : LARGER.other;
  const alone = Math.round(Math.max(200, (window.innerHeight - BESIDE) / larger - 60));
  return (
    <div class={styles.presentation} data-part="presentation">
      <main ref={main} class={styles.presented} tabIndex={-1} id="results" aria-label="Presentation">
        <p class={styles.about}>
          {study.name} · {study.worlds[store.world.value].name}
        </p>
        <h1 class={styles.verdict}>{unbroken(presentedSentence(page))}</h1>
        <div class={styles.charts} data-charts={shown.length} style={{ "--larger": String(larger) }}>
          {shown.includes(FAN.id) && <FanPanel height={shown.length === 1 ? alone : AMONG_OTHERS} />}
          {PANELS.filter(({ id }) => shown.includes(id)).map(({ id, label, Content }, slot) => (
            <section key={id} aria-label={label}>
              <h2>{replay.bands.value === null ? label : afterTheChange(label)}</h2>
              <Content slot={slot} />
            </section>
          ))}
        </div>
      </main>
      <Bar />
    </div>
  );
}

/** What stands above the charts: the verdict, or while what was before is shown, what the plan in focus came to then. */
export function presentedSentence({ store, view, ui, replay }: Pick<Page, "store" | "view" | "ui" | "replay">): string {
  const before = replay.bands.value;
  if (before === null) return sentence(store, view, ui.timeUnit.value).text;
  const { plan, name, table } = view.focus.value;
  const bands = before.get(plan) ?? (table && bandsOf(table, view.headline.value));
  const change = `Before the last change (${replay.change.value})`;
  if (bands === null) return `${change}.`;
  const last = bands.median.length - 1;
  return `${change}: with ${name} the median of ${view.headline.value.name} was ${percent(bands.median[last])} at ${timeText(last, ui.timeUnit.value)}.`;
}

/** The head of a chart that shows only results after the last change, beside one that shows what was before it. */
function afterTheChange(label: string): string {
  return `${label} – after the change, not before`;
}

function Bar() {
  const { ui } = usePage();
  const fullScreen = typeof document.documentElement.requestFullscreen === "function";
  return (
    <footer class={styles.bar}>
      <Before />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row, no form */}
      <span class={styles.picks} role="group" aria-label="Charts shown">
        {[FAN, ...PANELS].map(({ id, label }) => (
          <ChartPick key={id} id={id} label={label} />
        ))}
      </span>
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

/** While the key B or the button is held, the adoption chart shows what was before the last change. */
function Before() {
  const { replay, ui } = usePage();
  const change = replay.change.value;
  const possible = change !== null && ui.presented.value.includes(FAN.id);
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
