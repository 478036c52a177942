import { batch, effect } from "@preact/signals";
import type { Runner } from "../../workers/runner.ts";
import { inputsOf } from "../study/resolve.ts";
import { networksRun } from "./capacity.ts";
import { createScheduler, type Scheduler } from "./scheduling.ts";
import { networkDataOf, type Store } from "./store.ts";

/** Keeps the store's results up with its study: whenever what decides them changes, they are asked for anew. */
export function goLive(store: Store, runner: Runner): Scheduler & { close(): void } {
  const scheduler = createScheduler(runner, {
    progress: (progress) => {
      store.progress.value = progress;
    },
    show: (tables) => {
      batch(() => {
        store.tables.value = new Map(tables.map((table) => [table.key, table]));
      });
    },
  });
  const end = effect(ask);
  return {
    ...scheduler,
    resume: () => {
      ask();
      scheduler.resume();
    },
    close: () => {
      end();
      scheduler.stop();
    },
  };

  function ask(): void {
    const study = store.study.value;
    const replicates = networksRun(study);
    try {
      scheduler.request({
        inputs: inputsOf(study, networkDataOf(store.networks.value), {
          weeks: true,
          groups: false,
          sites: false,
          trace: false,
        }),
        world: store.world.value,
        replicates,
        keys: store.keys.value,
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      scheduler.forget();
      store.progress.value = { status: "failed", done: 0, total: replicates, message };
    }
  }
}
