import { useMemo } from "preact/hooks";
import { adoptionFan, type FanData, reading } from "../../../../viz/charts/adoption-fan.ts";
import { fanTable } from "../../../../viz/tables.ts";
import { useTitle } from "../../../analysis/headline.ts";
import { replicateWords } from "../../../analysis/words/replicate-words.ts";
import { timeHead } from "../../../text/words/time-words.ts";
import { Chart } from "../../controls/chart/chart.tsx";
import controls from "../../controls/controls.module.css";
import { useTime } from "../../controls/time/use-time.ts";
import { usePage } from "../../controls/use-page.ts";
import { bandsOf, firstRuns, onGivenNetwork } from "../../results/view.ts";
import { NO_POINTS, observed } from "../../state/observed.ts";

/** Networks 1 to 9: always the same ones, of every plan. */
const SINGLE_RUNS = 9;

/** The adoption fan of all plans in the world shown, as high as is said unless it fills its place. */
export function FanChart({ height }: { height: number }) {
  const { store, view, ui, replay } = usePage();
  const then = replay.bands.value;
  const time = useTime();
  const single = ui.singleRuns.value;
  const plans = view.plans.value;
  const focus = store.focus.value;
  const { weeks } = store.study.value.run;
  const points = observed(store)?.points ?? NO_POINTS;
  const { end } = store.study.value.plans[focus].programme;
  const headline = view.headline.value;

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
    const programmeEnd = end !== null && end < weeks ? end : null;
    return { weeks, series, use: headline.name, observed: points, programmeEnd };
  }, [plans, focus, weeks, single, points, end, then, headline]);

  const draw = useMemo(
    () =>
      (width: number, room = height) =>
        adoptionFan(data, { document, id: "fan", width, height: room, time }),
    [data, height, time],
  );
  const fresh = { ...data, series: data.series.filter((series) => !series.ghost) };
  return (
    <Chart
      label={useTitle(headline.name)}
      height={height}
      draw={draw}
      read={(week) => {
        const hovered = store.hoveredPlan.value;
        const said = fresh.series.filter(({ plan }) => hovered === null || plan === hovered);
        const where = single ? ` In runs 1 to ${SINGLE_RUNS}:` : "";
        return `${timeHead(week, time.unit)}.${where} ${said.map((each) => `${each.name} ${reading(each, week)}`).join(", ")}`;
      }}
      table={fresh.series.length === 0 ? null : () => fanTable(fresh, time.unit)}
    />
  );
}

/** What lines and bands of the adoption fan stand for. */
export function FanNote() {
  const { store, ui } = usePage();
  const { many } = replicateWords(onGivenNetwork(store));
  return ui.singleRuns.value ? (
    <>share of clinicians in runs 1 to {SINGLE_RUNS}; of other plans the median</>
  ) : (
    <>median share; bands: 50, 80, 95&nbsp;% of {many}</>
  );
}

/** What the dots of the adoption fan stand for, where something was observed. */
export function ObservedNote() {
  const seen = observed(usePage().store);
  if (seen === null) return null;
  return <p class={controls.quiet}>Observed: share of {seen.eligible} with a date or “never”; nothing is fitted.</p>;
}
