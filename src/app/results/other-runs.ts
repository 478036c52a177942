import { computed, effect } from "@preact/signals";
import { type HeadlineKey, headlineOf } from "../../analysis/headline.ts";
import { type PairedSummary, pairedSummary } from "../../analysis/paired.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { RunSettings, Study } from "../../study/study.ts";
import { contentKeys } from "../state/content-keys.ts";
import type { Store } from "../state/store.ts";
import { type AskedPair, createAskedPairs } from "./asked-pairs.ts";
import type { Background } from "./background.ts";
import { networksRun } from "./capacity.ts";

/** A plan of the world shown against the baseline, as the study has both but for how they are run: in the same networks, on the headline at the end. */
export interface OtherRun {
  /** How they are run instead. */
  settings(): RunSettings;
  outcome(plan: number): AskedPair<PairedSummary<HeadlineKey>> | null;
  /** The same once it is known; null before, and where it could not be had. */
  known(plan: number): PairedSummary<HeadlineKey> | null;
  /** Runs both, unless that is done or under way. */
  ask(plan: number): void;
  /** Ends what is under way. */
  cancel(): void;
}

/** What a verdict is held against beside the runs it is of. */
export interface OtherRuns {
  /** With every constant of people as it is. */
  certain: OtherRun;
  /** Over twice the weeks. */
  longer: OtherRun;
}

/** The other runs of one page, none of them asked for yet. */
export function createOtherRuns(store: Store, background: Background): OtherRuns {
  return {
    certain: otherRun(store, background, (run) => ({ ...run, uncertainty: 0 })),
    longer: otherRun(store, background, (run) => ({ ...run, weeks: 2 * run.weeks })),
  };
}

function otherRun(store: Store, background: Background, other: (run: RunSettings) => RunSettings): OtherRun {
  const pairs = createAskedPairs(store, background, (result, { study }) => {
    const [theirs, ours] = plansOf(result);
    return pairedSummary(theirs, ours, headlineOf(study.worlds[0]).key);
  });
  const settings = computed(() => other(store.study.value.run));
  const otherStudy = computed((): Study => {
    const study = store.study.value;
    return { ...study, worlds: [study.worlds[store.world.value]], run: settings.value };
  });
  // the verdict asks for these whenever it is drawn; they are worked out once for a study
  const keys = computed(() => {
    const ofPlans = contentKeys(otherStudy.value, 0);
    return ofPlans.map((key) => [ofPlans[0], key, networksRun(store.study.value)].join("\n"));
  });
  const outcome = (plan: number) => pairs.answer(keys.value[plan]);
  return {
    settings: () => settings.value,
    outcome,
    known(plan) {
      const asked = outcome(plan);
      return asked?.state === "done" ? asked.answer : null;
    },
    ask(plan) {
      const key = keys.value[plan];
      if (pairs.settled(key)) return;
      const study = otherStudy.value;
      const both = { ...study, plans: [study.plans[0], study.plans[plan]] };
      pairs.ask(key, { study: both, world: 0, replicates: networksRun(store.study.value) });
    },
    cancel: pairs.cancel,
  };
}

/**
 * Asks for the other runs of the plans that `shown` gives, once the study's own runs are in; what is under way ends as soon as
 * the study is another.
 */
export function askOtherRuns(store: Store, { certain, longer }: OtherRuns, shown: () => readonly number[]): void {
  let asked = "";
  effect(() => {
    const question = [...store.keys.value, networksRun(store.study.value)].join("\n");
    if (question !== asked) {
      certain.cancel();
      longer.cancel();
      asked = question;
    }
    if (store.progress.value.status !== "done") return;
    const whole = (plan: number) => {
      const table = store.tables.value.get(store.keys.value[plan]);
      return table !== undefined && !table.stored && table.to >= networksRun(store.study.value);
    };
    if (!whole(0)) return;
    for (const plan of shown()) {
      if (plan === 0 || !whole(plan)) continue;
      const wanted = store.study.value.run.uncertainty > 0 ? [certain, longer] : [longer];
      // one that failed is not asked for again by itself
      for (const other of wanted) if (other.outcome(plan) === null) other.ask(plan);
    }
  });
}
