import { headlineOf } from "../../analysis/headline.ts";
import { type Selection, type SelectionRule, selectBest } from "../../analysis/selection/select-best.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { Task } from "../commands/run-options.ts";
import type { Effects } from "../effects/effects.ts";
import { perform, type Unfinished } from "./perform.ts";

/** What was found in one world. */
export interface WorldChoice {
  world: number;
  /** By plan of the task, then replicate: the headline of the world, a share. */
  runs: number[][];
  selection: Selection;
}

/** What was found in all worlds. */
export interface Choices {
  worlds: WorldChoice[];
  unfinished: Unfinished[];
  stopped: boolean;
}

/**
 * Runs the plans of a task in each of its worlds, more and more replicates, until one is chosen by the rule or `most` replicates are run. Plans of a world
 * meet the same chance. Worlds that are decided are run no further.
 */
export async function choosePlan(
  task: Task,
  networks: Record<string, NetworkData>,
  rule: SelectionRule,
  { most, workers, quiet }: { most: number; workers: number; quiet: boolean },
  signal: AbortSignal,
  effects: Effects,
): Promise<Choices> {
  const plans = [...new Set(task.scenarios.map(({ plan }) => plan))];
  const worlds = [...new Set(task.scenarios.map(({ world }) => world))].map((world): WorldChoice => {
    const runs = plans.map((): number[] => []);
    return { world, runs, selection: selectBest(runs, rule) };
  });
  const failed = new Map<number, Unfinished>();
  let [from, to] = [1, Math.min(most, rule.first)];
  while (from <= most) {
    const open = worlds.filter(({ world, selection }) => selection.best === null && !failed.has(world));
    if (open.length === 0) break;
    const scenarios = task.scenarios.filter(({ world }) => open.some((each) => each.world === world));
    const part = { ...task, scenarios, replicates: { from, to } };
    const { results, unfinished, stopped } = await perform(
      part,
      networks,
      { weeks: false, workers, quiet },
      signal,
      effects,
    );
    for (const result of results) {
      const choice = open.find(({ world }) => world === result.job.world)!;
      const key = headlineOf(task.study.worlds[choice.world]).key;
      for (const [p, plan] of plansOf(result).entries()) choice.runs[p].push(...plan.summaries(key));
      choice.selection = selectBest(choice.runs, rule);
    }
    for (const each of unfinished) {
      failed.set(open.find(({ world }) => task.study.worlds[world].name === each.world)!.world, each);
    }
    if (stopped) return { worlds: worlds.filter(hasRuns), unfinished: [...failed.values()], stopped };
    // no more than the longest of them can need
    const needed = Math.max(...open.map(({ selection }) => selection.atMost ?? most));
    [from, to] = [to + 1, Math.min(most, Math.max(to + 1, Math.min(2 * to, needed)))];
  }
  return { worlds: worlds.filter(hasRuns), unfinished: [...failed.values()], stopped: false };
}

function hasRuns({ runs }: WorldChoice): boolean {
  return runs[0].length > 0;
}
