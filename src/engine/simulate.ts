import { replicateKey } from "./chance/root-key.ts";
import { begin } from "./community/begin.ts";
import { Community } from "./community/community.ts";
import { restoreSnapshot, type Snapshot, snapshotBytes, takeSnapshot } from "./community/snapshot.ts";
import { startBasis } from "./community/start-basis.ts";
import type { DrawCache } from "./draw-cache.ts";
import type { Inputs, Job } from "./job.ts";
import { type CoreTies, drawCore } from "./network/draw-core.ts";
import type { Network } from "./network/network.ts";
import { networkSource } from "./network/network-source.ts";
import type { Plan } from "./plan.ts";
import { Recorder, type RunRecord } from "./record/recorder.ts";
import type { JobResult } from "./result.ts";
import { readBehaviour, type Uncertainty } from "./uncertain-behaviour.ts";
import { Run } from "./week/run.ts";
import type { World } from "./world.ts";

/**
 * Simulates replicates `from`..`to` of some plans in one world. The network of a replicate is drawn once for all its
 * plans; the core and week 0 once for all plans that choose their cores alike. What `cache` holds of earlier jobs is not
 * drawn again, and what is drawn is left there for later ones. The same job gives the same bytes everywhere, whatever is kept.
 *
 * Throws an Error in plain words where a value that the schema cannot judge does not fit the network (a named
 * clinician who does not exist, a list of thresholds of another length).
 */
export function simulate(inputs: Inputs, job: Job, cache?: DrawCache): JobResult {
  const world = inputs.worlds[job.world];
  const plans = job.plans.map((p) => inputs.plans[p]);
  const source = networkSource(world, inputs.networks);
  const recorder = new Recorder(inputs, job, source);
  const community = new Community(source.people, source.sites, source.professions);
  const { uncertainty } = inputs;
  const starts = differentStarts(plans, world, uncertainty);
  cache?.closeSections();
  const drawn = `${inputs.seed} ${source.basis}`;
  const networks = cache?.section<Network>(drawn);
  const sections = starts.map(({ basis }) => cache?.section<Start>(`${drawn} ${basis}`));
  for (let replicate = job.from; replicate <= job.to; replicate++) {
    const key = replicateKey(inputs.seed, replicate);
    const lived = uncertainty ? { ...world, behaviour: readBehaviour(world.behaviour, uncertainty, key) } : world;
    const network = networks?.get(replicate) ?? source.draw(key);
    networks?.keep(replicate, network);
    starts.forEach(({ indexes }, k) => {
      const section = sections[k];
      const held = section?.get(replicate);
      const core = held?.core ?? drawCore(network, plans[indexes[0]].core, world.people.marginalisation, key);
      if (!held) begin(community, network, core, lived, key);
      const again = indexes.length > 1 || cache?.hasRoom(snapshotBytes(community));
      const snapshot = held?.snapshot ?? (again ? takeSnapshot(community) : null);
      if (snapshot) section?.keep(replicate, { core, snapshot });
      indexes.forEach((p, run) => {
        if (snapshot && (held || run > 0)) restoreSnapshot(community, network, core, lived, key, snapshot);
        runPlan(community, plans[p], lived, inputs.weeks, recorder.run(p, replicate, core.members.length));
      });
    });
  }
  return recorder.finish();
}

/** Week 0 of a replicate for all plans that choose their cores alike. */
interface Start {
  core: CoreTies;
  snapshot: Snapshot;
}

/** The different starts of some plans: what decides each, and the indexes of the plans that share it. */
function differentStarts(
  plans: Plan[],
  world: World,
  uncertainty: Uncertainty | null,
): { basis: string; indexes: number[] }[] {
  const starts = new Map<string, { basis: string; indexes: number[] }>();
  plans.forEach((plan, p) => {
    const basis = `${uncertainty?.share ?? 0} ${startBasis(world, plan.core)}`;
    const start = starts.get(basis);
    if (start) start.indexes.push(p);
    else starts.set(basis, { basis, indexes: [p] });
  });
  return [...starts.values()];
}

function runPlan(community: Community, plan: Plan, world: World, weeks: number, record: RunRecord): void {
  const run = new Run(community, plan, world, weeks);
  record.week(0, community, run);
  for (let t = 0; t < weeks; t++) {
    run.step(t, record.onChange);
    record.week(t + 1, community, run);
  }
  record.finish(community);
}
