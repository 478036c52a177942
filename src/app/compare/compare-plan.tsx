import { usePage } from "../controls/context.ts";
import controls from "../controls/controls.module.css";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import type { PlanView } from "../results/view.ts";
import styles from "./compare.module.css";

/** A plan's name in the comparison: a way to put it in focus, and to what it changes. */
export function ComparePlan({ plan }: { plan: PlanView }) {
  const { store, ui } = usePage();
  return (
    <span class={styles.comparePlan}>
      <button
        type="button"
        class={styles.compareName}
        data-part="compare-name"
        aria-pressed={store.focus.value === plan.plan}
        onClick={() => store.choosePlan(plan.plan)}
      >
        <PlanKey style={plan} />
        <span>{plan.name}</span>
      </button>
      {plan.plan === 0 ? (
        <span class={controls.pill} data-part="pill">
          baseline
        </span>
      ) : (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          aria-label={`Changes: what ${plan.name} changes`}
          onClick={() => {
            store.choosePlan(plan.plan);
            ui.drawer.value = "diff";
          }}
        >
          Changes
        </button>
      )}
    </span>
  );
}
