import { execute } from "../../workers/execute.ts";
import type { Runner } from "../../workers/runner.ts";
import { rootKey } from "../engine/chance/root-key.ts";
import type { RecordOptions } from "../engine/job.ts";
import type { NetworkData } from "../engine/network/network-data.ts";
import type { Plan } from "../engine/plan.ts";
import type { JobResult } from "../engine/result.ts";
import type { World } from "../engine/world.ts";
import { uncertaintyOf } from "../study/uncertainty-of.ts";

/** Plans to be run in one world. */
export interface Experiment {
  world: World;
  /** All see the same networks and chance. */
  plans: readonly Plan[];
  weeks: number;
  /** Replicates 1..n, or a range with both ends included. */
  replicates: number | { from: number; to: number };
  seed: string;
  /** Defaults to summaries and nothing else. */
  record?: Partial<RecordOptions>;
  networks?: Record<string, NetworkData>;
  /** How far each replicate reads the constants of people anew, 0..1; defaults to 0. */
  uncertainty?: number;
}

/** Where checks run their experiments. */
export interface Lab {
  /** The results of all replicates in one table, plans in the order given. The same bytes however many workers there are. */
  run(experiment: Experiment): Promise<JobResult>;
}

/** A lab that hands its experiments to a runner, one at a time. */
export function labOn(runner: Runner): Lab {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(experiment) {
      const result = last.then(() => perform(runner, experiment));
      last = result.catch(() => {});
      return result;
    },
  };
}

async function perform(runner: Runner, experiment: Experiment): Promise<JobResult> {
  const { world, plans, weeks, replicates, seed, record, networks = {}, uncertainty = 0 } = experiment;
  const range = typeof replicates === "number" ? { from: 1, to: replicates } : replicates;
  const inputs = {
    seed: rootKey(seed),
    weeks,
    plans: [...plans],
    worlds: [world],
    networks,
    uncertainty: uncertaintyOf(uncertainty),
    record: { weeks: false, groups: false, sites: false, trace: false, ...record },
  };
  const { worlds } = await execute(runner, inputs, { replicates: range });
  return worlds[0].result;
}
