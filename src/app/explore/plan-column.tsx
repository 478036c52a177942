import { useLayoutEffect, useRef } from "preact/hooks";
import { MOST_PLANS } from "../../study/schema/study-schema.ts";
import controls from "../controls/controls.module.css";
import cardsStyles from "../controls/plans/cards.module.css";
import { Status } from "../controls/status/status.tsx";
import { useNarrow } from "../controls/use-media.ts";
import { usePage } from "../controls/use-page.ts";
import { duplicatePlan } from "../state/edits/edits.ts";
import styles from "./explore.module.css";
import { PlanCard } from "./plan-card.tsx";

/** All plans of the study, side by side with how far the work has come. */
export function PlanColumn() {
  const { store, view, ui } = usePage();
  const plans = view.plans.value;
  const full = plans.length >= MOST_PLANS;
  const narrow = useNarrow();
  const list = useCardFocus();
  return (
    <aside class={`${controls.column} ${styles.columnPlans}`} data-part="column" aria-label="Plans">
      <header class={cardsStyles.plansHead}>
        <h2>
          Plans{" "}
          <span class={controls.quiet}>
            {plans.length} of {MOST_PLANS}
          </span>
        </h2>
        <span class={controls.quiet}>median {view.headline.value.name}</span>
      </header>
      <ul class={cardsStyles.planList} ref={list}>
        {plans.map((plan) => (
          <PlanCard plan={plan} key={plan.marker} />
        ))}
      </ul>
      <div class={cardsStyles.planNew} data-part="plan-new">
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          style={{ width: "100%" }}
          disabled={full}
          aria-describedby={full ? "plans-full" : undefined}
          onClick={() => {
            const focus = store.focus.value;
            store.edit(`Duplicate ${plans[focus].name}`, (draft) => duplicatePlan(draft, focus));
          }}
        >
          New plan from this one
        </button>
        <button
          type="button"
          class={controls.button}
          style={{ width: "100%" }}
          onClick={() => {
            ui.drawer.value = "now";
          }}
        >
          Start from what we do now
        </button>
        {full && (
          <p class={controls.quiet} id="plans-full">
            A study holds {MOST_PLANS} plans at most. Delete one to make room.
          </p>
        )}
      </div>
      {!narrow && <Status />}
    </aside>
  );
}

/**
 * The list of cards: when a button of a card goes with its plan, or because another plan is in focus, keyboard focus goes to the
 * card in focus, never to a like button of another plan, where a second press would act on that one.
 */
function useCardFocus() {
  const { store } = usePage();
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { ownerDocument } = list.current!;
    const came = ({ target }: FocusEvent) => {
      last.current = list.current?.contains(target as Element) ? (target as Element) : null;
    };
    ownerDocument.addEventListener("focusin", came);
    return () => ownerDocument.removeEventListener("focusin", came);
  }, []);
  void [store.draft.value, store.focus.value];
  useLayoutEffect(() => {
    const button = last.current;
    if (button === null || button.isConnected) return;
    last.current = null;
    // at once, before a like button of another plan is found for it
    const { activeElement, body } = button.ownerDocument;
    const card = list.current!.querySelector<HTMLElement>("[data-focus=true] [data-part~=plan-name]");
    if (activeElement === null || activeElement === body) card?.focus();
  });
  return list;
}
