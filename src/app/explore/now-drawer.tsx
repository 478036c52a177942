import { useState } from "preact/hooks";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { focusPlanCard } from "../controls/plans/focus-plan-card.ts";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { beginFrom } from "../state/edits/edits.ts";
import styles from "./explore.module.css";
import { FIVE_QUESTIONS, NOW, planOfToday } from "./five-questions.ts";

/** Five questions on how things are done today; the answers make the plan that all others are compared with. */
export function NowDrawer() {
  const { store, ui } = usePage();
  const [answers, answer] = useState<ReadonlyMap<string, string>>(new Map());
  const left = FIVE_QUESTIONS.filter(({ id }) => !answers.has(id)).length;
  return (
    <Drawer title={NOW}>
      <p>
        Describe today in five answers. They make the baseline: every plan is then compared with going on as you are.
        Each lever can be set by hand afterwards.
      </p>
      <form
        class={styles.nowForm}
        onSubmit={(event) => {
          event.preventDefault();
          const plan = planOfToday(answers);
          if (!store.edit(`Start from ${NOW.toLowerCase()}`, (draft) => beginFrom(draft, plan))) return;
          ui.drawer.value = null;
          focusPlanCard(document);
          offerUndo(store, `${NOW} is the baseline.`);
        }}
      >
        {FIVE_QUESTIONS.map(({ id, ask, answers: offered }) => (
          <fieldset key={id} class={styles.nowQuestion}>
            <legend>{ask}</legend>
            {offered.map(({ id: choice, label }) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={id}
                  value={choice}
                  checked={answers.get(id) === choice}
                  onChange={() => answer(new Map(answers).set(id, choice))}
                />
                {label}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" class={`${controls.button} ${controls.buttonOutlined}`} disabled={left > 0}>
          Make it the baseline
        </button>
        {left > 0 && (
          <p class={controls.quiet} role="status">
            {left} of {FIVE_QUESTIONS.length} questions are open.
          </p>
        )}
      </form>
    </Drawer>
  );
}
