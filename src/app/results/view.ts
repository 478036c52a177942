import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PracticeShares } from "../../../viz/charts/practice/practice-stack.ts";
import { heldDomain } from "../../../viz/difference-domain.ts";
import type { PlanStyle } from "../../../viz/plan-style.ts";
import { type Bands, weeklyBands } from "../../analysis/bands.ts";
import { type Headline, type HeadlineKey, headlineOf } from "../../analysis/headline.ts";
import { type PairedSummary, pairedSummary, pairedWeeks, sameReplicates } from "../../analysis/paired.ts";
import { quantile } from "../../analysis/statistics/quantile.ts";
import { quantileDots } from "../../analysis/statistics/quantile-dots.ts";
import { type Tally, tally } from "../../analysis/tally.ts";
import { type Verdict, verdict } from "../../analysis/verdict.ts";
import { DEFAULT_MATTERS } from "../../analysis/verdict-kind.ts";
import { keyPairs } from "../../analysis/words/other-way.ts";
import { turn } from "../../analysis/words/turn.ts";
import type { PlanResult } from "../../engine/plan-result.ts";
import type { SummaryKey } from "../../engine/record/summaries.ts";
import { STATE_KEYS, type StateKey } from "../../engine/states.ts";
import { planStyle } from "../state/plan-style.ts";
import type { PlanTable } from "../state/plan-table.ts";
import type { Store } from "../state/store.ts";
import type { Ui } from "../state/ui.ts";
import { networksRun } from "./capacity.ts";
import type { OtherRun } from "./other-runs.ts";

/** What is known of one plan in the world shown. */
export interface PlanView extends PlanStyle {
  /** Results of the plan as it is now; null until the first are in. */
  table: PlanTable | null;
  /** The results last shown for this plan before an edit, to be drawn faintly and never read out; null when `table` is there. */
  ghost: PlanTable | null;
}

/** A plan against the baseline, over the networks both have. */
export interface PairView {
  plan: PlanView;
  baseline: PlanView;
  n: number;
  bands: Bands;
  /** The headline of the world shown, at the end. */
  end: PairedSummary<HeadlineKey>;
  domain: readonly [number, number];
  verdict: Verdict;
  /** Fifty dots and the counts for one week. */
  at(week: number): Tally & { dots: Float64Array };
}

/** What the rooms read of the results, by plan. */
export interface View {
  plans: ReadonlySignal<readonly PlanView[]>;
  focus: ReadonlySignal<PlanView>;
  baseline: ReadonlySignal<PlanView>;
  /** The use that is spoken of in the world shown. */
  headline: ReadonlySignal<Headline>;
  /** Networks that what is shown of every plan stands on; 0 while a plan waits for its first. */
  shown: ReadonlySignal<number>;
  /** Null when the plan is the baseline or either has no results yet. */
  pair(plan: number): PairView | null;
  /** Whether the focus's 80 % edge at the end still moves by a point or more from one step to the next. */
  settling: ReadonlySignal<boolean>;
}

/** The smallest difference that matters, in points, and what times are written in. */
type Chosen = { [K in "matters" | "timeUnit"]: ReadonlySignal<Ui[K]["value"]> };

/**
 * Everything the page draws, worked out from the store and what the person chose; `longer`: what
 * is known of longer runs, to say where a verdict turns. Results are found by content, so nothing stale can be among them.
 */
export function createView(
  store: Store,
  { matters, timeUnit }: Chosen = { matters: signal(DEFAULT_MATTERS), timeUnit: signal("week") },
  longer: Pick<OtherRun, "known" | "settings"> | null = null,
): View {
  const ghosts = new Map<string, PlanTable>();
  const movement = signal<ReadonlyMap<string, { bands: Bands; edge: number }>>(new Map());
  const headline = computed(() => headlineOf(store.study.value.worlds[store.world.value]));
  /** What two results must have in common to be drawn on one another. */
  const scope = computed(() => {
    const { name, run } = store.study.value;
    return JSON.stringify([name, run.weeks, run.seed, store.world.value, headline.value.key]);
  });
  const slot = (style: number) => `${scope.value}/${style}`;

  const plans = computed(() =>
    store.study.value.plans.map(({ name }, plan): PlanView => {
      const style = store.draft.value.styles[plan];
      const table = store.tables.value.get(store.keys.value[plan]) ?? null;
      return {
        ...planStyle(plan, style, name),
        table,
        ghost: table === null ? (ghosts.get(slot(style)) ?? null) : null,
      };
    }),
  );
  const focus = computed(() => plans.value[store.focus.value]);
  const baseline = computed(() => plans.value[0]);

  effect(() => {
    const next = new Map(movement.peek());
    for (const key of ghosts.keys()) if (!key.startsWith(`${scope.value}/`)) ghosts.delete(key);
    for (const { table, marker } of plans.value) {
      if (table === null) continue;
      ghosts.set(slot(marker), table);
      const known = next.get(table.key);
      const bands = bandsOf(table, headline.value);
      if (known?.bands === bands) continue;
      next.delete(table.key);
      next.set(table.key, { bands, edge: known ? edgeMovement(known.bands, bands) : Number.NaN });
    }
    for (const key of next.keys()) if (next.size > 24) next.delete(key);
    movement.value = next;
  });

  const domains = new Map<string, readonly [number, number]>();
  const pairs = new WeakMap<PlanTable, WeakMap<PlanTable, ReturnType<typeof pairContent>>>();

  function pair(plan: number): PairView | null {
    const ours = plans.value[plan];
    const theirs = plans.value[0];
    if (plan === 0 || ours?.table == null || theirs.table === null) return null;
    const known = pairs.get(theirs.table)?.get(ours.table);
    const { others, ...content } = known ?? pairContent(theirs.table, ours.table, headline.value);
    if (known === undefined) {
      if (!pairs.has(theirs.table)) pairs.set(theirs.table, new WeakMap());
      pairs.get(theirs.table)!.set(ours.table, { others, ...content });
    }
    const said = verdict(content.end, ours.name, theirs.name, {
      planned: networksRun(store.study.value),
      matters: matters.value,
      given: onGivenNetwork(store),
      others,
    });
    const later = longer?.known(plan) ?? null;
    const turned =
      longer === null || later === null
        ? null
        : turn(
            said.kind,
            { weeks: longer.settings().weeks, pairs: later },
            ours.name,
            theirs.name,
            matters.value,
            timeUnit.value,
          );
    const verdictSaid = turned === null ? said : { ...said, text: `${said.text} ${turned}` };
    return { ...content, plan: ours, baseline: theirs, verdict: verdictSaid };
  }

  function pairContent(theirs: PlanTable, ours: PlanTable, { key, byWeek }: Headline) {
    const both = sameReplicates(theirs.result, ours.result);
    const bands = pairedWeeks(both.theirs, both.ours, byWeek);
    const n = both.ours.replicates;
    const keys = `${theirs.key}\n${ours.key}`;
    const domain = heldDomain(domains.get(keys), bands, n);
    domains.set(keys, domain);
    return {
      n,
      bands,
      domain,
      end: pairedSummary(both.theirs, both.ours, key),
      others: keyPairs(both.theirs, both.ours),
      at(week: number) {
        const use = (plan: PlanResult, replicate: number) => byWeek(plan, replicate)[week];
        const differences = both.ours.byReplicate((r) => use(both.ours, r) - use(both.theirs, r));
        return { dots: quantileDots(differences), ...tally(differences, "higher") };
      },
    };
  }

  return {
    plans,
    focus,
    baseline,
    headline,
    shown: computed(() => Math.min(...plans.value.map(({ table }) => table?.to ?? 0))),
    pair,
    settling: computed(() => {
      const { table } = focus.value;
      const edge = table === null ? Number.NaN : movement.value.get(table.key)?.edge;
      return !(edge !== undefined && edge < 0.01);
    }),
  };
}

const bandCache = new WeakMap<PlanTable, Bands>();

/** The headline by week. Worked out once for a table: its key holds the world, and so the headline. */
export function bandsOf(table: PlanTable, { byWeek }: Headline): Bands {
  const bands = bandCache.get(table) ?? weeklyBands(table.result, byWeek);
  bandCache.set(table, bands);
  return bands;
}

/** The headline by week in the networks 1 to `count`, or in those there are. */
export function firstRuns(table: PlanTable, count: number, { byWeek }: Headline): Float64Array[] {
  return Array.from({ length: Math.min(count, table.to) }, (_, i) => byWeek(table.result, i + 1));
}

/** The median of one summary over the plan's networks. */
export function medianOf(table: PlanTable, key: SummaryKey): number {
  const sorted = table.result.summaries(key).sort();
  return quantile(sorted, 0.5, sorted.length);
}

const shareCache = new WeakMap<PlanTable, PracticeShares>();

/** Mean shares of the practice states by week; being means they add up to 1. */
export function sharesOf(table: PlanTable): PracticeShares {
  const known = shareCache.get(table);
  if (known !== undefined) return known;
  const mean = (column: StateKey) => {
    const total = new Float64Array(table.result.shape.weeks + 1);
    for (let replicate = 1; replicate <= table.to; replicate++) {
      const values = table.result.weekly(column, replicate);
      for (let week = 0; week < total.length; week++) total[week] += values[week] / table.to;
    }
    return total;
  };
  const shares = ofEveryState(mean);
  shareCache.set(table, shares);
  return shares;
}

const medianCache = new WeakMap<PlanTable, PracticeShares>();

/** Median shares of the practice states by week, as they are told everywhere; being medians they need not add up to 1. */
export function medianSharesOf(table: PlanTable): PracticeShares {
  const known = medianCache.get(table);
  if (known !== undefined) return known;
  const medians = ofEveryState((key) => weeklyBands(table.result, key).median);
  medianCache.set(table, medians);
  return medians;
}

function ofEveryState(column: (key: StateKey) => Float64Array): PracticeShares {
  return Object.fromEntries(STATE_KEYS.map((key) => [key, column(key)])) as unknown as PracticeShares;
}

/** How far the ends of the middle 80 % moved in the last week. */
export function edgeMovement(before: Bands, after: Bands): number {
  const last = after.median.length - 1;
  return Math.max(Math.abs(after.lo80[last] - before.lo80[last]), Math.abs(after.hi80[last] - before.hi80[last]));
}

/** Whether the world shown is on a network that was imported. */
export function onGivenNetwork(store: Store): boolean {
  return store.study.value.worlds[store.world.value].network.kind === "imported";
}
