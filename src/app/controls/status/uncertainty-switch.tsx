import { unbroken } from "../../../../viz/format.ts";
import { shareKind } from "../../../analysis/verdict-kind.ts";
import { survival } from "../../../analysis/words/survival.ts";
import { networksRun } from "../../results/capacity.ts";
import { setRun } from "../../state/edits/edits.ts";
import controls from "../controls.module.css";
import { Explained } from "../explained/explained.tsx";
import fieldsStyles from "../fields/fields.module.css";
import { usePage } from "../use-page.ts";
import styles from "./status.module.css";

/** How far constants of people vary where the switch is on: as a share of their value. */
const SHARE = 0.3;

/** Includes in every run what is not known of people, or leaves it out. */
export function UncertaintySwitch() {
  const { store } = usePage();
  const { uncertainty } = store.study.value.run;
  const on = uncertainty > 0;
  const within = `${Math.round(100 * (on ? uncertainty : SHARE))}\u00a0%`;
  return (
    <span class={styles.uncertainty} data-part="uncertainty">
      <label class={fieldsStyles.check}>
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            const label = `${checked ? "Include" : "Leave out"} what is not known of people`;
            store.edit(label, (draft) => setRun(draft, { uncertainty: checked ? SHARE : 0 }));
          }}
        />
        Include what we do not know of people
      </label>{" "}
      <Explained
        text={`How readily people are convinced, give in or drop a practice is known only roughly. When this is on, every run reads each such constant anew, up to ${within} above or below its value, the same for all plans. Bands and counts then hold this as well as chance.`}
      >
        what is this?
      </Explained>
    </span>
  );
}

/** Whether the verdict on the plan in focus survives what is not known of people; nothing while that is left out. */
export function Survival() {
  const { store, view, ui, others } = usePage();
  const plan = store.focus.value;
  const pair = view.pair(plan);
  if (store.study.value.run.uncertainty === 0 || pair === null) return null;
  const certain = others.certain.known(plan);
  const judging = { planned: networksRun(store.study.value), matters: ui.matters.value };
  return (
    <p class={`${controls.quiet} ${styles.survival}`} data-part="survival" role="status">
      With what we do not know of people:{" "}
      <b>{unbroken(lower(survival(pair.verdict.kind, pair.end, certain && shareKind(certain, judging))))}</b>
    </p>
  );
}

function lower(text: string): string {
  return text[0].toLowerCase() + text.slice(1);
}
