import { useMemo } from "preact/hooks";
import { type CostData, costChart } from "../../../../viz/charts/cost-chart.ts";
import {
  type DataTable,
  dataTable,
  hoursCell,
  pointsCell,
  pointsRangeCell,
  wordCell,
} from "../../../../viz/data-table.ts";
import { wholeTens } from "../../../../viz/difference-domain.ts";
import type { UseName } from "../../../analysis/headline.ts";
import { dominated, type PlanCost, planCost } from "../../../analysis/plan-cost.ts";
import { replicateWords } from "../../../analysis/words/replicate-words.ts";
import { peopleAndSites } from "../../../study/levers/people-and-sites.ts";
import { useHeldRange } from "../../controls/chart/held-range.ts";
import { PlanChart } from "../../controls/chart/plan-chart.tsx";
import controls from "../../controls/controls.module.css";
import { usePage } from "../../controls/use-page.ts";
import { onGivenNetwork, type PlanView } from "../../results/view.ts";
import { networkDataOf } from "../../state/store.ts";
import { Captions } from "./captions.tsx";
import { costInWords, dominatedInWords, perAdopterInWords } from "./cost-words.ts";

const HEIGHT = 236;

interface Row {
  plan: PlanView;
  cost: PlanCost;
}

/** What the plans cost in hours, against the use they gain on the baseline. */
export function CostPanel({ slot }: { slot: number }) {
  const { store, view } = usePage();
  const plans = view.plans.value;
  const use = view.headline.value;
  const said = replicateWords(onGivenNetwork(store));
  const { network } = store.study.value.worlds[store.world.value];
  const clinicians = peopleAndSites(network, networkDataOf(store.networks.value))?.clinicians ?? 0;
  const rows = useMemo((): Row[] => {
    const baseline = plans[0].table;
    if (baseline === null) return [];
    return plans.flatMap((plan) =>
      plan.table === null ? [] : [{ plan, cost: planCost(baseline.result, plan.table.result, clinicians, use.key) }],
    );
  }, [plans, clinicians, use.key]);
  const n = Math.min(...rows.map(({ cost }) => cost.gainOver.n));
  const scale = store.keys.value.join("\n");
  const reach = useMemo(() => reachOf(rows), [rows]);
  const [, hoursTo] = useHeldRange(`${scale} hours`, reach.hours, n);
  const gainDomain = useHeldRange(`${scale} gain`, reach.gains, n);
  const data = useMemo(
    (): CostData | null =>
      rows.length === 0
        ? null
        : { use: use.name, plans: rows.map(({ plan, cost }) => ({ ...plan, ...cost })), hoursTo, gainDomain },
    [rows, use.name, hoursTo, gainDomain],
  );
  const draw = useMemo(
    () =>
      data && ((width: number, height = HEIGHT) => costChart(data, { document, id: `cost-${slot}`, width, height })),
    [data, slot],
  );
  const notes = useMemo(() => dominated(rows.map(({ cost }) => cost)), [rows]);
  if (plans.length === 1) {
    return <p class={controls.emptyNote}>There is only the baseline. Add a plan to see what it costs and gains.</p>;
  }
  return (
    <>
      <p class={controls.quiet}>
        Points of {use.name} gained on {plans[0].name} at the end, by hours in total
      </p>
      <PlanChart
        label={`Hours against ${use.name} gained`}
        height={HEIGHT}
        draw={draw}
        read={(plan) => {
          const row = rows.find((each) => each.plan.plan === plan);
          return row ? costInWords(row.plan, row.cost) : "no results yet";
        }}
        table={rows.length === 0 ? null : () => costTable(rows, use.name, said.paired)}
      >
        <Captions>
          {rows.map(({ plan, cost }, i) => {
            const better = notes[i] === null ? null : rows[notes[i]];
            const note = better && dominatedInWords(plan.name, cost, better.plan.name, better.cost);
            return (
              <p key={plan.marker}>
                {plan.plan !== 0 && <>{perAdopterInWords(plan.name, cost, use.name)} </>}
                {note && <span data-dominated={plan.plan}>{note}</span>}
              </p>
            );
          })}
          <p class={controls.quiet}>
            Dots: {said.many}, moved sideways where they would lie on one another; crosses: medians with the middle
            80&nbsp;%. The prices of an hour’s work are assumptions: see World.
          </p>
        </Captions>
      </PlanChart>
    </>
  );
}

/** What holds every dot: hours from 0, gains in whole tens of points and at least ±10. */
function reachOf(rows: readonly Row[]): { hours: [number, number]; gains: [number, number] } {
  let most = 1;
  let low = -0.1;
  let high = 0.1;
  for (const { cost } of rows) {
    for (const value of cost.hours) most = Math.max(most, value);
    for (const value of cost.gains) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { hours: [0, most * 1.08], gains: wholeTens(low, high) };
}

function costTable(rows: readonly Row[], use: UseName, paired: string): DataTable {
  return dataTable(
    `Hours in total, and points of ${use} gained on the baseline ${paired}`,
    ["Plan", "Hours, median", "Gain, median", "Gain, middle 80\u00a0%", "Hours for an extra clinician"],
    rows.map(({ plan, cost }) => [
      wordCell(plan.name),
      hoursCell(cost.hoursOver.median),
      plan.plan === 0 ? wordCell("") : pointsCell(cost.gainOver.median),
      plan.plan === 0 ? wordCell("") : pointsRangeCell(cost.gainOver.lo80, cost.gainOver.hi80),
      cost.perAdopter.kind === "ratio" ? hoursCell(cost.perAdopter.hours) : wordCell(""),
    ]),
  );
}
