import controls from "../controls.module.css";
import { usePage } from "../use-page.ts";
import styles from "./status.module.css";
import { UncertaintySwitch } from "./uncertainty-switch.tsx";

/** What to ask next of the verdict, unless the baseline itself is looked at; and to show it to a room. */
export function VerdictQuestions() {
  const { store, ui } = usePage();
  const ask = (drawer: string) => () => {
    ui.drawer.value = drawer;
  };
  return (
    <p class={styles.questions} data-part="verdict-questions">
      {store.focus.value > 0 && (
        <>
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            title="Which of its settings make the difference"
            onClick={ask("why")}
          >
            Why?
          </button>
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            title="The same comparison in six harsher worlds"
            onClick={ask("break")}
          >
            What would break it?
          </button>
        </>
      )}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        data-part="present"
        title="Large, for a projector (P)"
        onClick={() => {
          ui.presenting.value = true;
        }}
      >
        Present
      </button>
      <UncertaintySwitch />
    </p>
  );
}
