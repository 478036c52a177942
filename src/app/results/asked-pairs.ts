import { type Signal, signal } from "@preact/signals";
import type { JobResult } from "../../engine/result.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import type { Study } from "../../study/study.ts";
import { errorText } from "../../text/error-text.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import type { Background } from "./background.ts";

/** Where a question stands that two plans answer. */
export type AskedPair<Answer> =
  | { state: "running" }
  | { state: "done"; answer: Answer }
  | { state: "failed"; message: string }
  /** There is no such plan. */
  | { state: "impossible"; message: string };

/** Two plans of a study in one of its worlds. */
interface Question {
  study: Study;
  world: number;
  replicates: number;
}

/** Answers by what decides them, so that an answer never outlives its question. */
export interface AskedPairs<Answer> {
  answer(key: string): AskedPair<Answer> | null;
  /** Whether a question needs no asking: it is answered, or its answer is under way. */
  settled(key: string): boolean;
  /** Says at once that a question has no answer. */
  refuse(key: string, message: string): void;
  /** Runs the first two plans of the study, summaries alone. */
  ask(key: string, question: Question): void;
  /** Ends what is under way; what was not answered is as if it had not been asked. */
  cancel(): void;
}

/** Questions to two plans, none of them asked yet; `background` runs what is asked, `read` makes an answer of it. */
export function createAskedPairs<Answer>(
  store: Store,
  background: Background,
  read: (result: JobResult, question: Question) => Answer,
): AskedPairs<Answer> {
  const answers: Signal<ReadonlyMap<string, AskedPair<Answer>>> = signal(new Map());
  let abort = new AbortController();

  function put(key: string, answer: AskedPair<Answer> | null): void {
    const next = new Map(answers.value);
    if (answer === null) next.delete(key);
    else next.set(key, answer);
    answers.value = next;
  }

  return {
    answer: (key) => answers.value.get(key) ?? null,
    settled(key) {
      const known = answers.value.get(key);
      return known !== undefined && known.state !== "failed";
    },
    refuse: (key, message) => put(key, { state: "impossible", message }),
    ask(key, question) {
      const { study, world, replicates } = question;
      put(key, { state: "running" });
      const { signal: aborted } = abort;
      const fail = (error: unknown) =>
        put(key, aborted.aborted ? null : { state: "failed", message: errorText(error) });
      try {
        const record = { weeks: false, groups: false, sites: false, trace: false };
        const inputs = inputsOf(study, networkDataOf(store.networks.value), record);
        background
          .run(inputs, world, [0, 1], replicates, aborted)
          .then((result) => put(key, { state: "done", answer: read(result, question) }), fail);
      } catch (error) {
        fail(error);
      }
    },
    cancel() {
      abort.abort();
      abort = new AbortController();
    },
  };
}
