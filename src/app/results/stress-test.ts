import { headlineOf } from "../../analysis/headline.ts";
import { type PairedSummary, pairedSummary } from "../../analysis/paired.ts";
import { plansOf } from "../../engine/plan-result.ts";
import { changes } from "../../study/changes.ts";
import { HARSHER_WORLDS, type HarsherWorld } from "../../study/harsher-worlds.ts";
import type { NamedWorld, Study } from "../../study/study.ts";
import type { TimeUnit } from "../../text/words/time-words.ts";
import { contentKeys } from "../state/content-keys.ts";
import type { Store } from "../state/store.ts";
import { type AskedPair, createAskedPairs } from "./asked-pairs.ts";
import type { Background } from "./background.ts";
import { networksRun } from "./capacity.ts";

/** What became of a plan against the baseline in one harsher world: the headline use at the end, in the same networks. */
export type StressOutcome = AskedPair<PairedSummary>;

/** A harsher world in which a plan is tried, and what makes it harsher. */
export interface StressedWorld {
  harsher: HarsherWorld;
  /** The world shown, made harsher. */
  world: NamedWorld;
  /** What that changes: "Site support 0.5 → 0.25"; empty where the world is as harsh already. */
  changed: string;
}

/** Tries a plan in harsher worlds than the one shown. Outcomes are found by what decides them: none outlives its question. */
export interface StressTest {
  /** `time`: what times are written in where the worlds are told, defaults to weeks. */
  worlds(time?: TimeUnit): StressedWorld[];
  outcome(world: StressedWorld, plan: number): StressOutcome | null;
  /** Runs the plan and the baseline in every harsher world, unless that is done or under way. */
  ask(plan: number): void;
  /** Ends what is under way. */
  cancel(): void;
}

const known = new WeakMap<Store, StressTest>();

/** The tries of a page, which last as long as it does: what was answered need not be asked again. */
export function stressTestOf(store: Store, background: Background): StressTest {
  const test = known.get(store) ?? createStressTest(store, background);
  known.set(store, test);
  return test;
}

/** The tries of harsher worlds of one page; they run in the background, behind what is looked at. */
export function createStressTest(store: Store, background: Background): StressTest {
  const pairs = createAskedPairs(store, background, (result, { study, world }) => {
    const [theirs, ours] = plansOf(result);
    return pairedSummary(theirs, ours, headlineOf(study.worlds[world]).key);
  });

  function worlds(time: TimeUnit = "week"): StressedWorld[] {
    const shown = store.study.value.worlds[store.world.value];
    return HARSHER_WORLDS.map((harsher) => {
      const world = harsher.harsher(shown);
      const changed = changes(shown, world, time).map(({ text }) => text);
      return { harsher, world, changed: changed.join("; ") };
    });
  }

  const studyOf = ({ world }: StressedWorld, plan: number) => stressed(store.study.value, world, plan);
  const keyOf = (study: Study) => `${contentKeys(study, 0).join("\n")}\n${networksRun(study)}`;

  return {
    worlds,
    outcome: (world, plan) => pairs.answer(keyOf(studyOf(world, plan))),
    ask(plan) {
      for (const world of worlds()) {
        const study = studyOf(world, plan);
        const key = keyOf(study);
        if (world.changed === "" || pairs.settled(key)) continue;
        pairs.ask(key, { study, world: 0, replicates: networksRun(study) });
      }
    },
    cancel: pairs.cancel,
  };
}

/** The baseline and one other plan in one world. */
function stressed(study: Study, world: NamedWorld, plan: number): Study {
  return { ...study, plans: [study.plans[0], study.plans[plan]], worlds: [world] };
}
