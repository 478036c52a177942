import { useEffect, useState } from "preact/hooks";
import type { RecordOptions } from "../../engine/job.ts";
import { type PlanResult, plansOf } from "../../engine/plan-result.ts";
import { bytesPerRun } from "../../engine/result.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { errorText } from "../../text/error-text.ts";
import { groupNames } from "../state/group-names.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import type { Background } from "./background.ts";
import type { View } from "./view.ts";

/** What is known of groups and sites: the baseline and the plan in focus (one, where they are the same), in this order. */
export type GroupRuns =
  | { state: "ready"; plans: readonly PlanResult[] }
  /** The plans run first, the groups after them. */
  | { state: "waiting" }
  /** So many sites that their weeks cannot be held. */
  | { state: "tooMany" }
  | { state: "failed"; message: string; again(): void };

const RECORD: RecordOptions = { weeks: true, groups: true, sites: true, trace: false };
/** Networks that are run again for their groups, at most. */
const MOST_NETWORKS = 200;
/** Below so many nothing is said of groups. */
const FEWEST_NETWORKS = 10;
const MOST_GROUP_BYTES = 120e6;

/** Results as they came, by all that decides them; the oldest goes first. */
const known = new Map<string, readonly PlanResult[]>();
const MOST_KNOWN = 3;

/**
 * Groups and sites of the baseline and the plan in focus, for as long as a view that uses this is shown. They are asked
 * for once the plans' own results are in, given up as soon as anything that decides them changes, and found by content.
 */
export function useGroupRuns(store: Store, view: View, background: Background): GroupRuns {
  const [failure, setFailure] = useState<{ key: string; message: string } | null>(null);
  const [, arrived] = useState(0);
  const focus = store.focus.value;
  const world = store.world.value;
  const study = store.study.value;
  const plans = focus === 0 ? [0] : [0, focus];
  const held = store.networks.value;
  const { groups, sites } = groupNames(study.worlds[world].network, held);
  const shape = { weeks: study.run.weeks, groups: groups.length, sites: sites.length };
  const bytes = plans.length * bytesPerRun(shape, RECORD);
  const most = Math.min(MOST_NETWORKS, Math.floor(MOST_GROUP_BYTES / bytes));
  const { status } = store.progress.value;
  const settled = status === "done" || status === "stopped";
  const count = Math.min(view.shown.value, most);
  const key = `${count}\n${plans.map((plan) => store.keys.value[plan]).join("\n")}`;
  const wanted = settled && count > 0 && most >= FEWEST_NETWORKS && !known.has(key) && failure?.key !== key;

  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const inputs = inputsOf(study, networkDataOf(held), RECORD);
    background.run(inputs, world, plans, count, controller.signal).then(
      (result) => {
        if (controller.signal.aborted) return;
        known.set(key, plansOf(result));
        for (const old of known.keys()) if (known.size > MOST_KNOWN) known.delete(old);
        arrived((n) => n + 1);
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setFailure({ key, message: errorText(error) });
      },
    );
    return () => controller.abort();
  }, [wanted, key]);

  const found = known.get(key);
  if (found !== undefined) return { state: "ready", plans: found };
  if (most < FEWEST_NETWORKS) return { state: "tooMany" };
  if (failure?.key === key) return { state: "failed", message: failure.message, again: () => setFailure(null) };
  return { state: "waiting" };
}
