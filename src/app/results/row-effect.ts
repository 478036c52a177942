import { type Signal, signal } from "@preact/signals";
import { type PairedNumbers, pairedSummary } from "../../analysis/paired.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { Change } from "../../study/changes.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { planProblems } from "../../study/parse/rules.ts";
import { setAt } from "../../study/schema/fields.ts";
import type { NamedPlan, Study } from "../../study/study.ts";
import { errorText } from "../../text/error-text.ts";
import { contentKeys } from "../state/content-keys.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import type { Background } from "./background.ts";
import { networksRun } from "./capacity.ts";

/** What one row of a diff does to genuine use at the end, in the same networks. */
export interface RowEffect {
  /** The one plan with this change, against it without. */
  alone: PairedNumbers;
  /** The other plan, against it with this change taken back. */
  within: PairedNumbers;
}

/** Where the question of a row stands. */
export type Asked =
  | { state: "running" }
  | { state: "done"; result: JobResult }
  | { state: "failed"; message: string }
  /** The row does not make a plan of its own. */
  | { state: "impossible"; message: string };

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
  const answers: Signal<ReadonlyMap<string, Asked>> = signal(new Map());
  let abort = new AbortController();

  function put(key: string, answer: Asked | null): void {
    const next = new Map(answers.value);
    if (answer === null) next.delete(key);
    else next.set(key, answer);
    answers.value = next;
  }

  const keyOf = (pair: Pair, change: Change) =>
    contentKeys(rowStudy(store.study.value, pair, change), store.world.value).join("\n") +
    networksRun(store.study.value);

  return {
    asked: (pair, change) => answers.value.get(keyOf(pair, change)) ?? null,
    ask(pair, change) {
      const key = keyOf(pair, change);
      const known = answers.value.get(key);
      if (known !== undefined && known.state !== "failed") return;
      const study = rowStudy(store.study.value, pair, change);
      const wrong = study.plans.flatMap((plan) => planProblems(plan, study.run, []));
      const mistake = wrong.find(({ severity }) => severity === "error");
      if (mistake !== undefined) {
        put(key, { state: "impossible", message: `It needs the other changes: ${mistake.path} ${mistake.message}.` });
        return;
      }
      put(key, { state: "running" });
      const { signal: aborted } = abort;
      const record = { weeks: false, groups: false, sites: false, trace: false };
      const fail = (error: unknown) => {
        const message = errorText(error);
        put(key, aborted.aborted ? null : { state: "failed", message });
      };
      try {
        background
          .run(
            inputsOf(study, networkDataOf(store.networks.value), record),
            store.world.value,
            [0, 1],
            networksRun(store.study.value),
            aborted,
          )
          .then((result) => put(key, { state: "done", result }), fail);
      } catch (error) {
        fail(error);
      }
    },
    effect(pair, change) {
      const answer = answers.value.get(keyOf(pair, change));
      const from = store.tables.value.get(store.keys.value[pair.from]);
      const to = store.tables.value.get(store.keys.value[pair.to]);
      if (answer?.state !== "done" || from === undefined || to === undefined) return null;
      const [alone, without] = plansOf(answer.result);
      return {
        alone: pairedSummary(from.result, alone, "genuineEnd"),
        within: pairedSummary(without, to.result, "genuineEnd"),
      };
    },
    cancel() {
      abort.abort();
      abort = new AbortController();
    },
  };
}

/** A study of two plans: the first plan with this one change, and the second without it. */
export function rowStudy(study: Study, { from, to }: Pair, change: Change): Study {
  const alone: NamedPlan = setAt(study.plans[from], change.path, change.to);
  const without: NamedPlan = setAt(study.plans[to], change.path, change.from);
  return { ...study, plans: [alone, without] };
}
