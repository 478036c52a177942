import { amountInWords, differenceInWords, signedNumber } from "../../../viz/amounts.ts";
import { grouped } from "../../../viz/format.ts";
import { type Compared, compareMeasures } from "../../analysis/compare-measures.ts";
import type { PairedNumbers } from "../../analysis/paired.ts";
import type { Distribution } from "../../analysis/statistics/distribution.ts";
import { type VerdictKind, verdictKind } from "../../analysis/verdict.ts";
import type { PlanResult } from "../../engine/plan-result.ts";
import type { Across } from "../results/across.ts";
import type { PlanView, View } from "../results/view.ts";
import type { Store } from "../state/store.ts";

/** One world of the comparison: every plan with its cells, in the order of `COMPARED`; null while a plan has no results. */
export interface WorldComparison {
  world: number;
  name: string;
  /** Networks that every plan has. */
  n: number;
  plans: readonly { plan: PlanView; result: PlanResult | null; cells: readonly Compared[] | null }[];
}

const VERDICT_WORDS: Record<VerdictKind, string> = {
  better: "better",
  worse: "worse",
  unclear: "no clear difference",
  same: "exactly the same",
  tooFew: "too few runs to say",
};

const known = new WeakMap<PlanResult, WeakMap<PlanResult, readonly Compared[]>>();

/** Every world of the study as it is now. */
export function comparison(store: Store, view: View, across: Across): WorldComparison[] {
  const plans = view.plans.value;
  return store.study.value.worlds.map(({ name }, world) => {
    const tables = plans.map((_, plan) => across.table(world, plan));
    return {
      world,
      name,
      n: Math.min(...tables.map((table) => table?.to ?? 0)),
      plans: plans.map((plan, i) => {
        const result = tables[i]?.result ?? null;
        return { plan, result, cells: result && cellsOf(result, i === 0 ? null : (tables[0]?.result ?? null)) };
      }),
    };
  });
}

/** Worked out once for two results. */
function cellsOf(ours: PlanResult, theirs: PlanResult | null): readonly Compared[] {
  const against = known.get(ours) ?? new WeakMap<PlanResult, readonly Compared[]>();
  known.set(ours, against);
  const other = theirs ?? ours;
  const cells = against.get(other) ?? compareMeasures(theirs, ours);
  against.set(other, cells);
  return cells;
}

/** What a cell says, in lines that may stand one below the other; "" where there is nothing to say. */
export interface CellWords {
  main: string;
  /** The middle 80 %. */
  range: string;
  /** Better, same and worse, or how many of the networks count. */
  counts: string;
  verdict: string;
}

/** A baseline's cell says its value, another plan's the difference. */
export function cellWords({ measure, value, pairs }: Compared): CellWords {
  return pairs === null ? valueWords(measure, value) : differenceWords(measure, pairs);
}

function valueWords(measure: Compared["measure"], value: Distribution): CellWords {
  const words = { main: amountInWords(measure.unit, value.median), range: "", counts: "", verdict: "" };
  if (value.n === 0) return { ...words, counts: notApplicable(measure) };
  const [low, high] = [amountInWords(measure.unit, value.lo80), amountInWords(measure.unit, value.hi80)];
  return { ...words, range: low === high ? "" : `middle 80 %: ${low} to ${high}` };
}

function differenceWords(measure: Compared["measure"], pairs: PairedNumbers): CellWords {
  if (pairs.n === 0) return { main: "–", range: "", counts: notApplicable(measure), verdict: "" };
  const [low, high] = [signedNumber(measure.unit, pairs.lo80), signedNumber(measure.unit, pairs.hi80)];
  const compared = pairs.n - pairs.notComparable - pairs.neither;
  const within = compared < pairs.n ? `, where both reach it (${grouped(compared)})` : "";
  const counts = `${grouped(pairs.better)} better · ${grouped(pairs.same)} same · ${grouped(pairs.worse)} worse`;
  return {
    main: differenceInWords(measure.unit, pairs.median),
    range: compared === 0 ? reachedBy(pairs) : `${low === high ? "the same in all" : `${low} to ${high}`}${within}`,
    counts,
    verdict: VERDICT_WORDS[verdictKind(pairs)],
  };
}

function reachedBy({ notComparable, neither }: PairedNumbers): string {
  if (notComparable === 0) return "neither reaches it";
  return `only one of the two reaches it in ${grouped(notComparable)}, neither in ${grouped(neither)}`;
}

function notApplicable({ key }: Compared["measure"]): string {
  if (key === "marginGap") return "nobody at the margins";
  if (key === "drop") return "no end within the run";
  return "does not apply";
}

/** A range that holds zero and the middle 80 % of all plans in all worlds, for one measure; at least a hair wide. */
export function sharedDomain(worlds: readonly WorldComparison[], measure: number): [number, number] {
  const edges = worlds
    .flatMap(({ plans }) => plans.flatMap(({ cells }) => cells?.[measure].pairs ?? []))
    .flatMap(({ lo80, hi80 }) => [lo80, hi80])
    .filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...edges), Math.max(0, ...edges)];
  const room = 0.06 * (high - low) || 1;
  return [low - room, high + room];
}
