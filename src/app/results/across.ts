import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Runner } from "../../../workers/runner.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { errorText } from "../../text/error-text.ts";
import { contentKeys } from "../state/content-keys.ts";
import type { PlanTable } from "../state/plan-table.ts";
import type { Progress } from "../state/progress.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import { networksRun } from "./capacity.ts";
import { createScheduler } from "./scheduler.ts";
import { TableStore } from "./table-store.ts";

/** Results of every plan in every world: the world shown as it is worked out live, the others beside it. */
export interface Across {
  /** Summaries of a plan in a world as both are now; null until the first are in. */
  table(world: number, plan: number): PlanTable | null;
  /** How far the worlds that are not shown have come; idle when none is asked for, and while the live work runs. */
  progress: ReadonlySignal<Progress>;
  stop(): void;
  resume(): void;
}

/** Results kept: those of a study of six plans in four worlds, and of as many edits before it. */
const MOST_KEYS = 72;
const IDLE: Progress = { status: "idle", done: 0, total: 0, message: "" };

/**
 * Works out the worlds that are not shown while `wanted`, in the background of the live work. Results are found by
 * content, so nothing stale can be among them.
 */
export function createAcross(store: Store, wanted: ReadonlySignal<boolean>, runner: Runner): Across {
  const progress = signal<Progress>(IDLE);
  const tables = signal<ReadonlyMap<string, PlanTable>>(new Map());
  const keys = computed(() => store.study.value.worlds.map((_, world) => contentKeys(store.study.value, world)));
  const scheduler = createScheduler(runner, "background", { progress: report, show }, new TableStore(MOST_KEYS));

  effect(() => {
    const study = store.study.value;
    const others = [...study.worlds.keys()].filter((world) => world !== store.world.value);
    const networks = store.networks.value;
    if (!wanted.value || others.length === 0) {
      scheduler.forget();
      progress.value = IDLE;
      return;
    }
    const replicates = networksRun(study);
    try {
      scheduler.request({
        inputs: inputsOf(study, networkDataOf(networks), { weeks: false, groups: false, sites: false, trace: false }),
        worlds: others,
        replicates,
        keys: others.flatMap((world) => keys.value[world]),
      });
    } catch (error) {
      scheduler.forget();
      report({
        ...{ status: "failed", done: 0, total: replicates },
        message: errorText(error),
      });
    }
  });

  function report(next: Progress): void {
    progress.value = next;
  }

  function show(found: readonly PlanTable[]): void {
    batch(() => {
      tables.value = new Map(found.map((table) => [table.key, table]));
    });
  }

  return {
    table(world, plan) {
      const key = keys.value[world]?.[plan];
      if (key === undefined) return null;
      return store.tables.value.get(key) ?? tables.value.get(key) ?? null;
    },
    progress: computed(() => (store.progress.value.status === "running" ? IDLE : progress.value)),
    stop: scheduler.stop,
    resume: scheduler.resume,
  };
}
