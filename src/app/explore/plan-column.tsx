import { MOST_PLANS } from "../../study/schema/study-schema.ts";
import { usePage } from "../controls/context.ts";
import { useNarrow } from "../controls/narrow.ts";
import { Status } from "../controls/status.tsx";
import { duplicatePlan } from "../state/edits.ts";
import { PlanCard } from "./plan-card.tsx";

/** All plans of the study, side by side with how far the work has come. */
export function PlanColumn() {
  const { store, view } = usePage();
  const plans = view.plans.value;
  const full = plans.length >= MOST_PLANS;
  const narrow = useNarrow();
  return (
    <aside class="column column-plans" aria-label="Plans">
      <header class="plans-head">
        <h2>
          Plans{" "}
          <span class="quiet">
            {plans.length} of {MOST_PLANS}
          </span>
        </h2>
        <span class="quiet">median genuine use</span>
      </header>
      <ul class="plan-list">
        {plans.map((plan) => (
          <PlanCard plan={plan} key={plan.marker} />
        ))}
      </ul>
      <div class="plan-new">
        <button
          type="button"
          class="button button-outlined"
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
        {full && (
          <p class="quiet" id="plans-full">
            A study holds {MOST_PLANS} plans at most. Delete one to make room.
          </p>
        )}
      </div>
      {!narrow && <Status />}
    </aside>
  );
}
