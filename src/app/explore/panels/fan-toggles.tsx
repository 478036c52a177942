import { Toggle } from "../../controls/fields/toggle.tsx";
import { usePage } from "../../controls/use-page.ts";
import styles from "./panels.module.css";

/** How the adoption fan is drawn, and what all time axes are written in. */
export function FanToggles() {
  const { ui } = usePage();
  return (
    <span class={styles.toggles}>
      <Toggle of={ui.singleRuns} on={true} off={false} title="Runs 1 to 9 one by one, in place of the bands">
        Nine runs
      </Toggle>
      <Toggle of={ui.timeUnit} on="month" off="week" title="Months in place of weeks, in all charts">
        Months
      </Toggle>
    </span>
  );
}
