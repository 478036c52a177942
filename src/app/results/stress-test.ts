import { type Signal, signal } from "@preact/signals";
import { type PairedSummary, pairedSummary } from "../../analysis/paired.ts";
import { plansOf } from "../../engine/plan-result.ts";
import { changes } from "../../study/changes.ts";
import { HARSHER_WORLDS, type HarsherWorld } from "../../study/harsher-worlds.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import type { NamedWorld, Study } from "../../study/study.ts";
import { contentKeys } from "../state/content-keys.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import type { Background } from "./background.ts";
import { networksRun } from "./capacity.ts";

/** What became of a plan against the baseline in one harsher world. */
export type StressOutcome =
  | { state: "waiting" }
  /** Genuine use at the end, in the same networks. */
  | { state: "done"; pairs: PairedSummary }
  | { state: "failed"; message: string };

export interface StressedWorld {
  harsher: HarsherWorld;
  /** The world shown, made harsher. */
  world: NamedWorld;
  /** What that changes: "Site support 0.5 → 0.25"; empty where the world is as harsh already. */
  changed: string;
}

/** Tries a plan in harsher worlds than the one shown. Outcomes are found by what decides them: none outlives its question. */
export interface StressTest {
  worlds(): StressedWorld[];
  outcome(world: StressedWorld, plan: number): StressOutcome | null;
  /** Runs the plan and the baseline in every harsher world, unless that is done or under way. */
  ask(plan: number): void;
  /** Ends what is under way. */
  cancel(): void;
}

export function createStressTest(store: Store, background: Background): StressTest {
  const outcomes: Signal<ReadonlyMap<string, StressOutcome>> = signal(new Map());
  let abort = new AbortController();

  function put(key: string, outcome: StressOutcome | null): void {
    const next = new Map(outcomes.value);
    if (outcome === null) next.delete(key);
    else next.set(key, outcome);
    outcomes.value = next;
  }

  function worlds(): StressedWorld[] {
    const shown = store.study.value.worlds[store.world.value];
    return HARSHER_WORLDS.map((harsher) => {
      const world = harsher.harsher(shown);
      const changed = changes(shown, world).map(({ text }) => text);
      return { harsher, world, changed: changed.join("; ") };
    });
  }

  function keyOf({ world }: StressedWorld, plan: number): string {
    const study = stressed(store.study.value, world, plan);
    return `${contentKeys(study, 0).join("\n")}\n${networksRun(study)}`;
  }

  function ask(stressedWorld: StressedWorld, plan: number): void {
    const key = keyOf(stressedWorld, plan);
    const known = outcomes.value.get(key);
    if (known !== undefined && known.state !== "failed") return;
    put(key, { state: "waiting" });
    const { signal: aborted } = abort;
    const fail = (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      put(key, aborted.aborted ? null : { state: "failed", message });
    };
    try {
      const study = stressed(store.study.value, stressedWorld.world, plan);
      const record = { weeks: false, groups: false, sites: false, trace: false };
      const inputs = inputsOf(study, networkDataOf(store.networks.value), record);
      background.run(inputs, 0, [0, 1], networksRun(study), aborted).then((result) => {
        const [theirs, ours] = plansOf(result);
        put(key, { state: "done", pairs: pairedSummary(theirs, ours, "genuineEnd") });
      }, fail);
    } catch (error) {
      fail(error);
    }
  }

  return {
    worlds,
    outcome: (world, plan) => outcomes.value.get(keyOf(world, plan)) ?? null,
    ask(plan) {
      for (const world of worlds()) if (world.changed !== "") ask(world, plan);
    },
    cancel() {
      abort.abort();
      abort = new AbortController();
    },
  };
}

/** The baseline and one other plan in one world. */
function stressed(study: Study, world: NamedWorld, plan: number): Study {
  return { ...study, plans: [study.plans[0], study.plans[plan]], worlds: [world] };
}
