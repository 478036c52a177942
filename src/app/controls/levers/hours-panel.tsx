import { useMemo } from "preact/hooks";
import { differenceInWords } from "../../../../viz/amounts.ts";
import { hoursBars } from "../../../../viz/charts/hours-bars.ts";
import { hours } from "../../../../viz/format.ts";
import { HOUR_LEVERS } from "../../../engine/week/costs.ts";
import { BUDGET_TOLERANCE } from "../../../study/levers/budget.ts";
import { HOUR_LABELS, type Hours, plannedHours } from "../../../study/levers/hours.ts";
import { timeSpan } from "../../../text/words/time-words.ts";
import { networkDataOf } from "../../state/store.ts";
import { Picture } from "../chart/picture.tsx";
import controls from "../controls.module.css";
import fieldsStyles from "../fields/fields.module.css";
import foldingStyles from "../folding.module.css";
import { usePage } from "../use-page.ts";
import { matchBaseline, whatGaveWay } from "./budgeting.ts";
import styles from "./hours-panel.module.css";

/** What the plan in focus costs in hours, by lever, beside the baseline; and the switch that keeps the total. */
export function HoursPanel() {
  const { store, view, ui } = usePage();
  const { plans, worlds, run } = store.study.value;
  const time = usePage().ui.timeUnit.value;
  const focus = store.focus.value;
  const world = worlds[store.world.value];
  const networks = store.networks.value;
  const planned = useMemo(
    () => [focus, 0].map((plan) => plannedHours(plans[plan], world, run.weeks, networkDataOf(networks))),
    [plans[focus], plans[0], world, run.weeks, networks],
  );
  const [ours, theirs] = planned;
  const planStyles = view.plans.value;
  const draw = useMemo(() => {
    if (ours === null || theirs === null) return null;
    const bar = (plan: number, hoursOf: Hours) => ({
      plan: planStyles[plan],
      levers: HOUR_LEVERS.map((lever) => ({ label: HOUR_LABELS[lever], hours: hoursOf[lever] })),
    });
    const bars = focus === 0 ? [bar(0, theirs)] : [bar(focus, ours), bar(0, theirs)];
    const title = bars.map(({ plan }, i) => `${plan.name}: ${hours((i === 0 ? ours : theirs).total)} hours`).join(". ");
    return (width: number) => hoursBars({ bars }, { document, id: "hours", width, title });
  }, [ours, theirs, planStyles, focus]);
  if (ours === null || theirs === null || draw === null) return null;
  const gap = ours.total - theirs.total;
  const off = Math.abs(gap) > theirs.total * BUDGET_TOLERANCE;
  const gaveWay = whatGaveWay(plans[focus], time);
  return (
    <section class={styles.hours} aria-labelledby="hours-heading">
      <header class={styles.hoursHead}>
        <h2 id="hours-heading">Hours</h2>
        <span data-hours>
          <b>{hours(ours.total)}</b>
          {focus > 0 && (
            <span class={controls.quiet}> {off ? differenceInWords("hours", gap) : "as the baseline"}</span>
          )}
        </span>
      </header>
      <Picture height={focus === 0 ? 14 : 36} draw={draw} />
      <label class={fieldsStyles.check}>
        <input
          type="checkbox"
          checked={ui.equalBudget.value}
          onChange={(event) => {
            ui.equalBudget.value = event.currentTarget.checked;
          }}
        />
        Equal budget
      </label>
      {ui.equalBudget.value && (
        <p class={controls.quiet}>
          {focus === 0
            ? "Moving a lever of the baseline keeps what it costs now: the others give way in proportion."
            : "Moving a lever keeps the baseline’s hours: the others give way in proportion."}{" "}
          Feedback and reviews keep their rhythm.
        </p>
      )}
      {ui.equalBudget.value && focus > 0 && off && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          onClick={() =>
            store.edit(`Hours of ${plans[focus].name}`, (draft) => matchBaseline(draft, focus, networkDataOf(networks)))
          }
        >
          Bring to the baseline’s hours
        </button>
      )}
      <p class={controls.quiet} role="status" data-gave-way>
        {gaveWay !== null && `To keep the hours: ${gaveWay}.`}
      </p>
      <details class={foldingStyles.more}>
        <summary>By lever</summary>
        <table class={styles.hoursTable}>
          <caption class={controls.unseen} data-part="unseen">
            Hours by lever over {timeSpan(run.weeks, time)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Lever</th>
              <th scope="col">{focus === 0 ? "Hours" : "This plan"}</th>
              {focus > 0 && <th scope="col">Baseline</th>}
            </tr>
          </thead>
          <tbody>
            {HOUR_LEVERS.map((lever) => (
              <tr key={lever}>
                <th scope="row">{HOUR_LABELS[lever]}</th>
                <td>{hours(ours[lever])}</td>
                {focus > 0 && <td>{hours(theirs[lever])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        <p class={controls.quiet}>Over {timeSpan(run.weeks, time)}, at the illustrative prices of this world.</p>
      </details>
    </section>
  );
}
