import { amountInWords, differenceInWords, signedNumber } from "../../../viz/amounts.ts";
import { grouped } from "../../../viz/format.ts";
import { type Compared, comparedIn, compareMeasures, type Measured } from "../../analysis/compare-measures.ts";
import { type Headline, headlineOf } from "../../analysis/headline.ts";
import type { PairedNumbers } from "../../analysis/paired.ts";
import type { Distribution } from "../../analysis/statistics/distribution.ts";
import { VERDICT_WORDS } from "../../analysis/verdict.ts";
import { type Judging, type VerdictKind, verdictKind } from "../../analysis/verdict-kind.ts";
import { replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import { roundedFigure } from "../../analysis/words/rounded-figure.ts";
import type { PlanResult } from "../../engine/plan-result.ts";
import type { TimeUnit } from "../../text/words/time-words.ts";
import type { Across } from "../results/across.ts";
import { networksRun } from "../results/capacity.ts";
import type { PlanView, View } from "../results/view.ts";
import type { Store } from "../state/store.ts";

/** One world of the comparison: every plan with its cells, in the order of the columns; null while a plan has no results. */
export interface WorldComparison {
  world: number;
  name: string;
  /** The use its verdicts are of. */
  headline: Headline;
  /** Networks that every plan has. */
  n: number;
  plans: readonly { plan: PlanView; result: PlanResult | null; cells: readonly Compared[] | null }[];
}

/** What every verdict of a comparison is held to: networks asked for, and the smallest difference that matters, in points. */
export type Bounds = Pick<Judging, "planned" | "matters"> & {
  /** What replicates are called: "networks". */
  replicates: string;
  /** What times are written in; defaults to weeks. */
  time?: TimeUnit;
};

/** The bounds of the page as it is now. */
export function boundsOf(store: Store, matters: number, time: TimeUnit): Bounds {
  const study = store.study.value;
  return { planned: networksRun(study), matters, replicates: replicateWordsOf(study.worlds).many, time };
}

/** What a measure is called where times are written in weeks or, in `time`, in months. */
export function measureLabel({ label, unit }: Compared["measure"], time: TimeUnit = "week"): string {
  return unit === "weeks" && time === "month" ? label.replace(/^Weeks/, "Months") : label;
}

/** The verdict on one measure; of weeks and hours a difference below one is none. */
export function cellKind(
  { unit }: Compared["measure"],
  pairs: PairedNumbers,
  { planned, matters }: Bounds,
): VerdictKind {
  const shares = unit === "share" || unit === "points";
  return verdictKind(pairs, shares ? { planned, matters, scale: 0.01 } : { planned, matters: 1 });
}

/** The columns of the comparison, the headline of the world shown first. */
export function columnsOf(store: Store): readonly Measured[] {
  const { worlds } = store.study.value;
  return comparedIn([worlds[store.world.value], ...worlds]);
}

const known = new WeakMap<
  PlanResult,
  { alone?: readonly Compared[]; pairs: WeakMap<PlanResult, readonly Compared[]> }
>();

/** Every world of the study as it is now. */
export function comparison(store: Store, view: View, across: Across): WorldComparison[] {
  const plans = view.plans.value;
  const columns = columnsOf(store);
  return store.study.value.worlds.map((setting, world) => {
    const tables = plans.map((_, plan) => across.table(world, plan));
    return {
      world,
      name: setting.name,
      headline: headlineOf(setting),
      n: Math.min(...tables.map((table) => table?.to ?? 0)),
      plans: plans.map((plan, i) => {
        const result = tables[i]?.result ?? null;
        const all = result && cellsOf(result, i === 0 ? null : (tables[0]?.result ?? null));
        return { plan, result, cells: all && columns.map((column) => all.find(({ measure }) => measure === column)!) };
      }),
    };
  });
}

/** Worked out once for two results, and once for the baseline alone; a plan with the baseline's results is compared with itself. */
function cellsOf(ours: PlanResult, theirs: PlanResult | null): readonly Compared[] {
  const kept = known.get(ours) ?? { pairs: new WeakMap() };
  known.set(ours, kept);
  if (theirs === null) {
    kept.alone ??= compareMeasures(null, ours);
    return kept.alone;
  }
  const cells = kept.pairs.get(theirs) ?? compareMeasures(theirs, ours);
  kept.pairs.set(theirs, cells);
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
export function cellWords({ measure, value, pairs }: Compared, bounds: Bounds): CellWords {
  if (pairs === null) return valueWords(measure, value, bounds);
  return pairs.n === 0 ? ownWords(measure, value, bounds) : differenceWords(measure, pairs, bounds);
}

/** Where the baseline has nothing to be compared with, what the plan itself has. */
function ownWords(measure: Compared["measure"], value: Distribution, bounds: Bounds): CellWords {
  const own = valueWords(measure, value, bounds);
  if (value.n === 0) return { ...own, main: "–" };
  return { ...own, main: `its own: ${own.main}`, counts: `not compared: the baseline has ${notApplicable(measure)}` };
}

function valueWords(measure: Compared["measure"], value: Distribution, { time }: Bounds): CellWords {
  const amount = (level: number) => amountInWords(measure.unit, level, time);
  const words = { main: amount(value.median), range: "", counts: "", verdict: "" };
  if (value.n === 0) return { ...words, counts: notApplicable(measure) };
  // a drop below nothing is a gain, and says so
  const gains = measure.key === "drop" && isGain(value.lo80);
  const level = (each: number) =>
    gains ? `a ${isGain(each) ? "gain" : "drop"} of ${amount(Math.abs(each))}` : amount(each);
  const [low, high] = [level(value.lo80), level(value.hi80)];
  return { ...words, main: level(value.median), range: low === high ? "" : `middle 80 %: ${low} to ${high}` };
}

function isGain(drop: number): boolean {
  return roundedFigure(100 * drop) < 0;
}

function differenceWords(measure: Compared["measure"], pairs: PairedNumbers, bounds: Bounds): CellWords {
  const [low, high] = [pairs.lo80, pairs.hi80].map((end) => signedNumber(measure.unit, end, bounds.time)) as [
    string,
    string,
  ];
  const compared = pairs.n - pairs.notComparable - pairs.neither;
  const within = compared < pairs.n ? `, where both reach it (${grouped(compared)})` : "";
  if (pairs.neither * 2 > pairs.n) return neitherWords(measure, pairs, bounds);
  const counts = `${grouped(pairs.better)} better · ${grouped(pairs.same)} same · ${grouped(pairs.worse)} worse`;
  return {
    main: mainWords(measure, pairs, bounds),
    range:
      compared === 0 ? reachedBy(pairs) : `${low === high ? alikeWords(low, pairs) : `${low} to ${high}`}${within}`,
    counts,
    verdict: VERDICT_WORDS[cellKind(measure, pairs, bounds)],
  };
}

/** Where in most networks nobody gets there under either plan: no difference is told as if it were one of weeks. */
function neitherWords({ unit }: Compared["measure"], pairs: PairedNumbers, { time }: Bounds): CellWords {
  const { n, neither, notComparable, lo80, hi80 } = pairs;
  const both = n - neither - notComparable;
  const [low, high] = [lo80, hi80].map((end) => signedNumber(unit, end, time));
  const parts = [
    ...(notComparable > 0 ? [`only one of the two reaches it in ${grouped(notComparable)}`] : []),
    ...(both > 0 ? [`both in ${grouped(both)}: ${low === high ? low : `${low} to ${high}`}`] : []),
  ];
  return {
    main: `not reached by either in ${grouped(neither)} of ${grouped(n)}`,
    range: parts.join("; "),
    counts: "",
    verdict: "",
  };
}

/** The median over all networks; where in most of them one plan alone got there, which of the two. */
function mainWords(measure: Compared["measure"], { medianOfAll }: PairedNumbers, { replicates, time }: Bounds): string {
  if (Number.isFinite(medianOfAll)) return differenceInWords(measure.unit, medianOfAll, time);
  return `reached in ${medianOfAll > 0 ? "fewer" : "more"} ${replicates}`;
}

function alikeWords(edge: string, { same, n }: PairedNumbers): string {
  return same === n ? "the same in all" : `${edge} at both ends of the middle 80 %`;
}

function reachedBy({ notComparable, neither }: PairedNumbers): string {
  return `only one of the two reaches it in ${grouped(notComparable)}, neither in ${grouped(neither)}`;
}

function notApplicable({ key }: Compared["measure"]): string {
  if (key === "marginGap") return "nobody at the margins";
  if (key === "drop") return "no end within the run";
  return "does not apply";
}

/** A range that holds zero, the medians and the middle 80 % of all plans in all worlds, for one measure; at least a hair wide. */
export function sharedDomain(worlds: readonly WorldComparison[], measure: number): [number, number] {
  const edges = worlds
    .flatMap(({ plans }) => plans.flatMap(({ cells }) => cells?.[measure].pairs ?? []))
    .flatMap(({ lo80, hi80, medianOfAll }) => [lo80, hi80, medianOfAll])
    .filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...edges), Math.max(0, ...edges)];
  const room = 0.06 * (high - low) || 1;
  return [low - room, high + room];
}

/** A difference as it is drawn: its mark stands where the words beside it say; none where the median is no number. */
export function drawnRange(pairs: PairedNumbers): PairedNumbers {
  return { ...pairs, median: pairs.medianOfAll };
}
