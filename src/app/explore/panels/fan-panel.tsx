import { useTitle } from "../../../analysis/headline.ts";
import chartStyles from "../../controls/chart/chart.module.css";
import controls from "../../controls/controls.module.css";
import { Explained } from "../../controls/explained/explained.tsx";
import { ReplayNote } from "../../controls/status/replay-button.tsx";
import { usePage } from "../../controls/use-page.ts";
import exploreStyles from "../explore.module.css";
import { FanChart, FanNote, ObservedNote } from "./fan-chart.tsx";
import { FanToggles } from "./fan-toggles.tsx";
import styles from "./panels.module.css";

/** The adoption fan under its head. */
export function FanPanel({ height }: { height: number }) {
  const { view } = usePage();
  const title = useTitle(view.headline.value.name);
  const shown = view.plans.value.some(({ table }) => table !== null);
  return (
    <section
      class={`${chartStyles.chartBlock} ${exploreStyles.fanBlock}`}
      data-part="chart-block fan-block"
      aria-labelledby="fan-heading"
    >
      <header class={chartStyles.chartHead}>
        <h2 id="fan-heading">{title}</h2>
        <Settling told={view.settling.value && shown} />
        <span class={`${controls.quiet} ${controls.wideOnly} ${chartStyles.chartNote}`}>
          <FanNote />
        </span>
        <FanToggles />
      </header>
      <ObservedNote />
      <ReplayNote />
      <FanChart height={height} />
    </section>
  );
}

/** Says that the bands still move, or that they would with more networks; its place is kept while it says nothing. */
function Settling({ told }: { told: boolean }) {
  const { store } = usePage();
  const done = store.progress.value.status === "done";
  return (
    <span class={styles.settling} data-told={told}>
      <Explained text="The edge of the middle 80 % moved by a point or more when runs were last added; more of them would settle it.">
        {done && told ? "not settled" : "settling"}
      </Explained>
    </span>
  );
}
