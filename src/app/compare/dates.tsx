import type { NamedPlan } from "../../study/study.ts";
import { type TimeUnit, timeAt } from "../../text/words/time-words.ts";
import controls from "../controls/controls.module.css";
import { usePage } from "../controls/use-page.ts";
import { sameDates } from "../state/edits/edits.ts";
import styles from "./compare.module.css";

/** Says where the programmes of plans run at other times than the baseline's, and gives all of them its dates. */
export function Dates() {
  const { store, ui } = usePage();
  const [baseline, ...others] = store.study.value.plans;
  const { start, end } = baseline.programme;
  const apart = others.filter(({ programme }) => programme.start !== start || programme.end !== end);
  if (apart.length === 0) return null;
  return (
    <p class={`${controls.row} ${styles.dates}`} data-part="dates">
      <span>
        Plans run at different times:{" "}
        {[baseline, ...apart].map((plan) => datesInWords(plan, ui.timeUnit.value)).join("; ")}. What differs may come
        from that alone.
      </span>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        onClick={() => store.edit(`Dates of ${baseline.name} for all plans`, sameDates)}
      >
        Same dates for all
      </button>
    </p>
  );
}

function datesInWords({ name, programme: { start, end } }: NamedPlan, unit: TimeUnit): string {
  return `${name} from ${timeAt(start, unit)} to ${end === null ? "the end of the run" : timeAt(end, unit)}`;
}
