import { useEffect, useMemo, useRef } from "preact/hooks";
import { sparkline } from "../../../viz/charts/sparkline.ts";
import { hours, percent, pointsInWords } from "../../../viz/format.ts";
import { changes } from "../../study/changes.ts";
import { MOST_PLANS } from "../../study/schema/study-schema.ts";
import { Picture } from "../controls/chart/picture.tsx";
import controls from "../controls/controls.module.css";
import { RenameForm } from "../controls/fields/rename-form.tsx";
import cardsStyles from "../controls/plans/cards.module.css";
import { ChangeList } from "../controls/plans/change-list.tsx";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import { usePage } from "../controls/use-page.ts";
import { bandsOf, medianOf, type PlanView } from "../results/view.ts";
import { removePlan } from "../state/edits/commands.ts";
import { duplicatePlan, makeBaseline, renamePlan } from "../state/edits/edits.ts";
import styles from "./plan-card.module.css";

/** A plan: its look, name, what it changes, and where it ends; what can be done with it once it is in focus. */
export function PlanCard({ plan }: { plan: PlanView }) {
  const { store, ui, hover } = usePage();
  const inFocus = store.focus.value === plan.plan;
  const baseline = plan.plan === 0;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // only where the plans scroll by themselves: the page stays where it is
    const column = card.current!.closest("[data-part~=column]")!;
    if (inFocus && getComputedStyle(column).overflowY === "auto") card.current!.scrollIntoView({ block: "nearest" });
  }, [inFocus]);
  return (
    <li
      ref={card}
      class={styles.planCard}
      data-part="plan-card"
      data-focus={inFocus}
      style={{ "--plan-colour": plan.colour }}
      onPointerMove={(event) => {
        const moved = event.movementX !== 0 || event.movementY !== 0;
        if (event.pointerType === "mouse" && moved) hover.over(plan.plan);
      }}
      onPointerLeave={() => hover.leave()}
    >
      {ui.renaming.value === plan.plan ? (
        <RenameForm
          name={plan.name}
          rename={(name) => store.edit(`Rename ${plan.name}`, (draft) => renamePlan(draft, plan.plan, name))}
          close={() => {
            ui.renaming.value = null;
          }}
        />
      ) : (
        <button
          type="button"
          class={cardsStyles.planName}
          data-part="plan-name"
          aria-pressed={inFocus}
          onClick={() => store.choosePlan(plan.plan)}
          onDblClick={() => {
            ui.renaming.value = plan.plan;
          }}
        >
          <PlanKey style={plan} />
          <span>{plan.name}</span>
          {baseline && (
            <span class={controls.pill} data-part="pill">
              baseline
            </span>
          )}
        </button>
      )}
      <Changes plan={plan} />
      <Figures plan={plan} />
      {inFocus && <Actions plan={plan} />}
    </li>
  );
}

/** Changes named on a card before the rest are counted. */
const NAMED_CHANGES = 3;

function Changes({ plan }: { plan: PlanView }) {
  const { store } = usePage();
  const { plans } = store.study.value;
  const time = usePage().ui.timeUnit.value;
  const all = useMemo(() => changes(plans[0], plans[plan.plan], time), [plans[0], plans[plan.plan], time]);
  if (plan.plan === 0)
    return (
      <p class={cardsStyles.planChanges} data-part="plan-changes">
        What others are compared with
      </p>
    );
  if (all.length === 0)
    return (
      <p class={cardsStyles.planChanges} data-part="plan-changes">
        Same settings as the baseline
      </p>
    );
  return <ChangeList all={all} named={NAMED_CHANGES} />;
}

function Figures({ plan }: { plan: PlanView }) {
  const { view } = usePage();
  const headline = view.headline.value;
  const { table } = plan;
  const pair = view.pair(plan.plan);
  const shown = table ?? plan.ghost;
  const draw = useMemo(
    () =>
      shown &&
      ((width: number) =>
        sparkline(
          { ...plan, use: headline.name, median: bandsOf(shown, headline).median },
          { document, id: `spark-${plan.marker}`, width },
        )),
    [shown, headline, plan.name, plan.marker],
  );
  const total = useMemo(() => table && medianOf(table, "hours"), [table]);
  return (
    <div class={styles.planFigures} data-part="plan-figures">
      <div style={{ opacity: table === null ? 0.3 : 1 }}>
        {draw ? <Picture height={34} draw={draw} /> : <div style={{ height: "34px" }} />}
      </div>
      <div class={styles.planUse} data-figure="use">
        {table ? percent(bandsOf(table, headline).median.at(-1) ?? Number.NaN) : "…"}
      </div>
      <p class={styles.planNumbers}>
        {plan.plan > 0 && (
          <span data-figure="difference">
            median difference <b>{pair ? pointsInWords(pair.end.median) : "…"}</b>
          </span>
        )}
        <span data-figure="hours">
          <b>{total === null ? "…" : hours(total)}</b> hours
        </span>
      </p>
    </div>
  );
}

function Actions({ plan }: { plan: PlanView }) {
  const { store, ui } = usePage();
  return (
    <div class={cardsStyles.planActions} data-part="plan-actions">
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        onClick={() => {
          ui.renaming.value = plan.plan;
        }}
      >
        Rename
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        disabled={store.study.value.plans.length >= MOST_PLANS}
        onClick={() => store.edit(`Duplicate ${plan.name}`, (draft) => duplicatePlan(draft, plan.plan))}
      >
        Duplicate
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        aria-label={`Changes: what ${plan.name} changes`}
        aria-expanded={ui.drawer.value === "diff"}
        onClick={() => {
          ui.drawer.value = "diff";
        }}
      >
        Changes
      </button>
      {plan.plan > 0 && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          aria-label={`Baseline: compare all others with ${plan.name}`}
          title="Compare all others with this plan"
          onClick={() => store.edit(`Make ${plan.name} the baseline`, (draft) => makeBaseline(draft, plan.plan))}
        >
          Baseline
        </button>
      )}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        onClick={() => removePlan(store, plan.plan)}
      >
        Delete
      </button>
    </div>
  );
}
