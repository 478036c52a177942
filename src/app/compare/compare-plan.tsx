import controls from "../controls/controls.module.css";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import { usePage } from "../controls/use-page.ts";
import type { PlanView } from "../results/view.ts";
import styles from "./compare.module.css";

/** A plan's name in the comparison of one world: a way to put it in focus, and to what it changes. */
export function ComparePlan({ plan, world }: { plan: PlanView; world: string }) {
  const { store, ui } = usePage();
  // the plan stands once in every world, and no two buttons have one name
  const where = store.study.value.worlds.length > 1 ? ` in ${world}` : "";
  return (
    <span class={styles.comparePlan}>
      <button
        type="button"
        class={styles.compareName}
        data-part="compare-name"
        aria-label={where === "" ? undefined : `${plan.name}${where}`}
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
          aria-label={`Changes: what ${plan.name}${where} changes`}
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
