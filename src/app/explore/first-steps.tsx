import controls from "../controls/controls.module.css";
import { Icon } from "../controls/icon.tsx";
import { focusPlanCard } from "../controls/plans/focus-plan-card.ts";
import { usePage } from "../controls/use-page.ts";
import styles from "./explore.module.css";
import { FIRST_STEPS } from "./first-step-list.ts";

/** Ways in, until one is taken or they are sent away. */
export function FirstSteps() {
  const page = usePage();
  const { firstSteps } = page.ui;
  if (!firstSteps.value) return null;
  const done = () => {
    firstSteps.value = false;
  };
  return (
    <section class={styles.firstSteps} data-part="first-steps" aria-label="First steps">
      {FIRST_STEPS.map(({ label, title, take }) => (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          title={title}
          key={label}
          onClick={() => {
            done();
            take(page);
            focusPlanCard(document);
          }}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonIcon}`}
        aria-label="Hide the first steps"
        title="Hide"
        onClick={() => {
          done();
          focusPlanCard(document);
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
