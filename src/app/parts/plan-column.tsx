import { MOST_PLANS } from "../../study/schema.ts";
import { usePage } from "../context.ts";
import { duplicatePlan } from "../edits.ts";
import { useNarrow } from "../narrow.ts";
import { PlanCard } from "./plan-card.tsx";
import { Status } from "./status.tsx";

/** All plans of the study, side by side with how far the work has come. */
export function PlanColumn() {
  const { store, view } = usePage();
  const plans = view.plans.value;
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
        <span class="quiet">genuine use at the end</span>
      </header>
      <ul class="plan-list">
        {plans.map((plan) => (
          <PlanCard plan={plan} key={plan.marker} />
        ))}
      </ul>
      <div style={{ padding: "10px 0 16px" }}>
        <button
          type="button"
          class="button button-outlined"
          style={{ width: "100%" }}
          onClick={() => {
            const focus = store.focus.value;
            store.edit(`Duplicate ${plans[focus].name}`, (draft) => duplicatePlan(draft, focus));
          }}
        >
          New plan from {view.focus.value.name}
        </button>
      </div>
      {!narrow && <Status />}
    </aside>
  );
}
