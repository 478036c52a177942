import chartStyles from "../chart/chart.module.css";
import controls from "../controls.module.css";
import { Icon } from "../icon.tsx";
import { usePage } from "../use-page.ts";

/** Shows the adoption chart as it was before the last change, and how it came to be what it is. */
export function ReplayButton() {
  const { replay, ui } = usePage();
  const change = replay.change.value;
  const phase = replay.phase.value;
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.buttonIcon}`}
      disabled={change === null || ui.tab.value !== "explore"}
      aria-pressed={phase !== "off"}
      aria-busy={phase === "waiting"}
      aria-label={change === null ? "Replay last change" : `Replay last change: ${change}`}
      title={change === null ? "The last change moved no line" : `Replay: ${change}`}
      onClick={() => replay.toggle()}
    >
      <Icon name="replay" />
    </button>
  );
}

/** What of a replay the chart shows now. */
export function ReplayNote() {
  const { replay } = usePage();
  const phase = replay.phase.value;
  if (phase === "off") return null;
  const words = { waiting: "working out what was before…", before: "before", moving: "and now" }[phase];
  return (
    <div class={chartStyles.replayPlace} data-part="replay-place">
      <span class={chartStyles.replayNote} role="status" data-replay={phase}>
        {words}
        {phase === "before" && replay.change.value !== null && `: ${replay.change.value}`}
      </span>
    </div>
  );
}
