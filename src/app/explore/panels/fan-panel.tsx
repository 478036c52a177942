import { useMemo } from "preact/hooks";
import { adoptionFan, type FanData, reading } from "../../../../viz/charts/adoption-fan.ts";
import { fanTable } from "../../../../viz/tables.ts";
import { timeHead } from "../../../../viz/time.ts";
import { useTitle } from "../../../analysis/headline.ts";
import { replicateWords } from "../../../analysis/words/replicate-words.ts";
import chartStyles from "../../controls/chart/chart.module.css";
import { Chart } from "../../controls/chart/chart.tsx";
import { usePage } from "../../controls/context.ts";
import controls from "../../controls/controls.module.css";
import { Explained } from "../../controls/explained/explained.tsx";
import { Toggle } from "../../controls/fields/toggle.tsx";
import { ReplayNote } from "../../controls/status/replay-button.tsx";
import { useTime } from "../../controls/use-time.ts";
import { bandsOf, firstRuns, onGivenNetwork } from "../../results/view.ts";
import { NO_POINTS, observed } from "../../state/observed.ts";
import exploreStyles from "../explore.module.css";
import styles from "./panels.module.css";

/** Networks 1 to 9: always the same ones, of every plan. */
const SINGLE_RUNS = 9;

/** The adoption fan of all plans in the world shown. */
export function FanPanel({ height }: { height: number }) {
  const { store, view, ui, replay } = usePage();
  const then = replay.bands.value;
  const time = useTime();
  const single = ui.singleRuns.value;
  const plans = view.plans.value;
  const focus = store.focus.value;
  const { weeks } = store.study.value.run;
  const { many } = replicateWords(onGivenNetwork(store));
  const seen = observed(store);
  const points = seen?.points ?? NO_POINTS;
  const { end } = store.study.value.plans[focus].programme;

  const headline = view.headline.value;
  const title = useTitle(headline.name);

  const data = useMemo((): FanData => {
    const series = plans.flatMap((plan) => {
      const table = plan.table ?? plan.ghost;
      if (table === null) return [];
      const fan = plan.plan === 0 || plan.plan === focus;
      return [
        {
          ...plan,
          bands: then?.get(plan.plan) ?? bandsOf(table, headline),
          fan,
          ...(single && fan && then === null && { runs: firstRuns(table, SINGLE_RUNS, headline) }),
          focus: plan.plan === focus,
          ghost: plan.table === null,
        },
      ];
    });
    return {
      weeks,
      series,
      use: headline.name,
      observed: points,
      programmeEnd: end !== null && end < weeks ? end : null,
    };
  }, [plans, focus, weeks, single, points, end, then, headline]);

  const draw = useMemo(
    () => (width: number) => adoptionFan(data, { document, id: "fan", width, height, time }),
    [data, height, time],
  );
  const fresh = { ...data, series: data.series.filter((series) => !series.ghost) };
  return (
    <section
      class={`${chartStyles.chartBlock} ${exploreStyles.fanBlock}`}
      data-part="chart-block fan-block"
      aria-labelledby="fan-heading"
    >
      <header class={chartStyles.chartHead}>
        <h2 id="fan-heading">{title}</h2>
        <Settling told={view.settling.value && fresh.series.length > 0} />
        <span class={`${controls.quiet} ${controls.wideOnly} ${chartStyles.chartNote}`}>
          {single ? (
            <>share of clinicians in runs 1 to {SINGLE_RUNS}; of other plans the median</>
          ) : (
            <>median share; bands: 50, 80, 95&nbsp;% of {many}</>
          )}
        </span>
        <span class={styles.toggles}>
          <Toggle of={ui.singleRuns} on={true} off={false} title="Runs 1 to 9 one by one, in place of the bands">
            Nine runs
          </Toggle>
          <Toggle of={ui.timeUnit} on="month" off="week" title="Months in place of weeks, in all charts">
            Months
          </Toggle>
        </span>
      </header>
      {seen && (
        <p class={controls.quiet}>Observed: share of {seen.eligible} with a date or “never”; nothing is fitted.</p>
      )}
      <ReplayNote />
      <Chart
        label={title}
        height={height}
        draw={draw}
        read={(week) => {
          const hovered = store.hoveredPlan.value;
          const said = fresh.series.filter(({ plan }) => hovered === null || plan === hovered);
          const where = single ? ` In runs 1 to ${SINGLE_RUNS}:` : "";
          return `${timeHead(week, time.unit)}.${where} ${said.map((each) => `${each.name} ${reading(each, week)}`).join(", ")}`;
        }}
        table={fresh.series.length === 0 ? null : () => fanTable(fresh)}
      />
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
