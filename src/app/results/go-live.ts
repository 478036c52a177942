import { batch, effect } from "@preact/signals";
import type { Runner } from "../../../workers/runner.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { errorText } from "../../text/error-text.ts";
import type { PlanTable } from "../state/plan-table.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import { networksRun } from "./capacity.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";

/**
 * Keeps the store's results up with its study: whenever what decides them changes, they are asked for anew. `stored`
 * results, once they are there, stand for those of the same key until as many networks are worked out.
 */
export function goLive(
  store: Store,
  runner: Runner,
  stored: Promise<readonly PlanTable[]> = Promise.resolve([]),
): Scheduler & { close(): void } {
  const held = new Map<string, PlanTable>();
  let shown: readonly PlanTable[] = [];
  const scheduler = createScheduler(runner, "live", {
    progress: (progress) => {
      store.progress.value = progress;
    },
    show: (tables) => {
      shown = tables;
      show();
    },
  });
  void stored.then((tables) => {
    for (const table of tables) held.set(table.key, table);
    show();
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

  function show(): void {
    const live = new Map(shown.map((table) => [table.key, table]));
    const asked = networksRun(store.study.value);
    for (const [key, table] of held) {
      if ((live.get(key)?.to ?? 0) >= table.to) held.delete(key);
      else if (table.to === asked && store.keys.value.includes(key)) live.set(key, table);
    }
    batch(() => {
      store.tables.value = live;
    });
  }

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
        worlds: [store.world.value],
        replicates,
        keys: store.keys.value,
      });
    } catch (error) {
      const message = errorText(error);
      scheduler.forget();
      store.progress.value = { status: "failed", done: 0, total: replicates, message };
    }
  }
}
