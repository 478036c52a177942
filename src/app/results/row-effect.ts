import { headlineOf } from "../../analysis/headline.ts";
import { type PairedNumbers, pairedSummary } from "../../analysis/paired.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { Change } from "../../study/changes.ts";
import { planProblems } from "../../study/parse/rules.ts";
import { setAt } from "../../study/schema/fields.ts";
import type { NamedPlan, Study } from "../../study/study.ts";
import { contentKeys } from "../state/content-keys.ts";
import type { Store } from "../state/store.ts";
import { type AskedPair, createAskedPairs } from "./asked-pairs.ts";
import type { Background } from "./background.ts";
import { networksRun } from "./capacity.ts";

/** What one row of a diff does to the headline use at the end, in the same networks. */
export interface RowEffect {
  /** The one plan with this change, against it without. */
  alone: PairedNumbers;
  /** The other plan, against it with this change taken back. */
  within: PairedNumbers;
}

/** Where the question of a row stands; impossible where the row does not make a plan of its own. */
export type Asked = AskedPair<JobResult>;

/** A plan `to` as it differs from a plan `from`, by number, in the world shown. */
export interface Pair {
  from: number;
  to: number;
}

/** Answers by what decides them, so that an answer never outlives its question. */
export interface RowEffects {
  asked(pair: Pair, change: Change): Asked | null;
  /** Runs both plans of a row, unless that is done or under way. */
  ask(pair: Pair, change: Change): void;
  /** Against the live results of both plans; null until all are in. */
  effect(pair: Pair, change: Change): RowEffect | null;
  /** Ends what is under way. */
  cancel(): void;
}

/** Answers on rows of differences, none of them asked yet; `background` runs what is asked. */
export function createRowEffects(store: Store, background: Background): RowEffects {
  const pairs = createAskedPairs(store, background, (result) => result);

  const keyOf = (pair: Pair, change: Change) =>
    contentKeys(rowStudy(store.study.value, pair, change), store.world.value).join("\n") +
    networksRun(store.study.value);

  return {
    asked: (pair, change) => pairs.answer(keyOf(pair, change)),
    ask(pair, change) {
      const key = keyOf(pair, change);
      if (pairs.settled(key)) return;
      const study = rowStudy(store.study.value, pair, change);
      const wrong = study.plans.flatMap((plan) => planProblems(plan, study.run, []));
      const mistake = wrong.find(({ severity }) => severity === "error");
      if (mistake === undefined) {
        pairs.ask(key, { study, world: store.world.value, replicates: networksRun(store.study.value) });
      } else pairs.refuse(key, `It needs the other changes: ${mistake.path} ${mistake.message}.`);
    },
    effect(pair, change) {
      const asked = pairs.answer(keyOf(pair, change));
      const from = store.tables.value.get(store.keys.value[pair.from]);
      const to = store.tables.value.get(store.keys.value[pair.to]);
      if (asked?.state !== "done" || from === undefined || to === undefined) return null;
      const [alone, without] = plansOf(asked.answer);
      const { key } = headlineOf(store.study.value.worlds[store.world.value]);
      return {
        alone: pairedSummary(from.result, alone, key),
        within: pairedSummary(without, to.result, key),
      };
    },
    cancel: pairs.cancel,
  };
}

/** A study of two plans: the first plan with this one change, and the second without it. */
export function rowStudy(study: Study, { from, to }: Pair, change: Change): Study {
  const alone: NamedPlan = setAt(study.plans[from], change.path, change.to);
  const without: NamedPlan = setAt(study.plans[to], change.path, change.from);
  return { ...study, plans: [alone, without] };
}
