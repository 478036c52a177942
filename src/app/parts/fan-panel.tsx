import { useMemo } from "preact/hooks";
import { adoptionFan, type FanData } from "../../../viz/fan.ts";
import { percent } from "../../../viz/format.ts";
import { fanTable } from "../../../viz/tables.ts";
import { usePage } from "../context.ts";
import { NO_POINTS, observed } from "../observed.ts";
import { bandsOf } from "../view.ts";
import { Chart } from "./chart-host.tsx";

/** The adoption fan of all plans in the world shown. */
export function FanPanel({ height }: { height: number }) {
  const { store, view } = usePage();
  const plans = view.plans.value;
  const focus = store.focus.value;
  const { weeks } = store.study.value.run;
  const seen = observed(store);
  const points = seen?.points ?? NO_POINTS;
  const { end } = store.study.value.plans[focus].programme;

  const data = useMemo((): FanData => {
    const series = plans.flatMap((plan) => {
      const table = plan.table ?? plan.ghost;
      if (table === null) return [];
      return [
        {
          ...plan,
          bands: bandsOf(table),
          fan: plan.plan === 0 || plan.plan === focus,
          focus: plan.plan === focus,
          ghost: plan.table === null,
        },
      ];
    });
    return { weeks, series, observed: points, programmeEnd: end !== null && end < weeks ? end : null };
  }, [plans, focus, weeks, points, end]);

  const draw = useMemo(
    () => (width: number) => adoptionFan(data, { document, id: "fan", width, height }),
    [data, height],
  );
  const fresh = { ...data, series: data.series.filter((series) => !series.ghost) };
  return (
    <section class="chart-block fan-block" aria-labelledby="fan-heading">
      <header class="chart-head">
        <h2 id="fan-heading">Genuine use</h2>
        {view.settling.value && fresh.series.length > 0 && <Settling />}
        <span class="quiet wide-only">median share of clinicians; bands: 50, 80, 95&nbsp;% of networks</span>
      </header>
      {seen && <p class="quiet">Observed: share of {seen.eligible} with a date or “never”; nothing is fitted.</p>}
      <Chart
        label="Genuine use"
        height={height}
        draw={draw}
        read={(week) => {
          const hovered = store.hoveredPlan.value;
          const said = fresh.series.filter(({ plan }) => hovered === null || plan === hovered);
          return `Week ${week}. ${said.map(({ name, bands }) => `${name} ${percent(bands.median[week])}`).join(", ")}`;
        }}
        table={fresh.series.length === 0 ? null : () => fanTable(fresh)}
      />
    </section>
  );
}

/** Says that the bands still move, or that they would with more networks. */
function Settling() {
  const { store } = usePage();
  const done = store.progress.value.status === "done";
  return (
    <span
      class="settling"
      title="The edge of the middle 80 % moved by a point or more when networks were last added; more of them would settle it."
    >
      {done ? "not settled" : "settling"}
    </span>
  );
}
