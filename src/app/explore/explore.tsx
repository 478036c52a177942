import controls from "../controls/controls.module.css";
import { LeverPanel } from "../controls/levers/lever-panel.tsx";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import { Status } from "../controls/status/status.tsx";
import { StudyLine } from "../controls/status/study-line.tsx";
import { Survival } from "../controls/status/uncertainty-switch.tsx";
import { VerdictLine } from "../controls/status/verdict-line.tsx";
import { VerdictQuestions } from "../controls/status/verdict-questions.tsx";
import { useNarrow } from "../controls/use-media.ts";
import { usePage } from "../controls/use-page.ts";
import styles from "./explore.module.css";
import { FirstSteps } from "./first-steps.tsx";
import { FanPanel } from "./panels/fan-panel.tsx";
import { Panels } from "./panels/panels.tsx";
import { PlanColumn } from "./plan-column.tsx";
import { ShowAll, TimeBrush } from "./time-brush.tsx";

/** Levers, results and plans beside each other; one above the other on narrow screens. */
export function Explore() {
  const narrow = useNarrow();
  const { store } = usePage();
  const { worlds } = store.study.value;
  return (
    <div class={styles.explore} data-part="explore">
      <LeverPanel />
      <main class={`${controls.column} ${styles.columnResult}`} data-part="column" id="results">
        <StudyLine />
        <VerdictLine />
        <VerdictQuestions />
        <Survival />
        {narrow && <Status />}
        {narrow && worlds.length > 1 && <p class={controls.quiet}>World shown: {worlds[store.world.value].name}</p>}
        {!narrow && <FirstSteps />}
        <FanPanel height={narrow ? 236 : wideHeight()} />
        {narrow && <PlanChips />}
        {narrow && <FirstSteps />}
        <Panels />
        {narrow ? <NarrowWindow /> : <TimeBrush />}
      </main>
      <PlanColumn />
    </div>
  );
}

/** What leaves the panels below in view, within reason. */
function wideHeight(): number {
  return Math.round(Math.min(440, Math.max(240, window.innerHeight * 0.4 - 120)));
}

/** On a narrow screen a part of the weeks can only be let go of again. */
function NarrowWindow() {
  return usePage().store.window.value === null ? null : <ShowAll />;
}

function PlanChips() {
  const { store, view } = usePage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a row, no form
    <div class={styles.chips} role="group" aria-label="Plan in focus">
      {view.plans.value.map((plan) => (
        <button
          type="button"
          class={styles.chip}
          aria-label={`${plan.name}: bring to the front`}
          key={plan.marker}
          aria-pressed={store.focus.value === plan.plan}
          onClick={() => store.choosePlan(plan.plan)}
        >
          <PlanKey style={plan} line={false} />
          {plan.name}
        </button>
      ))}
    </div>
  );
}
