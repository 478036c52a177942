import { useMemo } from "preact/hooks";
import { auditAt, type RunChartData, runChart } from "../../../../viz/charts/run-chart.ts";
import { countCell, type DataTable, dataTable, shareCell, wordCell } from "../../../../viz/data-table.ts";
import { percent } from "../../../../viz/format.ts";
import { type AuditChart, auditChart, auditMonths, auditSignals, chanceSignals } from "../../../analysis/audit.ts";
import { weeklyBands } from "../../../analysis/bands.ts";
import { measureByWeek } from "../../../analysis/measure-by-week.ts";
import { middleReplicate } from "../../../analysis/middle-replicate.ts";
import type { ObservedAudit } from "../../../analysis/observed/read-observed-audits.ts";
import { rootKey } from "../../../engine/chance/root-key.ts";
import { timeAt, timeHead } from "../../../text/words/time-words.ts";
import { Chart } from "../../controls/chart/chart.tsx";
import { useFilling } from "../../controls/chart/use-filling.ts";
import controls from "../../controls/controls.module.css";
import { useTime } from "../../controls/time/use-time.ts";
import { usePage } from "../../controls/use-page.ts";
import { onGivenNetwork, type PlanView } from "../../results/view.ts";
import { AuditChoice } from "./audit-choice.tsx";
import { chanceInWords, chartInWords, signalsInWords } from "./audit-words.ts";
import { Captions } from "./captions.tsx";
import { OwnAudits, OwnAuditsSaid, useOwnAudits } from "./own-audits.tsx";

const HEIGHT = 208;
/** Networks whose audits are looked at, at most, and draws for them. */
const MOST_NETWORKS = 200;
const MOST_DRAWS = 8e5;

/** Networks that can be looked at without holding up the page. */
function networksFor(launch: number, weeks: number, notes: number): number {
  const draws = Math.max(1, auditMonths(launch, weeks).length * notes);
  return Math.max(1, Math.min(MOST_NETWORKS, Math.floor(MOST_DRAWS / draws)));
}

/** What a monthly audit of some notes would show in one network under the plan in focus, as a run chart. */
export function AuditPanel({ slot }: { slot: number }) {
  const { store, view, ui } = usePage();
  const time = useTime();
  const plan = view.focus.value;
  const { run, plans } = store.study.value;
  const { weeks, seed } = run;
  const launch = plans[plan.plan].programme.start;
  const notes = ui.notes.value;
  const { table } = plan;
  const given = onGivenNetwork(store);
  const filling = useFilling();
  const root = useMemo(() => rootKey(seed), [seed]);
  const middle = useMemo(() => table && middleReplicate(table.result, "measuredEnd"), [table]);
  const replicate = Math.min(ui.network.value ?? middle ?? 1, table?.to ?? 1);
  const chart = useMemo(
    () => table && auditChart(table.result, replicate, root, launch, notes),
    [table, replicate, root, launch, notes],
  );
  const own = useOwnAudits().audits;
  const bands = useMemo(
    () => (table === null || own.length === 0 ? null : weeklyBands(table.result, "measured")),
    [table, own.length === 0],
  );
  const data = useMemo(
    (): RunChartData | null =>
      chart && {
        ...{ weeks, plan, launch, bands, observed: own },
        audits: chart.months.map((month, i) => ({ ...month, share: chart.counts[i] / notes })),
        line: chart.line / notes,
        signal: chart.signal,
      },
    [chart, weeks, plan, launch, notes, bands, own],
  );
  const draw = useMemo(
    () =>
      data &&
      ((width: number, height = HEIGHT) => runChart(data, { document, id: `audit-${slot}`, width, height, time })),
    [data, time, slot],
  );
  const chance = useMemo(
    () => table && chanceSignals(table.result, root, launch, notes, networksFor(launch, weeks, notes)),
    [table, root, launch, weeks, notes],
  );
  const start = table && percent(measureByWeek(table.result, "measured", replicate)[0]);
  return (
    <>
      {filling ? (
        <p class={controls.quiet}>
          {notes} notes a month of {plan.name}, {given ? "run" : "network"} {replicate}
          {replicate === middle && ", the middle one"}
        </p>
      ) : (
        <AuditChoice replicate={replicate} middle={middle} last={table?.to ?? 1} />
      )}
      <Chart
        label={`Monthly audits of ${plan.name}`}
        height={HEIGHT}
        draw={draw}
        read={(week) => {
          const audit = data && auditAt(data, week);
          if (!data || !audit) return "no results yet";
          const side = audit.share > data.line ? "above" : audit.share < data.line ? "below" : "on";
          const seen = own.filter((each) => each.week === week).map(({ share }) => `; yours: ${percent(share)}`);
          return `${timeHead(week, time.unit)}: ${Math.round(audit.share * notes)} of ${notes} notes show use, ${side} the line${seen.join("")}`;
        }}
        table={chart && (() => auditTable(chart, notes, own))}
      >
        <Captions>
          <OwnAuditsSaid bands={bands} plan={plan.name} />
          {chart && <p>{chartInWords(chart, replicate, time.unit, given)}</p>}
          <SignalLine plan={plan} notes={notes} seed={root} />
          {plan.plan !== 0 && <SignalLine plan={view.baseline.value} notes={notes} seed={root} />}
          <p class={controls.quiet}>
            A note shows the practice as recorded, so surface use counts too. Line: median of the 12 months before
            launch.
            {launch < 52 &&
              ` Before ${timeAt(0, time.unit)} nothing is simulated: those notes are drawn from the share then${start ? `, ${start}` : ""}; real data wander more.`}{" "}
            Signal: Anhøj rules, looked at anew each month{chance && `; ${chanceInWords(chance, given)}`}.
          </p>
          <OwnAudits />
        </Captions>
      </Chart>
    </>
  );
}

/** How often and how soon audits of a plan show a signal. */
function SignalLine({ plan, notes, seed }: { plan: PlanView; notes: number; seed: ReturnType<typeof rootKey> }) {
  const { store, ui } = usePage();
  const { run, plans } = store.study.value;
  const launch = plans[plan.plan].programme.start;
  const { table } = plan;
  const signals = useMemo(() => {
    return table && auditSignals(table.result, seed, launch, notes, networksFor(launch, run.weeks, notes));
  }, [table, seed, launch, run.weeks, notes]);
  if (signals === null) return null;
  return (
    <p>
      <b>{plan.name}</b>: {signalsInWords(signals, ui.timeUnit.value, onGivenNetwork(store))}
    </p>
  );
}

function auditTable(
  { months, counts, line, runs }: AuditChart,
  notes: number,
  own: readonly ObservedAudit[],
): DataTable {
  return dataTable(
    `Audits of ${notes} notes a month; the line is at ${line} notes`,
    ["Month", "Week", "Notes showing use", "Share", "Longest run so far", "Crossings so far", "Signal"],
    [
      ...months.map(({ month, week }, i) => [
        countCell(month),
        countCell(week),
        countCell(counts[i]),
        shareCell(counts[i] / notes),
        countCell(runs[i].longestRun),
        countCell(runs[i].crossings),
        wordCell(runs[i].signal ? "yes" : ""),
      ]),
      ...own.map(({ week, share, notes: of }, i) => [
        wordCell(`your audit ${i + 1}`),
        countCell(week),
        wordCell(of === null ? "" : `${Math.round(share * of)} of ${of}`),
        shareCell(share),
        ...["", "", ""].map(wordCell),
      ]),
    ],
  );
}
