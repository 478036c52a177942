import { useMemo } from "preact/hooks";
import { type EquityData, equityChart } from "../../../../viz/charts/equity/equity-chart.ts";
import { type DataTable, dataTable, shareCell, shareRangeCell, wordCell } from "../../../../viz/data-table.ts";
import { percent } from "../../../../viz/format.ts";
import type { TimeFrame } from "../../../../viz/time.ts";
import { groupAt, marginGapAt, siteMedians, sitesAt, sitesFromNetwork } from "../../../analysis/groups.ts";
import { distribution } from "../../../analysis/statistics/distribution.ts";
import { replicateWords } from "../../../analysis/words/replicate-words.ts";
import type { PlanResult } from "../../../engine/plan-result.ts";
import { type TimeUnit, timeAt, timeHead } from "../../../text/words/time-words.ts";
import { Chart } from "../../controls/chart/chart.tsx";
import controls from "../../controls/controls.module.css";
import { useTime } from "../../controls/time/use-time.ts";
import { usePage } from "../../controls/use-page.ts";
import { useGroupRuns } from "../../results/group-runs.ts";
import { onGivenNetwork } from "../../results/view.ts";
import { groupNames } from "../../state/group-names.ts";
import { Captions } from "./captions.tsx";
import { gapsInWords } from "./equity-words.ts";

/** Panels for sites, at most: those furthest behind and those furthest ahead. */
const MOST_SITES = 20;

/** Who is reached and who is not: genuine use by profession, at the centre and the margins, and by site. */
export function EquityPanel({ slot }: { slot: number }) {
  const { store, view, background } = usePage();
  const runs = useGroupRuns(store, view, background);
  const time = useTime();
  const focus = store.focus.value;
  const plans = view.plans.value;
  const { weeks } = store.study.value.run;
  const { network, context } = store.study.value.worlds[store.world.value];
  const week = store.week.value;
  const orderWeek = Math.min(store.pinnedWeek.value ?? time.to, weeks);
  const names = groupNames(network, store.networks.value);
  // drawn sites are others in every network, unless something is known of them
  const ordered = network.kind !== "imported" && context.perSite.length === 0;
  const results = runs.state === "ready" ? runs.plans : null;
  const shown = focus === 0 ? [plans[0]] : [plans[0], plans[focus]];

  const groups = useMemo(() => (results === null ? [] : groupsIn(results[0], names.groups)), [results]);
  const sites = useMemo(
    () =>
      results === null || names.sites.length < 2
        ? []
        : sitesIn(results[results.length - 1], ordered, orderWeek, names.sites),
    [results, ordered, orderWeek],
  );
  const siteWeeks = useMemo(() => someWeeks(time), [time]);
  const panels = useMemo(() => {
    if (results === null) return [];
    const half = MOST_SITES / 2;
    const kept = sites.length > MOST_SITES ? [...sites.slice(0, half), ...sites.slice(-half)] : sites;
    const places = kept.map(({ site }) => site);
    const medians = results.map((plan) => siteMedians(plan, ordered, places, siteWeeks));
    return kept.map(({ name, site, away }, i) => ({ name, site, away, medians: medians.map((plan) => plan[i]) }));
  }, [results, sites, siteWeeks]);
  const data = useMemo((): EquityData | null => {
    if (results === null || (groups.length === 0 && panels.length === 0)) return null;
    const at = (when: number) => groups.map(({ group }) => results.map((plan) => groupAt(plan, "groups", group, when)));
    return { weeks, plans: shown, groups: groups.map(({ name }) => name), at, siteWeeks, sites: panels };
  }, [results, plans, focus, groups, panels, weeks]);
  const draw = useMemo(
    () =>
      data &&
      ((width: number, height?: number) =>
        equityChart(data, { document, id: `equity-${slot}`, width, time, ...(height !== undefined && { height }) })),
    [data, time, slot],
  );

  if (runs.state === "tooMany") {
    return <p class={controls.emptyNote}>There are too many sites to follow each of them over time on this page.</p>;
  }
  if (runs.state === "failed") {
    return (
      <p class={controls.emptyNote}>
        The groups could not be worked out: {runs.message}.{" "}
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          onClick={runs.again}
        >
          Try again
        </button>
      </p>
    );
  }
  if (results !== null && data === null) {
    return (
      <p class={controls.emptyNote}>
        Everyone in this world is alike: one site, one profession, nobody at the margins.
      </p>
    );
  }
  const { one, many } = replicateWords(onGivenNetwork(store));
  const n = results === null ? 0 : results[0].replicates;
  return (
    <>
      <p class={controls.quiet}>
        {results === null
          ? "Working out groups and sites…"
          : `Genuine use at ${timeAt(week, time.unit)}, median and middle 80\u00a0% of ${n} ${many}`}
      </p>
      <Chart
        label="Genuine use by group and by site"
        height={320}
        draw={draw}
        read={(when) =>
          data === null || results === null
            ? "no results yet"
            : `${timeHead(when, time.unit)}. ${spoken(data, panels, results, ordered, when)}`
        }
        table={data && results && (() => equityTable(data, results, sites, ordered, week, time.unit))}
      >
        {results !== null && (
          <Captions>
            {shown.map((plan, i) => (
              <p key={plan.marker}>
                <b>{plan.name}</b>: {gapsInWords(results[i], week, sites.length > 0)}
              </p>
            ))}
            <p class={controls.quiet}>Gaps are medians of the differences within each {one}.</p>
            {panels.length > 0 && (
              <p class={controls.quiet}>
                {ordered
                  ? "Each small panel is a place in the order of sites, worked out anew for every network and week, because the sites of a drawn community differ from network to network. Small sites differ by chance alone."
                  : `Sites stand in the order of their gap at ${timeAt(orderWeek, time.unit)}.`}{" "}
                The figure is {shown[shown.length - 1].name}’s points above or below its network as a whole.
                {sites.length > panels.length && ` Of ${sites.length} sites the first and the last ten are drawn.`}
              </p>
            )}
          </Captions>
        )}
      </Chart>
    </>
  );
}

interface NamedSite {
  name: string;
  /** Place in the record, or in the order from the lowest. */
  site: number;
  away: number;
}

/** The groups there is something to say of: more than one profession, and people at the margins. */
function groupsIn(plan: PlanResult, names: readonly string[]): { name: string; group: number }[] {
  const professions = names.length - 2;
  return names
    .map((name, group) => ({ name, group }))
    .filter(({ group }) => group >= professions || professions > 1)
    .filter(({ group }) => group < professions || Number.isFinite(marginGapAt(plan, 0).absolute.median));
}

/** All sites from the one furthest behind its network. */
function sitesIn(plan: PlanResult, ordered: boolean, week: number, names: readonly string[]): NamedSite[] {
  const away = sitesFromNetwork(plan, ordered, week);
  const sites = away.map((value, site) => ({
    name: ordered ? rankName(site, away.length) : names[site],
    site,
    away: value,
  }));
  return ordered ? sites : sites.sort((a, b) => a.away - b.away || a.site - b.site);
}

/** What the site with so many below it is called in the order of sites. */
function rankName(below: number, count: number): string {
  if (below === 0) return "lowest";
  return below === count - 1 ? "highest" : String(below + 1);
}

/** At most some thirty weeks of those shown, both ends included: a small panel has no room for more. */
function someWeeks({ from, to }: TimeFrame): number[] {
  const step = Math.ceil((to - from) / 30);
  const weeks: number[] = [];
  for (let week = from; week < to; week += step) weeks.push(week);
  return [...weeks, to];
}

/** What groups have in a week, and of sites the first and the last that are drawn. */
function spoken(
  { plans, groups, at }: EquityData,
  sites: readonly NamedSite[],
  results: readonly PlanResult[],
  ordered: boolean,
  week: number,
): string {
  const shares = at(week);
  const rows = groups.map(
    (name, i) => `${name}: ${plans.map((plan, p) => `${plan.name} ${percent(shares[i][p].median)}`).join(", ")}`,
  );
  if (sites.length === 0) return rows.join("; ");
  const bySite = results.map((plan) => sitesAt(plan, ordered, week));
  const ends = [sites[0], sites[sites.length - 1]].map(
    ({ name, site }) =>
      `site ${name}: ${plans.map((plan, p) => `${plan.name} ${percent(distribution(bySite[p][site]).median)}`).join(", ")}`,
  );
  return [...rows, ...ends].join("; ");
}

function equityTable(
  data: EquityData,
  results: readonly PlanResult[],
  sites: readonly NamedSite[],
  ordered: boolean,
  week: number,
  unit: TimeUnit,
): DataTable {
  const range = ({ median, lo80, hi80 }: { median: number; lo80: number; hi80: number }) => [
    shareCell(median),
    shareRangeCell(lo80, hi80),
  ];
  const shares = data.at(week);
  const bySite = results.map((plan) => sitesAt(plan, ordered, week));
  return dataTable(
    `Genuine use at ${timeAt(week, unit)}`,
    ["Group", ...data.plans.flatMap(({ name }) => [`${name}, median`, `${name}, middle 80\u00a0%`])],
    [
      ...data.groups.map((name, i) => [wordCell(name), ...shares[i].flatMap(range)]),
      ...sites.map(({ name, site }) => [
        wordCell(/^Site /.test(name) ? name : `Site: ${name}`),
        ...bySite.flatMap((plan) => range(distribution(plan[site]))),
      ]),
    ],
  );
}
